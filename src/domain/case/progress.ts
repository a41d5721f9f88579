import { chinaDate } from '../calendar/localDate'
import { flowOf, type Flow, type FlowStep } from '../scheme/flow'
import type { Item, LocalDate } from '../scheme/ids'
import { whyNotTakenBack } from './afterApproval'
import { fold } from './evolve'
import { householdLane, laneOf, type LaneContext, type Outages } from './lanes'
import type { CaseEvent, CaseState } from './model'
import { chosenTasks, hasBegun } from './packages'
import type { CitizenAction, Lane, MustAct, Progress, ProgressStatus, ProgressStep } from './progressModel'
import { unitDue } from './reminders'
import { isApproved, isDecided, isEnded, isPensionGranted, isUntouched, resultOf, roundOf } from './results'
import { timeline } from './timeline'

type Submitted = CaseState & { readonly submission: NonNullable<CaseState['submission']> }
type StepOf<Kind extends ProgressStep['kind']> = Extract<ProgressStep, { kind: Kind }>

const wasSent = (state: CaseState, step: FlowStep): boolean =>
  chosenTasks(step, state).some((part) => state.tasks.some((task) => task.department === part.department))

const isStepApproved = (state: CaseState, step: FlowStep): boolean =>
  chosenTasks(step, state).every((part) => part.items.every((item) => isApproved(state, item)))

function statusOf(state: CaseState, flow: Flow): ProgressStatus {
  if (state.status === 'recalled') return 'draft'
  if (state.status !== 'running') return state.status
  if (flow.confirmedBy !== null && state.confirmation?.answer?.outcome !== 'confirmed')
    return 'waitingForUnit'
  const open = flow.steps.filter((step) => wasSent(state, step))
  const current = open[open.length - 1]
  if (current === undefined) return 'waitingForMonth'
  if (current === flow.steps[flow.steps.length - 1]) return 'inProgress'
  return isStepApproved(state, current) ? 'waitingForMonth' : 'inReview'
}

/** The wait before a step that opens in the retirement month: from the last approval to the day of the push. */
function waitBefore(
  state: Submitted,
  events: readonly CaseEvent[],
  earlier: readonly FlowStep[],
  step: FlowStep,
  today: LocalDate,
): StepOf<'retirementMonth'> {
  const { retirementMonth: month, round } = state.submission
  const wait = { kind: 'retirementMonth', month, from: null, until: null } as const
  if (!earlier.every((one) => isStepApproved(state, one))) {
    return { ...wait, state: hasBegun(month, today) ? 'over' : 'notYet' }
  }
  const approvals = earlier
    .flatMap((one) => chosenTasks(one, state).flatMap((part) => part.items))
    .flatMap((item) => resultOf(state, item)?.at ?? [])
  const last = approvals.sort()[approvals.length - 1]
  const departments = step.tasks.map((task) => task.department)
  const push = events.find(
    (event) =>
      event.type === 'packageSent' && event.round === round && departments.includes(event.department),
  )
  return {
    ...wait,
    state: push === undefined ? 'waiting' : 'over',
    from: last === undefined ? null : chinaDate(last),
    until: push === undefined ? null : chinaDate(push.at),
  }
}

function departmentsStep(
  state: CaseState,
  step: FlowStep,
  isNext: boolean,
  household: Lane | null,
  context: LaneContext,
): StepOf<'departments'> {
  const parts = chosenTasks(step, state)
  const lanes = parts.map((part) => laneOf(state, step, part, isNext, context))
  const isDone = parts.every((part) => isDecided(state, part))
  return {
    kind: 'departments',
    opens: step.opens,
    state: isDone ? 'done' : wasSent(state, step) ? 'open' : 'notYet',
    lanes: household === null ? lanes : [...lanes, household],
  }
}

function confirmationStep(state: CaseState): StepOf<'confirmation'> {
  const { confirmation } = state
  const step = { kind: 'confirmation', due: null, late: false, reasons: [], noteId: null } as const
  if (confirmation === null) return { ...step, state: 'notYet', askedOn: null, since: null }
  const { askedOn, answer, remindedAfter } = confirmation
  if (answer === null)
    return {
      ...{ ...step, state: 'asked', askedOn, since: askedOn },
      ...{ due: unitDue(askedOn), late: remindedAfter !== null },
    }
  const answered = { ...step, askedOn, since: chinaDate(answer.at) }
  return answer.outcome === 'confirmed'
    ? { ...answered, state: 'confirmed' }
    : { ...answered, state: 'declined', reasons: answer.reasons, noteId: answer.noteId ?? null }
}

function certificateStep(state: CaseState): StepOf<'certificate'> {
  const { certificate } = state
  const step = { kind: 'certificate', certificateNumber: certificate?.number ?? null } as const
  if (certificate !== null) return { ...step, state: certificate.ended === null ? 'claimed' : 'ended' }
  if (isPensionGranted(state)) return { ...step, state: 'claimable' }
  return { ...step, state: resultOf(state, 'pensionPayment') === undefined ? 'notYet' : 'none' }
}

