import { benefitStart, institutionBenefitStart } from '../retirement/benefit'
import { minimumContributionIn } from '../retirement/minimumContribution'
import { monthOf } from '../retirement/months'
import { specialWorkDates } from '../retirement/specialWork'
import type { LocalDate, Scenario } from '../scheme/ids'
import type { ChosenMonth, Plan } from './assessment'
import { approvedMonthProblem, monthProblem } from './chosenMonth'

/**
 * The plans of a scenario, made of those by the flexible ages (`planFor`): where another department's decision sets the
 * month, neither these ages nor their notice and agreement apply to it.
 */
export function plansIn(scenario: Scenario, possible: readonly Plan[], today: LocalDate): readonly Plan[] {
  switch (scenario) {
    case 'normal':
    case 'noConfirmation':
      return possible
    case 'specialWork':
      return possible.map(bySpecialWork)
    case 'illness':
      // The 核准表 has settled everything; the class matters to nothing any more.
      return possible.slice(0, 1).map((plan) => settled(plan, byApproval(plan)))
    case 'institutionRecognized':
    case 'institutionUnrecognized':
      return possible.map((plan) =>
        settled(plan, plan.chosen === null ? {} : { benefitStart: institutionStart(plan.chosen, today) }),
      )
  }
}

/** Whether there can be such a 核准表 is all that is asked of its month. */
const byApproval = ({ chosen }: Plan): Partial<ChosenMonth> => ({
  category: 'illness',
  problem: chosen && approvedMonthProblem(chosen.month),
})

/** From the month after the unit's application on, which is made when this is sent (人社厅发〔2016〕38号第五条). */
const institutionStart = ({ month }: ChosenMonth, today: LocalDate) =>
  institutionBenefitStart(month, monthOf(today))

/** 特殊工种: from 55 or 45 on, with the minimum of the early year; not combined with the three years (RULINGS 15). */
function bySpecialWork(plan: Plan): Plan {
  const dates = specialWorkDates({ birth: plan.birth.month, retireeClass: plan.retireeClass })
  const { chosen } = plan
  if (chosen === null) return { ...plan, dates }
  return {
    ...plan,
    dates,
    chosen: {
      ...chosen,
      problem: monthProblem(chosen.month, dates, false),
      category: 'specialWork',
      minimum: minimumContributionIn(chosen.month),
      notice: null,
      extending: false,
      wholeYearAge: false,
      benefitStart: benefitStart(chosen.month),
    },
  }
}

/** The month stands in the 核准表 or the 退休审批: it is not for the rules here to doubt. */
function settled(plan: Plan, change: Partial<ChosenMonth>): Plan {
  const { chosen } = plan
  if (chosen === null) return plan
  return {
    ...plan,
    chosen: { ...chosen, problem: null, notice: null, extending: false, wholeYearAge: false, ...change },
  }
}
