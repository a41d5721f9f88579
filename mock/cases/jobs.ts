import { eq } from 'drizzle-orm'
import { chinaDate } from '@/domain/calendar'
import { fold, isAlarmed } from '@/domain/case'
import { packageFor } from '@/domain/form'
import { flowOf, isRestedOn } from '@/domain/scheme/flow'
import { DEPARTMENTS, ITEMS, type DocumentName, type Item, type LocalDate } from '@/domain/scheme/ids'
import { agencyAnswering, agencyOf } from '@bff/agency/handingOn'
import type { Db } from '@bff/db/database'
import { cases } from '@bff/db/schema'
import type { DepartmentPackage, Errand, PackagedMaterial } from '@bff/departments/port'
import { documentsOfRound } from '@bff/documents/store'
import { materialsOf } from '@bff/materials/materials'
import type { JobHandler } from '@bff/outbox/worker'
import { changeCase, CommandRefused } from './change'
import { CASE_JOBS } from './consequences'
import type { CaseServices } from './services'
import { applicantOf } from './fundByUnit'
import { tellEnding } from './endingDrafts'
import { askSilent } from './silent'
import { eventsAfter, readCase, type LoadedCase } from './store'
import { sentForm } from './submissions'

type Payload = Parameters<JobHandler>[0]

function errandOf(payload: Payload): Errand {
  const department = DEPARTMENTS.find((one) => one === payload.department)
  if (department === undefined) throw new Error('a job for no department')
  return { caseId: String(payload.caseId), round: Number(payload.round), department }
}

/** The items a department has before it in this round; none where the application has been taken back meanwhile. */
function itemsBefore({ state }: LoadedCase, { department, round }: Errand): readonly Item[] {
  if (state.status !== 'running') return []
  if (department === 'publicSecurity') {
    const { household } = state
    return household?.round === round && household.confirmed === null ? ['householdConfirmation'] : []
  }
  if (state.submission?.round !== round) return []
  return state.tasks.find((task) => task.department === department)?.items ?? []
}

async function packagedMaterials(
  db: Db,
  caseId: string,
  ids: readonly string[],
): Promise<PackagedMaterial[]> {
  const all = await materialsOf(db, caseId)
  return all.filter(({ id }) => ids.includes(id)).map(({ id, kind, page }) => ({ id, kind, page }))
}

/**
 * What earlier steps had produced when the package was due: a delivery that was late (the department was down) brings
 * nothing that others have issued meanwhile.
 */
function issuedBefore({ events }: LoadedCase, { department, round }: Errand): DocumentName[] {
  const sent = events.findIndex(
    (event) => event.type === 'packageSent' && event.department === department && event.round === round,
  )
  const documents = fold(events.slice(0, Math.max(sent, 0)))?.documents ?? []
  return documents.filter((one) => one.round === round && !one.isVoid).map(({ name }) => name)
}

/** A department's share, cut by the distribution table from what was sent and nothing else. */
async function shareOf(
  { db, vault }: CaseServices,
  found: LoadedCase,
  errand: Errand,
  { items, today }: { readonly items: readonly Item[]; readonly today: LocalDate },
): Promise<DepartmentPackage> {
  const { row, state } = found
  const { submission } = state
  if (submission === null) throw new Error('a package before the submission')
  const sent = await sentForm(db, vault, row.id, errand.round)
  // The housing fund's column goes out while the retiree lets the unit fill it in, and no longer.
  const applicant =
    sent.facts.applicant === 'employer' ? await applicantOf(db, row.id, sent.values, today) : 'self'
  const form = { ...sent, facts: { ...sent.facts, applicant } }
  const issued = issuedBefore(found, errand)
  const all = await documentsOfRound(db, vault, row.id, errand.round)
  const { fields, materials, documents } = packageFor(errand.department, items, form, {
    materials: await packagedMaterials(db, row.id, submission.materialIds),
    documents: all.filter(({ name }) => issued.includes(name)),
  })
  const judges = isRestedOn(flowOf(state.scenario), items)
  const agency = judges ? await agencyOf({ vault }, db, row.id, errand.round) : null
  return { number: submission.number, items, fields, materials, documents, ...(agency && { agency }) }
}

