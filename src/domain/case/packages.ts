import type { Flow, FlowStep, FlowTask } from '../scheme/flow'
import type { LocalDate, YearMonth } from '../scheme/ids'
import type { CaseContext, CaseEvent, CaseState } from './model'
import { isApproved, isDecided } from './results'

/** The tasks of a step for what was applied for: an item that was left out reaches no department. */
export function chosenTasks(step: FlowStep, state: CaseState): FlowTask[] {
  const chosen = state.submission?.items ?? []
  return step.tasks
    .map((task) => ({ ...task, items: task.items.filter((item) => chosen.includes(item)) }))
    .filter((task) => task.items.length > 0)
}

/** The retirement month begins at 00:00 China time on its first day. */
export const hasBegun = (month: YearMonth, today: LocalDate): boolean => today >= `${month}-01`

const opensNow = (step: FlowStep, month: YearMonth, today: LocalDate): boolean =>
  step.opens === 'atOnce' || hasBegun(month, today)

/** Whether a department of a later step than the first has its package: what was decided first is then in use. */
export const isHandedOn = (state: CaseState, flow: Flow): boolean =>
  flow.steps
    .slice(1)
    .some((step) =>
      step.tasks.some((task) => state.tasks.some((sent) => sent.department === task.department)),
    )

/**
 * What follows by itself from where a running case stands: the unit is asked to confirm, the next step's packages go
 * out once everything before is settled and its time has come, or it ends once every item is decided. Nothing where
 * none of it is so.
 */
export function whatFollows(state: CaseState, flow: Flow, context: CaseContext): CaseEvent[] {
  const { submission } = state
  if (submission === null || state.status !== 'running') return []
  const at = context.now
  const { round } = submission

  if (flow.confirmedBy !== null) {
    const { confirmation } = state
    if (confirmation === null) return [{ type: 'confirmationAsked', at, round, askedOn: context.today }]
    if (confirmation.answer?.outcome !== 'confirmed') return []
  }
  for (const step of flow.steps) {
    const tasks = chosenTasks(step, state)
    const unsent = tasks.filter((task) => !state.tasks.some((sent) => sent.department === task.department))
    if (unsent.length > 0) {
      if (!opensNow(step, submission.retirementMonth, context.today)) return []
      return unsent.map((task) => ({
        type: 'packageSent',
        at,
        round,
        department: task.department,
        items: task.items,
        receivedOn: context.today,
        deadline: context.deadline(context.today, task.promiseWorkingDays),
      }))
    }
    if (!tasks.every((task) => isDecided(state, task))) return []
    const isLast = step === flow.steps[flow.steps.length - 1]
    if (!isLast && !tasks.every((task) => task.items.every((item) => isApproved(state, item)))) return []
  }
  return [{ type: 'completed', at }]
}
