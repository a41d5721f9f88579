import { and, eq } from 'drizzle-orm'
import { mandateState } from '@/domain/people'
import type { FormFacts, FormValues } from '@/domain/form'
import type { LocalDate } from '@/domain/scheme/ids'
import type { Db, Tx } from '@bff/db/database'
import { mandates } from '@bff/db/schema'

/** Whether the housing fund's column stands filled in by a unit, whole. */
export const fundByUnit = (values: FormValues): boolean =>
  values.fundAuthorization === 'yes' &&
  [values.fundOffice, values.fundBank, values.fundAccount].every((value) => (value ?? '') !== '')

/**
 * 「个人申报此栏无需填写」 (ruling 5): the column is on the form where the unit has filled it in and the retiree's
 * authorisation holds. Where it was taken back, or has run out, the form is as whoever files for themselves has it.
 */
export async function applicantOf(
  db: Db | Tx,
  caseId: string,
  values: FormValues,
  today: LocalDate,
): Promise<Extract<FormFacts['applicant'], 'self' | 'employer'>> {
  if (!fundByUnit(values)) return 'self'
  const rows = await db
    .select({ kept: mandates.kept, until: mandates.until })
    .from(mandates)
    .where(and(eq(mandates.caseId, caseId), eq(mandates.scope, 'housingFund'), eq(mandates.kept, 'active')))
  const holds = rows.some(
    ({ kept, until }) =>
      mandateState({ kept, until: until as LocalDate | null, caseOpen: true, codeOver: false }, today) ===
      'active',
  )
  return holds ? 'employer' : 'self'
}
