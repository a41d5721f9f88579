import { addDays, chinaDate, dayBegins } from '../calendar'
import { isReminder, newsOf } from './channels'
import type { NoticeKind } from './model'

/** When somebody is left in peace, in hours of the day in China: from the first to the second. */
export const QUIET_HOURS = { from: 21, to: 8 } as const

/** What nobody has to act on is gathered for so long after the last call, and comes in one. */
export const GATHERED_MINUTES = 10

const HOUR_MS = 3_600_000

export interface Peace {
  /** The case clock. */
  readonly now: string
  readonly quiet: boolean
  /** When this person was called last; null: never. */
  readonly calledAt: string | null
  /** When they were last reminded of something; null: never. */
  readonly remindedAt: string | null
}

/**
 * Until when a call waits; null: it may be made now. In the night it waits for the morning, what is only told for
 * a while after the last call, and of reminders there is one a day.
 */
export function heldUntil(kind: NoticeKind, { now, quiet, calledAt, remindedAt }: Peace): string | null {
  const waits: string[] = []
  const morning = quiet ? nightEnds(now) : null
  if (morning !== null) waits.push(morning)
  if (newsOf(kind) !== 'toDo' && calledAt !== null) waits.push(later(calledAt, GATHERED_MINUTES * 60_000))
  if (isReminder(kind) && remindedAt !== null) waits.push(morningOf(addDays(chinaDate(remindedAt), 1)))
  const last = waits.sort().at(-1)
  return last === undefined || last <= now ? null : last
}

const later = (at: string, ms: number) => new Date(Date.parse(at) + ms).toISOString()

const morningOf = (day: Parameters<typeof dayBegins>[0]) => later(dayBegins(day), QUIET_HOURS.to * HOUR_MS)

/** When the night ends that it is now; null by day. */
export function nightEnds(now: string): string | null {
  const today = chinaDate(now)
  if (now < morningOf(today)) return morningOf(today)
  const evening = later(dayBegins(today), QUIET_HOURS.from * HOUR_MS)
  return now < evening ? null : morningOf(addDays(today, 1))
}
