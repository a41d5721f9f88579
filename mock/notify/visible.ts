import { and, eq, exists, gte, isNull, or, sql, type SQL } from 'drizzle-orm'
import { chinaDate } from '@/domain/calendar'
import type { Db, Tx } from '@bff/db/database'
import { caseEvents, cases, mandates, notices } from '@bff/db/schema'
import type { Caller } from '@bff/http/exchange'
import { completed } from '@bff/people/caseOpen'

export type Row = typeof notices.$inferSelect
export type Reading = { readonly caller: Pick<Caller, 'accountId' | 'level'>; readonly caseNow: string }

/**
 * What of their inbox somebody may read now. Their own is theirs. What they were told by a mandate is there for as long as
 * that holds, and goes with it (ruling 41): of one whose application is over they read that it is. To a phone
 * alone nobody else's application is told, nor who asks.
 */
export function visible(db: Db | Tx, { caller, caseNow }: Reading): SQL | undefined {
  const own = and(eq(notices.reader, 'retiree'), isNull(notices.mandateId))
  const theirs = eq(notices.accountId, caller.accountId)
  if (caller.level === 'phone') return and(theirs, own)
  const hasCompleted = exists(
    db
      .select({ one: sql`1` })
      .from(caseEvents)
      .where(and(eq(caseEvents.caseId, cases.id), completed)),
  )
  const holds = and(
    eq(mandates.kept, 'active'),
    isNull(mandates.putAwayAt),
    or(isNull(mandates.until), gte(mandates.until, chinaDate(caseNow))),
    or(eq(cases.open, true), eq(notices.kind, 'over'), and(eq(notices.reader, 'agent'), hasCompleted)),
  )
  const byMandate = exists(
    db
      .select({ one: sql`1` })
      .from(mandates)
      .innerJoin(cases, eq(cases.id, mandates.caseId))
      .where(and(eq(mandates.id, notices.mandateId), holds)),
  )
  return and(theirs, or(eq(notices.reader, 'retiree'), byMandate))
}
