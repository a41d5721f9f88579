import type { RetirementDates } from '../retirement/flexible'
import { compareMonths } from '../retirement/months'
import type { YearMonth } from '../scheme/ids'

/**
 * Why a chosen month cannot be. `limit` is the nearest month that can.
 * - `beforeEarliest`: younger than flexible early retirement allows; why, is `dates.earliest.limit`
 * - `afterLatest`: more than three years past the statutory month
 * - `delayNeedsUnit`: a delay is agreed with a unit, and 灵活就业 has none (C)
 * - `delayNotInForce`: the statutory month lies before 2025, when there was no flexible delay
 * - `notWholeYear`: who may choose a whole year of age from 50 to 55 (108 三.1.2) chose a month between two of them
 */
export interface MonthProblem {
  readonly code: 'beforeEarliest' | 'afterLatest' | 'delayNeedsUnit' | 'delayNotInForce' | 'notWholeYear'
  readonly limit: YearMonth
}

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
