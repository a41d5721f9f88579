import { applicationWindow, windowState, type ApplicationWindow } from '../retirement/window'
import type { LocalDate, YearMonth } from '../scheme/ids'
import type { ContributionView, NormalResult, OpenPoint, Plan, StopCode, WindowPlan } from './assessment'
import type { Facts } from './facts'
import { chosenMonth, contributionView } from './plan'
import { possibilitiesOf } from './possibilities'
import { ageAndYears } from './qualification'

/*
 * Whether an application can be sent, without its items, conditions, notes and law: the pages that are past the
 * outcome ask only that, and need not fetch the rest.
 */

/** One possible application as far as sending it goes. */
export type Sendable = Pick<NormalResult, 'window' | 'stops'>

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
  if (!candidates.some(({ scenario }) => scenario === 'normal')) return { open, applications: [] }
  const classes = plans.length === 0 ? [null] : plans
  return {
    open,
    applications: classes.map((plan) => sendable(facts, plan, contributionView(facts, plan), today)),
  }
}

/** Scenario 1 with this plan: its window, and all that is in the way. */
export function sendable(
  facts: Facts,
  plan: Plan | null,
  contributions: ContributionView | null,
  today: LocalDate,
): Sendable {
  const window = windowPlan(plan?.chosen?.problem ? null : chosenMonth(facts), today, applicationWindow)
  return { window, stops: stopsOf(plan, contributions, window) }
}

export function windowPlan(
  month: YearMonth | null,
  today: LocalDate,
  windowOf: (month: YearMonth) => ApplicationWindow,
): WindowPlan | null {
  if (month === null) return null
  const window = windowOf(month)
  return { window, state: windowState(window, month, today) }
}

function stopsOf(
  plan: Plan | null,
  contributions: ContributionView | null,
  window: WindowPlan | null,
): readonly StopCode[] {
  if (plan === null) return ['birthUnknown']
  if (plan.chosen === null) return ['noMonth']
  const stops: StopCode[] = []
  if (plan.chosen.problem) stops.push('monthImpossible')
  // Of the conditions that stop (108 三.1), the first; the others are 人社's to decide and never unmet here.
  if (ageAndYears(plan, contributions) === 'notMet') stops.push('condition')
  if (window?.state === 'before') stops.push('tooEarly')
  return stops
}
