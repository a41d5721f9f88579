import { and, eq, gt, inArray, or } from 'drizzle-orm'
import type { Db } from '@bff/db/database'
import { clerks, organisations } from '@bff/db/schema'
import { personOf } from '@bff/identity/persons'
import type { Services } from '@bff/services'

/** 经办人: who speaks for an organisation is asked of the provider again (ruling 4). All of it real time. */

const HOUR_MS = 3_600_000
/** A clerk who works is asked after once in so long, and at each new sign-in. */
const ASKED_EVERY_MS = 24 * HOUR_MS
/** The provider may be away for so long beyond that; then nothing is opened. */
const GRACE_MS = 24 * HOUR_MS

type Row = typeof clerks.$inferSelect

const lastSaid = ({ checkedAt, provedAt }: Pick<Row, 'checkedAt' | 'provedAt'>): number =>
  Date.parse(checkedAt ?? provedAt)
const isDue = (row: Row, now: Date): boolean =>
  row.askAgain || lastSaid(row) + ASKED_EVERY_MS <= now.getTime()
/** The provider has not been heard for too long: what they may is not known. */
export const isUnverified = (row: Pick<Row, 'checkedAt' | 'provedAt'>, now: Date): boolean =>
  lastSaid(row) + ASKED_EVERY_MS + GRACE_MS <= now.getTime()

type Needs = Pick<Services, 'database' | 'vault' | 'identityProvider' | 'log' | 'caseClock'>

/**
 * Whom somebody speaks for, or who speaks for an organisation: the provider is asked again where it is time. Whoever it
 * names no more is out of it at once; where it cannot be reached, all stays for its grace, and is `unverified` after it.
 */
export async function speaking(
  services: Needs,
  of: { readonly accountId: string } | { readonly organisationIds: readonly string[] },
  now: Date,
): Promise<(Pick<Row, 'accountId' | 'organisationId'> & { readonly unverified: boolean })[]> {
  const { db } = services.database
  const whose =
    'accountId' in of
      ? eq(clerks.accountId, of.accountId)
      : inArray(clerks.organisationId, [...of.organisationIds])
  const rows = await db
    .select({ row: clerks, creditCode: organisations.creditCode })
    .from(clerks)
    .innerJoin(organisations, eq(organisations.id, clerks.organisationId))
    .where(and(whose, gt(clerks.until, now.toISOString())))
  const speak: Awaited<ReturnType<typeof speaking>> = []
  for (const { row, creditCode } of rows) {
    const { accountId, organisationId } = row
    const said = isDue(row, now) ? await ask(services, row, creditCode) : null
    if (said === 'nobody') {
      await db.delete(clerks).where(same(row))
      continue
    }
    if (said === 'no') {
      const at = now.toISOString()
      const ended = { until: at, withdrawnAt: at, withdrawnCaseAt: await services.caseClock.now() }
      await db.update(clerks).set(ended).where(same(row))
      continue
    }
    if (said === 'yes')
      await db.update(clerks).set({ checkedAt: now.toISOString(), askAgain: false }).where(same(row))
    speak.push({ accountId, organisationId, unverified: said !== 'yes' && isUnverified(row, now) })
  }
  return speak
}

/**
 * Whom somebody spoke for when the provider was heard last. Enough to name a desk by and never to open one: nobody is asked
 * for it, so it does not wait for a provider that is away.
 */
export async function spokeFor(db: Db, accountId: string, now: Date): Promise<string[]> {
  const rows = await db
    .select()
    .from(clerks)
    .where(and(eq(clerks.accountId, accountId), gt(clerks.until, now.toISOString())))
  return rows.flatMap((row) => (isUnverified(row, now) ? [] : row.organisationId))
}

/** The row about which the provider was asked: while it was, somebody may have proved it anew, and that holds. */
const same = ({ accountId, organisationId, provedAt }: Row) =>
  and(
    eq(clerks.accountId, accountId),
    eq(clerks.organisationId, organisationId),
    eq(clerks.provedAt, provedAt),
  )

async function ask(
  { database, vault, identityProvider, log }: Needs,
  { accountId }: Row,
  creditCode: string,
): Promise<'yes' | 'no' | 'nobody' | 'unreachable'> {
  if (identityProvider === null) return 'unreachable'
  const person = await personOf({ vault }, database.db, accountId)
  if (person === null) return 'nobody'
  try {
    return (await identityProvider.stillSpeaksFor(creditCode, person.idNumber)) ? 'yes' : 'no'
  } catch (error) {
    log.failure('identity provider', error)
    return 'unreachable'
  }
}

/** They have signed in anew, or the provider has said that something has changed: before all else it is asked again. */
export async function askAgainAbout(db: Pick<Db, 'update'>, accountIds: readonly string[]): Promise<void> {
  if (accountIds.length === 0) return
  await db
    .update(clerks)
    .set({ askAgain: true })
    .where(or(...accountIds.map((id) => eq(clerks.accountId, id))))
}
