import { asc, eq, gt, inArray } from 'drizzle-orm'
import type { Db, Tx } from '@bff/db/database'
import { caseEvents, cases, filedLogHeads, filings } from '@bff/db/schema'
import { verifyLog, type LogFault } from '@bff/people/log'
import { findFault, type ChainFault, type Head, type Mac } from './chain'
import type { CaseRow } from './store'

const CASES_AT_A_TIME = 200

/** At an event of a case, or at a line of the log of who looked at it. */
export type TrailFault = (ChainFault | LogFault) & Pick<CaseRow, 'id' | 'number'>

/** What was looked at. */
export interface Verified {
  readonly cases: number
  readonly events: number
  readonly faults: readonly TrailFault[]
}

const grouped = <Row extends { readonly caseId: string }>(rows: readonly Row[]) => {
  const byCase = new Map<string, Row[]>()
  for (const row of rows) byCase.set(row.caseId, [...(byCase.get(row.caseId) ?? []), row])
  return (id: string) => byCase.get(id) ?? []
}

/** None in what was filed before heads were, and none of a log without a line. */
const headOf = (seq: number | null, mac: string | null): Head[] =>
  seq === null || seq === 0 || mac === null ? [] : [{ seq, mac }]

async function verifyRows(tx: Tx, mac: Mac, rows: readonly CaseRow[]): Promise<Verified> {
  const ids = rows.map(({ id }) => id)
  const all = await tx
    .select()
    .from(caseEvents)
    .where(inArray(caseEvents.caseId, ids))
    .orderBy(asc(caseEvents.caseId), asc(caseEvents.seq))
  const results = grouped(await tx.select().from(filings).where(inArray(filings.caseId, ids)))
  const logHeads = grouped(await tx.select().from(filedLogHeads).where(inArray(filedLogHeads.caseId, ids)))
  const eventsOf = grouped(all)
  const faults = rows.flatMap(({ id, number, seq, headMac }): TrailFault[] => {
    const filed = results(id).flatMap((one) => headOf(one.headSeq, one.headMac))
    const fault = findFault(mac, id, eventsOf(id), { seq, mac: headMac }, filed)
    return fault ? [{ id, number, ...fault }] : []
  })
  for (const row of rows) {
    const withResults = results(row.id).flatMap((one) => headOf(one.logSeq, one.logMac))
    const fault = await verifyLog(tx, mac, row, [...withResults, ...logHeads(row.id)])
    if (fault) faults.push({ id: row.id, number: row.number, ...fault })
  }
  return { cases: rows.length, events: all.length, faults }
}

/** All reads of one look see the same moment: what is appended meanwhile is no fault. */
const ONE_MOMENT = { isolationLevel: 'repeatable read', accessMode: 'read only' } as const

/** Reads a case's record again and compares every link. `null`: it is whole. */
export async function verifyCase(db: Db, mac: Mac, caseId: string): Promise<ChainFault | LogFault | null> {
  return db.transaction(async (tx) => {
    const rows = await tx.select().from(cases).where(eq(cases.id, caseId))
    if (rows.length === 0) return { seq: 1, fault: 'missing' }
    const { faults } = await verifyRows(tx, mac, rows)
    const [fault] = faults
    if (!fault) return null
    const { id: _id, number: _number, ...where } = fault
    return where
  }, ONE_MOMENT)
}

/** The same for every case there is, a few hundred at a time. */
export async function verifyTrail(db: Db, mac: Mac): Promise<Verified> {
  let all: Verified = { cases: 0, events: 0, faults: [] }
  for (let last: string | undefined, more = true; more;) {
    await db.transaction(async (tx) => {
      const rows = await tx
        .select()
        .from(cases)
        .where(last === undefined ? undefined : gt(cases.id, last))
        .orderBy(asc(cases.id))
        .limit(CASES_AT_A_TIME)
      last = rows[rows.length - 1]?.id
      more = rows.length === CASES_AT_A_TIME
      if (rows.length === 0) return
      const some = await verifyRows(tx, mac, rows)
      all = {
        cases: all.cases + some.cases,
        events: all.events + some.events,
        faults: [...all.faults, ...some.faults],
      }
    }, ONE_MOMENT)
  }
  return all
}
