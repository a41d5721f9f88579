import type { Tx } from '@bff/db/database'
import { deleteRows } from '@bff/db/deleteRows'
import { caseEvents, caseLog, cases, caseValues, filedLogHeads, mandates, materials } from '@bff/db/schema'

const WHOLE = [
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
export const deleteDraft = (tx: Tx, id: string): Promise<void> => deleteRows(tx, WHOLE, id)
