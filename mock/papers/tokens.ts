import { decodeProtectedHeader, errors, jwtVerify, SignJWT } from 'jose'
import { ALGORITHM, publicKey, signingKey } from '@bff/certificates/keys'
import type { Services } from '@bff/services'

type Needs = Pick<Services, 'database' | 'vault'>

/** How long the code on a paper counts: longer than an office keeps asking for one, and not for ever. */
export const PAPER_YEARS = 2
const DAY_MS = 86_400_000
export const PAPER_MS = PAPER_YEARS * 365 * DAY_MS

/** Of any clock that is asked by another. */
const SKEW_SECONDS = 5
/** So that no paper is ever taken for the code of a certificate, nor the other way round. */
const KIND = 'paper+jwt'

/**
 * Signs what the code on a paper says: which it is and until when; nothing of its person, nor what the paper shows. A key
 * that has been followed by another still checks it, one that was disowned does not (`certificates/keys.ts`).
 * @param issuedAt of the paper, whenever it is drawn
 */
export async function makePaperToken(
  services: Needs,
  paper: { readonly id: string; readonly issuedAt: Date },
  now: Date,
): Promise<string> {
  const { id, key } = await signingKey(services, now)
  const issued = Math.floor(paper.issuedAt.getTime() / 1000)
  return new SignJWT({})
    .setProtectedHeader({ alg: ALGORITHM, typ: KIND, kid: id })
    .setSubject(paper.id)
    .setIssuedAt(issued)
    .setExpirationTime(issued + PAPER_MS / 1000)
    .sign(key)
}

/** Whether a code says that it is of a paper; whether that is so, `readPaperToken` finds out. */
export function isOfPaper(token: string): boolean {
  try {
    return decodeProtectedHeader(token).typ === KIND
  } catch {
    return false
  }
}

/** Which paper a code is of, where it is ours and has not run out. */
export async function readPaperToken(
  services: Pick<Services, 'database'>,
  token: string,
  now: Date,
): Promise<{ readonly id: string } | 'expired' | 'forged'> {
  try {
    const { payload } = await jwtVerify(token, ({ kid }) => keyOf(services, kid), {
      algorithms: [ALGORITHM],
      typ: KIND,
      currentDate: now,
      clockTolerance: SKEW_SECONDS,
      requiredClaims: ['sub', 'iat', 'exp'],
    })
    return typeof payload.sub === 'string' ? { id: payload.sub } : 'forged'
  } catch (error) {
    if (error instanceof errors.JWTExpired) return 'expired'
    if (error instanceof errors.JOSEError) return 'forged'
    throw error
  }
}

async function keyOf(services: Pick<Services, 'database'>, kid: string | undefined) {
  const key = kid === undefined ? null : await publicKey(services, kid)
  if (key === null) throw new errors.JWKSNoMatchingKey()
  return key
}
