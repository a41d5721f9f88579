import { flowOf, itemsOf, type Flow } from '../scheme/flow'
import type { Department } from '../scheme/ids'
import { reasonsForItem, reasonsForMaterial } from '../scheme/reasons'
import { evolve } from './evolve'
import type {
  CaseContext,
  CaseEvent,
  CaseState,
  Command,
  Decision,
  Outcome,
  Refusal,
  Task,
  Want,
} from './model'
import { whatFollows } from './packages'
import { isDecided, isEnded, isPensionGranted, isUntouched, resultOf } from './results'

type CommandOf<Type extends Command['type']> = Extract<Command, { type: Type }>
type Handler<Type extends Command['type']> = (
  state: CaseState,
  command: CommandOf<Type>,
  context: CaseContext,
) => Outcome

const happened = (...events: CaseEvent[]): Outcome => ({ ok: true, events })
const refused = (refusal: Refusal): Outcome => ({ ok: false, refusal })

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

/** Only a scenario with a flow is ever submitted: a record that says otherwise is damaged. */
function flowOfRunning(state: CaseState): Flow {
  const flow = flowOf(state.scenario)
  if (flow === null) throw new Error(`a ${state.scenario} case was submitted without a flow`)
  return flow
}

/** Events, and then all that follows from them by itself. */
function withConsequences(state: CaseState, flow: Flow, context: CaseContext, events: CaseEvent[]): Outcome {
  const next = events.reduce(evolve, state)
  return happened(...events, ...whatFollows(next, flow, context))
}

const submit: Handler<'submit'> = (state, command, context) => {
  if (isEnded(state)) return refused('ended')
  if (state.status === 'running') return refused('notADraft')
  const flow = flowOf(command.scenario)
  if (flow === null) return refused('scenarioNotOffered')
  const offered = itemsOf(flow)
  if (!command.items.every((item) => offered.includes(item))) return refused('itemNotInScenario')
  if (!command.items.includes(flow.indispensable)) return refused('indispensableItemMissing')

  const round = (state.submission?.round ?? 0) + 1
  const submitted: CaseEvent = {
    type: 'submitted',
    at: context.now,
    number: state.submission?.number ?? command.number,
    round,
    scenario: command.scenario,
    items: offered.filter((item) => command.items.includes(item)),
    retirementMonth: command.retirementMonth,
    materialIds: command.materialIds,
    promiseVersion: command.promiseVersion,
    signature: command.signature,
  }
  const askHousehold = flow.householdConfirmation && (state.household?.confirmed ?? null) === null
  return withConsequences(state, flow, context, [
    submitted,
    ...(askHousehold
      ? [{ type: 'householdAsked', at: context.now, round, receivedOn: context.today } as const]
      : []),
  ])
}

const recall: Handler<'recall'> = (state, _command, { now }) => {
  if (isEnded(state)) return refused('ended')
  if (state.status !== 'running') return refused('notSubmitted')
  return isUntouched(state) ? happened({ type: 'recalled', at: now }) : refused('alreadyDecided')
}

const withdraw: Handler<'withdraw'> = (state, _command, { now }) => {
  if (isEnded(state)) return refused('ended')
  if (state.status === 'running' && !isUntouched(state)) return refused('alreadyDecided')
  return happened({ type: 'withdrawn', at: now })
}

/** The package a department speaks of, or why it has none. */
function taskOf(state: CaseState, department: Department, round?: number): Task | Refusal {
  if (isEnded(state)) return 'ended'
  if (state.status !== 'running' || state.submission === null) return 'notSubmitted'
  if (round !== undefined && round !== state.submission.round) return 'staleRound'
  return state.tasks.find((task) => task.department === department) ?? 'notWithDepartment'
}

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

const decideItem: Handler<'decideItem'> = (state, command, context) => {
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
  const flow = flowOfRunning(state)
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
    const lastStep = flow.steps[flow.steps.length - 1]
    if (lastStep?.tasks.some((step) => step.department === department)) {
      return withConsequences(state, flow, context, [decided])
    }
    return happened(decided, {
      type: 'returned',
      at,
      department,
      item,
      reasons,
      ...noteOf(decision),
    })
  }
  const produces = flow.steps
    .flatMap((step) => step.tasks)
    .find((step) => step.department === department)?.produces
  const isWhole = task.items.every((other) => other === item || resultOf(state, other) !== undefined)
  return withConsequences(state, flow, context, [
    decided,
    ...(produces && isWhole
      ? [{ type: 'documentIssued', at, round, department, name: produces } as const]
      : []),
  ])
}

