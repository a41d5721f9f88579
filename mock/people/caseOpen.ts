import { and, eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '@bff/db/database'
import { caseEvents, type mandates } from '@bff/db/schema'

/** Of events: that the case came to its results. It is over, and yet there is something to fetch. */
export const completed = sql`${caseEvents.event} ->> 'type' = 'completed'`

/**
 * Whether the case of a mandate goes on for whoever holds it: an agent fetches results too, which come with the end.
 * @param open whether the case goes on; `null` where there is none yet
 */
export async function caseOpenFor(
  db: Db | Tx,
  { role, caseId }: Pick<typeof mandates.$inferSelect, 'role' | 'caseId'>,
  open: boolean | null,
): Promise<boolean | null> {
  if (caseId === null || open !== false || role !== 'agent') return open
  return (await db.$count(caseEvents, and(eq(caseEvents.caseId, caseId), completed))) > 0
}
