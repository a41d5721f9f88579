import { and, eq, inArray, isNotNull, isNull, or } from 'drizzle-orm'
import { deleteDraft } from '@bff/cases/deleteDraft'
import type { Tx } from '@bff/db/database'
import { deleteRows } from '@bff/db/deleteRows'
import {
  agencies,
  agencyPapers,
  calendarReminders,
  calls,
  caseDocuments,
  caseNotes,
  cases,
  caseValues,
  certificates,
  clerks,
  connections,
  departmentTasks,
  idempotency,
  mandates,
  materials,
  noticeChoices,
  notices,
  papers,
  personKeys,
  persons,
  phones,
  sessions,
  sharedRecords,
  smsCodes,
  submissions,
  unitSeals,
  uploads,
} from '@bff/db/schema'
import { forgetDays } from '@bff/notify/reminders'
import { endFromElsewhere } from '@bff/sessions/sessions'

/** What of a case holds values of the person whose it is; its events hold none, and stay (ruling 32). */
const OF_A_CASE = [
  notices.caseId,
  caseValues.caseId,
  materials.caseId,
  caseNotes.caseId,
  caseDocuments.caseId,
  submissions.caseId,
  unitSeals.caseId,
  certificates.caseId,
  papers.caseId,
  departmentTasks.caseId,
]

/** What of an account holds values of its own, or lets somebody in. */
const OF_AN_ACCOUNT = [
  notices.accountId,
  calls.accountId,
  connections.accountId,
  noticeChoices.accountId,
  calendarReminders.accountId,
  papers.accountId,
  sharedRecords.accountId,
  idempotency.accountId,
  uploads.accountId,
  clerks.accountId,
  phones.accountId,
  persons.accountId,
  personKeys.accountId,
]

/**
 * Takes everything personal off an account and destroys its keys. What stays are events, who let whom do what and who
 * looked, by ids alone; what was agreed to, by purpose and date; drafts that were never sent do not stay at all.
 * It needs no key: a restore does it as well, for whoever was erased since the backup.
 * @param now real time
 * @returns the ids of the keys, for whoever remembers any of them
 */
export async function stripAccount(tx: Tx, accountId: string, now: Date): Promise<readonly string[]> {
  const own = await tx.select().from(cases).where(eq(cases.accountId, accountId))
  for (const { id, number } of own) {
    if (number === null) await deleteDraft(tx, id)
    else await stripCase(tx, id)
  }
  const theirs = await tx.select().from(phones).where(eq(phones.accountId, accountId))
  const hashes = theirs.map(({ hash }) => hash)
  await stripMandates(tx, accountId, hashes)
  await tx.delete(smsCodes).where(inArray(smsCodes.phoneHash, hashes))
  const open = await tx.select().from(sessions).where(eq(sessions.accountId, accountId))
  // Another phone of theirs learns why when it asks next, and clears what it keeps.
  await endFromElsewhere(
    tx,
    open.map(({ tokenHash }) => tokenHash),
    now,
  )
  const keys = await tx
    .select({ id: personKeys.id })
    .from(personKeys)
    .where(eq(personKeys.accountId, accountId))
  await forgetDays(tx, accountId)
  await deleteRows(tx, OF_AN_ACCOUNT, accountId)
  return keys.map(({ id }) => id)
}

async function stripCase(tx: Tx, id: string): Promise<void> {
  await deleteRows(tx, OF_A_CASE, id)
  await tx.update(cases).set({ answersSealed: '', place: null }).where(eq(cases.id, id))
}

async function stripMandates(tx: Tx, accountId: string, phoneHashes: readonly string[]): Promise<void> {
  const held = eq(mandates.holderId, accountId)
  // What they gathered as an agent and never began: nobody else has heard of it.
  const unbegun = tx.select({ id: agencies.mandateId }).from(agencies).where(isNull(agencies.ownerId))
  await tx.delete(mandates).where(and(held, inArray(mandates.id, unbegun)))
  await tx.update(mandates).set({ holderPhoneHash: null, askedEndSealed: null }).where(held)
  // That they asked somebody, in that person's inbox.
  const theirOwn = tx.select({ id: mandates.id }).from(mandates).where(held)
  await tx.delete(notices).where(inArray(notices.mandateId, theirOwn))
  await tx
    .update(mandates)
    .set({ startSealed: null, askedPhoneHash: null })
    .where(
      and(
        // Answered, or not: a unit that asked them wrote their name and number.
        or(eq(mandates.giverId, accountId), inArray(mandates.askedPhoneHash, [...phoneHashes])),
        or(isNotNull(mandates.startSealed), isNotNull(mandates.askedPhoneHash)),
      ),
    )
  const asPrincipal = eq(agencies.ownerId, accountId)
  const theirs = tx.select({ id: agencies.mandateId }).from(agencies).where(asPrincipal)
  await tx.delete(agencyPapers).where(inArray(agencyPapers.mandateId, theirs))
  await tx.update(agencies).set({ phoneHash: null, phoneSealed: null }).where(asPrincipal)
}