function stepsOf(
  state: Submitted,
  flow: Flow,
  events: readonly CaseEvent[],
  context: LaneContext,
): ProgressStep[] {
  const { at, round, items } = state.submission
  const chosen = flow.steps.filter((step) => chosenTasks(step, state).length > 0)
  return [
    { kind: 'submitted', on: chinaDate(at), round },
    ...(flow.confirmedBy === null ? [] : [confirmationStep(state)]),
    ...chosen.flatMap((step, index): ProgressStep[] => {
      const earlier = chosen.slice(0, index)
      const isNext = earlier.every((one) => isStepApproved(state, one))
      const household = index === 0 && flow.householdConfirmation ? householdLane(state, context) : null
      const departments = departmentsStep(state, step, isNext, household, context)
      return step.opens === 'retirementMonth'
        ? [waitBefore(state, events, earlier, step, context.today), departments]
        : [departments]
    }),
    ...(items.includes('pensionPayment') ? [certificateStep(state)] : []),
  ]
}

function isSubmitted(state: CaseState): state is Submitted {
  return state.submission !== null
}

/** What a lane asks of the citizen. A passed date asks nothing: calling is theirs to choose. */
function askedBy(lane: Lane): MustAct[] {
  const { department, reasons, wants, waitingFor } = lane
  switch (lane.action) {
    case 'answerSupplement':
      return [{ code: 'answerSupplement', department, wants }]
    case 'correctAndResubmit':
      return [{ code: 'correctAndResubmit', department, reasons }]
    case 'seeToContribution':
      return waitingFor === null ? [] : [{ code: 'seeToContribution', department, reason: waitingFor }]
    case 'applySeparately':
      return lane.items.map((item) => ({ code: 'applySeparately', department, item, reasons }))
    case 'nothing':
    case 'callHotline':
      return []
  }
}

/** Most pressing first: what stops a clock, what stops the case, what stops one item, what can wait. */
const PRESSING: readonly MustAct['code'][] = [
  'answerSupplement',
  'correctAndResubmit',
  'correctForUnit',
  'finishChanges',
  'seeToContribution',
  'applySeparately',
  'claimCertificate',
]

function mustActOf(state: CaseState, steps: readonly ProgressStep[]): MustAct[] {
  const asked: MustAct[] = steps.flatMap((step): MustAct[] => {
    if (step.kind === 'departments') return step.lanes.flatMap(askedBy)
    if (step.kind === 'confirmation' && step.state === 'declined')
      return [{ code: 'correctForUnit', reasons: step.reasons }]
    return step.kind === 'certificate' && step.state === 'claimable' ? [{ code: 'claimCertificate' }] : []
  })
  if (state.status === 'recalled') asked.push({ code: 'finishChanges' })
  const open = asked.filter((act) => act.code !== 'applySeparately' || !state.refusalsRead.includes(act.item))
  return PRESSING.flatMap((code) => open.filter((act) => act.code === code))
}

/** What `decide` would let the citizen do now. */
export function allowedActions(state: CaseState): CitizenAction[] {
  const claim: CitizenAction[] =
    isPensionGranted(state) && state.certificate === null ? ['claimCertificate'] : []
  switch (state.status) {
    case 'draft':
    case 'recalled':
    case 'returned':
      return ['edit', 'submit', 'withdraw']
    case 'running': {
      const isWanted = state.tasks.some((task) => task.standing.kind === 'waitingForCitizen')
      return [
        ...(isUntouched(state) ? (['recall', 'withdraw'] as const) : []),
        ...(whyNotTakenBack(state) === null ? (['cancel', 'changeMonth'] as const) : []),
        ...(isWanted ? (['answerSupplement'] as const) : []),
        ...claim,
      ]
    }
    case 'completed':
      return claim
    case 'withdrawn':
    case 'cancelled':
    case 'closed':
      return []
  }
}

/**
 * What is shown of a case today: who holds it, since when, at the latest when, what it means, must you act.
 * A department that is down (`outages`) changes nothing but the note on its own lane.
 * Throws where there is no case.
 */
export function progress(events: readonly CaseEvent[], today: LocalDate, outages: Outages = {}): Progress {
  const state = fold(events)
  if (state === null) throw new RangeError('no case without events')
  const flow = flowOf(state.scenario)
  // Of what was broken off only the record is left.
  const isShown = (!isEnded(state) || state.status === 'completed') && isSubmitted(state)
  const steps = isShown ? stepsOf(state, flow, events, { today, outages }) : []
  return {
    status: statusOf(state, flow),
    scenario: state.scenario,
    number: state.submission?.number ?? null,
    round: roundOf(state),
    items: state.submission?.items ?? [],
    retirementMonth: state.submission?.retirementMonth ?? null,
    steps,
    mustAct: mustActOf(state, steps),
    allowed: allowedActions(state),
    documents: state.documents,
    closed: state.closed,
    timeline: timeline(events),
  }
}

/** Every department's lane, in the order of the timetable. */
export const lanesOf = (steps: readonly ProgressStep[]): Lane[] =>
  steps.flatMap((step) => (step.kind === 'departments' ? step.lanes : []))

/** The items that ended without being granted; what was returned as a whole is none of them. */
export const itemsEnded = (steps: readonly ProgressStep[]): Item[] =>
  lanesOf(steps)
    .filter(({ action }) => action === 'applySeparately')
    .flatMap(({ items }) => items)

/** The unit that is to confirm was reminded, and has still not answered. */
export const isUnitLate = (steps: readonly ProgressStep[]): boolean =>
  steps.some((step) => step.kind === 'confirmation' && step.late)

/** Who is at work on it, and until when at the latest. 公安 compares, and promises no day. */
export const reviewersOf = (steps: readonly ProgressStep[]): Pick<Lane, 'department' | 'due'>[] =>
  lanesOf(steps)
    .filter(({ state, promiseWorkingDays }) => state === 'reviewing' && promiseWorkingDays !== null)
    .map(({ department, due }) => ({ department, due }))
