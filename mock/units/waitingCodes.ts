import { and, desc, eq, isNotNull } from 'drizzle-orm'
import type { UnitCases } from '@contract/unit'
import type { CaseServices } from '@bff/cases/services'
import { cases, mandates } from '@bff/db/schema'
import { changedOn, stateOf, type Doing } from '@bff/people/row'

/** More than a desk fills in while their givers think it over. */
const MOST = 50

/**
 * The codes that an organisation has filled in and that wait for who gave them, the newest first. The number itself and since
 * when: it opens nothing any more, and of whose it is nothing is told before that person has said yes (ruling 4).
 */
export async function waitingCodes(
  { db }: Pick<CaseServices, 'db'>,
  organisationId: string,
  at: Pick<Doing, 'caseNow' | 'now'>,
): Promise<UnitCases['codes']> {
  const rows = await db
    .select({ row: mandates, open: cases.open })
    .from(mandates)
    .innerJoin(cases, eq(cases.id, mandates.caseId))
    .where(
      and(
        eq(mandates.organisationId, organisationId),
        eq(mandates.kept, 'waiting'),
        isNotNull(mandates.usedCode),
      ),
    )
    .orderBy(desc(mandates.changedAt))
    .limit(MOST)
  return rows.flatMap(({ row, open }) =>
    row.usedCode !== null && stateOf(row, open, at) === 'waiting'
      ? { code: row.usedCode, since: changedOn(row, at) }
      : [],
  )
}
