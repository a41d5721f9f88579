import { plainCharacters } from './digits'

/**
 * How personal values are shown by default (个人信息保护法 51: de-identification). Lengths are kept where
 * people recognise their own value by them.
 */

const stars = (count: number) => '*'.repeat(Math.max(0, count))

/** 王*明, 王*: the first character and, from three on, the last stay. */
export function maskName(name: string): string {
  const characters = Array.from(name.trim())
  const [first = '', ...others] = characters
  if (others.length < 2) return first + stars(others.length)
  return first + stars(others.length - 1) + (others[others.length - 1] ?? '')
}

/** 110************02X: three in front, three behind. */
export function maskIdNumber(idNumber: string): string {
  const value = plainCharacters(idNumber).toUpperCase()
  if (value.length <= 6) return stars(value.length)
  return value.slice(0, 3) + stars(value.length - 6) + value.slice(-3)
}

/** 138****1234. */
export function maskMobile(mobile: string): string {
  const value = plainCharacters(mobile)
  if (value.length < 11) return stars(value.length)
  return value.slice(0, -8) + stars(4) + value.slice(-4)
}

/** The last four digits alone, as banks print them on receipts. Nothing of a number too short to be a card's. */
export function cardTail(cardNumber: string): string {
  const value = plainCharacters(cardNumber)
  return value.length < 13 ? '' : value.slice(-4)
}

/** An opaque number (个人养老编号): up to two in front and four behind, at least half of it hidden. */
export function maskNumber(number: string): string {
  const value = plainCharacters(number)
  const shown = Math.min(4, Math.floor(value.length / 4))
  const front = Math.floor(shown / 2)
  return value.slice(0, front) + stars(value.length - front - shown) + value.slice(value.length - shown)
}

/** 省/自治区, then 市/州/盟/新区, then the county. Its names may begin with 路 (路南区) but hold no street. */
const PROVINCE = '[^\\d市县]{2,8}?(?:省|自治区)'
const CITY = '[^\\d区县路街道号村]{2,10}?(?:市|自治州|地区|盟|新区)'
const COUNTY = '[^\\d][^\\d街路道镇乡村号]{0,10}?(?:自治县|新区|县|区|旗|市)'
const TO_COUNTY = new RegExp(`^(?:${PROVINCE})?(?:${CITY})?${COUNTY}`)
const TO_CITY = new RegExp(`^(?:${PROVINCE})?(?:${CITY})?`)

/** An address down to the county: 河北省廊坊市广阳区. Where it names none, to the city, to the province, or ''. */
export function maskAddress(address: string): string {
  const plain = address.replace(/\s/g, '')
  return (TO_COUNTY.exec(plain) ?? TO_CITY.exec(plain))?.[0] ?? ''
}
