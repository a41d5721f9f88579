import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type { LocalDate } from '@/domain/scheme/ids'
import type { GivenMandate } from '@contract/mandate'
import type { Tx } from '@bff/db/database'
import { mandates } from '@bff/db/schema'
import { ProblemError } from '@bff/http/problems'
import { assertUntil, change, note } from './changing'
import { lockedById, stateOf, type Doing, type Needs, type Row } from './row'
import { given } from './shown'

/** Who has nothing to do with the application any more fills in nothing of it either. */
export async function endFund(
  services: Needs,
  tx: Tx,
  { caseId, organisationId }: Row,
  by: Doing,
): Promise<void> {
  if (caseId === null || organisationId === null) return
  const fund = and(
    eq(mandates.caseId, caseId),
    eq(mandates.organisationId, organisationId),
    eq(mandates.scope, 'housingFund'),
    eq(mandates.kept, 'active'),
  )
  for (const one of await tx.select().from(mandates).where(fund))
    await note(services, tx, await change(tx, one, by, { kept: 'ended' }), 'ended', by)
}

/**
 * 公积金由单位代办 (ruling 5): lets the unit that holds a mandate fill in the housing fund's column as well, until a day
 * of its own.
 * @throws ProblemError `notFound` where the mandate is none of this application's unit's, in force; `untilTooFar`
 */
export async function authorizeFund(
  services: Needs,
  by: Doing,
  wish: { readonly caseId: string; readonly mandateId: string; readonly until: LocalDate },
): Promise<GivenMandate> {
  assertUntil(wish.until, by.caseNow)
  return services.database.db.transaction(async (tx) => {
    const { row, open } = await lockedById(tx, wish.mandateId)
    const isUnits = row.role === 'employer' && row.scope === 'confirm' && row.caseId === wish.caseId
    if (!isUnits || stateOf(row, open, by) !== 'active') throw new ProblemError('notFound')
    await endFund(services, tx, row, by)
    const [made] = await tx
      .insert(mandates)
      .values({
        id: randomUUID(),
        caseId: wish.caseId,
        role: 'employer',
        scope: 'housingFund',
        organisationId: row.organisationId,
        clerkId: row.clerkId,
        kept: 'active',
        until: wish.until,
        changedAt: by.now.toISOString(),
      })
      .returning()
    if (!made) throw new Error('an authorisation that was not written')
    await note(services, tx, made, 'authorizedFund', by)
    return given(services, tx, made, open, by)
  })
}
