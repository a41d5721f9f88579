import { randomUUID } from 'node:crypto'
import { and, eq, inArray, isNotNull, isNull, lt, notExists, or } from 'drizzle-orm'
import { addDays, chinaDate } from '@/domain/calendar'
import { AGENCY_PAPERS, type AgencyPaper } from '@/domain/people'
import type { Db, Tx } from '@bff/db/database'
import { agencies, agencyPapers, cases, mandates } from '@bff/db/schema'
import type { Picture } from '@bff/files/pictures'
import type { Services } from '@bff/services'

const contextOf = (id: string) => `agency_papers/${id}`

/** Which papers have been received, in their order. */
export async function papersOf(db: Db | Tx, mandateId: string): Promise<AgencyPaper[]> {
  const rows = await db
    .select({ kind: agencyPapers.kind })
    .from(agencyPapers)
    .where(eq(agencyPapers.mandateId, mandateId))
  return AGENCY_PAPERS.filter((kind) => rows.some((row) => row.kind === kind))
}

export const hasAllPapers = async (db: Db | Tx, mandateId: string): Promise<boolean> =>
  (await papersOf(db, mandateId)).length === AGENCY_PAPERS.length

/** Keeps one, in the place of the one before it. */
export async function keepPaper(
  { vault }: Pick<Services, 'vault'>,
  tx: Tx,
  to: { readonly mandateId: string; readonly kind: AgencyPaper; readonly sealedFor: string },
  picture: Picture,
  now: Date,
): Promise<void> {
  const { mandateId, kind } = to
  await tx.delete(agencyPapers).where(and(eq(agencyPapers.mandateId, mandateId), eq(agencyPapers.kind, kind)))
  const id = randomUUID()
  const sealer = await vault.sealerOf(tx, to.sealedFor)
  await tx.insert(agencyPapers).values({
    id,
    mandateId,
    kind,
    bytes: picture.bytes.length,
    sealed: sealer.sealBytes(contextOf(id), picture.bytes),
    receivedAt: now.toISOString(),
  })
}

/** From the agent's key to the person's, who they are the papers of. */
export async function resealPapers(
  { vault }: Pick<Services, 'vault'>,
  tx: Tx,
  mandateId: string,
  ownerId: string,
): Promise<void> {
  const rows = await tx.select().from(agencyPapers).where(eq(agencyPapers.mandateId, mandateId))
  const sealer = await vault.sealerOf(tx, ownerId)
  for (const { id, sealed } of rows) {
    const opened = await vault.openBytes(tx, contextOf(id), sealed)
    await tx
      .update(agencyPapers)
      .set({ sealed: sealer.sealBytes(contextOf(id), opened) })
      .where(eq(agencyPapers.id, id))
  }
}

export async function openPaper(
  { vault }: Pick<Services, 'vault'>,
  db: Db,
  mandateId: string,
  kind: AgencyPaper,
): Promise<Buffer | null> {
  const [row] = await db
    .select()
    .from(agencyPapers)
    .where(and(eq(agencyPapers.mandateId, mandateId), eq(agencyPapers.kind, kind)))
  return row ? vault.openBytes(db, contextOf(row.id), row.sealed) : null
}

const DAY_MS = 86_400_000
const UNBEGUN_DAYS = 14
const KEPT_DAYS = 90

/**
 * What was never begun goes with its papers after a fortnight; papers of what is over ninety days later, like the other
 * pictures: counted from its end, which comes by a word, in real time, or with its last day, which is of the case clock.
 * Not while the application goes on that was signed by them. Of what came to no application nothing is kept after that.
 */
export async function forgetOldPapers(
  db: Db,
  { now, caseNow }: { readonly now: Date; readonly caseNow: string },
): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS).toISOString()
  const begun = db
    .select({ id: agencies.mandateId })
    .from(agencies)
    .where(and(eq(agencies.mandateId, mandates.id), isNotNull(agencies.begunAt)))
  await db
    .delete(mandates)
    .where(and(eq(mandates.role, 'agent'), lt(mandates.changedAt, before(UNBEGUN_DAYS)), notExists(begun)))
  const running = db
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.id, mandates.caseId), eq(cases.open, true)))
  const over = db
    .select({ id: mandates.id })
    .from(mandates)
    .where(
      and(
        eq(mandates.role, 'agent'),
        or(
          and(inArray(mandates.kept, ['ended', 'declined']), lt(mandates.changedAt, before(KEPT_DAYS))),
          lt(mandates.until, addDays(chinaDate(caseNow), -KEPT_DAYS)),
        ),
        notExists(running),
      ),
    )
  await db.delete(agencyPapers).where(inArray(agencyPapers.mandateId, over))
  // Where no application came of it nothing else names it: what the agent looked at goes with it, and the number.
  await db.delete(mandates).where(and(inArray(mandates.id, over), isNull(mandates.caseId)))
}
