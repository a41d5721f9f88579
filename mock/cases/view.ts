import { isBrokenOff, itemsEnded, keptUntil, reviewersOf } from '@/domain/case'
import { chinaDate } from '@/domain/calendar'
import { factsFrom } from '@/domain/guidance'
import type { CaseSummary, CaseView, FieldsNow } from '@contract/case'
import type { Caller, Standing } from '@bff/http/exchange'
import type { Db, Tx } from '@bff/db/database'
import { helpersOf } from '@bff/people/helping'
import { materialsOf, shownMaterial } from '@bff/materials/materials'
import { handedIn, isEditable } from './caseDesk'
import { viewDraft, type GuideAnswers } from './draft'
import { knownToGuide, NOTHING_KNOWN, type KnownOfPerson } from './filling'
import { openAnswers } from './guideAnswers'
import type { CaseServices } from './services'
import { shownProgress } from './shownProgress'
import type { LoadedCase } from './store'
import { lastSubmission } from './submissions'
import { formValues, readValues } from './values'
import {
  cellEyesOf,
  eyesOf,
  hiddenCells,
  namesOf,
  visibleCells,
  type CellEyes,
  type Eyes,
} from './visibleCells'

/** Who looks, with whose eyes, and when. */
export interface Viewer {
  readonly eyes: Eyes
  readonly now: string
  readonly accountId: string
  readonly relation: Standing['relation']
  /** Of an agent: what the paper names. */
  readonly powers?: Standing['powers']
  readonly cells: CellEyes
}

/** The same of whoever asks. */
export const viewerOf = ({ caller, standing }: Looking, now: string): Viewer => ({
  eyes: eyesOf(caller, standing),
  now,
  accountId: caller.accountId,
  relation: standing.relation,
  ...(standing.powers && { powers: standing.powers }),
  cells: cellEyesOf(caller, standing),
})

interface Looking {
  readonly caller: Pick<Caller, 'accountId' | 'level'>
  readonly standing: Pick<Standing, 'relation' | 'powers'>
}

export function summaryOf(
  found: LoadedCase,
  retirementMonth: string | null,
  viewer: Pick<Viewer, 'eyes' | 'now'>,
): CaseSummary {
  const shown = shownProgress(found.events, { eyes: viewer.eyes, today: chinaDate(viewer.now) })
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

/** A case as its owner sees it, or whoever stands for them or helps them. */
export async function caseView(
  services: Pick<CaseServices, 'vault'>,
  db: Db | Tx,
  found: LoadedCase,
  known: KnownOfPerson,
  viewer: Viewer,
): Promise<CaseView> {
  const { vault } = services
  const { row, state, events } = found
  const today = chinaDate(viewer.now)
  const editable = isEditable(state)
  const guide = await openAnswers(services, db, row)
  const isHelper = viewer.relation === 'helper'
  const stored = await readValues(db, vault, row.id)
  const withDepartments = handedIn(found)
  const materials = (await materialsOf(db, row.id)).map((one) => shownMaterial(one, withDepartments, viewer))
  const draft = editable ? viewDraft(guide, knownToGuide(known), today) : null
  const shown = shownProgress(events, { eyes: viewer.eyes, today })
  const receipt =
    editable || isBrokenOff(shown.status)
      ? null
      : ((await lastSubmission(db, vault, row.id))?.receipt ?? null)
  const cells = { eyes: viewer.cells, accountId: viewer.accountId, ownerId: row.accountId }
  return {
    ...summaryOf(found, formValues(stored).retirementMonth || null, viewer),
    ...(isHelper && { number: null, place: null }),
    round: shown.round,
    answers: isHelper ? answersForHelper(guide, known) : ({ ...guide.answers } as CaseView['answers']),
    items: editable ? [...(draft?.items ?? [])] : [...shown.items],
    fields: await visibleCells(stored, cells, namesOf(services, db)),
    hidden: hiddenCells(stored, cells),
    helpers: editable
      ? await helpersOf(services, db, { caseId: row.id, asking: viewer.accountId, caseNow: viewer.now })
      : [],
    materials,
    allowed: isHelper ? [] : [...shown.allowed],
    receipt: viewer.eyes === 'realName' ? receipt : null,
    draftExpiresOn: editable && row.number === null ? keptUntil('draft', row.updatedAt) : null,
  }
}

/** What the form and the pictures rest on, and nothing else: the other answers tell of health, arrears and plans. */
function answersForHelper({ answers }: GuideAnswers, known: KnownOfPerson): CaseView['answers'] {
  const { insurance, archiveBirth, recognition } = factsFrom(answers, knownToGuide(known))
  return {
    ...(insurance && { insurance }),
    ...(archiveBirth && { archiveBirth }),
    ...(recognition && { recognition }),
  }
}

/** What may have been changed by somebody else since the form was opened: no department is asked for it. */
export async function fieldsNow(
  services: Pick<CaseServices, 'vault'>,
  db: Db | Tx,
  found: LoadedCase,
  viewer: Viewer,
): Promise<FieldsNow> {
  const { status, fields, hidden, helpers, materials, updatedAt } = await caseView(
    services,
    db,
    found,
    NOTHING_KNOWN,
    viewer,
  )
  return { status, fields, hidden, helpers, materials, updatedAt }
}
