import { flowOf, itemsOf } from '../scheme/flow'
import type { CaseEvent, Want } from './model'
import {
  happened,
  newClock,
  refused,
  taskOf,
  withConsequences,
  type CommandOf,
  type Handler,
} from './outcome'
import { isEnded, isUntouched, refusalOf, roundOf } from './results'

/** Sends the case to its first department; sent again it keeps its number and begins a new round. */
export const submit: Handler<'submit'> = (state, command, context) => {
  if (isEnded(state)) return refused('ended')
  if (state.status === 'running') return refused('notADraft')
  const flow = flowOf(command.scenario)
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
  const askHousehold =
    flow.householdConfirmation && !command.noHousehold && (state.household?.confirmed ?? null) === null
  return withConsequences(state, context, [
    submitted,
    ...(askHousehold
      ? [{ type: 'householdAsked', at: context.now, round, receivedOn: context.today } as const]
      : []),
  ])
}

/** 改一改再交: everything comes back, the departments stop. */
export const recall: Handler<'recall'> = (state, _command, { now }) => {
  if (isEnded(state)) return refused('ended')
  if (state.status !== 'running') return refused('notSubmitted')
  return isUntouched(state) ? happened({ type: 'recalled', at: now }) : refused('alreadyDecided')
}

/** 撤回: the end. */
export const withdraw: Handler<'withdraw'> = (state, { by }, { now }) => {
  if (isEnded(state)) return refused('ended')
  if (state.status === 'running' && !isUntouched(state)) return refused('alreadyDecided')
  return happened({ type: 'withdrawn', at: now, ...(by === undefined ? {} : { actor: by }) })
}

function isAnswered(wants: readonly Want[], given: CommandOf<'answerSupplement'>['materials']): boolean {
  return wants.every(
    ({ material }) =>
      given.filter(({ kind }) => kind === material).length >=
      wants.filter((want) => want.material === material).length,
  )
}

/** 补正: what was wanted is given, and the department's clock starts anew. */
export const answerSupplement: Handler<'answerSupplement'> = (state, command, context) => {
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
    ...newClock(state, task, context),
  })
}

/**
 * A later refusal ends its item (108 七(一)): there is nothing to be done about it here but to read it, and once it is
 * read it waits on nobody. A returned case waits for its correction, read or not.
 */
export const readRefusal: Handler<'readRefusal'> = (state, { department }, { now }) => {
  if (state.status !== 'running' && state.status !== 'completed') return refused('noSuchResult')
  const given = state.tasks.filter((task) => task.department === department).flatMap(({ items }) => items)
  const refusedItems = given.filter((item) => refusalOf(state, item) !== undefined)
  if (refusedItems.length === 0) return refused('noSuchResult')
  const items = refusedItems.filter((item) => !state.refusalsRead.includes(item))
  if (items.length === 0) return happened()
  return happened({ type: 'refusalRead', at: now, round: roundOf(state), department, items })
}
