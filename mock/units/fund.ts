import { chinaDate } from '@/domain/calendar'
import { fields, type FieldId } from '@/domain/form'
import { cardTail } from '@/domain/identity/masks'
import { parseCardNumber } from '@/domain/identity'
import type { FieldConflict } from '@contract/problem'
import type { PutUnitFund, UnitFund } from '@contract/unit'
import { isEditable } from '@bff/cases/caseDesk'
import { changeCase } from '@bff/cases/change'
import { authorisationOf, clearFund, fundFiller, isFundFilled } from '@bff/cases/fundByUnit'
import type { CaseServices } from '@bff/cases/services'
import type { LoadedCase } from '@bff/cases/store'
import { formValues, readValues, writeValues, type NewValue, type StoredValues } from '@bff/cases/values'
import { namesOf, otherHand, type CellViewer } from '@bff/cases/visibleCells'
import type { Tx } from '@bff/db/database'
import { ProblemError } from '@bff/http/problems'
import { hasConsent } from '@bff/identity/consents'
import { noteAtDesk } from '@bff/people/deskDoing'
import { assertInForce } from '@bff/people/inForce'
import { organisationIn, type AtDesk } from './unitCase'

const PARTS = ['office', 'bank', 'account'] as const
type Part = (typeof PARTS)[number]
const CELLS = { office: 'fundOffice', bank: 'fundBank', account: 'fundAccount' } as const satisfies Readonly<
  Record<Part, FieldId>
>
const asShown = (part: Part, value: string): string => (part === 'account' ? cardTail(value) : value)

/** 公积金栏 for the unit that the retiree has authorised, and for nobody else (ruling 5). */
export async function fundAsSeen(
  { db, vault }: CaseServices,
  { row, state }: LoadedCase,
  {
    organisationId,
    clerkId,
    caseNow,
  }: { readonly organisationId: string; readonly clerkId: string; readonly caseNow: string },
): Promise<UnitFund | null> {
  const authorisation = await authorisationOf(db, { caseId: row.id, organisationId }, chinaDate(caseNow))
  if (authorisation === null) return null
  // What another wrote is not this one's to read.
  const isOwn = (await fundFiller(db, row.id)) === organisationId
  const stored: StoredValues = isOwn ? await readValues(db, vault, row.id) : new Map()
  const viewer = { accountId: clerkId, ownerId: row.accountId }
  const nameOf = namesOf({ vault }, db)
  const cell = async (part: Part): Promise<UnitFund[Part]> => {
    const there = stored.get(CELLS[part])
    if (there === undefined) return { value: '', version: 0, changedBy: null, changedAt: null }
    const { version, changedAt } = there
    const changedBy = await nameOf(otherHand(there, viewer))
    return { value: asShown(part, there.value), version, changedBy, changedAt }
  }
  return {
    authorization: authorisation.id,
    until: authorisation.until,
    open: isEditable(state),
    office: await cell('office'),
    bank: await cell('bank'),
    account: await cell('account'),
    authorized: isFundFilled(formValues(stored)),
  }
}

/** What a clerk typed against what stands, cell by cell: what is the same stays whose it is. */
async function changesOf(
  services: Pick<CaseServices, 'vault'>,
  tx: Tx,
  stored: StoredValues,
  {
    typed,
    basedOn,
    viewer,
  }: {
    readonly typed: Readonly<Partial<Record<Part, string>>>
    readonly basedOn: PutUnitFund['basedOn']
    readonly viewer: Omit<CellViewer, 'eyes'>
  },
): Promise<Part[]> {
  const nameOf = namesOf(services, tx)
  const conflicts: FieldConflict[] = []
  const changed: Part[] = []
  for (const part of PARTS) {
    const yours = typed[part]
    const theirs = stored.get(CELLS[part])
    if (yours === undefined || yours === (theirs?.value ?? '')) continue
    if (theirs === undefined || theirs.version === basedOn[part]) changed.push(part)
    else
      conflicts.push({
        field: CELLS[part],
        yours: asShown(part, yours),
        theirs: asShown(part, theirs.value),
        theirVersion: theirs.version,
        theirBy: await nameOf(otherHand(theirs, viewer)),
        theirAt: theirs.changedAt,
      })
  }
  if (conflicts.length > 0) throw new ProblemError('fieldConflict', { conflicts })
  return changed
}

/**
 * Fills in the column, and nothing else of the form; 承诺已获取授权 is the reference to the retiree's authorisation. What
 * stands there bears its clerk's name from then on, and what another unit, or nobody's unit, had put there is gone.
 * @throws ProblemError `notFound` without the retiree's authorisation (any more), `notADraft`, `consentRequired`;
 * `formIncomplete` where the account cannot be one, or there is none; `fieldConflict` over what was not seen
 */
export async function putUnitFund(
  services: CaseServices,
  { caseId, caller, standing, caseNow, now }: AtDesk,
  wish: PutUnitFund,
): Promise<void> {
  const { organisationId } = organisationIn(standing)
  const account = wish.account === undefined ? undefined : numberIn(wish.account)
  await changeCase(services, { caseId, now: caseNow }, async (change) => {
    const { tx } = change
    const { row, state } = change.current()
    await assertInForce(tx, standing, caseNow)
    const held = await authorisationOf(tx, { caseId, organisationId }, change.today)
    if (held?.id !== wish.authorization) throw new ProblemError('notFound')
    if (!isEditable(state)) throw new ProblemError('notADraft')
    if (fields.fundAccount.sensitive && !(await hasConsent(tx, row.accountId, 'sensitiveData')))
      throw new ProblemError('consentRequired')
    if ((await fundFiller(tx, caseId)) !== organisationId) await clearFund(tx, caseId)
    const stored = await readValues(tx, services.vault, caseId)
    if (account === undefined && (stored.get('fundAccount')?.value ?? '') === '')
      throw new ProblemError('formIncomplete', { fields: [{ field: 'fundAccount', code: 'missing' }] })
    const typed = { office: wish.office, bank: wish.bank, ...(account !== undefined && { account }) }
    const viewer = { accountId: caller.accountId, ownerId: row.accountId }
    const changed = await changesOf(services, tx, stored, { typed, basedOn: wish.basedOn, viewer })
    const isPromised = stored.get('fundAuthorization')?.value === 'yes'
    const values: NewValue[] = [
      ...changed.map((part) => ({ field: CELLS[part], value: typed[part] ?? '' })),
      // Whether it was typed right is the unit's to see to: it is asked for twice on its page.
      ...(changed.includes('account') ? [{ field: 'fundAccountAgain' as const, value: account ?? '' }] : []),
      ...(isPromised ? [] : [{ field: 'fundAuthorization' as const, value: 'yes' }]),
    ].map((one) => ({ ...one, origin: 'typed', changedById: caller.accountId }))
    if (values.length === 0) return
    await writeValues(tx, services.vault, { caseId, accountId: row.accountId }, values, change.now)
    const mandateId = held.id
    await noteAtDesk(tx, services.mac, { caseId, caller, mandateId, caseNow: change.now, now }, 'filledFund')
  })
}

function numberIn(written: string): string {
  const number = parseCardNumber(written)
  if (!number.ok)
    throw new ProblemError('formIncomplete', { fields: [{ field: 'fundAccount', code: number.error }] })
  return number.value
}
