import { isBrokenOff, itemsEnded, reviewersOf } from '@/domain/case'
import { chinaDate } from '@/domain/calendar'
import type { CaseSummary, CaseView } from '@contract/case'
import type { Material } from '@contract/material'
import type { Level } from '@contract/session'
import type { Db, Tx } from '@bff/db/database'
import { materialsOf } from '@bff/materials/materials'
import { handedIn, isEditable } from './caseDesk'
import { viewDraft } from './draft'
import { draftExpiresOn } from './idleDrafts'
import { knownToGuide, type KnownOfPerson } from './filling'
import { openAnswers } from './guideAnswers'
import type { CaseServices } from './services'
import { shownProgress } from './shownProgress'
import type { LoadedCase } from './store'
import { lastSubmission } from './submissions'
import { formValues, readValues } from './values'
import { visibleCells } from './visibleCells'

export function summaryOf(
  found: LoadedCase,
  retirementMonth: string | null,
  viewer: { readonly level: Level; readonly now: string },
): CaseSummary {
  const shown = shownProgress(found.events, { level: viewer.level, today: chinaDate(viewer.now) })
  return {
    id: found.row.id,
    number: found.row.number,
    scenario: found.state.scenario,
    status: shown.status,
    retirementMonth: (shown.retirementMonth ?? retirementMonth) as CaseSummary['retirementMonth'],
    place: found.row.place,
    mustAct: [...shown.mustAct] as CaseSummary['mustAct'],
    reviewing: reviewersOf(shown.steps),
    notGranted: itemsEnded(shown.steps),
    updatedAt: found.row.updatedAt,
  }
}

/** A case as its owner sees it. */
export async function caseView(
  services: Pick<CaseServices, 'vault'>,
  db: Db | Tx,
  found: LoadedCase,
  known: KnownOfPerson,
  viewer: { readonly level: Level; readonly now: string },
): Promise<CaseView> {
  const { vault } = services
  const { row, state, events } = found
  const today = chinaDate(viewer.now)
  const editable = isEditable(state)
  const guide = await openAnswers(services, db, row)
  const stored = await readValues(db, vault, row.id)
  const withDepartments = handedIn(found)
  const materials = (await materialsOf(db, row.id)).map((one): Material => ({
    ...one,
    handedIn: withDepartments.has(one.id),
  }))
  const draft = editable ? viewDraft(guide, knownToGuide(known), today) : null
  const shown = shownProgress(events, { level: viewer.level, today })
  const receipt =
    editable || isBrokenOff(shown.status)
      ? null
      : ((await lastSubmission(db, vault, row.id))?.receipt ?? null)
  return {
    ...summaryOf(found, formValues(stored).retirementMonth || null, viewer),
    round: shown.round,
    answers: { ...guide.answers } as CaseView['answers'],
    items: editable ? [...(draft?.items ?? [])] : [...shown.items],
    fields: visibleCells(stored, viewer.level),
    materials,
    allowed: [...shown.allowed],
    receipt: viewer.level === 'realName' ? receipt : null,
    draftExpiresOn: editable && row.number === null ? draftExpiresOn(row.updatedAt) : null,
  }
}
