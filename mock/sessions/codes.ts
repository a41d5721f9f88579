import { randomInt, randomUUID, timingSafeEqual } from 'node:crypto'
import { and, desc, eq, isNull, lt, sql } from 'drizzle-orm'
import { codeMessage } from '@/content/sms'
import { attempts, smsCodes } from '../db/schema'
import { ProblemError } from '../http/problems'
import type { Services } from '../services'
import { countAttempt } from './attempts'

/** What a code is for; one for signing in signs nothing. */
export type CodePurpose = 'signIn' | 'signature'

export const CODE_MINUTES = 5
export const WRONG_TRIES = 5
export const RESEND_SECONDS = 60

const HOUR = 3600
const DAY = 86_400
const PER_PHONE = [
  { seconds: RESEND_SECONDS, most: 1 },
  { seconds: HOUR, most: 5 },
  { seconds: DAY, most: 10 },
]
/** A family, a village's shared connection, a service hall: more than one phone. */
const PER_ADDRESS = [
  { seconds: HOUR, most: 30 },
  { seconds: DAY, most: 100 },
]
/** What nobody's retirement explains: somebody sends text messages at the service's cost. */
const EVERYBODY = [{ seconds: HOUR, most: 3000 }]

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
  const bucket = `sms/phone/${hash}`
  const code = String(randomInt(1_000_000)).padStart(6, '0')

  await database.db.transaction(async (tx) => {
    const wait = await countAttempt(
      tx,
      [
        { bucket, within: PER_PHONE },
        { bucket: `sms/address/${vault.hash('address', wish.address)}`, within: PER_ADDRESS },
        { bucket: 'sms/everybody', within: EVERYBODY },
      ],
      now,
    )
    if (wait !== null) {
      const code = wait <= RESEND_SECONDS ? 'codeTooSoon' : 'tooManyRequests'
      throw new ProblemError(code, { retryAfterSeconds: wait })
    }
    await tx.insert(smsCodes).values({
      id,
      phoneHash: hash,
      purpose,
      codeHash: vault.hash(`code/${id}`, code),
      sentAt: now,
      expiresAt: new Date(now.getTime() + CODE_MINUTES * 60_000),
    })
  })

  try {
    await sms.send({ phone, text: codeMessage(purpose, code, CODE_MINUTES), code, at: now })
  } catch (error) {
    log.failure('sms', error)
    // Nothing was sent: the code before it stays valid, and pressing again is no second time for this phone.
    await database.db.transaction(async (tx) => {
      await tx.delete(smsCodes).where(eq(smsCodes.id, id))
      await tx.delete(attempts).where(and(eq(attempts.bucket, bucket), eq(attempts.at, now)))
    })
    throw new ProblemError('unavailable')
  }
  return { resendAfterSeconds: RESEND_SECONDS, expiresInSeconds: CODE_MINUTES * 60 }
}

/**
 * Uses up the newest code of a phone. Not for use inside a transaction: a wrong try must count even where what it
 * was for is rolled back.
 * @throws ProblemError `codeWrong`, `codeExpired` or `codeUsedUp` (used, or five wrong tries).
 */
export async function useCode(
  services: Pick<Services, 'database' | 'vault'>,
  given: { phoneHash: string; purpose: CodePurpose; code: string; now: Date },
): Promise<void> {
  const { database, vault } = services
  const [sent] = await database.db
    .select()
    .from(smsCodes)
    .where(and(eq(smsCodes.phoneHash, given.phoneHash), eq(smsCodes.purpose, given.purpose)))
    .orderBy(desc(smsCodes.sentAt), desc(smsCodes.id))
    .limit(1)
  if (!sent) throw new ProblemError('codeWrong')
  if (sent.usedAt || sent.wrongTries >= WRONG_TRIES) throw new ProblemError('codeUsedUp')
  if (sent.expiresAt <= given.now) throw new ProblemError('codeExpired')

  // Both updates ask again what was just read: of two requests at once, neither gets a try too many.
  const open = and(eq(smsCodes.id, sent.id), isNull(smsCodes.usedAt), lt(smsCodes.wrongTries, WRONG_TRIES))
  if (!same(vault.hash(`code/${sent.id}`, given.code), sent.codeHash)) {
    const [counted] = await database.db
      .update(smsCodes)
      .set({ wrongTries: sql`${smsCodes.wrongTries} + 1` })
      .where(open)
      .returning({ wrongTries: smsCodes.wrongTries })
    throw new ProblemError(!counted || counted.wrongTries >= WRONG_TRIES ? 'codeUsedUp' : 'codeWrong')
  }
  const used = await database.db
    .update(smsCodes)
    .set({ usedAt: given.now })
    .where(open)
    .returning({ id: smsCodes.id })
  if (used.length === 0) throw new ProblemError('codeUsedUp')
}

function same(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
}
