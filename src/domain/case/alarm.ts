import { alarmDeadline } from '../calendar/workingDays'
import { flowOf } from '../scheme/flow'
import type { Department, LocalDate, Scenario } from '../scheme/ids'
import type { CaseState } from './model'
import { flowTaskOf } from './outcome'
import { isDecided } from './results'

/**
 * 催办: the last day of the stricter clock, promise or statutory limit (`alarmDeadline`; 108 七, last paragraph;
 * 社会保险经办条例 18; 住房公积金管理条例 25), after which a department that has not decided is reminded. `null` where
 * no alarm is raised: the days off of that year are not known, or not announced.
 */
export function dayOfAlarm(
  scenario: Scenario,
  { department, receivedOn }: { readonly department: Department; readonly receivedOn: LocalDate },
): LocalDate | null {
  const { promiseWorkingDays } = flowTaskOf(flowOf(scenario), department)
  const deadline = alarmDeadline(department, receivedOn, promiseWorkingDays)
  return deadline.known && !deadline.provisional ? deadline.due : null
}

/**
 * Whether a department is to be reminded on this day: it has the package of this round before it, has not decided, and
 * its clock, which stands still while it waits for somebody else, has run out.
 */
export function isAlarmed(
  state: CaseState,
  { department, round }: { readonly department: Department; readonly round: number },
  today: LocalDate,
): boolean {
  if (state.status !== 'running' || state.submission?.round !== round) return false
  const task = state.tasks.find((one) => one.department === department)
  if (task?.standing.kind !== 'reviewing' || isDecided(state, task)) return false
  const day = dayOfAlarm(state.scenario, task)
  return day !== null && today > day
}
