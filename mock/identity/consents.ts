import { desc, eq } from 'drizzle-orm'
import { consentTexts } from '@/content/consents'
import { PURPOSES, type Purpose } from '@/domain/people'
import type { Consent, ConsentGiven } from '@contract/identity'
import type { Db, Tx } from '../db/database'
import { consents } from '../db/schema'
import { ProblemError } from '../http/problems'

/**
 * Records consents or their withdrawal, with the receivers that were named. What was said before stays on record.
 * @throws ProblemError `consentOutdated` where somebody agreed to a text that is not today's (RULINGS 36); withdrawing
 * is always possible
 * @param mandateId whose written authorisation says it, where it was not said in the app
 */
export async function recordConsents(
  tx: Db | Tx,
  accountId: string,
  given: readonly ConsentGiven[],
  now: Date,
  mandateId: string | null = null,
): Promise<void> {
  if (given.length === 0) return
  if (given.some((one) => one.granted && one.textVersion !== consentTexts[one.purpose].version)) {
    throw new ProblemError('consentOutdated')
  }
  await tx.insert(consents).values(
    given.map((one) => ({
      ...one,
      accountId,
      mandateId,
      recipients: [...consentTexts[one.purpose].receivers],
      at: now,
    })),
  )
}

const lastWords = (db: Db | Tx, accountId: string) =>
  db
    .selectDistinctOn([consents.purpose])
    .from(consents)
    .where(eq(consents.accountId, accountId))
    .orderBy(consents.purpose, desc(consents.id))

/** The last word on each purpose that was ever asked. */
export async function consentsOf(db: Db | Tx, accountId: string): Promise<Consent[]> {
  const rows = await lastWords(db, accountId)
  return PURPOSES.flatMap((purpose) =>
    rows
      .filter((row) => row.purpose === purpose)
      .map(({ granted, textVersion, at }) => ({ purpose, granted, textVersion, at: at.toISOString() })),
  )
}

/** On what the last word is the person's own, their yes or their no, and no authorisation's. */
export async function saidThemselves(tx: Tx, accountId: string): Promise<ReadonlySet<string>> {
  const rows = await lastWords(tx, accountId)
  return new Set(rows.flatMap(({ purpose, mandateId }) => (mandateId === null ? [purpose] : [])))
}

/** What was agreed to by an authorisation ends with it, unless the person has said something of their own since. */
export async function withdrawByMandate(
  tx: Tx,
  accountId: string,
  mandateId: string,
  now: Date,
): Promise<void> {
  const rows = await lastWords(tx, accountId)
  const over = rows.filter((row) => row.granted && row.mandateId === mandateId)
  if (over.length === 0) return
  await tx.insert(consents).values(over.map(({ id: _, ...row }) => ({ ...row, granted: false, at: now })))
}

/** What authorisations agreed to that are over by now, whatever ended them: one begins that takes their place. */
export async function withdrawEarlierMandates(tx: Tx, accountId: string, now: Date): Promise<void> {
  const rows = await lastWords(tx, accountId)
  const over = rows.flatMap(({ granted, mandateId }) => (granted && mandateId !== null ? [mandateId] : []))
  for (const mandateId of new Set(over)) await withdrawByMandate(tx, accountId, mandateId, now)
}

export async function hasConsent(db: Db | Tx, accountId: string, purpose: Purpose): Promise<boolean> {
  const all = await consentsOf(db, accountId)
  return all.some((one) => one.purpose === purpose && one.granted)
}
