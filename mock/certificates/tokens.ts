import { errors, jwtVerify, SignJWT } from 'jose'
import type { Services } from '@bff/services'
import { ALGORITHM, publicKey, signingKey } from './keys'

type Needs = Pick<Services, 'database' | 'vault'>

/** Of any clock that is asked by another: two processes are never at the same second. */
const SKEW_SECONDS = 5
/** Two minutes at most, whatever the clocks. */
export const VALID_SECONDS = 120 - SKEW_SECONDS
/** What our token is, so that none that is signed for something else is ever taken for one. */
const KIND = 'certificate+jwt'

export interface Named {
  /** `certificates.id`. */
  readonly certificateId: string
  readonly version: number
}

/** Signs what a code says: which certificate, in which version, since when and until when; nothing of its person. */
export async function makeToken(services: Needs, named: Named, now: Date): Promise<string> {
  const { id, key } = await signingKey(services, now)
  const issued = Math.floor(now.getTime() / 1000)
  return new SignJWT({ v: named.version })
    .setProtectedHeader({ alg: ALGORITHM, typ: KIND, kid: id })
    .setSubject(named.certificateId)
    .setIssuedAt(issued)
    .setExpirationTime(issued + VALID_SECONDS)
    .sign(key)
}

/** What a token says, where it is ours and has not run out. */
export async function readToken(
  services: Pick<Services, 'database'>,
  token: string,
  now: Date,
): Promise<Named | 'expired' | 'forged'> {
  try {
    const { payload } = await jwtVerify(token, ({ kid }) => ofName(services, kid), {
      algorithms: [ALGORITHM],
      typ: KIND,
      currentDate: now,
      clockTolerance: SKEW_SECONDS,
      requiredClaims: ['sub', 'v', 'iat', 'exp'],
      maxTokenAge: VALID_SECONDS,
    })
    const { sub, v } = payload
    return typeof sub === 'string' && typeof v === 'number' ? { certificateId: sub, version: v } : 'forged'
  } catch (error) {
    if (error instanceof errors.JWTExpired) return 'expired'
    // Signed by ours, by a clock that goes before this one: shown again a little later it holds.
    if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'iat') return 'expired'
    if (error instanceof errors.JOSEError) return 'forged'
    throw error
  }
}

async function ofName(services: Pick<Services, 'database'>, kid: string | undefined) {
  const key = kid === undefined ? null : await publicKey(services, kid)
  if (key === null) throw new errors.JWKSNoMatchingKey()
  return key
}
