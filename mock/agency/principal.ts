import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Tx } from '@bff/db/database'
import { lockNames } from '@bff/db/locks'
import { accounts, persons, phones } from '@bff/db/schema'
import { ProblemError } from '@bff/http/problems'
import { sealPerson } from '@bff/identity/persons'
import type { Claimed, ProvenIdentity } from '@bff/identity/provider'
import type { Services } from '@bff/services'
import { phoneHash } from '@bff/sessions/codes'

/** 被代理人, as the agent names them. */
export type Principal = Claimed

type Needs = Pick<Services, 'vault' | 'identityProvider' | 'log'>

/**
 * Holds name, ID number and phone against each other: what is answered depends on the provider alone, and never on who
 * has an account here.
 * @throws ProblemError `retireeMismatch` whatever does not fit, `identityProviderUnavailable`
 */
export async function verified(
  { identityProvider, log }: Needs,
  { name, idNumber, phone }: Principal,
): Promise<ProvenIdentity> {
  if (!identityProvider) throw new ProblemError('identityProviderUnavailable')
  const identity = await identityProvider.verify({ name, idNumber, phone }).catch((error: unknown) => {
    log.failure('identity provider', error)
    throw new ProblemError('identityProviderUnavailable')
  })
  if (!identity) throw new ProblemError('retireeMismatch')
  return identity
}

/**
 * The person's account, opened where there is none. Nobody gets a session of it by this.
 *
 * A number with which somebody signs in here whose account is not the person's (a daughter, or the person themselves
 * who has not proved their name yet) stays where it is: what is behind it is nobody's to be given away by an agent. The
 * account then has no number of its own, and becomes whole when the person proves their name.
 */
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
  const [person] = await tx
    .select({ accountId: persons.accountId })
    .from(persons)
    .where(eq(persons.idNumberHash, idNumberHash))
  if (person) return person.accountId
  const accountId = randomUUID()
  await tx.insert(accounts).values({ id: accountId, createdAt: now })
  await vault.createPersonKey(tx, accountId, now)
  const sealer = await vault.sealerOf(tx, accountId)
  const sealed = sealer.seal(`phones/${hash}`, principal.phone)
  await tx.insert(phones).values({ hash, accountId, sealed, addedAt: now }).onConflictDoNothing()
  await tx
    .insert(persons)
    .values({ accountId, idNumberHash, sealed: sealPerson(sealer, accountId, identity), provedAt: now })
  return accountId
}
