import { windowIn, windowState } from '../retirement/window'
import type { LocalDate, Scenario } from '../scheme/ids'
import type { ApplicationResult, ContributionView, OpenPoint, Plan, StopCode, WindowPlan } from './assessment'
import type { Facts } from './facts'
import { chosenMonth, contributionView } from './plan'
import { plansIn } from './plansIn'
import { possibilitiesOf } from './possibilities'
import { ageAndYears } from './qualification'

/*
 * Whether an application can be sent, without its items, conditions, notes and law: the pages that are past the
 * outcome ask only that, and need not fetch the rest.
 */

/** One possible application as far as sending it goes. */
export type Sendable = Pick<ApplicationResult, 'scenario' | 'window' | 'stops'>

/** Every application that is possible, and what is open. */
export interface Sending<A extends Sendable = Sendable> {
  readonly open: readonly OpenPoint[]
  readonly applications: readonly A[]
}

/** How it stands with sending for these facts on this day; as in `assess`, which rests on the same. */
export function sendingOf(facts: Facts, today: LocalDate): Sending {
  const possible = possibilitiesOf(facts, today)
  if (!possible.covered) return { open: [], applications: [] }
  const { candidates, plans, open } = possible
  return {
    open,
    applications: candidates.flatMap(({ scenario }) => {
      const inScenario = plansIn(scenario, plans, today)
      const classes = inScenario.length === 0 ? [null] : inScenario
      return classes.map((plan) => sendable(scenario, facts, plan, contributionView(facts, plan), today))
    }),
  }
}

/** An application in a scenario with this plan: its window, and all that is in the way. */
export function sendable(
  scenario: Scenario,
  facts: Facts,
  plan: Plan | null,
  contributions: ContributionView | null,
  today: LocalDate,
): Sendable {
  const window = plan?.chosen?.problem ? null : windowPlan(scenario, facts, today)
  const isUnmet = isStopped(scenario, facts, plan, contributions)
  return { scenario, window, stops: stopsOf(plan, isUnmet, window) }
}

/** When it may be sent, and where today stands to that; `null` without a month, and where nothing sets a window. */
function windowPlan(scenario: Scenario, facts: Facts, today: LocalDate): WindowPlan | null {
  const month = chosenMonth(facts)
  const window = month && windowIn(scenario, month)
  return month && window && { window, state: windowState(window, month, today) }
}

/** Whether a point of 108 三 that stops the case is known to be unmet: those of what others wait for (RULINGS 12). */
function isStopped(
  scenario: Scenario,
  { pensionArrears, severalPensions }: Facts,
  plan: Plan | null,
  contributions: ContributionView | null,
): boolean {
  switch (scenario) {
    case 'normal':
      return ageAndYears(plan, contributions) === 'notMet'
    case 'specialWork':
      return plan?.chosen?.problem?.code === 'beforeEarliest'
    case 'noConfirmation':
      return (
        ageAndYears(plan, contributions) === 'notMet' || pensionArrears === true || severalPensions === true
      )
    case 'illness':
    case 'institutionRecognized':
    case 'institutionUnrecognized':
      return false
  }
}

function stopsOf(plan: Plan | null, isUnmet: boolean, window: WindowPlan | null): readonly StopCode[] {
  if (plan === null) return ['birthUnknown']
  if (plan.chosen === null) return ['noMonth']
  const stops: StopCode[] = []
  if (plan.chosen.problem) stops.push('monthImpossible')
  if (isUnmet) stops.push('condition')
  if (window?.state === 'before') stops.push('tooEarly')
  return stops
}
