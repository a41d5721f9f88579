import type { Department, Item, LocalDate, Scenario } from '../scheme/ids'
import { LEGAL_BASES } from '../scheme/legalBases'
import { SCENARIO_INFO } from '../scheme/scenarios'
import { maySendToday } from './application'
import type {
  ApplicationResult,
  Assessment,
  ItemPlan,
  NotCoveredResult,
  NoteCode,
  Plan,
  PossibleResult,
} from './assessment'
import { basisOf, confidenceOf } from './basis'
import { conditionResults } from './conditionResults'
import type { Facts } from './facts'
import { gapsOf } from './gaps'
import { itemPlans, tickedItems } from './itemPlans'
import { materialNeeds } from './materialNeeds'
import { notesOf } from './notes'
import { contributionView } from './plan'
import { plansIn } from './plansIn'
import { possibilitiesOf } from './possibilities'
import type { Candidate } from './scenarios'
import { sendable } from './sending'

interface View {
  readonly facts: Facts
  readonly today: LocalDate
  readonly birthNotes: readonly NoteCode[]
  readonly left: readonly Item[]
}

/**
 * The conclusion for these facts on this day. It is total: whatever is unknown makes it wider, never impossible.
 * @param left optional items that the person leaves out: nothing is asked, or said, for them
 */
export function assess(facts: Facts, today: LocalDate, left: readonly Item[] = []): Assessment {
  const possible = possibilitiesOf(facts, today)
  if (!possible.covered) return { outcome: 'notCovered', asOf: today, result: notCovered(possible.reason) }

  const { plans, birthNotes, open, orOutside } = possible
  const view: View = { facts, today, birthNotes, left }
  const [candidate, ...candidates] = possible.candidates
  const [first, ...same] = resultsOf(candidate, plans, view)
  const inside: readonly [ApplicationResult, ...ApplicationResult[]] = [
    first,
    ...same,
    ...candidates.flatMap((one) => resultsOf(one, plans, view)),
  ]
  if (open.length === 0 && inside.length === 1) return { outcome: 'scenario', asOf: today, result: first }
  const results: readonly [PossibleResult, ...PossibleResult[]] = [...inside, ...orOutside.map(notCovered)]
  const applications = results.flatMap((result) => (result.kind === 'application' ? [result] : []))
  return {
    outcome: 'incomplete',
    asOf: today,
    open,
    results,
    maySend: maySendToday({ open, applications }),
  }
}

/** One result for each class that is possible, as far as the class matters. */
function resultsOf(
  { scenario, reasons }: Candidate,
  possible: readonly Plan[],
  view: View,
): readonly [ApplicationResult, ...ApplicationResult[]] {
  const [first = null, ...others] = plansIn(scenario, possible, view.today)
  return [
    applicationFor(scenario, reasons, first, view),
    ...others.map((plan) => applicationFor(scenario, reasons, plan, view)),
  ]
}

function applicationFor(
  scenario: Scenario,
  reasons: Candidate['reasons'],
  plan: Plan | null,
  view: View,
): ApplicationResult {
  const { facts, today } = view
  const contributions = contributionView(facts, plan)
  const items = itemPlans(scenario, facts)
  const ticked = tickedItems(items, view.left)
  const circumstances = { scenario, facts, plan, contributions, ticked, today }
  const conditions = conditionResults(circumstances)
  const { window, stops } = sendable(scenario, facts, plan, contributions, today)
  const plans = plan === null ? [] : [plan]
  const basis = basisOf(scenario, { plans, conditions, ticked, facts, today })
  return {
    kind: 'application',
    scenario,
    reasons,
    plan,
    window,
    contributions,
    conditions,
    items,
    materials: materialNeeds(scenario, ticked, facts),
    gaps: gapsOf(circumstances),
    notes: [...view.birthNotes, ...notesOf(scenario, facts, plans, window, ticked, today)],
    stops,
    hotlines: hotlinesOf(scenario, items),
    basis,
    confidence: confidenceOf(scenario, plans, basis),
  }
}

/** The first department of the scenario, and the others that have something to do. */
function hotlinesOf(scenario: Scenario, items: readonly ItemPlan[]): readonly Department[] {
  const busy = items.filter(({ ticked }) => ticked).map(({ department }) => department)
  return SCENARIO_INFO[scenario].hotlines.filter(
    (department, place) => place === 0 || busy.includes(department),
  )
}

/** Outside 108 一: 居民养老 is asked at the same number, another province's insurance at that province's. */
function notCovered(reason: NotCoveredResult['reason']): NotCoveredResult {
  return { kind: 'notCovered', reason, hotlines: ['socialInsurance'], basis: [LEGAL_BASES.scheme108Scope] }
}
