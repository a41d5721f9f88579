import { randomUUID } from 'node:crypto'
import { and, eq, inArray, isNotNull, isNull, lt, or } from 'drizzle-orm'
import type { Kinship, Scope } from '@/domain/people'
import type { HeldMandate } from '@contract/mandate'
import type { Db } from '@bff/db/database'
import { lockNames } from '@bff/db/locks'
import { cases, mandates, phones } from '@bff/db/schema'
import { ProblemError } from '@bff/http/problems'
import { countAttempt } from '@bff/sessions/attempts'
import { phoneHash } from '@bff/sessions/codes'
import { changedNow, HOUR_SECONDS, type Doing, type Needs } from './row'
import { askedEndContext, waitingView } from './held'
import { tellOfRequest } from './telling'

/** Each is a text message to somebody who did not ask for it. */
const REQUESTS = {
  account: [{ seconds: 24 * HOUR_SECONDS, most: 5 }],
  phone: [{ seconds: 24 * HOUR_SECONDS, most: 3 }],
  address: [{ seconds: 24 * HOUR_SECONDS, most: 20 }],
  everybody: [{ seconds: HOUR_SECONDS, most: 500 }],
}

/**
 * Asks the owner of a phone. Whether anybody has that number is neither answered nor to be felt.
 * @throws ProblemError `tooManyRequests`, `invitationOwn`
 */
export async function request(
  services: Needs,
  by: Doing,
  wish: {
    readonly phone: string
    readonly scope: Scope
    readonly kinship: Kinship
    readonly address: string
  },
): Promise<HeldMandate> {
  const askedPhoneHash = phoneHash(services, wish.phone)
  const limits = [
    { bucket: `mandateRequest/account/${by.accountId}`, within: REQUESTS.account },
    { bucket: `mandateRequest/phone/${askedPhoneHash}`, within: REQUESTS.phone },
    {
      bucket: `mandateRequest/address/${services.vault.hash('address', wish.address)}`,
      within: REQUESTS.address,
    },
    { bucket: 'mandateRequest/everybody', within: REQUESTS.everybody },
  ]
  const held = await services.database.db.transaction(async (tx) => {
    await lockNames(tx, `mandateRequest/${by.accountId}`)
    const own = and(eq(phones.hash, askedPhoneHash), eq(phones.accountId, by.accountId))
    if ((await tx.$count(phones, own)) > 0) throw new ProblemError('invitationOwn')
    const ofThem = and(eq(mandates.holderId, by.accountId), eq(mandates.askedPhoneHash, askedPhoneHash))
    const before = await tx.select().from(mandates).where(ofThem)
    // Asking again is the same request, not a second one.
    const already = before.find(({ kept, caseId }) => kept === 'waiting' && caseId === null)
    if (already) return waitingView(services, tx, already, by)
    const wait = await countAttempt(tx, limits, by.now)
    if (wait !== null) throw new ProblemError('tooManyRequests', { retryAfterSeconds: wait })
    const id = randomUUID()
    const sealer = await services.vault.sealerOf(tx, by.accountId)
    const [row] = await tx
      .insert(mandates)
      .values({
        id,
        kept: 'waiting',
        scope: wish.scope,
        kinship: wish.kinship,
        holderId: by.accountId,
        holderPhoneHash: by.phoneHash,
        askedPhoneHash,
        askedEndSealed: sealer.seal(askedEndContext(id), wish.phone.slice(-4)),
        ...changedNow(by),
      })
      .returning()
    if (!row) throw new Error('a request that was not written')
    // Whoever said no is not asked by text message once more; it waits for them where they look.
    if (!before.some(({ kept }) => kept === 'declined')) await tellOfRequest(tx, row)
    return waitingView(services, tx, row, by)
  })
  services.kick()
  return held
}

/** Codes that are over and requests that nobody answered: neither they nor the numbers in them are kept. */
export async function forgetOldRequests(db: Db, now: Date): Promise<void> {
  const before = (ms: number) => new Date(now.getTime() - ms).toISOString()
  await db
    .update(mandates)
    .set({ codeHash: null, linkHash: null, cardHash: null })
    .where(and(isNotNull(mandates.codeHash), lt(mandates.codeExpiresAt, before(HOUR_SECONDS * 1000))))
  // Nobody answers any more for an application that is over.
  const over = db.select({ id: cases.id }).from(cases).where(eq(cases.open, false))
  await db
    .update(mandates)
    .set({ usedCode: null })
    .where(and(isNotNull(mandates.usedCode), inArray(mandates.caseId, over)))
  // A unit's request that was never answered: for 30 days more the unit sees that, and then it is gone, with name and number.
  const ofFamily = and(eq(mandates.role, 'family'), lt(mandates.changedAt, before(REQUEST_MS)))
  const unanswered = and(
    inArray(mandates.kept, ['waiting', 'declined']),
    lt(mandates.codeExpiresAt, before(UNANSWERED_KEPT_MS)),
  )
  const unused = lt(mandates.codeExpiresAt, before(UNUSED_KEPT_MS))
  await db.delete(mandates).where(and(isNull(mandates.caseId), or(ofFamily, unanswered, unused)))
}
const DAY_MS = 24 * HOUR_SECONDS * 1000
const REQUEST_MS = 14 * DAY_MS
const UNANSWERED_KEPT_MS = 30 * DAY_MS
/** A yes without an application: as old as any mandate can become. */
const UNUSED_KEPT_MS = 365 * DAY_MS
