import { flowOf, isAwaited } from '../scheme/flow'
import { reasonsForItem } from '../scheme/reasons'
import { reasonsForMaterial } from '../scheme/supplementReasons'
import type { CaseEvent, CaseState, Decision, Refusal, Task, Want } from './model'
import { flowTaskOf, happened, newClock, refused, taskOf, withConsequences, type Handler } from './outcome'
import { isDecided, isEnded, resultOf } from './results'

/** A clerk's words lie outside the events: only their id goes in, and only where there are words. */
const noteOf = ({ noteId }: { readonly noteId?: string }) => (noteId === undefined ? {} : { noteId })

/** A want, a decision as events keep them: whatever else the sender put in is left behind. */
const bareWant = (want: Want): Want => ({
  material: want.material,
  reason: want.reason,
  ...(want.materialId === undefined ? {} : { materialId: want.materialId }),
  ...noteOf(want),
})
const bareDecision = (decision: Decision): Decision =>
  decision.outcome === 'approved'
    ? { outcome: 'approved' }
    : { outcome: 'refused', reasons: decision.reasons, ...noteOf(decision) }

/** A department that waits does not decide: it would refuse what it has itself asked for. */
function whyNotAtWork(state: CaseState, task: Task): Refusal | null {
  if (isDecided(state, task)) return 'itemAlreadyDecided'
  if (task.standing.kind === 'waitingForCitizen') return 'supplementOpen'
  if (task.standing.kind === 'waitingForContribution') return 'contributionOpen'
  return null
}

/** Departments' messages arrive at least once: the same decision again says nothing new. */
const isSameDecision = (one: Decision, other: Decision): boolean =>
  one.outcome === 'refused' && other.outcome === 'refused'
    ? one.reasons.join() === other.reasons.join()
    : one.outcome === other.outcome

/**
 * 审核: a refusal in a step that another waits for returns the whole case (108 七(一)3);
 * in the last step it ends its own item (108 七(一)4).
 */
export const decideItem: Handler<'decideItem'> = (state, command, context) => {
  const { department, round, item, decision } = command
  const earlier = state.results.find((result) => result.item === item && result.round === round)
  if (earlier?.department === department) {
    return isSameDecision(earlier.decision, decision) ? happened() : refused('itemAlreadyDecided')
  }
  const task = taskOf(state, department, round)
  if (typeof task === 'string') return refused(task)
  if (!task.items.includes(item)) return refused('notWithDepartment')
  const whyNot = whyNotAtWork(state, task)
  if (whyNot !== null) return refused(whyNot)

  const at = context.now
  const flow = flowOf(state.scenario)
  const decided: CaseEvent = {
    type: 'decided',
    at,
    round,
    department,
    item,
    decision: bareDecision(decision),
  }
  if (decision.outcome === 'refused') {
    const { reasons } = decision
    const possible = reasonsForItem(item)
    if (!reasons.every((reason) => possible.includes(reason))) return refused('reasonNotApplicable')
    if (!isAwaited(flow, department)) return withConsequences(state, context, [decided])
    return happened(decided, {
      type: 'returned',
      at,
      department,
      item,
      reasons,
      ...noteOf(decision),
    })
  }
  const { produces } = flowTaskOf(flow, department)
  const isWhole = task.items.every((other) => other === item || resultOf(state, other) !== undefined)
  return withConsequences(state, context, [
    decided,
    ...(produces !== null && isWhole
      ? [{ type: 'documentIssued', at, round, department, name: produces } as const]
      : []),
  ])
}

/** 补正: the department says what it wants, and its clock stops. */
export const requestSupplement: Handler<'requestSupplement'> = (state, command, { now }) => {
  const task = taskOf(state, command.department, command.round)
  if (typeof task === 'string') return refused(task)
  const whyNot = whyNotAtWork(state, task)
  if (whyNot !== null) return refused(whyNot)
  const { department } = command
  const [first, ...rest] = command.wants
  if (!command.wants.every((want) => reasonsForMaterial(want.material).includes(want.reason))) {
    return refused('reasonNotApplicable')
  }
  return happened({
    type: 'supplementRequested',
    at: now,
    department,
    items: task.items,
    wants: [bareWant(first), ...rest.map(bareWant)],
  })
}

/** 本月缴费未到账: the pension waits for the contribution instead of being refused. */
export const reportContributionPending: Handler<'reportContributionPending'> = (state, command, { now }) => {
  const task = taskOf(state, command.department, command.round)
  if (typeof task === 'string') return refused(task)
  if (!task.items.includes('pensionPayment')) return refused('notWithDepartment')
  const { department, reason } = command
  const { standing } = task
  if (standing.kind === 'waitingForContribution' && standing.reason === reason) return happened()
  const whyNot = whyNotAtWork(state, task)
  if (whyNot !== null) return refused(whyNot)
  return happened({ type: 'contributionPending', at: now, department, items: task.items, reason })
}

/** 到账: the second trigger of 待遇核定 (108 二: 补缴到账当月). */
export const reportContributionArrived: Handler<'reportContributionArrived'> = (state, command, context) => {
  const task = taskOf(state, command.department, command.round)
  if (typeof task === 'string') return refused(task)
  if (task.standing.kind !== 'waitingForContribution') return refused('noContributionAwaited')
  return happened({
    type: 'contributionArrived',
    at: context.now,
    department: task.department,
    items: task.items,
    ...newClock(state, task, context),
  })
}

/** 户籍信息确认: told to the first reviewer, waited for by nobody. */
export const confirmHousehold: Handler<'confirmHousehold'> = (state, { round, matches }, { now }) => {
  const { household } = state
  if (household === null) return refused('householdNotAsked')
  if (household.confirmed !== null) return happened()
  if (isEnded(state)) return refused('ended')
  if (household.round !== round) return refused('staleRound')
  return happened({ type: 'householdConfirmed', at: now, matches })
}
