import { sign } from '@/content/apply/sign'
import { plainCharacters } from '@/domain/identity'
import type { Signed } from '@/stores/submission'

/** What somebody has done so far to sign. */
export interface Signing {
  /** By finger, or by one more code for who cannot. */
  readonly by: 'drawn' | 'smsCode'
  /** PNG, base64; undefined while nothing is drawn. */
  readonly image: string | undefined
  readonly code: string
  readonly agreed: boolean
}

export interface SigningErrors {
  readonly signature?: string
  readonly code?: string
  readonly agreed?: string
}

/** All that is missing before it can be sent. */
export function checkSigning({ by, image, code, agreed }: Signing): SigningErrors {
  return {
    ...(by === 'drawn' && image === undefined && { signature: sign.errors.signature }),
    ...(by === 'smsCode' && !/^\d{6}$/.test(plainCharacters(code)) && { code: sign.errors.code }),
    ...(!agreed && { agreed: sign.errors.agree }),
  }
}

/** The signature as the contract takes it. */
export function signatureOf({ by, image = '', code }: Signing, device: string): Signed['signature'] {
  return by === 'drawn'
    ? { kind: 'drawn', image, device }
    : { kind: 'smsCode', code: plainCharacters(code), device }
}
