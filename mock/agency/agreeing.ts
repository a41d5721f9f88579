import { consentTexts } from '@/content/consents'
import { purposesOf } from '@/domain/people'
import type { Tx } from '@bff/db/database'
import { recordConsents, saidThemselves, withdrawEarlierMandates } from '@bff/identity/consents'
import type { Found } from './row'

/**
 * 单独同意 by the written authorisation: on the person's own record, with the mandate that says so, for what its powers
 * need and nothing else (`POWER_CONSENTS`). One at a time: what an earlier paper agreed to, which may have run out without
 * anybody's word, ends here, and this one agrees anew. What the person has said themselves stays theirs: their yes does not end with
 * the mandate, and no paper takes back their no (个人信息保护法 15).
 */
export async function agreeFor(
  tx: Tx,
  ownerId: string,
  { mandate, agency }: Pick<Found, 'mandate' | 'agency'>,
  now: Date,
): Promise<void> {
  await withdrawEarlierMandates(tx, ownerId, now)
  const theirs = await saidThemselves(tx, ownerId)
  const given = purposesOf(agency.powers)
    .filter((purpose) => !theirs.has(purpose))
    .map((purpose) => ({ purpose, granted: true, textVersion: consentTexts[purpose].version }))
  await recordConsents(tx, ownerId, given, now, mandate.id)
}