const requestSupplement: Handler<'requestSupplement'> = (state, command, { now }) => {
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

/** The clock starts anew on the day the answer reaches the department. */
function newClock(task: Task, flow: Flow, context: CaseContext) {
  const promise = flow.steps
    .flatMap((step) => step.tasks)
    .find((step) => step.department === task.department)?.promiseWorkingDays
  if (promise === undefined) throw new Error(`${task.department} holds a package outside the flow`)
  return { receivedOn: context.today, deadline: context.deadline(context.today, promise) }
}

function isAnswered(wants: readonly Want[], given: CommandOf<'answerSupplement'>['materials']): boolean {
  return wants.every(
    ({ material }) =>
      given.filter(({ kind }) => kind === material).length >=
      wants.filter((want) => want.material === material).length,
  )
}

const answerSupplement: Handler<'answerSupplement'> = (state, command, context) => {
  const task = taskOf(state, command.department)
  if (typeof task === 'string') return refused(task === 'notWithDepartment' ? 'nothingWanted' : task)
  if (task.standing.kind !== 'waitingForCitizen') return refused('nothingWanted')
  if (!isAnswered(task.standing.wants, command.materials)) return refused('answerIncomplete')
  return happened({
    type: 'supplementAnswered',
    at: context.now,
    department: task.department,
    items: task.items,
    materialIds: command.materials.map(({ id }) => id),
    ...newClock(task, flowOfRunning(state), context),
  })
}

const reportContributionPending: Handler<'reportContributionPending'> = (state, command, { now }) => {
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

const reportContributionArrived: Handler<'reportContributionArrived'> = (state, command, context) => {
  const task = taskOf(state, command.department, command.round)
  if (typeof task === 'string') return refused(task)
  if (task.standing.kind !== 'waitingForContribution') return refused('noContributionAwaited')
  return happened({
    type: 'contributionArrived',
    at: context.now,
    department: task.department,
    items: task.items,
    ...newClock(task, flowOfRunning(state), context),
  })
}

const confirmHousehold: Handler<'confirmHousehold'> = (state, { round, matches }, { now }) => {
  const { household } = state
  if (household === null) return refused('householdNotAsked')
  if (household.confirmed !== null) return happened()
  if (isEnded(state)) return refused('ended')
  if (household.round !== round) return refused('staleRound')
  return happened({ type: 'householdConfirmed', at: now, matches })
}

const advance: Handler<'advance'> = (state, _command, context) =>
  state.status === 'running' ? happened(...whatFollows(state, flowOfRunning(state), context)) : happened()

const fileResult: Handler<'fileResult'> = (state, { item, round }, { now }) => {
  const result = state.results.find((one) => one.item === item && one.round === round)
  if (result === undefined) return refused('noSuchResult')
  return result.filedAt === null ? happened({ type: 'resultFiled', at: now, item, round }) : happened()
}

const claimCertificate: Handler<'claimCertificate'> = (state, { certificateNumber }, { now }) => {
  if (state.certificateNumber !== null) return happened()
  if (!isPensionGranted(state)) return refused('certificateNotYet')
  return happened({ type: 'certificateClaimed', at: now, certificateNumber })
}

function carryOut(
  state: CaseState,
  command: Exclude<Command, { type: 'create' }>,
  context: CaseContext,
): Outcome {
  switch (command.type) {
    case 'submit':
      return submit(state, command, context)
    case 'recall':
      return recall(state, command, context)
    case 'withdraw':
      return withdraw(state, command, context)
    case 'decideItem':
      return decideItem(state, command, context)
    case 'requestSupplement':
      return requestSupplement(state, command, context)
    case 'answerSupplement':
      return answerSupplement(state, command, context)
    case 'reportContributionPending':
      return reportContributionPending(state, command, context)
    case 'reportContributionArrived':
      return reportContributionArrived(state, command, context)
    case 'confirmHousehold':
      return confirmHousehold(state, command, context)
    case 'advance':
      return advance(state, command, context)
    case 'fileResult':
      return fileResult(state, command, context)
    case 'claimCertificate':
      return claimCertificate(state, command, context)
  }
}

/**
 * What a command makes happen to a case, or why it does not (108 七(一)).
 * `ok` without events: it has happened already. Pure; the caller appends the events and hands out what they say.
 */
export function decide(state: CaseState | null, command: Command, context: CaseContext): Outcome {
  if (command.type === 'create') {
    if (state !== null) return refused('alreadyCreated')
    if (flowOf(command.scenario) === null) return refused('scenarioNotOffered')
    const { scenario, applicant } = command
    return happened({ type: 'created', at: context.now, scenario, applicant })
  }
  return state === null ? refused('noSuchCase') : carryOut(state, command, context)
}
