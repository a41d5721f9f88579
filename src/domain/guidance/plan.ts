import { benefitStart } from '../retirement/benefit'
import { categoryOf } from '../retirement/category'
import { contributionsAt } from '../retirement/contributions'
import { retirementDates, type RetirementDates } from '../retirement/flexible'
import { minimumContributionFor, minimumContributionIn } from '../retirement/minimumContribution'
import { compareMonths, monthsBetween } from '../retirement/months'
import { noticeDuty } from '../retirement/notice'
import { isWholeYearAge, nearestWholeYearAge } from '../retirement/wholeYearAge'
import type { RetireeClass } from '../retirement/statutory'
import type { YearMonth } from '../scheme/ids'
import type { BirthMonth, ChosenMonth, ContributionView, Plan } from './assessment'
import { monthProblem } from './chosenMonth'
import { UNKNOWN, type Facts, type Sex } from './facts'
import { birthMonthOf, hasUnit, retireeClassesOf } from './person'

/** The three dates of one class. */
function datesOf(facts: Facts, birth: BirthMonth, retireeClass: RetireeClass): RetirementDates {
  return retirementDates({
    birth: birth.month,
    retireeClass,
    hasUnit: hasUnit(facts),
    ...(facts.contributions && { contributions: facts.contributions }),
  })
}

/** Short of 最低缴费年限 at the statutory month, as far as is known: pays on (延长缴费). */
function paysOn(facts: Facts, statutory: YearMonth): boolean {
  const minimum = minimumContributionIn(statutory)
  return (
    facts.contributions !== undefined &&
    minimum.known &&
    contributionsAt(facts.contributions, statutory) < minimum.months
  )
}

function chosenMonthOf(
  facts: Facts,
  birth: BirthMonth,
  retireeClass: RetireeClass,
  dates: RetirementDates,
  month: YearMonth,
): ChosenMonth {
  const statutory = dates.statutory.month
  const late = compareMonths(month, statutory) > 0
  const extending = late && paysOn(facts, statutory)
  const byWholeYears = late && retireeClass === 'female50' && facts.post === 'formerPublicWorker'
  const wholeYearAge = byWholeYears && isWholeYearAge(birth.month, month)
  const problem = wholeYearAge ? null : monthProblem(month, dates, extending)
  // Neither early nor late by the flexible rules: no notice, no agreement, and no category of theirs.
  const flexible = !extending && !wholeYearAge
  return {
    month,
    ageMonths: monthsBetween(birth.month, month),
    problem:
      problem && byWholeYears
        ? { code: 'notWholeYear', limit: nearestWholeYearAge(birth.month, month) }
        : problem,
    category: flexible ? categoryOf(month, statutory) : 'normal',
    // The age chosen is her retirement age, so its year counts.
    minimum: wholeYearAge ? minimumContributionIn(month) : minimumContributionFor(month, statutory),
    notice: flexible && problem === null ? noticeDuty(month, statutory, hasUnit(facts)) : null,
    extending: extending && !wholeYearAge,
    wholeYearAge,
    benefitStart: benefitStart(month),
  }
}

/** The month that was chosen, if one was. */
export function chosenMonth(facts: Facts): YearMonth | null {
  const { retirementMonth } = facts
  return retirementMonth === undefined || retirementMonth === UNKNOWN ? null : retirementMonth
}

const sexOf = ({ sex }: Facts, retireeClass: RetireeClass): Sex =>
  sex === undefined || sex === UNKNOWN ? (retireeClass === 'male' ? 'male' : 'female') : sex

/** The plan of one class: the three dates, and the chosen month among them. */
export function planFor(facts: Facts, birth: BirthMonth, retireeClass: RetireeClass): Plan {
  const dates = datesOf(facts, birth, retireeClass)
  const month = chosenMonth(facts)
  return {
    birth,
    retireeClass,
    sex: sexOf(facts, retireeClass),
    dates,
    chosen: month === null ? null : chosenMonthOf(facts, birth, retireeClass, dates, month),
  }
}

/** The plans of every class that is possible, for a page that asks for the month; empty while the birth month is unknown. */
export function possiblePlans(facts: Facts): readonly Plan[] {
  const birth = birthMonthOf(facts).value
  if (birth === null) return []
  return retireeClassesOf(facts).value.map((retireeClass) => planFor(facts, birth, retireeClass))
}

/** What counts now and what will count at the retirement month (RULINGS 10); `null` where nobody said. */
export function contributionView(facts: Facts, plan: Plan | null): ContributionView | null {
  const { contributions } = facts
  if (contributions === undefined) return null
  const { months: nowMonths, asOf, deemedMonths, continuing } = contributions
  const common = { nowMonths, asOf, continuing, ...(deemedMonths !== undefined && { deemedMonths }) }
  const chosen = plan?.chosen ?? null
  if (chosen === null) return { ...common, enough: 'unknown' }
  const atRetirementMonths = contributionsAt(contributions, chosen.month)
  return {
    ...common,
    atRetirementMonths,
    minimum: chosen.minimum,
    enough: chosen.minimum.known ? atRetirementMonths >= chosen.minimum.months : 'unknown',
  }
}
