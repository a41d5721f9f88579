import { and, eq, inArray, isNotNull, or, type SQL } from 'drizzle-orm'
import { erasedMessage } from '@/content/sms'
import { lockNames } from '@bff/db/locks'
import type { Db, Tx } from '@bff/db/database'
import { agencies, cases, mandates, persons } from '@bff/db/schema'
import type { Caller } from '@bff/http/exchange'
import { ProblemError } from '@bff/http/problems'
import { TELL_OF_AGENT } from '@bff/agency/messages'
import { dueNow } from '@bff/outbox/jobs'
import { end } from '@bff/people/mandates'
import type { Doing, Needs as PeopleNeeds } from '@bff/people/row'
import { TELL_RETIREE } from '@bff/people/telling'
import type { Services } from '@bff/services'
import { phoneOf } from '@bff/sessions/sessions'
import { scrubAfter } from './scrub'
import { stripAccount } from './strip'

export type Erasing = PeopleNeeds &
  Pick<Services, 'vault' | 'sms' | 'log'> & {
    /** Lets messages leave that are on their way. */
    readonly deliver: () => Promise<unknown>
  }

/**
 * Erases a person (个人信息保护法 47, ruling 32): whom they let in and who let them in first, each told of it as ever, then
 * everything personal with the key, whose traces on the disk follow (`scrub.ts`). Broken off in between it is done again from where it was.
 * @throws ProblemError `caseRuns` while an application of theirs runs; `realNameRequired` where a name was proved once,
 * and not in this session
 */
export async function erasePerson(services: Erasing, caller: Caller, by: Doing): Promise<void> {
  const { db } = services.database
  const { accountId } = caller
  const isProved = (await db.$count(persons, eq(persons.accountId, accountId))) > 0
  if (isProved && caller.level !== 'realName') throw new ProblemError('realNameRequired')
  await assertNothingRuns(db, accountId)
  const phone = await phoneOf(services, db, caller.phoneHash)
  const standing = await standingMandates(db, accountId)
  for (const id of standing) await end(services, by, id, { nowOrNever: true })
  // They name who did it: what has not left by then, or waits for the morning, says nothing any more.
  const values = await mandatesOf(db, accountId)
  if ((await dueNow(db, { kinds: [TELL_RETIREE, TELL_OF_AGENT], key: 'mandateId', values })) > 0)
    await services.deliver()
  const keys = await db.transaction(async (tx) => {
    // Nothing is begun, signed in to or joined meanwhile.
    await lockNames(tx, `accounts/${accountId}`, `cases/${accountId}`, `phones/${caller.phoneHash}`)
    await assertNothingRuns(tx, accountId)
    await scrubAfter(tx)
    return stripAccount(tx, accountId, by.now)
  })
  services.vault.forget(keys)
  // The number is nobody's any more: said now or never.
  const sms = { phone, text: erasedMessage, code: null, at: by.now }
  await services.sms?.send(sms).catch((error: unknown) => services.log.failure('erased', error))
}

/** Departments still work from it: it is taken back or cancelled first, or waited for (ruling 32). */
async function assertNothingRuns(db: Db | Tx, accountId: string): Promise<void> {
  const running = and(eq(cases.accountId, accountId), eq(cases.open, true), isNotNull(cases.number))
  if ((await db.$count(cases, running)) > 0) throw new ProblemError('caseRuns')
}

/** Those that hold or wait, on either side. */
const standingMandates = (db: Db, accountId: string): Promise<readonly string[]> =>
  mandatesOf(db, accountId, inArray(mandates.kept, ['active', 'waiting', 'invited']))

/** All that they were ever in, on either side. */
async function mandatesOf(db: Db, accountId: string, which?: SQL): Promise<readonly string[]> {
  const rows = await db
    .select({ id: mandates.id })
    .from(mandates)
    .leftJoin(cases, eq(cases.id, mandates.caseId))
    .leftJoin(agencies, eq(agencies.mandateId, mandates.id))
    .where(
      and(
        which,
        or(
          eq(mandates.holderId, accountId),
          eq(mandates.giverId, accountId),
          eq(cases.accountId, accountId),
          eq(agencies.ownerId, accountId),
        ),
      ),
    )
  return rows.map(({ id }) => id)
}
