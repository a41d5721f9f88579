import { randomInt, randomUUID, timingSafeEqual } from 'node:crypto'
import { and, desc, eq, gt, inArray, isNull, lt, sql } from 'drizzle-orm'
import { codeMessage } from '@/content/sms'
import { attempts, smsCodes } from '../db/schema'
import { ProblemError } from '../http/problems'
import type { Services } from '../services'
import { countAttempt, waitOf, type Pace } from './attempts'

/** What a code is for; one for signing in signs nothing. */
export type CodePurpose = 'signIn' | 'signature'

export const CODE_MINUTES = 5
export const WRONG_TRIES = 5
export const RESEND_SECONDS = 60

const HOUR = 3600
const DAY = 86_400
/**
 * Whoever presses for a number need not be its owner, and nobody may shut them out: the wait between two codes grows,
 * and never beyond an hour. Of one address alone it grows sooner than of all together, so that somebody who has codes
 * sent to a stranger is made to wait themselves, and the stranger, at home, is not. Whoever has many addresses can take
 * the owner's turn for an hour; the code that then reaches the phone opens it all the same.
 */
const ONE_PHONE_FROM_ONE_ADDRESS: Pace = {
  over: DAY,
  free: 1,
  first: RESEND_SECONDS,
  doublesFrom: 5,
  most: HOUR,
}
const ONE_PHONE: Pace = { over: DAY, free: 1, first: RESEND_SECONDS, doublesFrom: 40, most: HOUR }
/** A family, a village's shared connection, a service hall: more than one phone. */
const ONE_ADDRESS: readonly Pace[] = [
  { over: HOUR, free: 30, first: 60, most: HOUR },
  { over: DAY, free: 100, first: 600, most: HOUR },
]
/** What nobody's retirement explains: somebody sends text messages at the service's cost. */
const EVERYBODY: Pace = { over: HOUR, free: 3000, first: 1, most: 30 }

const phoneBucket = (hash: string) => `sms/phone/${hash}`

type Needs = Pick<Services, 'database' | 'vault' | 'sms' | 'log'>

/** Finds a phone without keeping it. */
export function phoneHash(services: Pick<Services, 'vault'>, phone: string): string {
  return services.vault.hash('phone', phone)
}

/**
 * Sends a new code; the ones before it are void.
 * @throws ProblemError `codeTooSoon` (once a minute), `tooManyRequests`, or `unavailable` where no SMS leaves.
 */
export async function sendCode(
  services: Needs,
  wish: { phone: string; purpose: CodePurpose; address: string; now: Date },
): Promise<{ resendAfterSeconds: number; expiresInSeconds: number }> {
  const { database, vault, sms, log } = services
  if (!sms) throw new ProblemError('unavailable')
  const { phone, purpose, now } = wish
  const hash = phoneHash(services, phone)
  const id = randomUUID()
  const from = vault.hash('address', wish.address)
  const ofPhone = [
    { bucket: `${phoneBucket(hash)}/${from}`, paces: [ONE_PHONE_FROM_ONE_ADDRESS] },
    { bucket: phoneBucket(hash), paces: [ONE_PHONE] },
  ]
  const limits = [
    ...ofPhone,
    { bucket: `sms/address/${from}`, paces: ONE_ADDRESS },
    { bucket: 'sms/everybody', paces: [EVERYBODY] },
  ]
  const code = String(randomInt(1_000_000)).padStart(6, '0')

  await database.db.transaction(async (tx) => {
    const wait = await countAttempt(tx, limits, now)
    if (wait !== null) {
      const wasJustSent = wait <= RESEND_SECONDS && (await waitOf(tx, ofPhone, now)) > 0
      const code = wasJustSent ? 'codeTooSoon' : 'tooManyRequests'
      throw new ProblemError(code, { retryAfterSeconds: wait })
    }
    await tx.insert(smsCodes).values({
      id,
      phoneHash: hash,
      purpose,
      codeHash: vault.hash(`code/${id}`, code),
      askedFrom: from,
      sentAt: now,
      expiresAt: new Date(now.getTime() + CODE_MINUTES * 60_000),
    })
  })

  try {
    await sms.send({ phone, text: codeMessage(purpose, code, CODE_MINUTES), code, at: now })
  } catch (error) {
    log.failure('sms', error)
    // Nothing was sent: the code before it stays valid, and pressing again is no second time for this phone.
    const buckets = ofPhone.map(({ bucket }) => bucket)
    await database.db.transaction(async (tx) => {
      await tx.delete(smsCodes).where(eq(smsCodes.id, id))
      await tx.delete(attempts).where(and(inArray(attempts.bucket, buckets), eq(attempts.at, now)))
    })
    throw new ProblemError('unavailable')
  }
  return { resendAfterSeconds: RESEND_SECONDS, expiresInSeconds: CODE_MINUTES * 60 }
}

