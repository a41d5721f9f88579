import { and, eq, isNotNull } from 'drizzle-orm'
import type { LocalDate } from '@/domain/scheme/ids'
import type { Db, Tx } from '@bff/db/database'
import { mandates } from '@bff/db/schema'
import { holdsOn } from './inForce'

/** The organisations that an application was handed over to, and still is. */
export async function organisationsAt(db: Db | Tx, caseId: string, today: LocalDate): Promise<string[]> {
  const rows = await db
    .select({ id: mandates.organisationId, kept: mandates.kept, until: mandates.until })
    .from(mandates)
    .where(
      and(eq(mandates.caseId, caseId), eq(mandates.scope, 'confirm'), isNotNull(mandates.organisationId)),
    )
  return rows.flatMap(({ id, ...row }) => (id !== null && holdsOn(row, today) ? [id] : []))
}
