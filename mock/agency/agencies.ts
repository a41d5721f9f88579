import { randomUUID } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { chinaDate } from '@/domain/calendar'
import { areEnough, mayLastUntil, powersInOrder, type Power } from '@/domain/people'
import type { LocalDate } from '@/domain/scheme/ids'
import type { HeldAgency } from '@contract/agency'
import { agencies, mandates, phones } from '@bff/db/schema'
import { ProblemError } from '@bff/http/problems'
import { personOf } from '@bff/identity/persons'
import type { ProvenIdentity } from '@bff/identity/provider'
import { changedNow, HOUR_SECONDS, type Doing } from '@bff/people/row'
import { countAttempt, waitOf, type Limit } from '@bff/sessions/attempts'
import { phoneHash } from '@bff/sessions/codes'
import { tellRetiree } from './messages'
import { hasAllPapers, resealPapers } from './papers'
import { openAccountOf, verified, type Principal } from './principal'
import { locked, phoneContext, type Needs } from './row'
import { heldView, wishContext } from './shown'

const DAY_SECONDS = 24 * HOUR_SECONDS
/**
 * Each is a try of a name against an ID number, and whoever tries is known by name: a neighbour helps two or three
 * people, and mistypes a number. Counted whether or not it fits, and by who tries: that others have tried the same number
 * is nobody's to notice, and keeps nobody out.
 */
const TRIES = {
  account: [{ seconds: DAY_SECONDS, most: 6 }],
  accountAndIdNumber: [{ seconds: DAY_SECONDS, most: 4 }],
  address: [{ seconds: DAY_SECONDS, most: 30 }],
  everybody: [{ seconds: HOUR_SECONDS, most: 300 }],
}
/**
 * So many may miss the same number in a day, by whoever it is; then whatever is said of it is no match, as if it were not:
 * it takes five people, each known by name, to guess so often, and none of them learns that the others did.
 */
const MISSES = [{ seconds: DAY_SECONDS, most: 20 }]
/** Each is a text message to somebody who may never have asked for it: so many by one agent; by all, `telling.ts`. */
const TOLD = [{ seconds: DAY_SECONDS, most: 3 }]

export interface Wish extends Principal {
  readonly powers: readonly Power[]
  readonly until: LocalDate
}

async function count({ database }: Needs, limits: readonly Limit[], now: Date): Promise<void> {
  const wait = await database.db.transaction((tx) => countAttempt(tx, limits, now))
  if (wait !== null) throw new ProblemError('tooManyRequests', { retryAfterSeconds: wait })
}

/**
 * Holds name, ID number and phone against each other. The provider is asked either way, so that a number that was guessed
 * at too often is answered neither otherwise nor sooner than one that does not fit.
 */
async function unguessed(services: Needs, principal: Principal, now: Date): Promise<ProvenIdentity> {
  const { db } = services.database
  const limit = {
    bucket: `agency/misses/${services.vault.hash('idNumber', principal.idNumber)}`,
    within: MISSES,
  }
  const isGuessedAt = (await db.transaction((tx) => waitOf(tx, [limit], now))) > 0
  try {
    const identity = await verified(services, principal)
    if (isGuessedAt) throw new ProblemError('retireeMismatch')
    return identity
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'retireeMismatch')
      await db.transaction((tx) => countAttempt(tx, [limit], now))
    throw error
  }
}

function assertUntil(until: LocalDate, caseNow: string): void {
  if (!mayLastUntil(until, chinaDate(caseNow)))
    throw new ProblemError('untilTooFar', { fields: [{ field: 'until', code: 'untilTooFar' }] })
}

/**
 * Whom somebody acts for, and what the paper says. Name, ID number and phone are held against each other; whatever does
 * not fit (nobody, another name, a number that is not registered in theirs) is refused alike. What is answered is the
 * provider's word alone: nobody learns by it who has an account here, and nobody is told of it yet.
 * @throws ProblemError `powersTooFew`, `untilTooFar`, `agencyOwn`, `agencyOwnPhone`, `tooManyRequests`,
 * `retireeMismatch`, `identityProviderUnavailable`
 */
