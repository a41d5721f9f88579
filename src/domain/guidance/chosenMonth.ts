import type { RetirementDates } from '../retirement/flexible'
import { compareMonths } from '../retirement/months'
import type { YearMonth } from '../scheme/ids'

/**
 * Why a chosen month cannot be. `limit` is the nearest month that can.
 * - `beforeEarliest`: younger than flexible early retirement allows; why, is `dates.earliest.limit`
 * - `afterLatest`: more than three years past the statutory month
 * - `delayNeedsUnit`: a delay is agreed with a unit, and 灵活就业 has none (C)
 * - `delayNotInForce`: the statutory month lies before 2025, when there was no flexible delay
 * - `approvalClosed`: 企业职工病退 ended on 2025-01-01, and no 核准表 of before names a later month (policy §1 row 4)
 * - `notWholeYear`: who may choose a whole year of age from 50 to 55 (108 三.1.2) chose a month between two of them
 */
export interface MonthProblem {
  readonly code:
    | 'beforeEarliest'
    | 'afterLatest'
    | 'delayNeedsUnit'
    | 'delayNotInForce'
    | 'approvalClosed'
    | 'notWholeYear'
  readonly limit: YearMonth
}

/**
 * The last month that a 因病提前退休核准表 can name: none was issued from 2025-01-01 on (人社部发〔2024〕72号), and what was
 * issued in December 2024 takes effect in the month after at the latest.
 */
const LAST_APPROVED: YearMonth = '2025-01'

/** Checks the month that a 因病提前退休核准表 is said to name. */
export const approvedMonthProblem = (month: YearMonth): MonthProblem | null =>
  compareMonths(month, LAST_APPROVED) > 0 ? { code: 'approvalClosed', limit: LAST_APPROVED } : null

/**
 * Checks a chosen retirement month against the three dates; `null` when it can be.
 * Who is short of 最低缴费年限 at the statutory month goes on paying (社会保险法16条, 延长缴费): for them
 * (`extending`) a later month is no delay and needs nobody's agreement.
 */
export function monthProblem(
  month: YearMonth,
  dates: RetirementDates,
  extending: boolean,
): MonthProblem | null {
  const { earliest, latest } = dates
  if (compareMonths(month, earliest.month) < 0) return { code: 'beforeEarliest', limit: earliest.month }
  if (extending || compareMonths(month, latest.month) <= 0) return null
  switch (latest.limit) {
    case 'threeYears':
    case 'specialWork':
      return { code: 'afterLatest', limit: latest.month }
    case 'noUnit':
      return { code: 'delayNeedsUnit', limit: latest.month }
    case 'before2025':
      return { code: 'delayNotInForce', limit: latest.month }
  }
}
