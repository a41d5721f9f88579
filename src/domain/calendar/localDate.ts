import { parseLocalDate } from '../retirement/months'
import type { LocalDate } from '../scheme/ids'

const DAY = 86_400_000
/** China has one time zone, UTC+8, and no daylight saving time since 1991. */
const CHINA_OFFSET = 8 * 3_600_000

function startOf(date: LocalDate): number {
  if (parseLocalDate(date) === null) throw new RangeError(`not a day: ${String(date)}`)
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)))
}

function dayAt(time: number): LocalDate {
  const date = new Date(time)
  const day = parseLocalDate(date.toISOString().slice(0, 10))
  if (day === null) throw new RangeError(`no day at ${String(time)}`)
  return day
}

/** The day `days` after (or, negative, before) another. Throws a RangeError for a day that does not exist. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return dayAt(startOf(date) + days * DAY)
}

/** 00:00 in China on a day, as an instant. */
export function dayBegins(date: LocalDate): string {
  return new Date(startOf(date) - CHINA_OFFSET).toISOString()
}

/** 0 Sunday … 6 Saturday. */
export function weekdayOf(date: LocalDate): number {
  return new Date(startOf(date)).getUTCDay()
}

/** The day in China at an instant (ISO 8601 with `Z` or an offset). Throws a RangeError for anything else. */
export function chinaDate(instant: string): LocalDate {
  const time = /T.*(Z|[+-]\d\d:?\d\d)$/.test(instant) ? Date.parse(instant) : Number.NaN
  if (Number.isNaN(time)) throw new RangeError('not an instant with its time zone')
  return dayAt(time + CHINA_OFFSET)
}
