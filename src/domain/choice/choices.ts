import type { Calculation } from '../retirement/calculator'
import { benefitStart } from '../retirement/benefit'
import { minimumContributionFor, type MinimumContribution } from '../retirement/minimumContribution'
import { addMonths, compareMonths, firstDayOf, laterOf, monthOf, monthsBetween } from '../retirement/months'
import { NOTICE_RULE, noticeDuty, type NoticeDuty } from '../retirement/notice'
import { applicationWindow, type ApplicationWindow } from '../retirement/window'
import type { LocalDate, YearMonth } from '../scheme/ids'

export const CHOICE_NAMES = ['earliest', 'statutory', 'latest'] as const
export type ChoiceName = (typeof CHOICE_NAMES)[number]

/** One month that may still be chosen, with what it costs or brings. */
export interface RetirementChoice {
  readonly name: ChoiceName
  readonly month: YearMonth
  readonly ageMonths: number
  readonly hasUnit: boolean
  /** Months of contributions more than up to the statutory month; below zero: fewer. */
  readonly moreMonths: number
  /** 最低缴费年限 that counts for this month. */
  readonly minimum: MinimumContribution
  /** What has to be said in writing, and whether that day is over. */
  readonly notice: (NoticeDuty & { readonly past: boolean }) | null
  readonly window: ApplicationWindow
  /** 养老保险待遇开始时间 */
  readonly benefitStart: YearMonth
}

/**
 * The months among which somebody can still choose today: as early as the law lets them and a notice can still be
 * given, on time, and, where there is a unit to agree it with, as late as possible (RULINGS 15). Those that are over, and those that fall together, are left out.
 */
export function choicesOf(
  { birth, hasUnit, dates }: Calculation,
  today: LocalDate,
): readonly RetirementChoice[] {
  const statutory = dates.statutory.month
  const choice = (name: ChoiceName, month: YearMonth): RetirementChoice => {
    const duty = noticeDuty(month, statutory, hasUnit)
    return {
      name,
      month,
      ageMonths: monthsBetween(birth, month),
      hasUnit,
      moreMonths: monthsBetween(statutory, month),
      minimum: minimumContributionFor(month, statutory),
      notice: duty && { ...duty, past: today > duty.by },
      window: applicationWindow(month),
      benefitStart: benefitStart(month),
    }
  }
  const early = laterOf(dates.earliest.month, firstWithNotice(today))
  const late = dates.latest.month
  return [
    ...(compareMonths(early, statutory) < 0 ? [choice('earliest', early)] : []),
    choice('statutory', statutory),
    ...(compareMonths(late, statutory) > 0 ? [choice('latest', late)] : []),
  ].filter(({ month }) => compareMonths(month, monthOf(today)) >= 0)
}

/** The first month whose notice, on the first of the third month before it, can still be given. */
function firstWithNotice(today: LocalDate): YearMonth {
  const month = addMonths(monthOf(today), NOTICE_RULE.earlyMonths)
  return today > firstDayOf(monthOf(today)) ? addMonths(month, 1) : month
}
