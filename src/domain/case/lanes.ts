import type { FlowStep, FlowTask } from '../scheme/flow'
import type { Department, LocalDate } from '../scheme/ids'
import { chinaDate } from '../calendar/localDate'
import { promisedDeadline } from '../calendar/workingDays'
import type { CaseState, Instant, Task } from './model'
import type { Lane, PromiseFrom } from './progressModel'
import { hasBegun } from './packages'
import { isDecided, isEnded, resultOf, roundOf } from './results'

/** Departments that cannot be reached, since when: their lanes show the last known state, all others are as ever. */
export type Outages = Readonly<Partial<Record<Department, Instant>>>

export interface LaneContext {
  readonly today: LocalDate
  readonly outages: Outages
}

const blank = (department: Department, items: Lane['items']): Omit<Lane, 'state' | 'meaning'> => ({
  department,
  items,
  holder: null,
  receivedOn: null,
  since: null,
  due: null,
  provisional: false,
  overdue: false,
  promiseWorkingDays: null,
  ifAnswered: null,
  ifReceived: null,
  action: 'nothing',
  wants: [],
  waitingFor: null,
  reasons: [],
  noteId: null,
  documents: [],
  unreachableSince: null,
})

function decidedLane(state: CaseState, base: Omit<Lane, 'state' | 'meaning'>): Lane {
  const results = base.items.flatMap((item) => resultOf(state, item) ?? [])
  const last = results.reduce((one, other) => (other.at > one ? other.at : one), '')
  const refusal = results.map((result) => result.decision).find((decision) => decision.outcome === 'refused')
  const lane = {
    ...base,
    since: chinaDate(last),
    documents: state.documents
      .filter((document) => document.department === base.department && document.round === roundOf(state))
      .map((document) => document.name),
  }
  if (refusal?.outcome !== 'refused') return { ...lane, state: 'approved', meaning: 'granted' }
  const isReturned = state.status === 'returned'
  return {
    ...lane,
    state: 'refused',
    meaning: isReturned ? 'wholeCaseReturned' : 'onlyThisItemEnds',
    action: isReturned ? 'correctAndResubmit' : 'applySeparately',
    reasons: refusal.reasons,
    noteId: refusal.noteId ?? null,
  }
}

/** The clock that would start on a day. */
function promiseFrom(on: LocalDate, promiseWorkingDays: number | null): PromiseFrom | null {
  if (promiseWorkingDays === null) return null
  const deadline = promisedDeadline(on, promiseWorkingDays)
  return deadline.known
    ? { on, due: deadline.due, provisional: deadline.provisional }
    : { on, due: null, provisional: false }
}

/** Where a step waits for the retirement month, its first day is known before it comes. */
function ifPushed(state: CaseState, step: FlowStep, part: FlowTask, today: LocalDate): PromiseFrom | null {
  const month = state.submission?.retirementMonth
  return month === undefined || step.opens !== 'retirementMonth' || hasBegun(month, today)
    ? null
    : promiseFrom(`${month}-01`, part.promiseWorkingDays)
}

function openLane(base: Omit<Lane, 'state' | 'meaning'>, task: Task, today: LocalDate): Lane {
  const lane = { ...base, since: chinaDate(task.since) }
  switch (task.standing.kind) {
    case 'waitingForCitizen':
      return {
        ...lane,
        state: 'waitingForYou',
        holder: 'citizen',
        meaning: 'clockStopped',
        action: 'answerSupplement',
        wants: task.standing.wants,
        ifAnswered: promiseFrom(today, lane.promiseWorkingDays),
      }
    case 'waitingForContribution':
      return {
        ...lane,
        state: 'waiting',
        holder: task.department,
        meaning: task.standing.reason === 'arrearsNotArrived' ? 'arrearsAwaited' : 'contributionAwaited',
        action: 'seeToContribution',
        waitingFor: task.standing.reason,
      }
    case 'reviewing': {
      const { deadline } = task
      const provisional = deadline.known && deadline.provisional
      const overdue = deadline.known && !deadline.provisional && today > deadline.due
      return {
        ...lane,
        state: 'reviewing',
        holder: task.department,
        due: deadline.known ? deadline.due : null,
        provisional,
        overdue,
        meaning: overdue ? 'overdue' : 'underReview',
        action: overdue ? 'callHotline' : 'nothing',
      }
    }
  }
}

/** The lane of one department of the flow. */
export function laneOf(
  state: CaseState,
  step: FlowStep,
  part: FlowTask,
  isNext: boolean,
  context: LaneContext,
): Lane {
  const base = {
    ...blank(part.department, part.items),
    promiseWorkingDays: part.promiseWorkingDays,
  }
  const task = state.tasks.find((one) => one.department === part.department)
  if (task === undefined) {
    const later = {
      ...base,
      state: 'notYet',
      ifReceived: ifPushed(state, step, part, context.today),
    } as const
    if (!isNext) return { ...later, meaning: 'afterEarlierStep' }
    if (state.confirmation?.answer === null) return { ...later, meaning: 'afterConfirmation' }
    return {
      ...later,
      meaning: step.opens === 'retirementMonth' ? 'inRetirementMonth' : 'afterResubmission',
    }
  }
  const received = { ...base, receivedOn: task.receivedOn }
  if (isDecided(state, task)) return decidedLane(state, received)
  return {
    ...openLane(received, task, context.today),
    unreachableSince: context.outages[part.department] ?? null,
  }
}

/** 户籍信息确认: informs the first reviewer; it has no clock and nobody waits for it. */
export function householdLane(state: CaseState, context: LaneContext): Lane | null {
  const { household } = state
  if (household === null) return null
  const base = blank('publicSecurity', ['householdConfirmation'])
  const asked = { ...base, receivedOn: household.askedOn, since: household.askedOn }
  if (household.confirmed !== null) {
    return {
      ...asked,
      since: chinaDate(household.confirmed.at),
      state: 'confirmed',
      meaning: household.confirmed.matches ? 'householdMatches' : 'householdDiffers',
    }
  }
  if (isEnded(state)) return { ...asked, state: 'notYet', meaning: 'householdUnanswered' }
  if (state.status === 'recalled') return { ...base, state: 'notYet', meaning: 'afterResubmission' }
  return {
    ...asked,
    state: 'reviewing',
    holder: 'publicSecurity',
    meaning: 'householdAsked',
    unreachableSince: context.outages.publicSecurity ?? null,
  }
}
