import { and, asc, desc, eq, gt, inArray } from 'drizzle-orm'
import type { Logged } from '@/domain/people'
import { canonical, type Mac } from '@bff/cases/chain'
import type { Db, Tx } from '@bff/db/database'
import { caseLog, cases } from '@bff/db/schema'

export interface LogLine {
  readonly caseId: string
  readonly what: Logged
  readonly actorId: string
  readonly mandateId: string
  /** Real time: a look is one whatever the case clock says. */
  readonly at: string
}

type StoredLine = typeof caseLog.$inferSelect

const linkOf = (
  mac: Mac,
  { caseId, seq, what, actorId, mandateId, at }: Omit<StoredLine, 'mac'>,
  before: string,
) => mac(canonical(['log', caseId, seq, before, what, actorId, mandateId, at]))

/** Appends one line to a case's log, chained to the one before it. */
export async function writeLog(tx: Tx, mac: Mac, line: LogLine): Promise<void> {
  const [row] = await tx
    .select({ logSeq: cases.logSeq, logMac: cases.logMac })
    .from(cases)
    .where(eq(cases.id, line.caseId))
    .for('update')
  if (!row) throw new Error('a log of no case')
  const seq = row.logSeq + 1
  const link = linkOf(mac, { ...line, seq }, row.logMac)
  await tx.insert(caseLog).values({ ...line, seq, mac: link })
  await tx.update(cases).set({ logSeq: seq, logMac: link }).where(eq(cases.id, line.caseId))
}

/** A look that was written down so short a time ago is still the same one: pages ask again by themselves. */
const ONE_LOOK_MS = 30 * 60_000

export async function wroteLately(tx: Tx, { caseId, what, mandateId, at }: LogLine): Promise<boolean> {
  const since = new Date(Date.parse(at) - ONE_LOOK_MS).toISOString()
  const same = and(eq(caseLog.caseId, caseId), eq(caseLog.mandateId, mandateId), eq(caseLog.what, what))
  return (await tx.$count(caseLog, and(same, gt(caseLog.at, since)))) > 0
}

/** The newest first. */
export async function readLog(
  db: Db | Tx,
  of: { readonly mandateId: string } | { readonly caseIds: readonly string[] },
): Promise<StoredLine[]> {
  if ('caseIds' in of && of.caseIds.length === 0) return []
  return db
    .select()
    .from(caseLog)
    .where('mandateId' in of ? eq(caseLog.mandateId, of.mandateId) : inArray(caseLog.caseId, [...of.caseIds]))
    .orderBy(desc(caseLog.at), desc(caseLog.seq))
    .limit(MOST_LINES)
}
const MOST_LINES = 500

export type LogFault = { readonly line: number; readonly fault: 'missing' | 'changed' | 'cutOff' }

/** Reads a case's log again and compares every link. `null`: it is whole. */
export async function verifyLog(
  tx: Tx,
  mac: Mac,
  row: { readonly id: string; readonly logSeq: number; readonly logMac: string },
): Promise<LogFault | null> {
  const lines = await tx.select().from(caseLog).where(eq(caseLog.caseId, row.id)).orderBy(asc(caseLog.seq))
  let before = ''
  for (const [index, line] of lines.entries()) {
    if (line.seq !== index + 1) return { line: index + 1, fault: 'missing' }
    if (linkOf(mac, line, before) !== line.mac) return { line: line.seq, fault: 'changed' }
    before = line.mac
  }
  return lines.length === row.logSeq && before === row.logMac
    ? null
    : { line: lines.length + 1, fault: 'cutOff' }
}
