import { and, asc, eq, gt, inArray } from 'drizzle-orm'
import { evolve, fold, isEnded, type CaseEvent, type CaseState } from '@/domain/case'
import type { Db, Tx } from '@bff/db/database'
import { caseEvents, cases } from '@bff/db/schema'
import { linkOf, type Mac } from './chain'

export type CaseRow = typeof cases.$inferSelect

/** A case with everything that happened to it. */
export interface LoadedCase {
  readonly row: CaseRow
  readonly events: readonly CaseEvent[]
  readonly state: CaseState
}

/** Somebody else has written to the case since it was read: read again. */
export class ConcurrentChange extends Error {}

const eventsOf = (db: Db | Tx, caseId: string) =>
  db.select().from(caseEvents).where(eq(caseEvents.caseId, caseId)).orderBy(asc(caseEvents.seq))

async function withEvents(db: Db | Tx, row: CaseRow | undefined): Promise<LoadedCase | null> {
  if (!row) return null
  const events = (await eventsOf(db, row.id)).map(({ event }) => event)
  const state = fold(events)
  if (state === null) throw new Error(`case ${row.id} has no events`)
  return { row, events, state }
}

/** A case as it stands. */
export async function readCase(db: Db | Tx, caseId: string): Promise<LoadedCase | null> {
  const [row] = await db.select().from(cases).where(eq(cases.id, caseId))
  return withEvents(db, row)
}

/** Many cases as they stand, by their ids: read at once. */
export async function readCases(
  db: Db | Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LoadedCase>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select()
    .from(cases)
    .where(inArray(cases.id, [...ids]))
  const all = await db
    .select({ caseId: caseEvents.caseId, event: caseEvents.event })
    .from(caseEvents)
    .where(inArray(caseEvents.caseId, [...ids]))
    .orderBy(asc(caseEvents.caseId), asc(caseEvents.seq))
  return new Map(
    rows.map((row) => {
      const events = all.flatMap(({ caseId, event }) => (caseId === row.id ? event : []))
      const state = fold(events)
      if (state === null) throw new Error(`case ${row.id} has no events`)
      return [row.id, { row, events, state }]
    }),
  )
}

/** A case to be changed: whoever else wants to change it waits for this transaction. */
export async function lockCase(tx: Tx, caseId: string): Promise<LoadedCase | null> {
  const [row] = await tx.select().from(cases).where(eq(cases.id, caseId)).for('update')
  return withEvents(tx, row)
}

/** What `append` keeps of a case beside its events, to find cases by. */
export type CaseChanges = Partial<Pick<CaseRow, 'number' | 'scenario' | 'place' | 'answersSealed'>>

/** Inserts the events behind those that are there, each chained to the one before. */
async function insertEvents(
  tx: Tx,
  mac: Mac,
  head: { caseId: string; seq: number; mac: string },
  events: readonly CaseEvent[],
): Promise<{ seq: number; mac: string }> {
  let { seq, mac: before } = head
  const rows = events.map((event) => {
    seq += 1
    before = linkOf(mac, { caseId: head.caseId, seq, event, before })
    return { caseId: head.caseId, seq, event, mac: before }
  })
  if (rows.length > 0) await tx.insert(caseEvents).values(rows)
  return { seq, mac: before }
}

/** Creates a case with its first events. A second open one of the same account breaks the unique index. */
export async function insertCase(
  tx: Tx,
  mac: Mac,
  row: Omit<
    CaseRow,
    'seq' | 'countedSeq' | 'headMac' | 'logSeq' | 'logMac' | 'open' | 'number' | 'updatedAt'
  >,
  events: readonly CaseEvent[],
): Promise<LoadedCase> {
  const state = fold(events)
  if (state === null) throw new Error('a case begins with an event')
  const whole: CaseRow = {
    ...row,
    number: null,
    seq: 0,
    countedSeq: 0,
    headMac: '',
    logSeq: 0,
    logMac: '',
    open: true,
    updatedAt: row.createdAt,
  }
  await tx.insert(cases).values(whole)
  const head = await insertEvents(tx, mac, { caseId: row.id, seq: 0, mac: '' }, events)
  const written = { seq: head.seq, headMac: head.mac }
  await tx.update(cases).set(written).where(eq(cases.id, row.id))
  return { row: { ...whole, ...written }, events, state }
}

/**
 * Appends events and says how the case stands then.
 * @throws ConcurrentChange where the case has moved on since it was read.
 */
export async function appendEvents(
  tx: Tx,
  mac: Mac,
  loaded: LoadedCase,
  events: readonly CaseEvent[],
  options: { readonly now: string; readonly changes?: CaseChanges },
): Promise<LoadedCase> {
  const { row } = loaded
  const state = events.reduce<CaseState>(evolve, loaded.state)
  const head = await insertEvents(tx, mac, { caseId: row.id, seq: row.seq, mac: row.headMac }, events)
  const changed = {
    ...options.changes,
    seq: head.seq,
    headMac: head.mac,
    open: !isEnded(state),
    updatedAt: options.now,
  }
  const [written] = await tx
    .update(cases)
    .set(changed)
    .where(and(eq(cases.id, row.id), eq(cases.seq, row.seq)))
    .returning({ id: cases.id })
  if (!written) throw new ConcurrentChange(`case ${row.id} was changed meanwhile`)
  return { row: { ...row, ...changed }, events: [...loaded.events, ...events], state }
}

/** The events after a number, for who polls. */
export async function eventsAfter(db: Db | Tx, caseId: string, after: number) {
  return db
    .select({ seq: caseEvents.seq, event: caseEvents.event })
    .from(caseEvents)
    .where(and(eq(caseEvents.caseId, caseId), gt(caseEvents.seq, after)))
    .orderBy(asc(caseEvents.seq))
}
