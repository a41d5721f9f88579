import { and, asc, eq, inArray, notInArray } from 'drizzle-orm'
import { addDays, chinaDate, dayBegins } from '@/domain/calendar'
import { toldOn, type Reminder } from '@/domain/choice'
import type { CalendarReminders } from '@contract/channel'
import type { LocalDate } from '@/domain/scheme/ids'
import type { Db, Tx } from '@bff/db/database'
import { calendarReminders } from '@bff/db/schema'
import { enqueue, takeBackJobs } from '@bff/outbox/jobs'
import type { JobHandler } from '@bff/outbox/worker'
import type { Services } from '@bff/services'
import { daysToldTo, tellOfDay } from './inbox'

const REMIND = 'remindOfDay'
/** Nine in the morning. */
const AT_HOUR = 9

/** 到时候提醒我: the days that somebody asked to be told of and that are still to come. */
export async function remindersOf(db: Db, accountId: string): Promise<CalendarReminders> {
  const rows = await db
    .select()
    .from(calendarReminders)
    .where(eq(calendarReminders.accountId, accountId))
    .orderBy(asc(calendarReminders.day), asc(calendarReminders.kind))
  return { days: rows.map(({ kind, day }) => ({ kind, day })) }
}

/**
 * These and no others; of days whose nine o'clock is over, or of which one was told, nobody is reminded. Where the day on
 * which one would be told lies behind already, one is told the next morning.
 */
export async function remind(
  db: Db,
  accountId: string,
  { days }: CalendarReminders,
  now: string,
): Promise<CalendarReminders> {
  await db.transaction(async (tx) => {
    await forgetDays(tx, accountId)
    const wasTold = await daysToldTo(tx, accountId)
    const stillToTell = days.filter((one) => nineOn(one.day) > now && !wasTold(one))
    const coming = new Map(stillToTell.map(({ kind, day }) => [kind, day]))
    const theirs = eq(calendarReminders.accountId, accountId)
    const kept = [...coming.keys()]
    await tx
      .delete(calendarReminders)
      .where(kept.length === 0 ? theirs : and(theirs, notInArray(calendarReminders.kind, kept)))
    for (const [kind, day] of coming) {
      await tx
        .insert(calendarReminders)
        .values({ accountId, kind, day })
        .onConflictDoUpdate({
          target: [calendarReminders.accountId, calendarReminders.kind],
          set: { day },
        })
      await remindOf(tx, accountId, { kind, day }, now)
    }
  })
  return remindersOf(db, accountId)
}

/** What waits in the outbox of days that somebody asked for: taken back, or erased, they lie there no longer. */
export const forgetDays = (tx: Tx, accountId: string): Promise<void> =>
  takeBackJobs(tx, REMIND, { key: 'accountId', value: accountId })

const nineOn = (day: LocalDate): string =>
  new Date(Date.parse(dayBegins(day)) + AT_HOUR * 3_600_000).toISOString()

/** The first day from today on whose nine o'clock is still to come. */
function nextMorning(now: string): LocalDate {
  const today = chinaDate(now)
  return nineOn(today) > now ? today : addDays(today, 1)
}

/** One job for all that is told on a morning: what falls together is told together. */
async function remindOf(tx: Tx, accountId: string, reminder: Reminder, now: string): Promise<void> {
  const next = nextMorning(now)
  const day = toldOn(reminder) > next ? toldOn(reminder) : next
  await enqueue(tx, {
    kind: REMIND,
    dedupeKey: `${accountId}/${day}`,
    payload: { accountId, day },
    notBefore: nineOn(day),
  })
}

/** What the account that stays asked for holds; of what it did not, what the other one asked for. */
export async function adoptReminders(tx: Tx, from: string, to: string, now: string): Promise<void> {
  const theirs = eq(calendarReminders.accountId, from)
  for (const row of await tx.delete(calendarReminders).where(theirs).returning()) {
    await tx
      .insert(calendarReminders)
      .values({ ...row, accountId: to })
      .onConflictDoNothing()
    await remindOf(tx, to, row, now)
  }
}

/** Tells of what is to be told by this morning, unless it was taken back or changed since. */
export function reminderJobs({
  database: { db },
  caseClock,
}: Pick<Services, 'database' | 'caseClock'>): Readonly<Record<string, JobHandler>> {
  return {
    async [REMIND]({ accountId, day }) {
      const now = await caseClock.now()
      await db.transaction(async (tx) => {
        const rows = await tx
          .select()
          .from(calendarReminders)
          .where(eq(calendarReminders.accountId, String(accountId)))
        const come = rows.filter((row) => toldOn(row) <= String(day))
        for (const row of come) await tellOfDay(tx, row, now)
        const kinds = come.map(({ kind }) => kind)
        if (kinds.length > 0)
          await tx
            .delete(calendarReminders)
            .where(
              and(eq(calendarReminders.accountId, String(accountId)), inArray(calendarReminders.kind, kinds)),
            )
      })
    },
  }
}
