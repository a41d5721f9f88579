import { INDEX_LIMITS } from './estimate'

/** Why something typed into the estimate cannot be reckoned with. */
export type EntryProblem = 'missing' | 'unreadable' | 'outOfRange'
export type Read =
  { readonly ok: true; readonly value: number } | { readonly ok: false; readonly problem: EntryProblem }

const MOST_YEARS = 6_000
/** 10,000,000 yuan: nobody's account holds more. */
const MOST_FEN = 1_000_000_000

/** As it is meant, whatever keyboard it came from: full-width digits, spaces and thousands' commas. */
const plain = (text: string) => text.normalize('NFKC').replace(/[\s,，]/g, '')

function read(text: string, unit: RegExp, scale: number, least: number, most: number): Read {
  const typed = plain(text).replace(unit, '')
  if (typed === '') return { ok: false, problem: 'missing' }
  if (!/^\d+(\.\d+)?$/.test(typed)) return { ok: false, problem: 'unreadable' }
  const value = Math.round(Number(typed) * scale)
  return value < least || value > most ? { ok: false, problem: 'outOfRange' } : { ok: true, value }
}

const YEARS_AND_MONTHS = /^(?=\d)(?=.*[年月])(?:(\d{1,2})年)?零?(?:(\d{1,2})个?月)?$/

/**
 * Years in hundredths, as a calculation sheet prints them: 「42.96」, or 「36年8个月」, which is 36.67, or 「8个月」. At most 60 years;
 * eleven months at most beside the years.
 */
export function readYears(text: string): Read {
  const spelt = YEARS_AND_MONTHS.exec(plain(text))
  if (spelt === null) return read(text, /年$/, 100, 0, MOST_YEARS)
  const [, years = '0', months = '0'] = spelt
  if (Number(months) > 11) return { ok: false, problem: 'unreadable' }
  const value = Math.round(((Number(years) * 12 + Number(months)) * 100) / 12)
  return value > MOST_YEARS ? { ok: false, problem: 'outOfRange' } : { ok: true, value }
}

/** 平均缴费指数 in ten-thousandths, 0.6 to 3.0. Source: policy §6. */
export const readIndex = (text: string): Read =>
  read(text, /$^/, 10_000, INDEX_LIMITS.least, INDEX_LIMITS.most)

/** A sum of money in fen. */
export const readMoney = (text: string): Read => read(text, /元$/, 100, 0, MOST_FEN)
