import { eq } from 'drizzle-orm'
import type { Signature } from '@contract/case'
import { phones } from '@bff/db/schema'
import type { Caller } from '@bff/http/exchange'
import { ProblemError } from '@bff/http/problems'
import { sendCode, useCode } from '@bff/sessions/codes'
import type { CaseServices } from './services'

/** PNG begins with the same eight bytes whatever it shows. */
const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/**
 * A drawn name has to be a picture.
 * @throws ProblemError `signatureMissing`
 */
export function assertDrawn(signature: Signature): void {
  if (signature.kind !== 'drawn') return
  const bytes = Buffer.from(signature.image, 'base64')
  if (!bytes.subarray(0, PNG_SIGNATURE.length).equals(PNG_SIGNATURE))
    throw new ProblemError('signatureMissing')
}

/** Uses the code that stands for a drawn signature. A wrong one is told only after an earlier answer was looked for. */
export async function codeProblem(
  services: CaseServices,
  wish: {
    readonly signature: Signature
    readonly caller: Caller
    readonly address: string
    readonly now: Date
  },
): Promise<ProblemError | null> {
  const { signature, caller, address, now } = wish
  if (signature.kind !== 'smsCode') return null
  try {
    const { code } = signature
    await useCode(services, { phoneHash: caller.phoneHash, purpose: 'signature', code, address, now })
    return null
  } catch (error) {
    if (error instanceof ProblemError) return error
    throw error
  }
}

/** Sends the code to the phone of this session. */
export async function sendSignatureCode(
  services: CaseServices,
  wish: { readonly caller: Caller; readonly address: string; readonly now: Date },
) {
  const { db, vault } = services
  const { phoneHash } = wish.caller
  const [row] = await db.select().from(phones).where(eq(phones.hash, phoneHash))
  if (!row) throw new ProblemError('signInRequired')
  const phone = await vault.open(db, `phones/${phoneHash}`, row.sealed)
  return sendCode(services, { phone, purpose: 'signature', address: wish.address, now: wish.now })
}
