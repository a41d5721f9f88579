import { and, desc, eq, gt, inArray } from 'drizzle-orm'
import type { Mac } from '@bff/cases/chain'
import type { Db, Tx } from '@bff/db/database'
import { agencies, earlyLog } from '@bff/db/schema'
import { ONE_LOOK_MS, writeLog, type LogLine } from './log'

/** What an agent does before there is an application: a line of the log that has none to stand in yet. */
export type EarlyLine = Omit<LogLine, 'caseId' | 'mandateId' | 'about'> & { readonly mandateId: string }

const valuesOf = ({ mandateId, what, actorId, at, caseAt }: EarlyLine) => ({
  mandateId,
  what,
  actorId,
  at,
  caseAt,
})

/** Keeps a line until there is an application. Both read it meanwhile. */
export async function writeEarly(tx: Tx, line: EarlyLine): Promise<void> {
  await tx.insert(earlyLog).values(valuesOf(line))
}

/** Whether the same person's same doing was kept within this time before. */
export async function wroteEarly(
  tx: Tx,
  { mandateId, what, actorId, at }: EarlyLine,
  withinMs = ONE_LOOK_MS,
): Promise<boolean> {
  const since = new Date(Date.parse(at) - withinMs).toISOString()
  const same = and(
    eq(earlyLog.mandateId, mandateId),
    eq(earlyLog.what, what),
    eq(earlyLog.actorId, actorId),
    gt(earlyLog.at, since),
  )
  return (await tx.$count(earlyLog, same)) > 0
}

/** There is an application: what was kept goes to its log, in the order and with the times in which it was done. */
export async function attachEarly(
  tx: Tx,
  mac: Mac,
  { mandateId, caseId }: { readonly mandateId: string; readonly caseId: string },
): Promise<void> {
  const kept = await tx
    .delete(earlyLog)
    .where(eq(earlyLog.mandateId, mandateId))
    .returning()
    .then((rows) => rows.sort((one, other) => one.id - other.id))
  for (const line of kept) await writeLog(tx, mac, { ...valuesOf(line), caseId })
}

const MOST_LINES = 500

/** Lines that are still kept: of one mandate, or of all that act for somebody; the newest first. */
export async function readEarly(
  db: Db | Tx,
  of: { readonly mandateId: string } | { readonly ownerId: string },
): Promise<EarlyLine[]> {
  const whose =
    'mandateId' in of
      ? eq(earlyLog.mandateId, of.mandateId)
      : inArray(
          earlyLog.mandateId,
          db.select({ id: agencies.mandateId }).from(agencies).where(eq(agencies.ownerId, of.ownerId)),
        )
  const rows = await db
    .select()
    .from(earlyLog)
    .where(whose)
    .orderBy(desc(earlyLog.at), desc(earlyLog.id))
    .limit(MOST_LINES)
  return rows.map(valuesOf)
}
