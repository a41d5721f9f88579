import { and, desc, eq, inArray } from 'drizzle-orm'
import type { FieldId, FormFacts, FormValues } from '@/domain/form'
import type { LocalDate } from '@/domain/scheme/ids'
import type { Db, Tx } from '@bff/db/database'
import { caseLog, caseValues, mandates } from '@bff/db/schema'
import { holdsOn } from '@bff/people/inForce'

const COLUMN = [
  'fundOffice',
  'fundAuthorization',
  'fundBank',
  'fundAccount',
  'fundAccountAgain',
] as const satisfies readonly FieldId[]

/** Whether the housing fund's column stands filled in, whole, with the promise. Whose it is, `fundFiller` says. */
export const isFundFilled = (values: FormValues): boolean =>
  values.fundAuthorization === 'yes' &&
  [values.fundOffice, values.fundBank, values.fundAccount].every((value) => (value ?? '') !== '')

/**
 * The organisation whose the column is: the one that filled it in last, as the log has it. `null`: none did, and what
 * stands there, promise or not, is no unit's.
 */
export async function fundFiller(db: Db | Tx, caseId: string): Promise<string | null> {
  const [row] = await db
    .select({ organisationId: mandates.organisationId })
    .from(caseLog)
    .innerJoin(mandates, eq(mandates.id, caseLog.mandateId))
    .where(and(eq(caseLog.caseId, caseId), eq(caseLog.what, 'filledFund')))
    .orderBy(desc(caseLog.seq))
    .limit(1)
  return row?.organisationId ?? null
}

/**
 * Takes out the column with its promise, so that no unit reads, or answers for, what another wrote. The case is locked by
 * the caller. Its cells begin again at their first version: whoever saw the earlier ones had another authorisation.
 */
export async function clearFund(tx: Tx, caseId: string): Promise<void> {
  await tx
    .delete(caseValues)
    .where(and(eq(caseValues.caseId, caseId), inArray(caseValues.field, [...COLUMN])))
}

/**
 * 「个人申报此栏无需填写」 (ruling 5): the column is on the form where a unit has filled it in and the retiree's
 * authorisation of that same unit holds. Where it was taken back, or has run out, the form is as whoever files for
 * themselves has it.
 */
export async function applicantOf(
  db: Db | Tx,
  caseId: string,
  values: FormValues,
  today: LocalDate,
): Promise<Extract<FormFacts['applicant'], 'self' | 'employer'>> {
  if (!isFundFilled(values)) return 'self'
  const filler = await fundFiller(db, caseId)
  if (filler === null) return 'self'
  return (await authorisationOf(db, { caseId, organisationId: filler }, today)) ? 'employer' : 'self'
}

/** The authorisation of the housing fund's column that an organisation holds on a day; `null` without one. */
export async function authorisationOf(
  db: Db | Tx,
  { caseId, organisationId }: { readonly caseId: string; readonly organisationId: string },
  today: LocalDate,
): Promise<{ readonly id: string; readonly until: LocalDate } | null> {
  const [row] = await db
    .select({ id: mandates.id, kept: mandates.kept, until: mandates.until })
    .from(mandates)
    .where(
      and(
        eq(mandates.caseId, caseId),
        eq(mandates.organisationId, organisationId),
        eq(mandates.scope, 'housingFund'),
        eq(mandates.kept, 'active'),
      ),
    )
    .orderBy(desc(mandates.changedAt))
    .limit(1)
  if (!row?.until || !holdsOn(row, today)) return null
  return { id: row.id, until: row.until as LocalDate }
}
