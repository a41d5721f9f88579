import { eq } from 'drizzle-orm'
import type { IssuedCertificate } from '@/domain/case'
import { maskName } from '@/domain/identity'
import type { CheckedCertificate, Verification } from '@contract/certificate'
import type { Tx } from '@bff/db/database'
import { certificates } from '@bff/db/schema'
import { ProblemError } from '@bff/http/problems'
import type { Services } from '@bff/services'
import { countAttempt, type Limit } from '@bff/sessions/attempts'
import { isOfPaper, readPaperToken } from '@bff/papers/tokens'
import { tellOfPaper } from '@bff/papers/verifying'
import { contentIn, standingOf } from './certificates'
import { countCheck, ONE_CHECKING_MS } from './checks'
import { readToken, type Named } from './tokens'

type Needs = Pick<Services, 'database' | 'vault'>

/** A counter where one after the other is checked, and nobody who tries out codes. */
const ONE_ADDRESS = [
  { seconds: 60, most: 20 },
  { seconds: 3600, most: 300 },
] as const
/** Whoever has one code may not fill the holder's log with it: more are answered, and not counted. */
const ONE_CERTIFICATE = [{ seconds: ONE_CHECKING_MS / 1000, most: 60 }] as const

export interface Checking {
  readonly token: string
  /** The network address it came from: counted by its keyed hash for a day, and kept nowhere else. */
  readonly address: string
  readonly now: Date
  readonly caseNow: string
}

/**
 * Says what a code is, to anybody who was shown it: the token first, then how its certificate stands this moment. What is
 * told of one is counted for its holder to read.
 * @throws ProblemError `tooManyRequests`
 */
export async function verify(services: Needs, asked: Checking): Promise<Verification> {
  const { database, vault } = services
  const { now, token, address } = asked
  await count(
    services,
    { bucket: `verify/address/${vault.hash('address', address)}`, within: ONE_ADDRESS },
    now,
  )
  if (isOfPaper(token)) return verifyPaper(services, asked)
  const read = await readToken(services, token, now)
  if (read === 'expired' || read === 'forged') return { outcome: read }
  return database.db.transaction(async (tx) => {
    const isCounted = await fits(tx, `verify/certificate/${read.certificateId}`, now)
    return standing(services, tx, read, { ...asked, isCounted })
  })
}

async function verifyPaper(services: Needs, { token, now, caseNow }: Checking): Promise<Verification> {
  const read = await readPaperToken(services, token, now)
  if (read === 'forged') return { outcome: 'forged' }
  if (read === 'expired') return { outcome: 'paperExpired' }
  return services.database.db.transaction(async (tx) => {
    const isCounted = await fits(tx, `verify/paper/${read.id}`, now)
    return tellOfPaper(services, tx, read.id, { now, caseNow, isCounted })
  })
}

const fits = async (tx: Tx, bucket: string, now: Date): Promise<boolean> =>
  (await countAttempt(tx, [{ bucket, within: ONE_CERTIFICATE }], now)) === null

/** Outside what it is for: one that is refused later was made all the same. */
async function count({ database }: Needs, limit: Limit, now: Date): Promise<void> {
  const wait = await database.db.transaction((tx) => countAttempt(tx, [limit], now))
  if (wait !== null) throw new ProblemError('tooManyRequests', { retryAfterSeconds: wait })
}

async function standing(
  services: Needs,
  tx: Tx,
  { certificateId, version }: Named,
  { now, caseNow, isCounted }: Checking & { readonly isCounted: boolean },
): Promise<Verification> {
  const [row] = await tx.select().from(certificates).where(eq(certificates.id, certificateId))
  // It was ours, and its person has been erased since.
  if (!row) return { outcome: 'ended', certificate: null, checkedAt: caseNow }
  const { number, name, issuer, sample } = await contentIn(services, tx, row)
  const certificate: CheckedCertificate = { number, nameMasked: maskName(name), issuer, sample }
  if (isCounted) await countCheck(tx, { certificateId, now, caseNow })
  const issued = await standingOf(tx, row.caseId)
  return { outcome: outcomeOf(issued, version), certificate, checkedAt: caseNow }
}

/** An end holds for every version: of a corrected one that has ended since there is no newer one to be shown. */
function outcomeOf({ ended, version }: IssuedCertificate, shown: number): 'valid' | 'superseded' | 'ended' {
  if (ended !== null) return 'ended'
  return version === shown ? 'valid' : 'superseded'
}
