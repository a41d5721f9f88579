import { and, eq, isNotNull } from 'drizzle-orm'
import type { MaterialKind } from '@/domain/scheme/ids'
import type { Db } from '@bff/db/database'
import { materials } from '@bff/db/schema'

/** Of which kinds there are papers that a unit or archive keeper has brought, in the order of their ids. */
export async function papersBrought(db: Pick<Db, 'selectDistinct'>, caseId: string): Promise<MaterialKind[]> {
  const rows = await db
    .selectDistinct({ kind: materials.kind })
    .from(materials)
    .where(and(eq(materials.caseId, caseId), isNotNull(materials.organisationId)))
  return rows.map(({ kind }) => kind).sort()
}
