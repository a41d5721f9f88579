import { fieldLabels } from '@/content/form'
import { materialNames } from '@/content/materials/names'
import type { FieldId } from '@/domain/form'
import { flowOf } from '@/domain/scheme/flow'
import type { MaterialKind } from '@/domain/scheme/ids'
import { ITEM_INFO } from '@/domain/scheme/items'
import { unitReason, unitReasonsFor } from '@/domain/scheme/unitReasons'
import type { AnsweredConfirmation, PendingConfirmation } from '@contract/demonstration'
import type { DemonstrationOut } from '@contract/demonstration-contract'
import type { CaseServices } from '@bff/cases/services'
import type { LoadedCase } from '@bff/cases/store'
import { sentForm } from '@bff/cases/submissions'
import { isAsked, sentToUnits } from '@bff/departments/units'
import { materialsOf } from '@bff/materials/materials'
import { valueInWords } from '@bff/cases/valueInWords'

/** What the request to confirm says: whose it is, of which kind and month. No number of a person or account, no address. */
const SENT: readonly FieldId[] = [
  'unitName',
  'unitCreditCode',
  'name',
  'workStart',
  'retirementCategory',
  'retirementMonth',
]

/** What comes out of the unit's own hand or archive, and what the person asks it for in writing. */
const PAPERS: readonly MaterialKind[] = [
  'archivePages',
  'employeeApplication',
  'publicNotice',
  'retirementApproval',
  'lastWageChange',
]

/** 请单位确认: the request as the unit received it (RULINGS 1). */
async function requestOf({ db, vault }: CaseServices, { row, state }: LoadedCase) {
  const { submission, confirmation } = state
  if (submission === null || confirmation === null) throw new Error(`the unit was not asked about ${row.id}`)
  const { values } = await sentForm(db, vault, row.id, submission.round)
  const materials = await materialsOf(db, row.id)
  return {
    id: row.id,
    number: submission.number,
    round: submission.round,
    unitName: values.unitName ?? '',
    applicantName: values.name ?? '',
    itemName: ITEM_INFO[flowOf(submission.scenario).indispensable].shortName,
    askedOn: confirmation.askedOn,
    fields: SENT.flatMap((field) => {
      const value = values[field] ?? ''
      if (value === '') return []
      return [{ field, label: fieldLabels[field], value: valueInWords(field, value, values) }]
    }),
    materials: materials
      .filter(({ id, kind }) => submission.materialIds.includes(id) && PAPERS.includes(kind))
      .map(({ kind, page }) => ({ label: materialNames[kind], page })),
  }
}

/** The units' desk: what waits for an answer, and what has had one, of applications that go on. */
export async function shownConfirmations(
  services: CaseServices,
): Promise<DemonstrationOut<'listConfirmations'>> {
  const confirmations: PendingConfirmation[] = []
  const answered: AnsweredConfirmation[] = []
  for (const found of await sentToUnits(services)) {
    const { scenario, confirmation } = found.state
    const answer = confirmation?.answer
    if (isAsked(found.state)) {
      const reasons = unitReasonsFor(scenario).map((code) => ({ code, text: unitReason(code).sentence }))
      confirmations.push({ ...(await requestOf(services, found)), reasons })
    } else if (answer) {
      const reasons = answer.outcome === 'declined' ? answer.reasons : []
      answered.push({
        ...(await requestOf(services, found)),
        outcome: answer.outcome,
        reasons: reasons.map((code) => unitReason(code).sentence),
        answeredAt: answer.at,
      })
    }
  }
  return { confirmations, answered }
}
