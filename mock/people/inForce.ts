import { eq } from 'drizzle-orm'
import { chinaDate } from '@/domain/calendar'
import { mandateState } from '@/domain/people'
import type { LocalDate } from '@/domain/scheme/ids'
import type { Tx } from '@bff/db/database'
import { mandates } from '@bff/db/schema'
import type { Standing } from '@bff/http/exchange'
import { ProblemError } from '@bff/http/problems'

/** Whether a mandate of a case that goes on holds on this day of the case clock. */
export function isInForce(
  { kept, until }: Pick<typeof mandates.$inferSelect, 'kept' | 'until'>,
  caseNow: string,
): boolean {
  const facts = { kept, until: until as LocalDate | null, caseOpen: true, codeOver: true }
  return mandateState(facts, chinaDate(caseNow)) === 'active'
}

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
