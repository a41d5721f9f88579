import type { YearMonth } from '../scheme/ids'
import type { BasisId } from '../scheme/legalBases'
import { unknownBy, type Confidence, type UnknownByRule } from '../scheme/rule'
import { compareMonths, yearOf } from './months'

/** The minimum of the years `from` to `to` (both included; without `to`, without end). */
interface MinimumRow {
  readonly from: number
  readonly to?: number
  readonly months: number
}

/**
 * 最低缴费年限 by year, in months: 15 years to 2029, half a year more each year to 20 years in 2039, and 20 years
 * from then on without end. Source: 社会保险法第十六条 (from 2011-07-01), 《国务院关于渐进式延迟法定退休年龄的办法》第二条.
 */
export const MINIMUM_CONTRIBUTION: readonly MinimumRow[] = [
  { from: 2011, to: 2029, months: 180 },
  { from: 2030, to: 2030, months: 186 },
  { from: 2031, to: 2031, months: 192 },
  { from: 2032, to: 2032, months: 198 },
  { from: 2033, to: 2033, months: 204 },
  { from: 2034, to: 2034, months: 210 },
  { from: 2035, to: 2035, months: 216 },
  { from: 2036, to: 2036, months: 222 },
  { from: 2037, to: 2037, months: 228 },
  { from: 2038, to: 2038, months: 234 },
  { from: 2039, months: 240 },
]

/** What this table is called where it has no answer. */
const RULE = 'minimumContribution'

/** The social insurance law's first month: for an earlier one the table has no rule. */
const LAW_SINCE: YearMonth = '2011-07'

/** The minimum that counts, with the year it was taken from; or that the table does not say it of that year. */
export type MinimumContribution =
  | {
      readonly known: true
      readonly months: number
      readonly year: number
      readonly basis: readonly BasisId[]
      readonly confidence: Confidence
    }
  | UnknownByRule<typeof RULE>

/**
 * 最低缴费年限 for retiring in a month. A month before the law's own first is `known: false`: a rule asked outside its
 * dates never answers with its nearest value (RULINGS 21).
 */
export function minimumContributionIn(month: YearMonth): MinimumContribution {
  const year = yearOf(month)
  const row = MINIMUM_CONTRIBUTION.find(({ from, to }) => from <= year && (to === undefined || year <= to))
  if (row === undefined || compareMonths(month, LAW_SINCE) < 0) return unknownBy(RULE, month)
  const delayed = year >= 2025
  return {
    known: true,
    months: row.months,
    year,
    basis: delayed ? ['minimumYears', 'socialInsuranceLaw16'] : ['socialInsuranceLaw16'],
    confidence: delayed ? 'B' : 'A',
  }
}

/**
 * The minimum for a chosen month: early, of the year chosen; on time or late, of the year of the statutory month
 * (policy of 弹性退休).
 */
export function minimumContributionFor(chosen: YearMonth, statutory: YearMonth): MinimumContribution {
  return minimumContributionIn(compareMonths(chosen, statutory) < 0 ? chosen : statutory)
}
