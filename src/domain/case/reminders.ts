import { addDays, chinaDate } from '../calendar/localDate'
import { promisedDeadline } from '../calendar/workingDays'
import type { LocalDate } from '../scheme/ids'
import {
  SUPPLEMENT_REMINDERS,
  UNIT_REMINDERS,
  type CaseContext,
  type Instant,
  type SupplementReminder,
  type UnitReminder,
} from './model'
import { happened, refused, taskOf, type Handler } from './outcome'
import { isEnded } from './results'

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

/** The working day on which a unit that was asked on a day is reminded; `null` where that year has no calendar. */
export function dayOfUnitReminder(
  askedOn: LocalDate,
  afterDays: UnitReminder,
  deadline: CaseContext['deadline'],
): LocalDate | null {
  const counted = deadline(askedOn, afterDays)
  return counted.known ? counted.due : null
}

/** Until when a unit that was asked on a day is to answer: the day of its last reminder (ruling 26). */
export function unitDue(askedOn: LocalDate): LocalDate | null {
  const [, last] = UNIT_REMINDERS
  return dayOfUnitReminder(askedOn, last, promisedDeadline)
}

/**
 * 催单位确认 (rulings 1 and 26): after 5 and 10 working days, as long as it has not answered; of days that went by
 * unnoticed the last alone counts. Nothing more to say is no refusal.
 */
export const remindUnit: Handler<'remindUnit'> = (state, { round }, { now, today, deadline }) => {
  if (isEnded(state)) return refused('ended')
  const asked = state.confirmation
  if (asked === null) return refused('confirmationNotAsked')
  if (asked.round !== round) return refused('staleRound')
  if (asked.answer !== null) return happened()
  const due = UNIT_REMINDERS.filter((afterDays) => {
    const day = dayOfUnitReminder(asked.askedOn, afterDays, deadline)
    return day !== null && today >= day
  })
  const afterDays = due[due.length - 1]
  if (afterDays === undefined || afterDays <= (asked.remindedAfter ?? 0)) return happened()
  return happened({ type: 'unitReminded', at: now, round, afterDays })
}
