import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type { LocalDate } from '@/domain/scheme/ids'
import type { GivenMandate } from '@contract/mandate'
import { clearFund, fundFiller } from '@bff/cases/fundByUnit'
import type { Tx } from '@bff/db/database'
import { mandates } from '@bff/db/schema'
import { ProblemError } from '@bff/http/problems'
import { assertUntil, change, note } from './changing'
import { changedNow, lockedById, stateOf, type Doing, type Needs, type Row } from './row'
import { given } from './shown'

/** Ends the authorisations of the column that are in force in a case: all of them, or one organisation's. */
async function endAuthorisations(
  services: Needs,
  tx: Tx,
  of: { readonly caseId: string; readonly organisationId?: string },
  by: Doing,
): Promise<void> {
  const inForce = and(
    eq(mandates.caseId, of.caseId),
    of.organisationId === undefined ? undefined : eq(mandates.organisationId, of.organisationId),
    eq(mandates.scope, 'housingFund'),
    eq(mandates.kept, 'active'),
  )
  for (const one of await tx.select().from(mandates).where(inForce))
    await note(services, tx, await change(tx, one, by, { kept: 'ended' }), 'ended', by)
}

/**
 * Who has nothing to do with the application any more, or with the fund's column, fills in nothing of it either; what
 * they wrote there goes with them.
 */
export async function endFund(
  services: Needs,
  tx: Tx,
  { caseId, organisationId }: Row,
  by: Doing,
): Promise<void> {
  if (caseId === null || organisationId === null) return
  await endAuthorisations(services, tx, { caseId, organisationId }, by)
  if ((await fundFiller(tx, caseId)) === organisationId) await clearFund(tx, caseId)
}

/**
 * 公积金由单位代办 (ruling 5): lets the unit that holds a mandate fill in the housing fund's column as well, until a day
 * of its own. The form has one such column: another unit's authorisation ends, and what it wrote stays with nobody.
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
    await endAuthorisations(services, tx, { caseId: wish.caseId }, by)
    // Of the same unit that goes on, it stands.
    if ((await fundFiller(tx, wish.caseId)) !== row.organisationId) await clearFund(tx, wish.caseId)
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
        ...changedNow(by),
      })
      .returning()
    if (!made) throw new Error('an authorisation that was not written')
    await note(services, tx, made, 'authorizedFund', by)
    return given(services, tx, made, open, by)
  })
}
