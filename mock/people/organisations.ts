import { and, asc, eq, inArray } from 'drizzle-orm'
import { maskMobile } from '@/domain/identity/masks'
import type { GivenMandate } from '@contract/mandate'
import { readValues } from '@bff/cases/values'
import type { Db, Tx } from '@bff/db/database'
import { cases, organisations } from '@bff/db/schema'
import { nameOf, personOf } from '@bff/identity/persons'
import type { Services } from '@bff/services'
import type { Row } from './row'

export type OrganisationRow = typeof organisations.$inferSelect
type Vaulted = Pick<Services, 'vault'>

export async function organisationById(db: Db | Tx, id: string): Promise<OrganisationRow> {
  const [row] = await db.select().from(organisations).where(eq(organisations.id, id))
  if (!row) throw new Error('an organisation that has gone')
  return row
}

/** By their names. */
export const organisationsById = async (db: Db, ids: readonly string[]): Promise<OrganisationRow[]> =>
  ids.length === 0
    ? []
    : db
        .select()
        .from(organisations)
        .where(inArray(organisations.id, [...ids]))
        .orderBy(asc(organisations.name))

/** What a unit wrote of somebody it asked. Once they have answered, the number is masked for good. */
export interface StartWritten {
  readonly name: string
  readonly phone: string
}

const contextOf = (mandateId: string) => `mandates/${mandateId}/start`

export const sealStart = ({ vault }: Vaulted, mandateId: string, written: StartWritten): string =>
  vault.service.seal(contextOf(mandateId), JSON.stringify(written))

export function openStart({ vault }: Vaulted, row: Pick<Row, 'id' | 'startSealed'>): StartWritten | null {
  if (row.startSealed === null) return null
  const written: StartWritten = JSON.parse(vault.service.open(contextOf(row.id), row.startSealed))
  return written
}

/** The same without the number: it was kept to reach them, and they have been reached. */
export function answeredStart(
  services: Vaulted,
  row: Pick<Row, 'id' | 'startSealed'>,
): { startSealed: string | null } {
  const written = openStart(services, row)
  return {
    startSealed: written && sealStart(services, row.id, { ...written, phone: maskMobile(written.phone) }),
  }
}

/** Whether the name that a unit wrote is the proved one of who was asked. */
export async function isNamed(
  services: Vaulted,
  db: Db | Tx,
  row: Pick<Row, 'id' | 'startSealed'>,
  accountId: string,
): Promise<boolean> {
  const written = openStart(services, row)
  const person = await personOf(services, db, accountId)
  return written !== null && person?.name === written.name
}

/** Whether it is the unit that somebody's form names. */
async function ofForm(
  { vault }: Vaulted,
  db: Db | Tx,
  caseId: string | null,
  { creditCode }: OrganisationRow,
): Promise<'same' | 'other' | 'unknown'> {
  const values = caseId === null ? null : await readValues(db, vault, caseId)
  const named = values?.get('unitCreditCode')?.value ?? ''
  if (named === '') return 'unknown'
  return named.toUpperCase() === creditCode ? 'same' : 'other'
}

/** Which unit or archive keeper asks or holds a mandate, as the retiree is told. */
export async function organisationOf(
  services: Vaulted,
  db: Db | Tx,
  row: Row,
  readerId: string,
): Promise<GivenMandate['organisation']> {
  // A code that nobody has used is nobody's yet.
  if (row.organisationId === null) return null
  const found = await organisationById(db, row.organisationId)
  const [own] = await db
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.accountId, readerId), eq(cases.open, true)))
  return {
    name: found.name,
    kind: found.kind,
    creditCode: found.creditCode,
    clerk: row.clerkId === null ? '' : await nameOf(services, db, row.clerkId),
    ofForm: await ofForm(services, db, row.caseId ?? own?.id ?? null, found),
    start:
      row.month === null
        ? null
        : { month: row.month, nameMatches: await isNamed(services, db, row, readerId) },
  }
}