/** Ends the waits between the codes of one phone; what one address may ask for is counted on. */
export async function endWaits(
  { database, vault }: Pick<Services, 'database' | 'vault'>,
  phone: string,
): Promise<void> {
  const ofPhone = phoneBucket(phoneHash({ vault }, phone))
  await database.db.delete(attempts).where(sql`starts_with(${attempts.bucket}, ${ofPhone})`)
}

/**
 * Uses up the newest code of a phone. Not for use inside a transaction: a wrong try must count even where what it
 * was for is rolled back.
 *
 * Wrong tries of whoever asked for the code, and of everybody else, are counted apart: a stranger who tries numbers
 * uses up what strangers have, and the owner, where they asked, still has their five. What is used up is asked for
 * anew, and between two codes the wait grows.
 *
 * What became of a code is for whoever asked for it. Everybody else hears that theirs is wrong, of a number that has
 * just signed in as of one that nobody has, and the same is done for either.
 * @throws ProblemError `codeWrong`, `codeExpired` or `codeUsedUp` (used, or five wrong tries).
 */
export async function useCode(
  services: Pick<Services, 'database' | 'vault'>,
  given: {
    phoneHash: string
    purpose: CodePurpose
    code: string
    address: string
    now: Date
    /** The right code is not used up: what it opens is asked for once more. */
    staysGood?: boolean
  },
): Promise<void> {
  const { database, vault } = services
  const { now } = given
  const [sent = NONE_SENT] = await database.db
    .select()
    .from(smsCodes)
    .where(and(eq(smsCodes.phoneHash, given.phoneHash), eq(smsCodes.purpose, given.purpose)))
    .orderBy(desc(smsCodes.sentAt), desc(smsCodes.id))
    .limit(1)
  const isAsker = sent.askedFrom === vault.hash('address', given.address)
  const tries = isAsker ? smsCodes.wrongTries : smsCodes.strangersTries
  // Asked again of what was just read: of two requests at once, neither gets a try too many.
  const open = and(
    eq(smsCodes.id, sent.id),
    isNull(smsCodes.usedAt),
    lt(tries, WRONG_TRIES),
    gt(smsCodes.expiresAt, now),
  )
  const isRight = same(vault.hash(`code/${sent.id}`, given.code), sent.codeHash)
  const oneMore = sql`${tries} + 1`
  const right = { usedAt: given.staysGood ? null : now }
  const [changed] = await database.db
    .update(smsCodes)
    .set(isRight ? right : isAsker ? { wrongTries: oneMore } : { strangersTries: oneMore })
    .where(open)
    .returning({ made: tries })
  if (isRight && changed) return
  if (!isAsker) throw new ProblemError('codeWrong')
  if (changed && changed.made < WRONG_TRIES) throw new ProblemError('codeWrong')
  const isPastTime = sent.usedAt === null && sent.wrongTries < WRONG_TRIES && sent.expiresAt <= now
  throw new ProblemError(isPastTime ? 'codeExpired' : 'codeUsedUp')
}

/** In the place of a code, where none was sent: nothing fits it, and looking takes as long. */
const NONE_SENT = {
  id: '00000000-0000-0000-0000-000000000000',
  codeHash: '',
  askedFrom: '',
  usedAt: null,
  wrongTries: 0,
  expiresAt: new Date(0),
}

function same(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
}
