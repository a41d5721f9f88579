import { specialWorkDates } from '../retirement/specialWork'
import { applicationWindow, windowFromRetirementMonth } from '../retirement/window'
import type { Department, Item, LocalDate, Scenario } from '../scheme/ids'
import { LEGAL_BASES } from '../scheme/legalBases'
import { SCENARIO_INFO } from '../scheme/scenarios'
import { maySendToday } from './application'
import type {
  Assessment,
  ItemPlan,
  NormalResult,
  NotCoveredResult,
  NoteCode,
  Plan,
  PossibleResult,
  ReferralResult,
  WindowPlan,
} from './assessment'
import { basisOf, confidenceOf } from './basis'
import { conditionResults } from './conditionResults'
import type { Facts } from './facts'
import { gapsOf } from './gaps'
import { itemPlans, tickedItems } from './itemPlans'
import { materialNeeds } from './materialNeeds'
import { notesOf } from './notes'
import { chosenMonth, contributionView } from './plan'
import { possibilitiesOf } from './possibilities'
import type { Candidate } from './scenarios'
import { sendable, windowPlan } from './sending'

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
  const inside: readonly [InsideResult, ...InsideResult[]] = [
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

type InsideResult = NormalResult | ReferralResult

/** Scenario 1 has one result for each possible class; another scenario one, with the dates of each class. */
function resultsOf(
  { scenario, reasons }: Candidate,
  plans: readonly Plan[],
  view: View,
): readonly [InsideResult, ...InsideResult[]] {
  if (scenario !== 'normal') return [referral(scenario, reasons, plans, view)]
  const [first = null, ...others] = plans
  return [normal(reasons, first, view), ...others.map((plan) => normal(reasons, plan, view))]
}

function normal(reasons: Candidate['reasons'], plan: Plan | null, view: View): NormalResult {
  const { facts, today } = view
  const contributions = contributionView(facts, plan)
  const items = itemPlans('normal', facts)
  const ticked = tickedItems(items, view.left)
  const circumstances = { facts, plan, contributions, ticked, today }
  const conditions = conditionResults(circumstances)
  const { window, stops } = sendable(facts, plan, contributions, today)
  const plans = plan === null ? [] : [plan]
  const basis = basisOf('normal', { plans, conditions, ticked, facts, today })
  return {
    kind: 'application',
    scenario: 'normal',
    reasons,
    plan,
    window,
    contributions,
    conditions,
    items,
    materials: materialNeeds('normal', ticked, facts),
    gaps: gapsOf(circumstances),
    notes: [...view.birthNotes, ...notesOf('normal', facts, plans, window, ticked, today)],
    stops,
    hotlines: hotlinesOf('normal', items),
    basis,
    confidence: confidenceOf('normal', plans, basis),
  }
}

function referral(
  scenario: ReferralResult['scenario'],
  reasons: Candidate['reasons'],
  possible: readonly Plan[],
  view: View,
): ReferralResult {
  const plans = plansOf(scenario, possible)
  const { facts, today } = view
  const items = itemPlans(scenario, facts)
  const ticked = tickedItems(items)
  const window = referralWindow(scenario, facts, plans, today)
  const basis = basisOf(scenario, { plans, conditions: [], ticked, facts, today })
  return {
    kind: 'referral',
    scenario,
    reasons,
    plans,
    window,
    items,
    materials: materialNeeds(scenario, ticked, facts),
    notes: [...view.birthNotes, ...notesOf(scenario, facts, plans, window, ticked, today)],
    hotlines: hotlinesOf(scenario, items),
    basis,
    confidence: confidenceOf(scenario, plans, basis),
  }
}

/** Elsewhere than in scenario 4 the month follows from another department's decision, not from the flexible ages. */
function plansOf(scenario: ReferralResult['scenario'], possible: readonly Plan[]): readonly Plan[] {
  switch (scenario) {
    case 'noConfirmation':
      return possible
    case 'specialWork':
      return possible.map((plan) => ({
        ...plan,
        dates: specialWorkDates({ birth: plan.birth.month, retireeClass: plan.retireeClass }),
        chosen: null,
      }))
    case 'illness':
      return [] // the 核准表 has said when
    case 'institutionRecognized':
    case 'institutionUnrecognized':
      return possible.map((plan) => ({ ...plan, chosen: null }))
  }
}

/** Scenarios 3, 5 and 6 have no window of their own: the 核准表 or the 退休审批 comes first (RULINGS 8, 24). */
function referralWindow(
  scenario: ReferralResult['scenario'],
  facts: Facts,
  plans: readonly Plan[],
  today: LocalDate,
): WindowPlan | null {
  switch (scenario) {
    case 'specialWork':
      return windowPlan(chosenMonth(facts), today, applicationWindow)
    case 'noConfirmation':
      return plans.some(({ chosen }) => chosen?.problem)
        ? null
        : windowPlan(chosenMonth(facts), today, windowFromRetirementMonth)
    case 'illness':
    case 'institutionRecognized':
    case 'institutionUnrecognized':
      return null
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