/** What the outbox does for cases. Every handler may run twice. */
export function caseJobs(services: CaseServices): Readonly<Record<string, JobHandler>> {
  const { db, departments, caseClock } = services

  const deliverPackage: JobHandler = async (payload) => {
    const errand = errandOf(payload)
    const found = await readCase(db, errand.caseId)
    const items = found ? itemsBefore(found, errand) : []
    if (found === null || items.length === 0) return
    const now = await caseClock.now()
    const share = await shareOf(services, found, errand, { items, today: chinaDate(now) })
    await departments.receivePackage(errand, share, now)
  }

  const deliverSupplement: JobHandler = async (payload) => {
    const errand = errandOf(payload)
    const [first] = await eventsAfter(db, errand.caseId, Number(payload.seq) - 1)
    if (first?.event.type !== 'supplementAnswered') throw new Error('no answer of that number')
    const { materialIds, actor } = first.event
    const { caseId, round } = errand
    const { mandateId } = payload
    const agency =
      actor === 'agent' && typeof mandateId === 'string'
        ? await agencyAnswering(services, db, { caseId, round, mandateId })
        : null
    const materials = await packagedMaterials(db, caseId, materialIds)
    const given = { materials, ...(agency && { agency }) }
    await departments.receiveSupplement(errand, given, await caseClock.now())
  }

  const fileResult: JobHandler = async (payload) => {
    const caseId = String(payload.caseId)
    const round = Number(payload.round)
    const item = ITEMS.find((one) => one === payload.item)
    const found = await readCase(db, caseId)
    const result = found?.state.results.find((one) => one.item === item && one.round === round)
    if (!found || !item || !result) throw new Error('no such result')
    const now = await caseClock.now()
    const errand = { caseId, round, department: result.department }
    const { seq: headSeq, headMac, logSeq, logMac } = found.row
    const heads = { headSeq, headMac, logSeq, logMac }
    await departments.fileResult(errand, { item, outcome: result.decision.outcome, ...heads }, now)
    await changeCase(services, { caseId, now }, (change) => change.apply({ type: 'fileResult', item, round }))
  }

  const fileLogHead: JobHandler = async (payload) => {
    const caseId = String(payload.caseId)
    const [row] = await db
      .select({ seq: cases.logSeq, mac: cases.logMac })
      .from(cases)
      .where(eq(cases.id, caseId))
    // A draft that was deleted meanwhile took its log along.
    if (row) await departments.fileLogHead(caseId, row, await caseClock.now())
  }

  const remindSupplement: JobHandler = async (payload) => {
    const { caseId, round, department } = errandOf(payload)
    const at = { caseId, now: await caseClock.now() }
    const command = { type: 'remindSupplement', round, department } as const
    await changeCase(services, at, ({ apply }) => apply(command)).catch((error: unknown) => {
      // Given, taken back or ended meanwhile.
      if (!(error instanceof CommandRefused)) throw error
    })
  }

  const remindDepartment: JobHandler = async (payload) => {
    const errand = errandOf(payload)
    const now = await caseClock.now()
    const found = await readCase(db, errand.caseId)
    if (found && isAlarmed(found.state, errand, chinaDate(now))) await departments.remind(errand, now)
  }

  const remindUnit: JobHandler = async (payload) => {
    const at = { caseId: String(payload.caseId), now: await caseClock.now() }
    const command = { type: 'remindUnit', round: Number(payload.round) } as const
    await changeCase(services, at, ({ apply }) => apply(command)).catch((error: unknown) => {
      // Answered, taken back or ended meanwhile.
      if (!(error instanceof CommandRefused)) throw error
    })
  }

  const advance: JobHandler = async (payload) => {
    const at = { caseId: String(payload.caseId), now: await caseClock.now() }
    await changeCase(services, at, (change) => change.apply({ type: 'advance' })).catch((error: unknown) => {
      if (!(error instanceof CommandRefused)) throw error
    })
  }

  return {
    [CASE_JOBS.deliverPackage]: deliverPackage,
    [CASE_JOBS.deliverSupplement]: deliverSupplement,
    [CASE_JOBS.askUnit]: async ({ caseId, round }) =>
      departments.askUnit(String(caseId), Number(round), await caseClock.now()),
    [CASE_JOBS.takeBack]: (payload) => departments.takeBack(errandOf(payload)),
    [CASE_JOBS.fileResult]: fileResult,
    [CASE_JOBS.fileLogHead]: fileLogHead,
    [CASE_JOBS.askSilent]: askSilent(services),
    [CASE_JOBS.advance]: advance,
    [CASE_JOBS.remindSupplement]: remindSupplement,
    [CASE_JOBS.tellEnding]: (payload) => tellEnding(services, payload),
    [CASE_JOBS.remindDepartment]: remindDepartment,
    [CASE_JOBS.remindUnit]: remindUnit,
  }
}
