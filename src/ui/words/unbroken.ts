const number = '\\d+(?:,\\d{3})*(?:\\.\\d+)?'
const unit = '个工作日|个月|岁(?:\\d+个月)?|年(?:\\d+个月)?|小时|分钟|[日天张页步题种项件位元次分秒条家版]'
// Before a month and its day the year may stand on the line above: in one piece they are too long for a narrow note.
const date = '\\d{4}年(?=\\d{1,2}月\\d)|(?:\\d{4}年)?\\d{1,2}月(?:\\d{1,2}日)?|周[一二三四五六日]'
const count = `(?:第\\s?)?${number}\\s?(?:${unit})`

/** A date, a count with its unit, 「第 3 步」, and 「Ⅰ类储蓄卡」: torn apart by a line's end, they are read wrong. */
export const unbroken = new RegExp(`(${date}|${count}|[ⅠⅡⅢ]类(?:储蓄卡|银行卡|卡|户))`, 'g')

/** The longest name that is kept in one piece: on a narrow phone with the largest text a longer one would not fit. */
export const MOST_WHOLE = 4
