import type { LocalDate, YearMonth } from '@/domain/scheme/ids'

/** How dates and spans are said everywhere. Days are China's; instants are turned at UTC+8, the phone's zone plays no part. */

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const

/** 「2026年11月」 */
export function monthText(month: YearMonth | string): string {
  const [year = '', number = ''] = month.split('-')
  return `${year}年${Number(number)}月`
}

/** 「2026年」 */
export const yearText = (month: YearMonth | string): string => `${month.slice(0, 4)}年`

/** 「2026年11月6日」 */
export function dayText(day: LocalDate | string): string {
  const [year = '', month = '', number = ''] = day.split('-')
  return `${year}年${Number(month)}月${Number(number)}日`
}

/** 「11月6日」: where the year is known, or is not this year's and stands beside it. */
export function shortDayText(day: LocalDate | string, today?: LocalDate | string): string {
  if (today !== undefined && today.slice(0, 4) !== day.slice(0, 4)) return dayText(day)
  const [, month = '', number = ''] = day.split('-')
  return `${Number(month)}月${Number(number)}日`
}

/** 「周五」 */
export function weekdayText(day: LocalDate | string): string {
  return WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''
}

const CHINA_OFFSET_MS = 8 * 3_600_000

/**
 * The clock in China at an instant, as ISO 8601 writes it. Mini-programs have no `Intl`, so no zone by name; China has
 * kept one offset since 1992.
 */
function inChina(instant: string): string {
  const there = Date.parse(instant) + CHINA_OFFSET_MS
  return Number.isNaN(there) ? '' : new Date(there).toISOString()
}

/** The day in China at an instant. */
export function dayOf(instant: string): LocalDate {
  return inChina(instant).slice(0, 10) as LocalDate
}

/** 「9:40」, in China. */
export function timeText(instant: string): string {
  const [hours = '', minutes = ''] = inChina(instant).slice(11).split(':')
  return `${Number(hours)}:${minutes}`
}

/** 「2026年5月6日 9:24」, of an instant. */
export const momentText = (instant: string): string => `${dayText(dayOf(instant))} ${timeText(instant)}`

/** 「61岁8个月」, 「60岁」 */
export function ageText(months: number): string {
  return spanText(months, '岁')
}

/** 「41年10个月」, 「15 年」, 「8 个月」: a count stands off its unit, two of them stand together. */
export function yearsText(months: number): string {
  if (months < 12 && months > 0) return `${months} 个月`
  return months % 12 === 0 ? `${months / 12} 年` : spanText(months, '年')
}

function spanText(months: number, unit: string): string {
  const rest = months % 12
  return `${Math.floor(months / 12)}${unit}${rest === 0 ? '' : `${rest}个月`}`
}
