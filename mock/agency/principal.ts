import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Db, Tx } from '@bff/db/database'
import { lockNames } from '@bff/db/locks'
import { accounts, persons, phones } from '@bff/db/schema'
import { ProblemError } from '@bff/http/problems'
import { sealPerson } from '@bff/identity/persons'
import type { ProvenIdentity } from '@bff/identity/provider'
import type { Services } from '@bff/services'
import { phoneHash } from '@bff/sessions/codes'

/** 被代理人, as the agent names them. */
export interface Principal {
  readonly name: string
  readonly idNumber: string
  readonly phone: string
}

type Needs = Pick<Services, 'vault' | 'identityProvider' | 'log'>

/**
 * Holds name and ID number against each other.
 * @throws ProblemError `retireeMismatch` whatever does not fit, `identityProviderUnavailable`
 */
export async function verified(
  { identityProvider, log }: Needs,
  { name, idNumber }: Pick<Principal, 'name' | 'idNumber'>,
): Promise<ProvenIdentity> {
  if (!identityProvider) throw new ProblemError('identityProviderUnavailable')
  const identity = await identityProvider.verify(name, idNumber).catch((error: unknown) => {
    log.failure('identity provider', error)
    throw new ProblemError('identityProviderUnavailable')
  })
  if (!identity) throw new ProblemError('retireeMismatch')
  return identity
}

/**
 * Whose account it is; `null` where there is none yet. A person who is here already is told by a phone of their own: a
 * number the agent brings does not come in its place. A number with which somebody else signs in, or somebody who has
 * not proved who they are, is nobody's to be given away by an agent: their drafts are behind it.
 * @throws ProblemError `retireeMismatch`
 */
export async function accountOf(
  { vault }: Pick<Services, 'vault'>,
  db: Db | Tx,
  { idNumber, phone }: Principal,
): Promise<string | null> {
  const [person] = await db
    .select({ accountId: persons.accountId })
    .from(persons)
    .where(eq(persons.idNumberHash, vault.hash('idNumber', idNumber)))
  const [known] = await db
    .select({ accountId: phones.accountId })
    .from(phones)
    .where(eq(phones.hash, phoneHash({ vault }, phone)))
  if (person?.accountId !== known?.accountId) throw new ProblemError('retireeMismatch')
  return person?.accountId ?? null
}

/** The person's account, opened where there is none. Nobody gets a session of it by this. */
export async function openAccountOf(
  { vault }: Pick<Services, 'vault'>,
  tx: Tx,
  principal: Principal,
  identity: ProvenIdentity,
  now: Date,
): Promise<string> {
  const idNumberHash = vault.hash('idNumber', principal.idNumber)
  const hash = phoneHash({ vault }, principal.phone)
  await lockNames(tx, `persons/${idNumberHash}`, `phones/${hash}`)
  const known = await accountOf({ vault }, tx, principal)
  if (known !== null) return known
  const accountId = randomUUID()
  await tx.insert(accounts).values({ id: accountId, createdAt: now })
  await vault.createPersonKey(tx, accountId, now)
  const sealer = await vault.sealerOf(tx, accountId)
  const sealed = sealer.seal(`phones/${hash}`, principal.phone)
  await tx.insert(phones).values({ hash, accountId, sealed, addedAt: now })
  await tx
    .insert(persons)
    .values({ accountId, idNumberHash, sealed: sealPerson(sealer, identity), provedAt: now })
  return accountId
}
