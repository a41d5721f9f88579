import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { POWERS, type Power, type Role, type Scope } from '@/domain/people'
import { agencies, cases, clerks, mandates, organisations, phones } from '@bff/db/schema'
import { phoneHash } from '@bff/sessions/codes'
import type { TestClient } from '@bff/testing/client'
import type { Kit } from '@bff/testing/kit'
import { relative } from './family'

export interface Given {
  readonly role: Role
  readonly scope: Scope
  /** Of an agent: what the paper names; all of it, unless said. */
  readonly powers?: readonly Power[]
  /** What became of it; in force, unless said. `lapsed`: its last day, or a clerk's time to speak for the unit, is over. */
  readonly became?: 'ended' | 'lapsed'
}

const STILL = '2099-12-31'
const NO_LONGER = '2020-01-01'

/** A mandate in force as it lies in the database, however it came there: for what asks of standing alone. */
export async function givenDirectly(
  kit: Kit,
  caseId: string,
  phone: string,
  { role, scope, powers = POWERS, became }: Given,
): Promise<void> {
  const { db } = kit.bff.services.database
  const accountId = await accountOf(kit, phone)
  const isOrganisation = role === 'employer' || role === 'archiveKeeper'
  const id = randomUUID()
  await db.insert(mandates).values({
    id,
    caseId,
    role,
    scope,
    kept: became === 'ended' ? 'ended' : 'active',
    until: became === 'lapsed' && !isOrganisation ? NO_LONGER : STILL,
    changedAt: new Date().toISOString(),
    ...(isOrganisation
      ? { organisationId: await speaksFor(kit, accountId, role, became === 'lapsed' ? NO_LONGER : STILL) }
      : { holderId: accountId, holderPhoneHash: phoneHash(kit.bff.services, phone) }),
  })
  if (role !== 'agent') return
  const begunAt = new Date().toISOString()
  const [of] = await db.select({ ownerId: cases.accountId }).from(cases).where(eq(cases.id, caseId))
  if (!of) throw new Error(`no case ${caseId}`)
  await db
    .insert(agencies)
    .values({ mandateId: id, powers: [...powers], ownerId: of.ownerId, begunAt, toldAt: begunAt })
}

/** Whom somebody speaks for. */
export async function organisationOf(kit: Kit, phone: string): Promise<string> {
  const accountId = await accountOf(kit, phone)
  const [row] = await kit.bff.services.database.db
    .select()
    .from(clerks)
    .where(eq(clerks.accountId, accountId))
  if (!row) throw new Error(`${phone} speaks for nobody`)
  return row.organisationId
}

/** Somebody who speaks for an organisation that has nothing to do with it. */
export async function clerkOf(kit: Kit, personId: string, phone: string): Promise<TestClient> {
  const client = await relative(kit, { personId, phone })
  await speaksFor(kit, await accountOf(kit, phone), 'employer')
  return client
}

async function accountOf({ bff }: Kit, phone: string): Promise<string> {
  const hash = phoneHash(bff.services, phone)
  const [row] = await bff.services.database.db.select().from(phones).where(eq(phones.hash, hash))
  if (!row) throw new Error(`nobody signed in with ${phone}`)
  return row.accountId
}

async function speaksFor(
  { bff }: Kit,
  accountId: string,
  kind: 'employer' | 'archiveKeeper',
  until = STILL,
): Promise<string> {
  const { db } = bff.services.database
  const id = randomUUID()
  const at = new Date().toISOString()
  await db.insert(organisations).values({ id, kind, creditCode: id, name: '一家单位', createdAt: at })
  await db
    .insert(clerks)
    .values({ accountId, organisationId: id, provedAt: at, until: `${until}T00:00:00.000Z` })
  return id
}
