import type { LocalDate, YearMonth } from '../scheme/ids'

const DAY = 86_400_000
/** China has one time zone, UTC+8, and no daylight saving time since 1991. */
const CHINA_OFFSET = 8 * 3_600_000

const pad = (value: number, width: number) => String(value).padStart(width, '0')

/** True for a day that exists, written `YYYY-MM-DD`, 1900 to 2099. */
export function isLocalDate(text: string): text is LocalDate {
  const parts = /^(19\d\d|20\d\d)-(\d\d)-(\d\d)$/.exec(text)
  if (!parts) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** True for a month written `YYYY-MM`, 1900 to 2099. */
export function isYearMonth(text: string): text is YearMonth {
  return /^(19|20)\d\d-(0[1-9]|1[0-2])$/.test(text)
}

function startOf(date: LocalDate): number {
  if (!isLocalDate(date)) throw new RangeError(`not a day: ${String(date)}`)
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)))
}

function dayAt(time: number): LocalDate {
  const date = new Date(time)
  const day = `${pad(date.getUTCFullYear(), 4)}-${pad(date.getUTCMonth() + 1, 2)}-${pad(date.getUTCDate(), 2)}`
  if (!isLocalDate(day)) throw new RangeError(`outside 1900–2099: ${String(time)}`)
  return day
}

/** The day `days` after (or, negative, before) another. Throws a RangeError for a day that does not exist. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return dayAt(startOf(date) + days * DAY)
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
