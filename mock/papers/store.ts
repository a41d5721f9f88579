import { and, desc, eq, isNull, lt, sql, sum } from 'drizzle-orm'
import { standingOfShown, type PaperKind, type StandingOfPaper } from '@/domain/papers'
import type { CaseState } from '@/domain/case'
import type { Paper } from '@contract/paper'
import type { Db, Tx } from '@bff/db/database'
import { paperChecks, papers } from '@bff/db/schema'
import { spanOf } from '@bff/certificates/checks'
import { PAPER_MS } from './tokens'

export type PaperRow = typeof papers.$inferSelect

export const insertPaper = async (tx: Tx, row: typeof papers.$inferInsert): Promise<PaperRow> => {
  const [inserted] = await tx.insert(papers).values(row).returning()
  if (!inserted) throw new Error('a paper that was not kept')
  return inserted
}

/** One of a case; `null` where that case has none of that id. */
export async function paperOf(db: Db | Tx, caseId: string, id: string): Promise<PaperRow | null> {
  const [row] = await db
    .select()
    .from(papers)
    .where(and(eq(papers.caseId, caseId), eq(papers.id, id)))
  return row ?? null
}

export async function paperById(db: Db | Tx, id: string): Promise<PaperRow | null> {
  const [row] = await db.select().from(papers).where(eq(papers.id, id))
  return row ?? null
}

/** How one stands: whether its person took it back first, then how old it is, then what it shows. */
export function standingOfPaper(row: PaperRow, state: CaseState, now: Date): StandingOfPaper {
  if (row.revokedAt !== null) return 'revoked'
  if (Date.parse(row.issuedAt) + PAPER_MS <= now.getTime()) return 'expired'
  return standingOfShown(state, row)
}

/** As its person is told of it. */
export const toldOf = (row: PaperRow, state: CaseState, now: Date, checked = 0): Paper => ({
  id: row.id,
  kind: row.kind,
  edition: row.edition,
  madeAt: row.madeAt,
  standing: standingOfPaper(row, state, now),
  checked,
})

/** Those of a case, the newest first. */
export async function papersOf(
  db: Db | Tx,
  { caseId, state, now }: { readonly caseId: string; readonly state: CaseState; readonly now: Date },
): Promise<Paper[]> {
  const rows = await db
    .select()
    .from(papers)
    .where(eq(papers.caseId, caseId))
    .orderBy(desc(papers.issuedAt), desc(papers.id))
    .limit(MOST_LISTED)
  const counted = await db
    .select({ id: paperChecks.paperId, times: sum(paperChecks.times) })
    .from(paperChecks)
    .innerJoin(papers, eq(papers.id, paperChecks.paperId))
    .where(eq(papers.caseId, caseId))
    .groupBy(paperChecks.paperId)
  return rows.map((row) =>
    toldOf(row, state, now, Number(counted.find(({ id }) => id === row.id)?.times ?? 0)),
  )
}
const MOST_LISTED = 200

/** @returns whether it was not taken back before */
export async function revoke(tx: Tx, id: string, now: Date): Promise<boolean> {
  const done = await tx
    .update(papers)
    .set({ revokedAt: now.toISOString() })
    .where(and(eq(papers.id, id), isNull(papers.revokedAt)))
    .returning({ id: papers.id })
  return done.length > 0
}

/** Counts one check of a paper. Nothing is kept of whoever checked: nobody knows who it was. */
export async function countPaperCheck(
  tx: Tx,
  { paperId, now, caseNow }: { readonly paperId: string; readonly now: Date; readonly caseNow: string },
): Promise<void> {
  await tx
    .insert(paperChecks)
    .values({ paperId, since: spanOf(now), caseAt: caseNow, times: 1 })
    .onConflictDoUpdate({
      target: [paperChecks.paperId, paperChecks.since],
      set: { times: sql`${paperChecks.times} + 1`, caseAt: caseNow },
    })
}

/** Deletes those whose code has run out, with their counts: the code itself says that it has. */
export async function forgetExpiredPapers(db: Db, now: Date): Promise<void> {
  await db
    .delete(papers)
    .where(lt(papers.issuedAt, new Date(now.getTime() - PAPER_MS - KEPT_AFTER_MS).toISOString()))
}
/** Its person still reads in the list that it has run out. */
const KEPT_AFTER_MS = 30 * 86_400_000

/** When a person's papers were checked, and how often. */
export const paperChecksOf = (
  db: Db | Tx,
  accountId: string,
): Promise<{ kind: PaperKind; caseAt: string; times: number }[]> =>
  db
    .select({ kind: papers.kind, caseAt: paperChecks.caseAt, times: paperChecks.times })
    .from(paperChecks)
    .innerJoin(papers, eq(papers.id, paperChecks.paperId))
    .where(eq(papers.accountId, accountId))
