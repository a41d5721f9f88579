const number = '\\d+(?:,\\d{3})*(?:\\.\\d+)?'
const unit = '个工作日|个月|岁(?:\\d+个月)?|年(?:\\d+个月)?|小时|分钟|[日天张页步题种项件位元次分秒条家版]'
// Before a month and its day the year may stand on the line above: in one piece they are too long for a narrow note.
const date = '\\d{4}年(?=\\d{1,2}月\\d)|(?:\\d{4}年)?\\d{1,2}月(?:\\d{1,2}日)?|周[一二三四五六日]'
const count = `(?:第\\s?)?${number}\\s?(?:${unit})`

const masked = '\\d{3}\\*{4}\\d{4}|\\d{3}\\*{12}[\\dX]{3}'

/** A date, a count with its unit, 「第 3 步」, a masked number, and 「Ⅰ类储蓄卡」: torn apart by a line's end, they are read wrong. */
export const unbroken = new RegExp(`(${masked}|${date}|${count}|[ⅠⅡⅢ]类(?:储蓄卡|银行卡|卡|户))`, 'g')

/** The longest name that is kept in one piece: on a narrow phone with the largest text a longer one would not fit. */
export const MOST_WHOLE = 4

/** An identity card's masked number is too long for one line with the largest text: it breaks beside its asterisks alone. */
export const partsOf = (run: string): readonly string[] =>
  run.includes('********') ? run.split(/(\*+)/) : [run]
