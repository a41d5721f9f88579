import { flowOf, type Flow, type FlowTask } from '../scheme/flow'
import type { Department } from '../scheme/ids'
import { evolve } from './evolve'
import type { CaseContext, CaseEvent, CaseState, Command, Outcome, Refusal, Task } from './model'
import { whatFollows } from './packages'
import { isEnded } from './results'

export type CommandOf<Type extends Command['type']> = Extract<Command, { type: Type }>

/** What one type of command does to a case that exists. */
export type Handler<Type extends Command['type']> = (
  state: CaseState,
  command: CommandOf<Type>,
  context: CaseContext,
) => Outcome

export const happened = (...events: CaseEvent[]): Outcome => ({ ok: true, events })
export const refused = (refusal: Refusal): Outcome => ({ ok: false, refusal })

/** Events, and then all that follows from them by itself. */
export function withConsequences(state: CaseState, context: CaseContext, events: CaseEvent[]): Outcome {
  const next = events.reduce(evolve, state)
  return happened(...events, ...whatFollows(next, flowOf(next.scenario), context))
}

/** The package a department speaks of, or why it has none. */
export function taskOf(state: CaseState, department: Department, round?: number): Task | Refusal {
  if (isEnded(state)) return 'ended'
  if (state.status !== 'running' || state.submission === null) return 'notSubmitted'
  if (round !== undefined && round !== state.submission.round) return 'staleRound'
  return state.tasks.find((task) => task.department === department) ?? 'notWithDepartment'
}

/** The flow's task of a department that holds a package. */
export function flowTaskOf(flow: Flow, department: Department): FlowTask {
  const task = flow.steps.flatMap((step) => step.tasks).find((one) => one.department === department)
  if (task === undefined) throw new Error(`${department} holds a package outside the flow`)
  return task
}

/** The clock starts anew on the day the department has what it waited for. */
export function newClock(state: CaseState, task: Task, context: CaseContext) {
  const { promiseWorkingDays } = flowTaskOf(flowOf(state.scenario), task.department)
  return { receivedOn: context.today, deadline: context.deadline(context.today, promiseWorkingDays) }
}
