import { and, asc, eq, inArray, isNotNull, lt, sql } from 'drizzle-orm'
import { countedOf } from '@/domain/performance'
import type { CaseEvent } from '@/domain/case'
import type { Db, Tx } from '@bff/db/database'
import { lockNames } from '@bff/db/locks'
import { caseEvents, cases, performanceCounts, performanceStands } from '@bff/db/schema'
import { nameOf } from './counts'

/** So many at a time: whoever wants to change one of them waits no longer than that takes. */
const CASES_AT_A_TIME = 200
const ONE = 1

/**
 * Counts what has happened since it was last counted. Each event is counted once, whichever process does it: how far a case
 * has been counted is written with the sums. A case that nothing has become of is not looked at, so that a million of them
 * cost no more than those of the hour.
 * @param atMost how many cases; all of them where nothing is said
 * @returns whether everything is counted
 */
export async function count(db: Db, caseNow: string, atMost = Infinity): Promise<boolean> {
  for (let done = 0; done < atMost; done += CASES_AT_A_TIME) {
    const left = await db.transaction(async (tx) => {
      await lockNames(tx, 'performance')
      if ((await countSome(tx)) === CASES_AT_A_TIME) return 'perhaps'
      if (await isAnyLeft(tx)) return 'held'
      const stands = { id: ONE, asOf: caseNow }
      await tx
        .insert(performanceStands)
        .values(stands)
        .onConflictDoUpdate({ target: performanceStands.id, set: stands })
      return 'none'
    })
    // What somebody else holds just now is not waited for: it is counted the next time.
    if (left !== 'perhaps') return left === 'none'
  }
  return false
}

/** Up to when everything was counted; `null`: never yet. */
export async function countedUpTo(db: Db): Promise<string | null> {
  const [row] = await db.select().from(performanceStands)
  return row?.asOf ?? null
}

const uncounted = and(isNotNull(cases.number), lt(cases.countedSeq, cases.seq))

/** Asked without a lock: what was passed over because somebody else holds it is not counted, nor said to be. */
async function isAnyLeft(tx: Tx): Promise<boolean> {
  const rows = await tx.select({ id: cases.id }).from(cases).where(uncounted).limit(1)
  return rows.length > 0
}

async function countSome(tx: Tx): Promise<number> {
  const rows = await tx
    .select({ id: cases.id, seq: cases.seq, countedSeq: cases.countedSeq })
    .from(cases)
    .where(uncounted)
    .orderBy(asc(cases.id))
    .limit(CASES_AT_A_TIME)
    .for('update', { skipLocked: true })
  if (rows.length === 0) return 0
  const events = await eventsOf(
    tx,
    rows.map(({ id }) => id),
  )
  const times = new Map<string, number>()
  for (const { id, seq: upTo, countedSeq } of rows) {
    for (const one of countedOf(events.get(id) ?? [])) {
      if (one.seq <= countedSeq || one.seq > upTo) continue
      const name = `${one.month} ${nameOf(one)}`
      times.set(name, (times.get(name) ?? 0) + 1)
    }
    await tx.update(cases).set({ countedSeq: upTo }).where(eq(cases.id, id))
  }
  await add(tx, times)
  return rows.length
}

async function eventsOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, readonly CaseEvent[]>> {
  const rows = await tx
    .select({ caseId: caseEvents.caseId, event: caseEvents.event })
    .from(caseEvents)
    .where(inArray(caseEvents.caseId, [...ids]))
    .orderBy(asc(caseEvents.caseId), asc(caseEvents.seq))
  const byCase = new Map<string, CaseEvent[]>()
  for (const { caseId, event } of rows) {
    const events = byCase.get(caseId)
    if (events) events.push(event)
    else byCase.set(caseId, [event])
  }
  return byCase
}

async function add(tx: Tx, times: ReadonlyMap<string, number>): Promise<void> {
  if (times.size === 0) return
  const rows = [...times].map(([name, more]) => {
    const [month = '', what = ''] = name.split(' ')
    return { month: month as (typeof performanceCounts.$inferInsert)['month'], what, times: more }
  })
  await tx
    .insert(performanceCounts)
    .values(rows)
    .onConflictDoUpdate({
      target: [performanceCounts.month, performanceCounts.what],
      set: { times: sql`${performanceCounts.times} + excluded.times` },
    })
}
