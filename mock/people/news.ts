import { and, asc, eq, gt, inArray, lt } from 'drizzle-orm'
import { CHANGES_OF_HELPERS, LOOKS_OF_FAMILY, type Logged } from '@/domain/people'
import type { GivenMandate } from '@contract/mandate'
import type { Db, Tx } from '@bff/db/database'
import { caseLog, mandates } from '@bff/db/schema'
import type { Row } from './row'

type News = NonNullable<GivenMandate['news']>

const isAmong = <One extends Logged>(all: readonly One[], what: Logged): what is One =>
  all.some((one) => one === what)

/**
 * What a member of the family did that the retiree has still to read: their first look, and each thing they changed. It
 * stands there as soon as it is done, is one entry for the mandate, and grows until it is read.
 */
export async function newsOf(db: Db | Tx, row: Row): Promise<News | null> {
  const { id, role, holderId, ownerReadSeq, lastLookAt, lastChangeAt } = row
  if (role !== 'family' || holderId === null || lastLookAt === null) return null
  const theirs = and(eq(caseLog.mandateId, id), eq(caseLog.actorId, holderId))
  const [first] = await db
    .select({ seq: caseLog.seq, what: caseLog.what, caseAt: caseLog.caseAt })
    .from(caseLog)
    .where(and(theirs, inArray(caseLog.what, [...CHANGES_OF_HELPERS, ...LOOKS_OF_FAMILY])))
    .orderBy(asc(caseLog.seq))
    .limit(1)
  const changes = await db
    .select({ what: caseLog.what, about: caseLog.about })
    .from(caseLog)
    .where(and(theirs, gt(caseLog.seq, ownerReadSeq), inArray(caseLog.what, [...CHANGES_OF_HELPERS])))
    .orderBy(asc(caseLog.seq))
    .limit(MOST_CHANGES)
  const did = new Map<News['did'][number]['what'], readonly string[]>()
  for (const { what, about } of changes) {
    if (isAmong(CHANGES_OF_HELPERS, what)) did.set(what, [...(did.get(what) ?? []), ...(about ?? [])])
  }
  const isFirst = first !== undefined && isAmong(LOOKS_OF_FAMILY, first.what) && first.seq > ownerReadSeq
  if (!isFirst && did.size === 0) return null
  return {
    firstLook: isFirst,
    did: [...did].map(([what, about]) => ({
      what,
      // A cell is named once; of pictures each counts.
      about: what === 'filledIn' ? [...new Set(about)] : [...about],
    })),
    at: (did.size > 0 ? lastChangeAt : first?.caseAt) ?? lastLookAt,
  }
}
/** Unread, of one mandate: what is listed of them grows no further. */
const MOST_CHANGES = 2000

/** Their owner has read these lines of the log. */
export async function markRead(
  db: Db,
  lines: readonly { readonly mandateId: string | null; readonly seq: number }[],
): Promise<void> {
  const read = new Map<string, number>()
  for (const { mandateId, seq } of lines)
    if (mandateId !== null) read.set(mandateId, Math.max(read.get(mandateId) ?? 0, seq))
  for (const [id, seq] of read) {
    const older = and(eq(mandates.id, id), lt(mandates.ownerReadSeq, seq))
    await db.update(mandates).set({ ownerReadSeq: seq }).where(older)
  }
}
