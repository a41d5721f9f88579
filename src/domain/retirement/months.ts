import type { LocalDate, YearMonth } from '../scheme/ids'

/** Months of age or of contribution in a year. */
export const MONTHS_A_YEAR = 12

const pad = (value: number, width: number) => String(value).padStart(width, '0')

/** Months since year 0: the number in which months are counted. */
function toIndex(month: YearMonth): number {
  return Number(month.slice(0, 4)) * MONTHS_A_YEAR + Number(month.slice(5, 7)) - 1
}

function fromIndex(index: number): YearMonth {
  const month = (index % MONTHS_A_YEAR) + 1
  return `${pad(Math.floor(index / MONTHS_A_YEAR), 4)}-${pad(month, 2)}` as YearMonth
}

/** Reads `YYYY-MM` as typed or stored; anything else, a 13th month too, is `null`. */
export function parseYearMonth(text: string): YearMonth | null {
  return /^[12]\d{3}-(0[1-9]|1[0-2])$/.test(text) ? (text as YearMonth) : null
}

/** Reads `YYYY-MM-DD`; a day that the calendar does not have is `null`. */
export function parseLocalDate(text: string): LocalDate | null {
  const month = parseYearMonth(text.slice(0, 7))
  if (month === null || !/^-\d{2}$/.test(text.slice(7))) return null
  const day = Number(text.slice(8))
  return day >= 1 && day <= daysInMonth(month) ? (text as LocalDate) : null
}

/** The month a day lies in. */
export function monthOf(date: LocalDate): YearMonth {
  return date.slice(0, 7) as YearMonth
}

/** The year of a month. */
export function yearOf(month: YearMonth): number {
  return Number(month.slice(0, 4))
}

/** The month so many months later, or earlier where `count` is negative. */
export function addMonths(month: YearMonth, count: number): YearMonth {
  return fromIndex(toIndex(month) + count)
}

/** How many months `to` lies after `from`; negative where it lies before. */
export function monthsBetween(from: YearMonth, to: YearMonth): number {
  return toIndex(to) - toIndex(from)
}

/** Below zero where `a` is the earlier month, above where it is the later, zero where they are one. */
export function compareMonths(a: YearMonth, b: YearMonth): number {
  return monthsBetween(b, a)
}

/** The later of two months. */
export function laterOf(a: YearMonth, b: YearMonth): YearMonth {
  return compareMonths(a, b) >= 0 ? a : b
}

/** How many days a month of the Gregorian calendar has. */
export function daysInMonth(month: YearMonth): number {
  const year = yearOf(month)
  const number = Number(month.slice(5, 7))
  if (number === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(number) ? 30 : 31
}

/** The first day of a month. */
export function firstDayOf(month: YearMonth): LocalDate {
  return `${month}-01` as LocalDate
}

/** The last day of a month. */
export function lastDayOf(month: YearMonth): LocalDate {
  return `${month}-${pad(daysInMonth(month), 2)}` as LocalDate
}

/** The same day so many months later; the last of a month that has no such day. */
export function dayAfterMonths(date: LocalDate, count: number): LocalDate {
  const month = addMonths(monthOf(date), count)
  const day = Math.min(Number(date.slice(8)), daysInMonth(month))
  return `${month}-${pad(day, 2)}` as LocalDate
}
