import { addDays, chinaDate } from '../calendar/localDate'
import type { LocalDate } from '../scheme/ids'
import { SUPPLEMENT_REMINDERS, type Instant, type SupplementReminder } from './model'
import { happened, refused, taskOf, type Handler } from './outcome'

/** The day on which a supplement that was asked for at `since` is called to mind. */
export const dayOfReminder = (since: Instant, afterDays: SupplementReminder): LocalDate =>
  addDays(chinaDate(since), afterDays)

/** The last reminder whose day has come; undefined before the first. */
function reminderOn(today: LocalDate, since: Instant): SupplementReminder | undefined {
  const due = SUPPLEMENT_REMINDERS.filter((afterDays) => today >= dayOfReminder(since, afterDays))
  return due[due.length - 1]
}

/**
 * 补正提醒 (RULINGS 26): after 7, 15 and 30 days, as long as the department waits for the citizen. Of days that went by
 * unnoticed the last alone counts: nobody is reminded twice at once. Nothing more to say is no refusal.
 */
export const remindSupplement: Handler<'remindSupplement'> = (
  state,
  { department, round },
  { now, today },
) => {
  const task = taskOf(state, department, round)
  if (typeof task === 'string') return refused(task)
  const { standing, since, items } = task
  if (standing.kind !== 'waitingForCitizen') return refused('nothingWanted')
  const afterDays = reminderOn(today, since)
  if (afterDays === undefined || afterDays <= (standing.remindedAfter ?? 0)) return happened()
  return happened({ type: 'supplementReminded', at: now, department, items, afterDays })
}
