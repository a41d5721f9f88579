import { and, asc, desc, eq, gt, inArray, isNull } from 'drizzle-orm'
import { addDays, chinaDate } from '@/domain/calendar'
import type { Logged } from '@/domain/people'
import { canonical, type Head, type Mac } from '@bff/cases/chain'
import { CASE_JOBS } from '@bff/cases/consequences'
import type { Db, Tx } from '@bff/db/database'
import { caseLog, cases } from '@bff/db/schema'
import { enqueue } from '@bff/outbox/jobs'

export interface LogLine {
  readonly caseId: string
  readonly what: Logged
  readonly actorId: string
  /** Null where the retiree did it and it is about nobody else. */
  readonly mandateId: string | null
  /** Real time: a look is one whatever the case clock says. */
  readonly at: string
  /** What the case clock said then. */
  readonly caseAt: string
  /** Names of cells, of a slot and the picture in it, or of a department. */
  readonly about?: readonly string[]
}

type StoredLine = typeof caseLog.$inferSelect

/** Over all that a line holds; one from before the case clock's time was kept holds none. */
const linkOf = (
  mac: Mac,
  { caseId, seq, what, actorId, mandateId, at, caseAt, about }: Omit<StoredLine, 'mac'>,
  before: string,
) =>
  mac(
    canonical([
      'log',
      caseId,
      seq,
      before,
      what,
      actorId,
      mandateId,
      at,
      ...(caseAt === null ? [] : [caseAt]),
      ...(about === null ? [] : [about]),
    ]),
  )

/**
 * Appends one line to a case's log, chained to the one before it. When the day is over, by the case clock, where the log
 * then stands is filed outside: once a day however often somebody looks.
 */
export async function writeLog(tx: Tx, mac: Mac, line: LogLine): Promise<void> {
  const [row] = await tx
    .select({ logSeq: cases.logSeq, logMac: cases.logMac })
    .from(cases)
    .where(eq(cases.id, line.caseId))
    .for('update')
  if (!row) throw new Error('a log of no case')
  const seq = row.logSeq + 1
  const whole = { ...line, about: line.about ?? null, seq }
  const link = linkOf(mac, whole, row.logMac)
  await tx.insert(caseLog).values({ ...whole, mac: link })
  await tx.update(cases).set({ logSeq: seq, logMac: link }).where(eq(cases.id, line.caseId))
  const tomorrow = addDays(chinaDate(line.caseAt), 1)
  await enqueue(tx, {
    kind: CASE_JOBS.fileLogHead,
    dedupeKey: `${line.caseId}/${tomorrow}`,
    payload: { caseId: line.caseId },
    notBefore: `${tomorrow}T00:00:00+08:00`,
  })
}

const aboutIs = (about: LogLine['about']) => (about === undefined ? undefined : eq(caseLog.about, about))

/** A look that was written down so short a time ago is still the same one: pages ask again by themselves. */
export const ONE_LOOK_MS = 30 * 60_000
/**
 * The same for one picture that is opened, and one cell that is shown in full: whoever turns a page over and back, or masks
 * it and shows it again, has looked at it once.
 */
export const ONE_OPENING_MS = 10 * 60_000

/** The same person's same doing within this time before. */
const lately = (
  { caseId, what, actorId, mandateId, at }: Omit<LogLine, 'about' | 'caseAt'>,
  withinMs: number,
) =>
  and(
    eq(caseLog.caseId, caseId),
    mandateId === null ? isNull(caseLog.mandateId) : eq(caseLog.mandateId, mandateId),
    eq(caseLog.actorId, actorId),
    eq(caseLog.what, what),
    gt(caseLog.at, new Date(Date.parse(at) - withinMs).toISOString()),
  )

/** Whether the same person's same doing, about the same, was written down within this time before. */
export async function wroteLately(tx: Tx, line: LogLine, withinMs = ONE_LOOK_MS): Promise<boolean> {
  return (await tx.$count(caseLog, and(lately(line, withinMs), aboutIs(line.about)))) > 0
}

/** What of `about` no line names of the same person's same doing within this time before. */
export async function notNamedLately(
  tx: Tx,
  line: Omit<LogLine, 'about' | 'caseAt'>,
  about: readonly string[],
  withinMs: number,
): Promise<readonly string[]> {
  const lines = await tx.select({ about: caseLog.about }).from(caseLog).where(lately(line, withinMs))
  const named = new Set(lines.flatMap((one) => one.about ?? []))
  return about.filter((one) => !named.has(one))
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

/**
 * Reads a case's log again and compares every link. `null`: it is whole.
 * @param filed heads as others were told them meanwhile: an end that was cut off and a head that was put back show there
 */
export async function verifyLog(
  tx: Tx,
  mac: Mac,
  row: { readonly id: string; readonly logSeq: number; readonly logMac: string },
  filed: readonly Head[],
): Promise<LogFault | null> {
  const lines = await tx.select().from(caseLog).where(eq(caseLog.caseId, row.id)).orderBy(asc(caseLog.seq))
  let before = ''
  for (const [index, line] of lines.entries()) {
    if (line.seq !== index + 1) return { line: index + 1, fault: 'missing' }
    if (linkOf(mac, line, before) !== line.mac) return { line: line.seq, fault: 'changed' }
    before = line.mac
  }
  const cutOff = { line: lines.length + 1, fault: 'cutOff' } as const
  if (lines.length !== row.logSeq || before !== row.logMac) return cutOff
  for (const { seq, mac: told } of filed) {
    const line = lines[seq - 1]
    if (line === undefined) return cutOff
    if (line.mac !== told) return { line: seq, fault: 'changed' }
  }
  return null
}
