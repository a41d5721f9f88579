import { and, eq, gte, inArray } from 'drizzle-orm'
import { chinaDate } from '@/domain/calendar'
import type { CaseServices } from '@bff/cases/services'
import type { Tx } from '@bff/db/database'
import { lockNames } from '@bff/db/locks'
import { caseLog, mandates } from '@bff/db/schema'
import type { Caller } from '@bff/http/exchange'
import { writeLog } from '@bff/people/log'
import { lockCaseOf } from '@bff/people/row'
import type { Entry } from './entries'

/** Who of an organisation looks at its list, and when. */
export interface AtList {
  readonly organisationId: string
  readonly caller: Pick<Caller, 'accountId'>
  readonly caseNow: string
  readonly now: Date
}

/** Cases of which this clerk's look at the list has its line today, real time: the list is looked at all day long. */
async function loggedToday(
  tx: Pick<Tx, 'select'>,
  { caller, now }: Pick<AtList, 'caller' | 'now'>,
  mandateIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const since = new Date(`${chinaDate(now.toISOString())}T00:00:00+08:00`).toISOString()
  const lines = await tx
    .select({ mandateId: caseLog.mandateId })
    .from(caseLog)
    .where(
      and(
        inArray(caseLog.mandateId, [...mandateIds]),
        eq(caseLog.what, 'sawInList'),
        eq(caseLog.actorId, caller.accountId),
        gte(caseLog.at, since),
      ),
    )
  return new Set(lines.flatMap(({ mandateId }) => mandateId ?? []))
}

/**
 * Names that are shown in the list are looks: each is written down once a day for each clerk, under the lock that the
 * mandate's end waits for.
 * @returns the cases that may be shown: one that was taken back meanwhile is not among them
 */
export async function logListed(
  services: Pick<CaseServices, 'db' | 'mac'>,
  at: Omit<AtList, 'organisationId'>,
  entries: readonly Pick<Entry, 'mandateId' | 'row'>[],
): Promise<ReadonlySet<string>> {
  const ids = entries.map(({ mandateId }) => mandateId)
  const known = ids.length === 0 ? new Set<string>() : await loggedToday(services.db, at, ids)
  const shown = new Set(entries.flatMap(({ mandateId, row }) => (known.has(mandateId) ? row.id : [])))
  const anew = entries.filter(({ mandateId }) => !known.has(mandateId))
  if (anew.length === 0) return shown
  const { caller, now, caseNow } = at
  await services.db.transaction(async (tx) => {
    await lockNames(tx, `listed/${caller.accountId}`)
    // Another page of the same clerk's may have been quicker.
    const meanwhile = await loggedToday(tx, at, ids)
    // In one order, so that no two lists wait for each other.
    for (const { mandateId, row } of [...anew].sort((one, other) => (one.row.id < other.row.id ? -1 : 1))) {
      await lockCaseOf(tx, row.id)
      const [mandate] = await tx.select().from(mandates).where(eq(mandates.id, mandateId))
      if (mandate?.kept !== 'active') continue
      shown.add(row.id)
      if (meanwhile.has(mandateId)) continue
      await writeLog(tx, services.mac, {
        caseId: row.id,
        what: 'sawInList',
        actorId: caller.accountId,
        mandateId,
        at: now.toISOString(),
        caseAt: caseNow,
      })
    }
  })
  return shown
}