export async function openAgency(
  services: Needs,
  by: Doing,
  { powers, until, ...principal }: Wish,
  address: string,
): Promise<HeldAgency> {
  const { database, vault } = services
  const { db } = database
  if (!areEnough(powers)) throw new ProblemError('powersTooFew')
  assertUntil(until, by.caseNow)
  const self = await personOf(services, db, by.accountId)
  if (self?.idNumber === principal.idNumber) throw new ProblemError('agencyOwn')
  const own = and(eq(phones.hash, phoneHash(services, principal.phone)), eq(phones.accountId, by.accountId))
  if ((await db.$count(phones, own)) > 0) throw new ProblemError('agencyOwnPhone')
  const idNumberHash = vault.hash('idNumber', principal.idNumber)
  await count(
    services,
    [
      { bucket: `agency/account/${by.accountId}`, within: TRIES.account },
      { bucket: `agency/account/${by.accountId}/${idNumberHash}`, within: TRIES.accountAndIdNumber },
      { bucket: `agency/address/${vault.hash('address', address)}`, within: TRIES.address },
      { bucket: 'agency/everybody', within: TRIES.everybody },
    ],
    by.now,
  )
  await unguessed(services, principal, by.now)
  return db.transaction(async (tx) => {
    const id = randomUUID()
    const sealer = await vault.sealerOf(tx, by.accountId)
    await tx.insert(mandates).values({
      id,
      kept: 'waiting',
      role: 'agent',
      scope: 'act',
      holderId: by.accountId,
      holderPhoneHash: by.phoneHash,
      until,
      ...changedNow(by),
    })
    await tx.insert(agencies).values({
      mandateId: id,
      powers: [...powersInOrder(powers)],
      wishSealed: sealer.seal(wishContext(id), JSON.stringify(principal)),
    })
    return heldView(services, tx, await locked(tx, id, by), by)
  })
}

/**
 * 开始代办: with all papers there, the person's account is opened where there is none, and the message to the person
 * goes on its way. Nothing is opened before it has left, and nothing that depends on the person's account is told before
 * either (`telling.ts`).
 *
 * There is no time of waiting beyond that: what an agent submits can be taken back until a department decides, which by
 * its promise takes days, and the person is told of the submission once more. Those days are theirs.
 * @throws ProblemError `papersMissing`, `retireeMismatch`, `untilTooFar`, `tooManyRequests`, `unavailable`
 */
export async function beginAgency(services: Needs, by: Doing, id: string): Promise<HeldAgency> {
  const { database, vault, sms } = services
  const { db } = database
  if (!sms) throw new ProblemError('unavailable')
  const [row] = await db
    .select({ sealed: agencies.wishSealed })
    .from(agencies)
    .where(and(eq(agencies.mandateId, id), isNull(agencies.begunAt)))
  // Begun already: pressed twice.
  if (!row?.sealed) return db.transaction(async (tx) => heldView(services, tx, await locked(tx, id, by), by))
  const principal: Principal = JSON.parse(await vault.open(db, wishContext(id), row.sealed))
  // What is refused for its papers is no message to anybody, and counts for none.
  if (!(await hasAllPapers(db, id))) throw new ProblemError('papersMissing')
  const bucket = `agency/told/${by.accountId}/${phoneHash(services, principal.phone)}`
  await count(services, [{ bucket, within: TOLD }], by.now)
  const identity = await verified(services, principal)
  const begun = await db.transaction(async (tx) => {
    const one = await locked(tx, id, by)
    if (one.state !== 'collecting') return heldView(services, tx, one, by)
    assertUntil(one.mandate.until as LocalDate, by.caseNow)
    const ownerId = await openAccountOf(services, tx, principal, identity, by.now)
    await resealPapers(services, tx, id, ownerId)
    const at = by.now.toISOString()
    const sealer = await vault.sealerOf(tx, ownerId)
    await tx.update(mandates).set(changedNow(by)).where(eq(mandates.id, id))
    await tx
      .update(agencies)
      .set({
        begunAt: at,
        ownerId,
        wishSealed: null,
        phoneHash: phoneHash(services, principal.phone),
        phoneSealed: sealer.seal(phoneContext(id), principal.phone),
      })
      .where(eq(agencies.mandateId, id))
    await tellRetiree(tx, id, 'began')
    return heldView(services, tx, await locked(tx, id, by), by)
  })
  services.kick()
  return begun
}
