import { eq, sql } from 'drizzle-orm'
import type { FieldId, FormValues } from '@/domain/form'
import { FIELD_IDS } from '@/domain/form'
import type { Department, LocalDate } from '@/domain/scheme/ids'
import type { FieldValue } from '@contract/case'
import type { Vault } from '@bff/crypto/vault'
import type { Db, Tx } from '@bff/db/database'
import { caseValues } from '@bff/db/schema'

/** A cell's value and where it is from, before it has a version. */
export interface NewValue {
  readonly field: FieldId
  readonly value: string
  readonly origin: FieldValue['origin']
  readonly department?: Department
  readonly asOf?: LocalDate
  /** Who typed it, where that was not the retiree. */
  readonly changedById?: string | null
}

/** A cell as it lies here; whose hand it bears is told by name (`visibleCells`). */
export type StoredValue = Omit<FieldValue, 'changedBy'> & { readonly changedById: string | null }
export type StoredValues = ReadonlyMap<FieldId, StoredValue>

const contextOf = (caseId: string, field: string) => `case_values/${caseId}/${field}`

export function isFieldId(field: string): field is FieldId {
  return FIELD_IDS.some((id) => id === field)
}

/** One cell's value. */
export const openValue = (
  vault: Pick<Vault, 'open'>,
  db: Db | Tx,
  { caseId, field, sealed }: { readonly caseId: string; readonly field: FieldId; readonly sealed: string },
): Promise<string> => vault.open(db, contextOf(caseId, field), sealed)

/** Every cell that has, or had, a value, in the form's order. */
export async function readValues(
  db: Db | Tx,
  vault: Pick<Vault, 'open'>,
  caseId: string,
): Promise<StoredValues> {
  const rows = await db.select().from(caseValues).where(eq(caseValues.caseId, caseId))
  const opened = new Map<FieldId, StoredValue>()
  for (const field of FIELD_IDS) {
    const row = rows.find((candidate) => candidate.field === field)
    if (!row) continue
    opened.set(field, {
      field,
      value: await vault.open(db, contextOf(caseId, field), row.valueSealed),
      version: row.version,
      origin: row.origin,
      department: row.department,
      asOf: row.asOf as LocalDate | null,
      changedAt: row.changedAt,
      changedById: row.changedBy,
    })
  }
  return opened
}

export function formValues(stored: StoredValues): FormValues {
  return Object.fromEntries([...stored.values()].map(({ field, value }) => [field, value]))
}

/** Stores values over what stood there, each with the next version. The case is locked by the caller. */
export async function writeValues(
  tx: Tx,
  vault: Pick<Vault, 'sealerOf'>,
  owner: { readonly caseId: string; readonly accountId: string },
  values: readonly NewValue[],
  now: string,
): Promise<void> {
  if (values.length === 0) return
  const { caseId, accountId } = owner
  const sealer = await vault.sealerOf(tx, accountId)
  for (const { field, value, origin, department = null, asOf = null, changedById = null } of values) {
    const row = {
      valueSealed: sealer.seal(contextOf(caseId, field), value),
      origin,
      department,
      asOf,
      changedAt: now,
      changedBy: changedById,
    }
    await tx
      .insert(caseValues)
      .values({ ...row, caseId, field, version: 1 })
      .onConflictDoUpdate({
        target: [caseValues.caseId, caseValues.field],
        set: { ...row, version: sql`${caseValues.version} + 1` },
      })
  }
}
