import { and, eq } from 'drizzle-orm'
import { chinaDate } from '@/domain/calendar'
import type { CaseState } from '@/domain/case'
import { unitPapers } from '@/domain/case'
import { unitReasonsFor } from '@/domain/scheme/unitReasons'
import { MATERIAL_RULES } from '@/domain/scheme/materials'
import type { LocalDate, MaterialKind } from '@/domain/scheme/ids'
import type { UnitCase } from '@contract/unit'
import type { Material } from '@contract/material'
import { handedIn, isEditable, isWanted } from '@bff/cases/caseDesk'
import type { CaseServices } from '@bff/cases/services'
import { notesOf } from '@bff/cases/notes'
import { readCase, type LoadedCase } from '@bff/cases/store'
import { sentForm } from '@bff/cases/submissions'
import { formValues, readValues } from '@bff/cases/values'
import type { Tx } from '@bff/db/database'
import { mandates } from '@bff/db/schema'
import type { Caller, Standing } from '@bff/http/exchange'
import { ProblemError } from '@bff/http/problems'
import { personOf } from '@bff/identity/persons'
import { materialsOf, shownMaterial } from '@bff/materials/materials'
import { noteAtDesk } from '@bff/people/deskDoing'
import { organisationById } from '@bff/people/organisations'
import { lockCaseOf } from '@bff/people/row'
import { summaryOf } from './desk'
import { fundAsSeen } from './fund'
import { isConfirmer } from './confirmers'
import { sealedBy, sealOf } from './seals'

/** Who of an organisation looks at which case, and when. */
export interface AtDesk {
  readonly caseId: string
  readonly caller: Caller
  readonly standing: Standing
  readonly caseNow: string
  readonly now: Date
}

export interface OfOrganisation {
  readonly organisationId: string
  readonly mandateId: string
}

/** A clerk's, or a keeper's, standing is by a mandate of an organisation. */
export function organisationIn({ organisationId, mandateId }: Standing): OfOrganisation {
  if (organisationId === null || mandateId === null) throw new ProblemError('notFound')
  return { organisationId, mandateId }
}

/** What the retiree states of the unit, their work and their retirement, to be held against the unit's own record. */
const STATED = ['unitName', 'unitCreditCode', 'workStart', 'retirementCategory', 'retirementMonth'] as const

const takesSeveral = (state: CaseState, kind: MaterialKind) =>
  MATERIAL_RULES[state.scenario].some((rule) => rule.kind === kind && rule.several)

/** Whether whoever looks is the one whom 108 二 names. */
export const mayConfirm = (
  services: Pick<CaseServices, 'db' | 'vault'>,
  found: LoadedCase,
  { relation }: Pick<Standing, 'relation'>,
): Promise<boolean> => isConfirmer(services, found, relation === 'keeper' ? 'archiveKeeper' : 'employer')

async function confirmationIn(
  services: CaseServices,
  found: LoadedCase,
  standing: Standing,
): Promise<UnitCase['confirmation']> {
  const { db, vault } = services
  const { confirmation, submission, scenario } = found.state
  if (confirmation === null || submission === null) return null
  const { round, answer, askedOn } = confirmation
  const { values } = await sentForm(db, vault, found.row.id, submission.round)
  return {
    round,
    state: answer?.outcome ?? 'asked',
    askedOn,
    mayAnswer:
      answer === null && found.state.status === 'running' && (await mayConfirm(services, found, standing)),
    reasons: unitReasonsFor(scenario),
    stated: STATED.flatMap((field) => {
      const value = values[field] ?? ''
      return value === '' ? [] : [{ field, value }]
    }),
    seal: await sealOf(services, found.row.id, round),
    sentBack: await sentBackIn(services, found, standing),
  }
}

/** What a unit wrote to its retiree is read at its own desk, and at no keeper's. */
async function sentBackIn(
  services: CaseServices,
  found: LoadedCase,
  standing: Standing,
): Promise<NonNullable<UnitCase['confirmation']>['sentBack']> {
  const { db, vault } = services
  const { confirmation } = found.state
  if (confirmation?.answer?.outcome !== 'declined') return null
  const { reasons, noteId } = confirmation.answer
  const by = await sealedBy(db, found.row.id, confirmation.round)
  const isOwn = by === null ? await mayConfirm(services, found, standing) : by === standing.organisationId
  if (!isOwn) return null
  const note = noteId && (await notesOf(db, vault, found.row.id)).find(({ id }) => id === noteId)
  return { reasons: [...reasons], note: note ? note.text : null }
}

function slotsIn(
  found: LoadedCase,
  pages: readonly Material[],
  missing: readonly MaterialKind[],
): UnitCase['slots'] {
  return unitPapers(found.state).map((kind) => ({
    kind,
    several: takesSeveral(found.state, kind),
    wanted: missing.includes(kind),
    pages: pages.filter((page) => page.kind === kind),
  }))
}

/** A look is written down under the lock that the mandate's end waits for; where it has ended, nothing is seen. */
async function look(
  services: CaseServices,
  { caseId, caller, caseNow, now }: AtDesk,
  of: OfOrganisation,
): Promise<void> {
  await services.db.transaction(async (tx: Tx) => {
    await lockCaseOf(tx, caseId)
    const { mandateId } = of
    await noteAtDesk(tx, services.mac, { caseId, caller, mandateId, caseNow, now }, 'sawUnitCase')
  })
  services.kick()
}

/**
 * An application as the unit or archive keeper may know it: a list of what is told, so that nothing else ever is. No
 * number of a person or account, no health, no other picture, nothing of the departments (rulings 1 and 2).
 */
export async function unitCase(services: CaseServices, at: AtDesk): Promise<UnitCase> {
  const { db, vault } = services
  const { caseId, caller, standing, caseNow } = at
  const of = organisationIn(standing)
  await look(services, at, of)
  const found = await readCase(db, caseId)
  if (found === null) throw new ProblemError('notFound')
  const { row, state } = found
  const gone = handedIn(found)
  const viewer = {
    accountId: caller.accountId,
    relation: standing.relation,
    organisationId: of.organisationId,
  }
  const pages = (await materialsOf(db, caseId)).map((one) => shownMaterial(one, gone, viewer))
  const [mandate] = await db
    .select()
    .from(mandates)
    .where(and(eq(mandates.id, of.mandateId)))
  const values = formValues(await readValues(db, vault, caseId))
  const owner = await personOf(services, db, row.accountId)
  const today = chinaDate(caseNow)
  const there = new Set(pages.filter((page) => !page.handedIn).map(({ kind }) => kind))
  const summary = summaryOf(
    {
      row,
      state,
      there,
      until: (mandate?.until ?? today) as LocalDate,
      // It is being looked at.
      unseen: false,
      confirms: await mayConfirm(services, found, standing),
    },
    { name: owner?.name ?? values.name ?? '', typedMonth: values.retirementMonth, today },
  )
  return {
    ...summary,
    organisation: (await organisationById(db, of.organisationId)).name,
    scenario: state.scenario,
    number: row.number,
    open: isEditable(state) || unitPapers(state).some((kind) => isWanted(state, kind)),
    slots: slotsIn(found, pages, summary.missing),
    confirmation: await confirmationIn(services, found, standing),
    fund: await fundAsSeen(services, found, {
      organisationId: of.organisationId,
      clerkId: caller.accountId,
      caseNow,
    }),
  }
}
