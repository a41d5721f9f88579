import { eq, inArray } from 'drizzle-orm'
import { ERASED } from '@/content/people/erased'
import { maskIdNumber } from '@/domain/identity/masks'
import type { Person } from '@contract/session'
import { SealBroken } from '../crypto/sealing'
import type { Sealer, Vault } from '../crypto/vault'
import type { Db, Tx } from '../db/database'
import {
  accounts,
  calls,
  connections,
  consents,
  notices,
  personKeys,
  persons,
  phones,
  sessions,
} from '../db/schema'
import { moveAnswers } from '../http/onceOnly'
import { lockNames } from '../db/locks'
import { ProblemError } from '../http/problems'
import { adoptChoices } from '../notify/choices'
import { dropToldTwice } from '../notify/inbox'
import { adoptReminders } from '../notify/reminders'
import type { Services } from '../services'
import type { ProvenIdentity } from './provider'

const contextOf = (accountId: string) => `persons/${accountId}`
/** Of what was sealed before an account was named in it. */
const UNBOUND = 'persons'

type PersonRow = Pick<typeof persons.$inferSelect, 'accountId' | 'idNumberHash' | 'sealed'>

/** Who an account belongs to; `null` while nobody has proved it. */
export async function personOf(
  { vault }: Pick<Services, 'vault'>,
  db: Db | Tx,
  accountId: string,
): Promise<ProvenIdentity | null> {
  const [row] = await db.select().from(persons).where(eq(persons.accountId, accountId))
  return row ? openPerson(vault, db, row) : null
}

/** The name that an account has proved; of whoever proved one and was erased since, words that say so. */
export const nameOf = async (
  services: Pick<Services, 'vault'>,
  db: Db | Tx,
  accountId: string,
): Promise<string> => (await personOf(services, db, accountId))?.name ?? ERASED

/** The proved names of many accounts, by account: read at once, their keys as well. */
export async function namesOf(
  { vault }: { readonly vault: Pick<Vault, 'open' | 'prepare' | 'hash'> },
  db: Db | Tx,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (accountIds.length === 0) return new Map()
  const rows = await db
    .select()
    .from(persons)
    .where(inArray(persons.accountId, [...accountIds]))
  await vault.prepare(
    db,
    rows.map(({ sealed }) => sealed),
  )
  const names = new Map<string, string>()
  for (const row of rows) names.set(row.accountId, (await openPerson(vault, db, row)).name)
  return names
}

/**
 * What is kept of a proof. It is that account's and nobody else's: moved to another's row it does not open.
 * @throws SealBroken
 */
async function openPerson(
  vault: Pick<Vault, 'open' | 'hash'>,
  db: Db | Tx,
  { accountId, idNumberHash, sealed }: PersonRow,
): Promise<ProvenIdentity> {
  try {
    const person: ProvenIdentity = JSON.parse(await vault.open(db, contextOf(accountId), sealed))
    return person
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error
    // Until its owner proves their name again; what was moved is known by the number it holds.
    const person: ProvenIdentity = JSON.parse(await vault.open(db, UNBOUND, sealed))
    if (idNumberHashOf(vault, person) !== idNumberHash) throw error
    return person
  }
}

/** What is kept of a person, under their account's key. */
export const sealPerson = (
  sealer: Pick<Sealer, 'seal'>,
  accountId: string,
  identity: ProvenIdentity,
): string => sealer.seal(contextOf(accountId), JSON.stringify(identity))

/** What an account is found by when the same person proves their name on another phone. */
const idNumberHashOf = (vault: Pick<Vault, 'hash'>, { idNumber }: Pick<ProvenIdentity, 'idNumber'>): string =>
  vault.hash('idNumber', idNumber)

/** As the person's own screens show it. */
export function shown({ name, sex, birthDate, idNumber }: ProvenIdentity): Person {
  return { name, sex, birthDate, idNumberMasked: maskIdNumber(idNumber) }
}

/**
 * Gives the account its person; one that turns out to be somebody's second account becomes part of their first
 * (one account per identity, RULINGS 33): the same drafts on every phone.
 * @returns the account that the session belongs to from now on.
 * @throws ProblemError `identityBelongsToOther` where the phone's account is somebody else's already.
 */
export async function claimIdentity(
  services: Pick<Services, 'vault' | 'caseDesk'>,
  tx: Tx,
  at: { accountId: string; now: Date; caseNow: string },
  identity: ProvenIdentity,
): Promise<string> {
  const { vault } = services
  const { accountId, now } = at
  const idNumberHash = idNumberHashOf(vault, identity)
  await lockNames(tx, `persons/${idNumberHash}`, `accounts/${accountId}`)

  const [mine] = await tx.select().from(persons).where(eq(persons.accountId, accountId))
  if (mine && mine.idNumberHash !== idNumberHash) throw new ProblemError('identityBelongsToOther')
  const [first] = await tx.select().from(persons).where(eq(persons.idNumberHash, idNumberHash))
  const home = first?.accountId ?? accountId
  if (home !== accountId) await merge(services, tx, accountId, home, at.caseNow)

  const sealer = await vault.sealerOf(tx, home)
  const row = { sealed: sealPerson(sealer, home, identity), provedAt: now }
  await tx
    .insert(persons)
    .values({ accountId: home, idNumberHash, ...row })
    .onConflictDoUpdate({ target: persons.accountId, set: row })
  return home
}

/** Everything of an account that never had a person goes to the person's own, its keys with it. */
async function merge(
  services: Pick<Services, 'vault' | 'caseDesk'>,
  tx: Tx,
  from: string,
  to: string,
  caseNow: string,
): Promise<void> {
  await services.caseDesk.adopt(tx, from, to, caseNow)
  await moveAnswers(services, tx, from, to)
  await dropToldTwice(tx, from, to)
  for (const table of [phones, sessions, personKeys, consents, notices, calls, connections]) {
    await tx.update(table).set({ accountId: to }).where(eq(table.accountId, from))
  }
  await adoptChoices(tx, from, to)
  await adoptReminders(tx, from, to, caseNow)
  await tx.delete(accounts).where(eq(accounts.id, from))
}
