import type { ShownOnPaper } from '@/domain/papers'
import { certificateOfCase } from '@bff/certificates/certificates'
import { submissionsOf } from '@bff/cases/submissions'
import type { CaseServices } from '@bff/cases/services'
import type { LoadedCase } from '@bff/cases/store'
import { readDocument } from '@bff/documents/store'
import { sealOf } from '@bff/units/seals'
import type { Shown } from './draw'
import type { UnitSaid } from './jointForm'

/** Which edition is the one that counts now; `null` where there is none to be had. */
export function editionNow({ state }: LoadedCase, kind: ShownOnPaper['kind']): number | null {
  switch (kind) {
    case 'certificate':
      return state.certificate?.version ?? null
    case 'jointForm':
    case 'receipt':
      return state.submission?.round ?? null
    default:
      return state.documents.filter((one) => one.name === kind && !one.isVoid).at(-1)?.round ?? null
  }
}

/** What a paper shows, opened; `null` where it is not kept. */
export async function shownOn(
  services: Pick<CaseServices, 'db' | 'vault'>,
  { row, state, events }: LoadedCase,
  { kind, edition }: ShownOnPaper,
  caseNow: string,
): Promise<Shown | null> {
  const { db, vault } = services
  const number = row.number ?? ''
  if (kind === 'certificate') {
    const certificate = await certificateOfCase(services, db, row.id, caseNow)
    return certificate && { kind, certificate }
  }
  if (kind !== 'jointForm' && kind !== 'receipt') {
    const of = { caseId: row.id, scenario: state.scenario }
    const document = await readDocument(db, vault, of, kind, edition)
    return document && { kind, document }
  }
  const sent = (await submissionsOf(db, vault, row.id)).find(({ receipt }) => receipt.round === edition)
  if (!sent) return null
  const { receipt, form, signature, submittedAt } = sent
  if (kind === 'receipt') return { kind, receipt }
  const unit = await unitSaid(services, { row, events }, edition)
  return {
    kind,
    number,
    round: edition,
    form: { values: form, items: receipt.items, submittedAt, signature, unit },
  }
}

/** That the unit answered is an event of the case; who of it did is told by the seal, where somebody did by name. */
async function unitSaid(
  { db, vault }: Pick<CaseServices, 'db' | 'vault'>,
  { row, events }: Pick<LoadedCase, 'row' | 'events'>,
  round: number,
): Promise<UnitSaid | null> {
  const answered = events.flatMap((event) =>
    event.type === 'confirmationAnswered' && event.round === round ? [event] : [],
  )
  const last = answered.at(-1)
  if (last === undefined) return null
  const by = await sealOf({ db, vault }, row.id, round)
  return { outcome: last.confirmation.outcome, at: last.at, by }
}
