import { and, eq } from 'drizzle-orm'
import { chinaDate } from '@/domain/calendar'
import { mandateState, type Power } from '@/domain/people'
import type { LocalDate } from '@/domain/scheme/ids'
import type { Tx } from '@bff/db/database'
import { agencies, mandates } from '@bff/db/schema'
import type { Standing } from '@bff/http/exchange'
import { ProblemError } from '@bff/http/problems'

type Row = Pick<typeof mandates.$inferSelect, 'kept' | 'until'>

/** Whether a mandate of a case that goes on holds on a day of the case clock. */
export function holdsOn({ kept, until }: Row, today: LocalDate): boolean {
  const facts = { kept, until: until as LocalDate | null, caseOpen: true, codeOver: true }
  return mandateState(facts, today) === 'active'
}

/** The same, by the case clock. */
export const isInForce = (row: Row, caseNow: string): boolean => holdsOn(row, chinaDate(caseNow))

/**
 * Whether the mandate that the gate went by is still in force, asked again where something is done by it: under the lock
 * of its case, which its end waits for as well. What was stopped on the way does nothing any more.
 * @throws ProblemError `notFound`
 */
export async function assertInForce(
  tx: Tx,
  { mandateId }: Pick<Standing, 'mandateId'>,
  caseNow: string,
): Promise<void> {
  if (mandateId === null) return
  const [row] = await tx
    .select({ kept: mandates.kept, until: mandates.until })
    .from(mandates)
    .where(eq(mandates.id, mandateId))
    .for('update')
  if (!row || !isInForce(row, caseNow)) throw new ProblemError('notFound')
}

/** What the agent who acts in a case at this moment may do there, by the paper; nothing where nobody acts. */
export async function powersInForce(tx: Tx, caseId: string, caseNow: string): Promise<readonly Power[]> {
  const rows = await tx
    .select({ kept: mandates.kept, until: mandates.until, powers: agencies.powers })
    .from(mandates)
    .innerJoin(agencies, eq(agencies.mandateId, mandates.id))
    .where(and(eq(mandates.caseId, caseId), eq(mandates.kept, 'active')))
  return rows.flatMap(({ powers, ...row }) => (isInForce(row, caseNow) ? powers : []))
}
