import { eq } from 'drizzle-orm'
import type { Tx } from '@bff/db/database'
import { caseEvents, caseLog, cases, caseValues, filedLogHeads, mandates, materials } from '@bff/db/schema'

/**
 * Deletes a draft that was never sent, whole: no department ever heard of it, so no trail needs to stay. The caller has
 * looked at it under its lock.
 */
export async function deleteDraft(tx: Tx, id: string): Promise<void> {
  for (const { table, caseId } of [
    { table: filedLogHeads, caseId: filedLogHeads.caseId },
    { table: caseLog, caseId: caseLog.caseId },
    { table: mandates, caseId: mandates.caseId },
    { table: caseValues, caseId: caseValues.caseId },
    { table: materials, caseId: materials.caseId },
    { table: caseEvents, caseId: caseEvents.caseId },
    { table: cases, caseId: cases.id },
  ]) {
    await tx.delete(table).where(eq(caseId, id))
  }
}
