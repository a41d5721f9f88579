import type { YearMonth } from '../scheme/ids'
import type { Rule } from '../scheme/rule'
import { contributionsAt, type ContributionRecord } from './contributions'
import { minimumContributionIn } from './minimumContribution'
import { addMonths, compareMonths, monthsBetween, MONTHS_A_YEAR } from './months'
import { originalAgeMonths, statutoryRetirement, type Retiree, type StatutoryRetirement } from './statutory'

/** 弹性退休: how far the month may move, and since when. */
export const FLEXIBLE_RULE: Rule & { readonly months: number; readonly since: YearMonth } = {
  id: 'flexibleRetirement',
  sentence:
    '可以提前退休，最多 3 年，不早于原来的退休年龄，要缴满最低年限；和单位书面说好，可以延迟退休，最多 3 年。',
  source: '《国务院关于渐进式延迟法定退休年龄的办法》第三条；人社部发〔2024〕94号',
  effectiveFrom: '2025-01-01',
  confidence: 'B',
  months: 3 * MONTHS_A_YEAR,
  since: '2025-01',
}

/**
 * What keeps the earliest month from being earlier still:
 * - `threeYears`: three years before the statutory month
 * - `originalAge`: not below 60, 55 or 50
 * - `minimumYears`: only then is 最低缴费年限 reached
 * - `statutoryOnly`: the minimum is not reached earlier, or the statutory month lies before 2025
 * - `specialWork`: not flexible at all, 55 or 45 by a special trade (`specialWorkDates`)
 */
export type EarliestLimit = 'threeYears' | 'originalAge' | 'minimumYears' | 'statutoryOnly' | 'specialWork'

/**
 * What keeps the latest month from being later still: three years; or there is no delay at all, because the delay is
 * agreed with a unit and there is none (RULINGS 15), because the statutory month lies before 2025, or because a special
 * trade serves to leave before it.
 */
export type LatestLimit = 'threeYears' | 'noUnit' | 'before2025' | 'specialWork'

export interface RetirementDates {
  readonly earliest: { readonly month: YearMonth; readonly ageMonths: number; readonly limit: EarliestLimit }
  readonly statutory: StatutoryRetirement
  readonly latest: { readonly month: YearMonth; readonly ageMonths: number; readonly limit: LatestLimit }
}

export interface RetirementDatesInput extends Retiree {
  /** Whether there is a unit to agree a delay with: 灵活就业 has none. */
  readonly hasUnit: boolean
  /** With it the earliest month also waits for 最低缴费年限; without it that stays a condition to be checked. */
  readonly contributions?: ContributionRecord
}

/** The three dates side by side: earliest, statutory, latest. */
export function retirementDates(input: RetirementDatesInput): RetirementDates {
  const statutory = statutoryRetirement(input)
  const [earliest, earliestLimit] = earliestMonth(input, statutory.month)
  const [latest, latestLimit] = latestMonth(input, statutory.month)
  const age = (month: YearMonth) => monthsBetween(input.birth, month)
  return {
    earliest: { month: earliest, ageMonths: age(earliest), limit: earliestLimit },
    statutory,
    latest: { month: latest, ageMonths: age(latest), limit: latestLimit },
  }
}

function earliestMonth(
  { birth, retireeClass, contributions }: RetirementDatesInput,
  statutory: YearMonth,
): [YearMonth, EarliestLimit] {
  if (compareMonths(statutory, FLEXIBLE_RULE.since) < 0) return [statutory, 'statutoryOnly']
  // No early month before 2025-01 (RULINGS 15) needs no bound: whoever is delayed reaches the original age from then on.
  const bounds: [YearMonth, EarliestLimit][] = [
    [addMonths(statutory, -FLEXIBLE_RULE.months), 'threeYears'],
    [addMonths(birth, originalAgeMonths(retireeClass)), 'originalAge'],
  ]
  const byAge = bounds.reduce((tightest, bound) =>
    compareMonths(bound[0], tightest[0]) > 0 ? bound : tightest,
  )
  if (contributions === undefined) return byAge
  const enough = firstMonthWithMinimum(contributions, byAge[0], statutory)
  if (enough === null) return [statutory, 'statutoryOnly']
  return enough === byAge[0] ? byAge : [enough, 'minimumYears']
}

/** The first month from `from` up to, not with, `statutory` in which the minimum of its own year is reached. */
function firstMonthWithMinimum(
  contributions: ContributionRecord,
  from: YearMonth,
  statutory: YearMonth,
): YearMonth | null {
  for (let month = from; compareMonths(month, statutory) < 0; month = addMonths(month, 1)) {
    const minimum = minimumContributionIn(month)
    if (minimum.known && contributionsAt(contributions, month) >= minimum.months) return month
  }
  return null
}

function latestMonth({ hasUnit }: RetirementDatesInput, statutory: YearMonth): [YearMonth, LatestLimit] {
  if (compareMonths(statutory, FLEXIBLE_RULE.since) < 0) return [statutory, 'before2025']
  if (!hasUnit) return [statutory, 'noUnit']
  return [addMonths(statutory, FLEXIBLE_RULE.months), 'threeYears']
}
