import { and, eq, isNull, lt } from 'drizzle-orm'
import { chinaDate } from '@/domain/calendar'
import { DRAFT_DAYS, keptUntil } from '@/domain/case'
import type { Db } from '@bff/db/database'
import { cases } from '@bff/db/schema'
import { forgetUnusedRecords } from '@bff/prefill/lastKnown'
import { deleteDraft } from './deleteDraft'

/** What was touched since need not be looked at. */
const AT_LEAST_MS = DRAFT_DAYS.least * 86_400_000

/**
 * Deletes drafts whose last day is over, whole. One that was sent and came back is a case and stays. What departments
 * said of people who have no application goes as well.
 */
export async function forgetIdleDrafts(db: Db, caseNow: string): Promise<void> {
  const today = chinaDate(caseNow)
  const before = new Date(Date.parse(caseNow) - AT_LEAST_MS).toISOString()
  const neverSent = and(isNull(cases.number), lt(cases.updatedAt, before))
  for (const { id } of await db.select({ id: cases.id }).from(cases).where(neverSent)) {
    await db.transaction(async (tx) => {
      // Looked at again under the lock: its owner may just have come back to it.
      const [idle] = await tx
        .select()
        .from(cases)
        .where(and(eq(cases.id, id), neverSent))
        .for('update')
      if (!idle || keptUntil('draft', idle.updatedAt) >= today) return
      await deleteDraft(tx, id)
      await forgetUnusedRecords(tx, { accountId: idle.accountId })
    })
  }
  await forgetUnusedRecords(db, { caseNow })
}
