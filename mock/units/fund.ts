import { and, desc, eq } from 'drizzle-orm'
import { chinaDate } from '@/domain/calendar'
import { fields, type FieldId } from '@/domain/form'
import { cardTail } from '@/domain/identity/masks'
import { parseCardNumber } from '@/domain/identity'
import { mandateState } from '@/domain/people'
import type { LocalDate } from '@/domain/scheme/ids'
import type { UnitFund } from '@contract/unit'
import { isEditable } from '@bff/cases/caseDesk'
import { changeCase } from '@bff/cases/change'
import { fundByUnit } from '@bff/cases/fundByUnit'
import type { CaseServices } from '@bff/cases/services'
import type { LoadedCase } from '@bff/cases/store'
import { formValues, readValues, writeValues, type NewValue } from '@bff/cases/values'
import type { Db, Tx } from '@bff/db/database'
import { mandates } from '@bff/db/schema'
import { ProblemError } from '@bff/http/problems'
import { hasConsent } from '@bff/identity/consents'
import { noteAtDesk } from '@bff/people/deskDoing'
import { assertInForce } from '@bff/people/inForce'
import { organisationIn, type AtDesk } from './unitCase'

/** The authorisation of the housing fund's column that an organisation holds today; `null` without one. */
async function authorisationOf(
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
  if (!row?.until) return null
  const facts = { kept: row.kept, until: row.until as LocalDate, caseOpen: true, codeOver: false }
  return mandateState(facts, today) === 'active' ? { id: row.id, until: row.until as LocalDate } : null
}

/** 公积金栏 for the unit that the retiree has authorised, and for nobody else (ruling 5). */
export async function fundAsSeen(
  { db, vault }: CaseServices,
  { row, state }: LoadedCase,
  organisationId: string,
  caseNow: string,
): Promise<UnitFund | null> {
  const authorisation = await authorisationOf(db, { caseId: row.id, organisationId }, chinaDate(caseNow))
  if (authorisation === null) return null
  const values = formValues(await readValues(db, vault, row.id))
  return {
    authorization: authorisation.id,
    until: authorisation.until,
    open: isEditable(state),
    office: values.fundOffice ?? '',
    bank: values.fundBank ?? '',
    accountTail: cardTail(values.fundAccount ?? ''),
    authorized: fundByUnit(values),
  }
}

const typed = (field: FieldId, value: string): NewValue => ({ field, value, origin: 'typed' })

/**
 * Fills in the column, and nothing else of the form; 承诺已获取授权 is the reference to the retiree's authorisation.
 * @throws ProblemError `notFound` without it in force, `consentRequired`, `notADraft`, `formIncomplete`
 */
export async function putUnitFund(
  services: CaseServices,
  { caseId, caller, standing, caseNow, now }: AtDesk,
  wish: {
    readonly authorization: string
    readonly office: string
    readonly bank: string
    readonly account: string
  },
): Promise<void> {
  const { organisationId } = organisationIn(standing)
  const account = parseCardNumber(wish.account)
  if (!account.ok)
    throw new ProblemError('formIncomplete', { fields: [{ field: 'fundAccount', code: account.error }] })
  await changeCase(services, { caseId, now: caseNow }, async (change) => {
    const { tx } = change
    const { row, state } = change.current()
    await assertInForce(tx, standing, caseNow)
    const held = await authorisationOf(tx, { caseId, organisationId }, change.today)
    if (held?.id !== wish.authorization) throw new ProblemError('notFound')
    if (!isEditable(state)) throw new ProblemError('notADraft')
    if (fields.fundAccount.sensitive && !(await hasConsent(tx, row.accountId, 'sensitiveData')))
      throw new ProblemError('consentRequired')
    const owner = { caseId, accountId: row.accountId }
    await writeValues(
      tx,
      services.vault,
      owner,
      [
        typed('fundOffice', wish.office),
        typed('fundAuthorization', 'yes'),
        typed('fundBank', wish.bank),
        typed('fundAccount', account.value),
        // Whether it was typed right is the unit's to see to: it is asked for twice on its page.
        typed('fundAccountAgain', account.value),
      ],
      change.now,
    )
    await noteAtDesk(
      tx,
      services.mac,
      { caseId, caller, mandateId: held.id, caseNow: change.now, now },
      'filledFund',
    )
  })
}
