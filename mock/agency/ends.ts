import { and, eq, inArray, or } from 'drizzle-orm'
import { saysStop, type Logged } from '@/domain/people'
import type { SmsAnswer } from '@contract/agency'
import type { Tx } from '@bff/db/database'
import { agencies, mandates, phones } from '@bff/db/schema'
import { withdrawByMandate } from '@bff/identity/consents'
import { writeEarly } from '@bff/people/earlyLog'
import { writeLog } from '@bff/people/log'
import { changedNow, type Doing } from '@bff/people/row'
import { phoneHash } from '@bff/sessions/codes'
import { tellAgentOfEnd, tellRetiree } from './messages'
import { locked, type Found, type Needs } from './row'

type Stopping = Pick<Needs, 'database' | 'vault' | 'mac' | 'kick'>

/**
 * What somebody answered to a text message, or said at the hotline: a stop ends at once whatever agents act for them; at
 * anything else they are told how. A number for which nobody acts is told nothing.
 */
export async function answered(
  services: Stopping,
  said: SmsAnswer,
  at: Pick<Doing, 'caseNow' | 'now'>,
): Promise<void> {
  if (said.kind === 'call') return stopByPhone(services, said.phone, 'call', at)
  if (saysStop(said.text)) return stopByPhone(services, said.phone, 'sms', at)
  return sayHowToStop(services, said.phone, at.now)
}

/** Whose doing the end is, and by which way. */
type Ending = Pick<Doing, 'accountId' | 'caseNow' | 'now'> & {
  /** By a text message, or at the hotline, the person is answered at once, whatever the hour. */
  readonly what: Extract<Logged, 'ended' | 'stoppedBySms' | 'stoppedByCall'>
  /** Another one begins in its place at once. */
  readonly silently?: true
}

/** Ends one that is in force, or on its way: at once, with all that rested on it, and both are told. */
export async function endAgency(
  services: Pick<Needs, 'mac'>,
  tx: Tx,
  { mandate, agency }: Found,
  ending: Ending,
): Promise<void> {
  const at = ending.now.toISOString()
  await tx
    .update(mandates)
    .set({ kept: 'ended', replaced: ending.silently ?? false, ...changedNow(ending) })
    .where(eq(mandates.id, mandate.id))
  const { what, accountId, caseNow } = ending
  const line = { what, actorId: accountId, mandateId: mandate.id, at, caseAt: caseNow }
  if (mandate.caseId !== null) await writeLog(tx, services.mac, { ...line, caseId: mandate.caseId })
  else if (agency.toldAt !== null) await writeEarly(tx, line)
  const told = { retiree: { atOnce: what !== 'ended' }, agent: { atOnce: false } }
  await whatFollows(tx, { mandate, agency }, ending, ending.silently ? null : told)
}

/**
 * The same for one that was ended like any other mandate (`people/mandates.ts`), which notes it where there is an application.
 * @param nowOrNever whose it was is erased next, and then nobody can be named any more
 */
export async function afterEnd(
  tx: Tx,
  mandateId: string,
  { accountId, caseNow, now }: Pick<Doing, 'accountId' | 'caseNow' | 'now'>,
  nowOrNever: boolean,
): Promise<void> {
  const [row] = await tx
    .select({ mandate: mandates, agency: agencies })
    .from(agencies)
    .innerJoin(mandates, eq(mandates.id, agencies.mandateId))
    .where(eq(agencies.mandateId, mandateId))
  if (!row) return
  if (row.mandate.caseId === null && row.agency.toldAt !== null)
    await writeEarly(tx, {
      what: 'ended',
      actorId: accountId,
      mandateId,
      at: now.toISOString(),
      caseAt: caseNow,
    })
  const atOnce = { atOnce: nowOrNever }
  await whatFollows(tx, row, { accountId, now, what: 'ended' }, { retiree: atOnce, agent: atOnce })
}

async function whatFollows(
  tx: Tx,
  { mandate, agency }: Pick<Found, 'mandate' | 'agency'>,
  { accountId, now, what }: Pick<Ending, 'accountId' | 'now' | 'what'>,
  told: { readonly retiree: { atOnce: boolean }; readonly agent: { atOnce: boolean } } | null,
): Promise<void> {
  // Gathering papers still: the person never heard of it.
  if (agency.ownerId === null) return
  await withdrawByMandate(tx, agency.ownerId, mandate.id, now)
  if (told === null) return
  // Of one that came to nothing before she was told of it she hears nothing, unless it was she who ended it.
  const isHers = accountId === agency.ownerId || what !== 'ended'
  if (agency.toldAt !== null || isHers) await tellRetiree(tx, mandate.id, 'stopped', told.retiree)
  await tellAgentOfEnd(tx, mandate.id, told.agent)
}

/** Agencies of whoever has this phone, here or by the registers, that are in force or on their way. */
async function ofPhone(
  { database, vault }: Stopping,
  phone: string,
): Promise<{ id: string; ownerId: string }[]> {
  const { db } = database
  const hash = phoneHash({ vault }, phone)
  const signsIn = db.select({ id: phones.accountId }).from(phones).where(eq(phones.hash, hash))
  const rows = await db
    .select({ id: mandates.id, ownerId: agencies.ownerId })
    .from(agencies)
    .innerJoin(mandates, eq(mandates.id, agencies.mandateId))
    .where(
      and(
        or(eq(agencies.phoneHash, hash), inArray(agencies.ownerId, signsIn)),
        inArray(mandates.kept, ['waiting', 'active']),
      ),
    )
  return rows.flatMap(({ id, ownerId }) => (ownerId === null ? [] : [{ id, ownerId }]))
}

/** Ends whatever agents act for the person with this phone. Said twice it is no error. */
async function stopByPhone(
  services: Stopping,
  phone: string,
  way: 'sms' | 'call',
  at: Pick<Doing, 'caseNow' | 'now'>,
): Promise<void> {
  for (const { id, ownerId } of await ofPhone(services, phone)) {
    await services.database.db.transaction(async (tx) => {
      const one = await locked(tx, id, at)
      if (one.mandate.kept !== 'waiting' && one.mandate.kept !== 'active') return
      const what = way === 'sms' ? 'stoppedBySms' : 'stoppedByCall'
      await endAgency(services, tx, one, { ...at, accountId: ownerId, what })
    })
  }
  services.kick()
}

/** Says how to stop it, to whoever answered something else: once a day, for a phone may answer by itself. */
async function sayHowToStop(services: Stopping, phone: string, now: Date): Promise<void> {
  for (const { id } of await ofPhone(services, phone)) {
    await services.database.db.transaction((tx) =>
      tellRetiree(tx, id, 'notUnderstood', { once: now.toISOString().slice(0, 10), atOnce: true }),
    )
  }
  services.kick()
}
