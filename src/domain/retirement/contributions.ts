import type { YearMonth } from '../scheme/ids'
import { monthsBetween } from './months'

/** 累计缴费年限 as the social insurance side has it. */
export interface ContributionRecord {
  /** Months counted up to and with `asOf`, 视同缴费年限 included. */
  readonly months: number
  /** Of them the months that were never paid but count (视同缴费年限), where known. */
  readonly deemedMonths?: number
  readonly asOf: YearMonth
  /** Whether payment goes on month by month. */
  readonly continuing: boolean
}

/**
 * The months that will count at `month` if payment goes on as it does now; for a past month, what counted then.
 * Never below zero.
 */
export function contributionsAt(record: ContributionRecord, month: YearMonth): number {
  if (!record.continuing) return record.months
  return Math.max(0, record.months + monthsBetween(record.asOf, month))
}
