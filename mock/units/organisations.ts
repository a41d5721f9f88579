import { randomUUID } from 'node:crypto'
import { and, asc, desc, eq, gt, inArray, lt, lte } from 'drizzle-orm'
import { chinaDate } from '@/domain/calendar'
import type { EndedDesk, Organisation } from '@contract/unit'
import type { Db, Tx } from '@bff/db/database'
import { lockNames } from '@bff/db/locks'
import { clerks, organisations } from '@bff/db/schema'
import { ProblemError } from '@bff/http/problems'
import { personOf } from '@bff/identity/persons'
import type { IdentityProvider, ProvenOrganisation } from '@bff/identity/provider'
import { beginRequest, isOpen, useRequest } from '@bff/identity/requests'
import type { Caller } from '@bff/http/exchange'
import { speaking } from '@bff/people/speaking'
import type { Services } from '@bff/services'
import { countAttempt } from '@bff/sessions/attempts'

/** 法人认证 (ruling 4): who speaks for which unit or archive keeper, and for how long without saying so again. */
const SPEAKS_FOR_MS = 90 * 24 * 3_600_000
/** For so long they are told that it is over. */
const TOLD_FOR_MS = SPEAKS_FOR_MS
const PROOFS_PER_PHONE = [{ seconds: 3600, most: 20 }]

const providerOf = ({ identityProvider }: Services): IdentityProvider => {
  if (!identityProvider) throw new ProblemError('identityProviderUnavailable')
  return identityProvider
}

/** Begins a legal-person sign-in; it belongs to this session alone. */
export async function startOrganisation(services: Services, caller: Caller, now: Date) {
  const { name } = providerOf(services)
  const { db } = services.database
  const limit = { bucket: `identity/${caller.phoneHash}`, within: PROOFS_PER_PHONE }
  const wait = await db.transaction((tx) => countAttempt(tx, [limit], now))
  if (wait !== null) throw new ProblemError('tooManyRequests', { retryAfterSeconds: wait })
  return { requestId: await beginRequest(db, caller.sessionHash, now), provider: name }
}

async function redeem(
  services: Services,
  { requestId, code }: { readonly requestId: string; readonly code: string },
  now: Date,
): Promise<ProvenOrganisation> {
  const found = await providerOf(services)
    .redeemOrganisation(code, requestId, now)
    .catch((error: unknown) => {
      services.log.failure('identity provider', error)
      throw new ProblemError('identityProviderUnavailable')
    })
  if (!found) throw new ProblemError('identityCodeInvalid')
  return found
}

/**
 * From now on whoever asks speaks for an organisation.
 * @throws ProblemError `identityCodeInvalid`; `organisationNotYours` where the provider does not name them for it
 */
export async function proveOrganisation(
  services: Services,
  caller: Caller,
  proof: { readonly requestId: string; readonly code: string },
  now: Date,
): Promise<void> {
  const { db } = services.database
  const { accountId, sessionHash } = caller
  if (!(await isOpen(db, proof.requestId, sessionHash, now))) throw new ProblemError('identityCodeInvalid')
  const proven = await redeem(services, proof, now)
  const person = await personOf(services, db, accountId)
  if (person === null || !proven.clerks.includes(person.idNumber))
    throw new ProblemError('organisationNotYours')
  await db.transaction(async (tx) => {
    if (!(await useRequest(tx, proof.requestId, sessionHash, now)))
      throw new ProblemError('identityCodeInvalid')
    const organisationId = await known(tx, proven, now)
    const until = new Date(now.getTime() + SPEAKS_FOR_MS).toISOString()
    const said = {
      provedAt: now.toISOString(),
      until,
      checkedAt: now.toISOString(),
      askAgain: false,
      withdrawnAt: null,
      withdrawnCaseAt: null,
    }
    await tx
      .insert(clerks)
      .values({ accountId, organisationId, ...said })
      .onConflictDoUpdate({ target: [clerks.accountId, clerks.organisationId], set: said })
  })
}

/** The organisation of a credit code; what it is called now is what the provider says. */
async function known(
  tx: Tx,
  { kind, creditCode, name }: Omit<ProvenOrganisation, 'clerks'>,
  now: Date,
): Promise<string> {
  await lockNames(tx, `organisations/${creditCode}`)
  const [row] = await tx.select().from(organisations).where(eq(organisations.creditCode, creditCode))
  if (row) {
    if (row.name !== name) await tx.update(organisations).set({ name }).where(eq(organisations.id, row.id))
    return row.id
  }
  const id = randomUUID()
  await tx.insert(organisations).values({ id, kind, creditCode, name, createdAt: now.toISOString() })
  return id
}

/**
 * Whom somebody speaks for now.
 * @throws ProblemError `organisationUnverified` where it is not known of any, because the provider could not be asked
 */
export async function organisationsOf(
  services: Services,
  accountId: string,
  now: Date,
): Promise<Organisation[]> {
  const speaks = await speaking(services, { accountId }, now)
  const known = speaks.filter(({ unverified }) => !unverified).map(({ organisationId }) => organisationId)
  if (known.length === 0 && speaks.length > 0) throw new ProblemError('organisationUnverified')
  const rows = await services.database.db
    .select({ organisation: organisations, until: clerks.until })
    .from(clerks)
    .innerJoin(organisations, eq(organisations.id, clerks.organisationId))
    .where(and(eq(clerks.accountId, accountId), inArray(clerks.organisationId, known)))
    .orderBy(asc(organisations.name))
  return rows.map(({ organisation: { id, kind, name, creditCode }, until }) => ({
    id,
    kind,
    name,
    creditCode,
    until,
  }))
}

/**
 * For whom somebody spoke and speaks no more without having left: the unit took it back, or its ninety days ran out. The
 * newest first. What was taken back is told by the day of the case clock on which that was heard; what ran out by the day
 * that the desk has announced all along.
 */
export async function endedDesksOf(db: Db, accountId: string, now: Date): Promise<EndedDesk[]> {
  const since = new Date(now.getTime() - TOLD_FOR_MS).toISOString()
  const rows = await db
    .select({
      id: organisations.id,
      name: organisations.name,
      until: clerks.until,
      withdrawnAt: clerks.withdrawnAt,
      withdrawnCaseAt: clerks.withdrawnCaseAt,
    })
    .from(clerks)
    .innerJoin(organisations, eq(organisations.id, clerks.organisationId))
    .where(
      and(eq(clerks.accountId, accountId), lte(clerks.until, now.toISOString()), gt(clerks.until, since)),
    )
    .orderBy(desc(clerks.until))
  return rows.map(({ id, name, until, withdrawnAt, withdrawnCaseAt }) => {
    const withdrawn = withdrawnAt === until
    return { id, name, withdrawn, on: chinaDate(withdrawn ? (withdrawnCaseAt ?? until) : until) }
  })
}

/** Whose desk has ended is told for so long, and then nobody keeps for whom they spoke. */
export async function forgetEndedDesks(db: Db, now: Date): Promise<void> {
  await db.delete(clerks).where(lt(clerks.until, new Date(now.getTime() - TOLD_FOR_MS).toISOString()))
}

/** They speak for it no more. What the retirees let the organisation do stays: others speak for it. */
export async function leaveOrganisation(db: Db, accountId: string, organisationId: string): Promise<void> {
  await db
    .delete(clerks)
    .where(and(eq(clerks.accountId, accountId), eq(clerks.organisationId, organisationId)))
}
