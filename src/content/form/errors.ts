import type { FieldError, FieldId, FieldWarning } from '@/domain/form/ids'
import { fieldTexts } from './fields'

type Wording = string | ((value: string) => string)

const length = (value: string) => Array.from(value.replace(/[\s-]/g, '')).length
const digits = (expected: string) => (value: string) =>
  `填了 ${length(value)} 位，应该是 ${expected}。请再对一遍。`

/** What is wrong and what to do. What is missing is worded at each field. */
export const errorTexts: Readonly<Record<Exclude<FieldError, 'missing'>, Wording>> = {
  notAChoice: '请从列出的几项里选一项。',
  textTooLong: '写得太长了，请不要超过 100 个字。',
  addressTooShort: '地址太短了，请写到街道、村和门牌号。',
  dateInvalid: '没有这一天。请看看年、月、日填得对不对。',
  monthInvalid: '年月不对。请填四位数的年和 1 到 12 的月，例如 1984年7月。',
  monthInFuture: '这个月还没到。请填过去的年月。',
  beforeBirth: '参加工作不会早于出生。请看看年份填得对不对。',
  differsFromIdNumber: '和证件号码里的不一样。请重新做一次实名认证。',
  idNumberLength: digits('18 位'),
  idNumberFirstGeneration: '这是 15 位的老号码，已经不能用了。请填现在身份证上的 18 位号码。',
  idNumberCharacters: '号码里只能有数字，最后一位可以是 X。',
  idNumberDate: '号码里的出生日期不对。请对着身份证再看第 7 到 14 位。',
  idNumberCheckDigit: '号码里有一位不对。请对着身份证再看一遍。',
  creditCodeLength: digits('18 位'),
  creditCodeCharacters:
    '代码里只有数字和大写字母，没有 I、O、S、V、Z。请看看是不是把 0 填成了 O、把 1 填成了 I。',
  creditCodeCheckDigit: '代码里有一位不对。请对着营业执照再看一遍。',
  mobileLength: digits('11 位'),
  mobileFormat: '这不是手机号码。请填 1 开头的 11 位手机号码。',
  postcodeFormat: '邮政编码是 6 位数字。不知道的，可以空着。',
  placeUnknown: '没有这个地方。请从列出的地方里选。',
  areaNotInCity: '这个县、市、区不在选的市里。请重新选。',
  holderNotSelf: '养老金只能打到本人的卡上。请填本人的卡。',
  cardCharacters: '银行账号里只有数字。请看看是不是把 0 填成了字母 O。',
  cardLength: digits('13 到 19 位'),
  cardCredit: '这是信用卡，养老金和公积金打不进去。请换一张本人的储蓄卡。',
  cardPrepaid: '这是预付卡，养老金和公积金打不进去。请换一张本人的储蓄卡。',
  secondEntryDiffers: '两次填的不一样。请对着卡，把这两格再看一遍。',
}

export const warningTexts: Readonly<Record<FieldWarning, string>> = {
  divisionUnknown: '号码开头的地区代码没有见过。老号码有这种情况，对着证件看过没错，就可以用。',
  householdOutsideHebei: '户籍不在河北也可以办。在哪里领养老金，由人社部门确认。',
  archiveBirthDiffers: '档案和身份证不一样。退休时间按档案算，以人社部门认定为准。',
  workedBeforeSixteen: '这时还不满 16 岁。当兵、招工确实是这样的，照档案填就可以，人社部门会核对。',
  cardCheckDigit: '这个号码多半是填错了一位。请对着卡看一遍；没错的，在下面再填一次。',
  bankDiffersFromCard: '这个卡号像是另一家银行的。请对着卡看看银行和卡号。',
}

/** The sentence at the field for an error of `checkField`; `value` is what was typed. */
export function fieldErrorText(error: FieldError, field: FieldId, value: string): string {
  if (error === 'missing') return fieldTexts[field].missing
  const wording = errorTexts[error]
  return typeof wording === 'string' ? wording : wording(value)
}

/** The sentence at the field for a warning of `warnField`. */
export function fieldWarningText(warning: FieldWarning): string {
  return warningTexts[warning]
}
