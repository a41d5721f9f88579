import { sql } from 'drizzle-orm'
import type { Tx } from '@bff/db/database'
import { deleteRows } from '@bff/db/deleteRows'
import {
  caseEvents,
  caseLog,
  cases,
  caseValues,
  filedLogHeads,
  jobs,
  mandates,
  materials,
  notices,
} from '@bff/db/schema'

const WHOLE = [
  notices.caseId,
  filedLogHeads.caseId,
  caseLog.caseId,
  mandates.caseId,
  caseValues.caseId,
  materials.caseId,
  caseEvents.caseId,
  cases.id,
]

/**
 * Deletes a draft that was never sent, whole: no department ever heard of it, so no trail needs to stay. The caller has
 * looked at it under its lock.
 */
export async function deleteDraft(tx: Tx, id: string): Promise<void> {
  // That it would end was to be said, or was: no job names it any more.
  await tx.delete(jobs).where(sql`${jobs.payload} ->> 'caseId' = ${id}`)
  await deleteRows(tx, WHOLE, id)
}
