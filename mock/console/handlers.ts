import { desc, eq, sql } from 'drizzle-orm'
import { fieldLabels } from '@/content/form'
import { materialNames } from '@/content/materials/names'
import { documentTitle } from '@/content/documents'
import { chinaDate } from '@/domain/calendar'
import { progress } from '@/domain/case'
import { FIELD_IDS } from '@/domain/form'
import { DEPARTMENT_INFO } from '@/domain/scheme/departments'
import { ITEM_INFO } from '@/domain/scheme/items'
import type { Item, LocalDate } from '@/domain/scheme/ids'
import { reasonsForItem, refusalReason } from '@/domain/scheme/reasons'
import { SUPPLEMENT_REASON_CODES, supplementReason } from '@/domain/scheme/supplementReasons'
import type { ClockState, DepartmentSetting, DepartmentTask, Performed } from '@contract/demonstration'
import type { DemonstrationOperation } from '@contract/demonstration-routes'
import { answered } from '@bff/agency/ends'
import { beginningOf } from '@bff/cases/consequences'
import { answeringRefusals } from '@bff/cases/refusals'
import type { CaseServices } from '@bff/cases/services'
import { readCase } from '@bff/cases/store'
import { cases, departmentTasks } from '@bff/db/schema'
import { inCodes, taskById } from '@bff/departments/decisions'
import { answerBadly } from '@bff/departments/faults'
import { keepOddAnswer } from '@bff/departments/oddAnswers'
import { openPackage } from '@bff/departments/demonstration'
import { play, PLAYED } from '@bff/departments/playing'
import { behaviours } from '@bff/departments/settings'
import { answerAsUnit } from '@bff/departments/units'
import type { DemonstrationHandlers } from '@bff/http/demonstration'
import { ProblemError } from '@bff/http/problems'
import type { DemoOther } from '@bff/scenarios/others'
import { endWaits } from '@bff/sessions/codes'
import { demoAnybodyById, type DemoPersonRecord } from '@bff/scenarios/people'
import { openAtDesk, shownAgencies } from './agencyPapers'
import { changeAsIssuer, shownCertificates } from './certificates'
import { shownConfirmations } from './confirmations'
import { shownFilings } from './filings'
import { shownOddAnswers } from './oddAnswers'
import { valueInWords } from '@bff/cases/valueInWords'

type ConsoleOperation = Extract<
  DemonstrationOperation,
  | 'perform'
  | 'replyToSms'
  | 'endSmsWait'
  | 'getClock'
  | 'putClock'
  | 'listTasks'
  | 'decideTask'
  | 'openTaskPaper'
  | 'listConfirmations'
  | 'answerConfirmation'
  | 'listCertificates'
  | 'changeCertificate'
  | 'listOddAnswers'
  | 'listFilings'
  | 'listDepartments'
  | 'putDepartment'
>
type Task = typeof departmentTasks.$inferSelect

/** As many as a screen can hold; what was decided long ago scrolls away. */
const TASKS_SHOWN = 60

/** The law that the rules hold begins here, and people's dates end here. */
const EARLIEST = '2025-01-01T00:00:00.000Z'
const LATEST = '2045-01-01T00:00:00.000Z'

/** The console's side of the demonstration: the clock, the departments' desks, who is down. */
export function consoleHandlers(
  services: CaseServices,
  perform: (person: DemoPersonRecord | DemoOther) => Promise<Performed>,
): Pick<DemonstrationHandlers, ConsoleOperation> {
  const { db, caseClock } = services

  const clockState = async (): Promise<ClockState> => {
    const now = await caseClock.now()
    const today = chinaDate(now)
    const open = await db.select({ id: cases.id }).from(cases).where(eq(cases.open, true))
    const waiting: ClockState['waiting'] = []
    for (const { id } of open) {
      const found = await readCase(db, id)
      const shown = found && progress(found.events, today)
      if (shown?.status !== 'waitingForMonth' || shown.number === null || shown.retirementMonth === null)
        continue
      const { number, retirementMonth: month } = shown
      waiting.push({ number, month, opensAt: beginningOf(month) })
    }
    return { now, today, backwardAllowed: await isFresh(services), waiting }
  }

  const settings = async (): Promise<{ departments: DepartmentSetting[] }> => {
    const now = await behaviours(db)
    return {
      departments: PLAYED.map((department) => ({
        department,
        name: department === 'employer' ? '参保单位' : DEPARTMENT_INFO[department].shortName,
        down: (now[department]?.downSince ?? null) !== null,
        decidesItself: now[department]?.decidesItself ?? true,
        fault: now[department]?.fault ?? null,
      })),
    }
  }

  return {
    async perform({ params }) {
      const person = demoAnybodyById(params.id)
      if (!person) throw new ProblemError('notFound')
      return answeringRefusals(() => perform(person))
    },

    async replyToSms({ body, now, caseNow }) {
      await answered(services, body, { now, caseNow })
      return null
    },

    async endSmsWait({ body }) {
      await endWaits(services, body.phone)
      return null
    },

    getClock: clockState,

    async putClock({ body, caseNow }) {
      const now = new Date(body.now).toISOString()
      if (now < caseNow && !(await isFresh(services))) throw new ProblemError('notAllowedNow')
      if (now < EARLIEST || now > LATEST) throw new ProblemError('invalidInput')
      await caseClock.set(db, now)
      services.kick()
      return clockState()
    },

    async listTasks() {
      const tasks = await db
        .select()
        .from(departmentTasks)
        .orderBy(sql`${departmentTasks.decidedAt} is not null`, desc(departmentTasks.receivedAt))
        .limit(TASKS_SHOWN)
      return { tasks: await Promise.all(tasks.map((task) => shownTask(services, task))) }
    },

    async decideTask({ params, body, caseNow }) {
      const task = await taskById(services, params.id)
      if (task === null) {
        const nobodys = { department: null, caseId: null, round: null, answer: inCodes(body) }
        await keepOddAnswer(db, nobodys, 'unknownTask', caseNow)
        throw new ProblemError('notFound')
      }
      await answeringRefusals(() => answerBadly(services, task, body, caseNow))
      return shownTask(services, (await taskById(services, params.id)) ?? task)
    },

    async openTaskPaper({ params, now, caseNow }) {
      const task = await taskById(services, params.id)
      const picture = task && (await openAtDesk(services, task, params.paper, { now, caseNow }))
      if (!picture) throw new ProblemError('notFound')
      return picture
    },

    listConfirmations: () => shownConfirmations(services),

    async answerConfirmation({ params, body, caseNow }) {
      await answeringRefusals(() => answerAsUnit(services, params.id, body, caseNow))
      return shownConfirmations(services)
    },

    listFilings: () => shownFilings(db),

    listCertificates: () => shownCertificates(services),

    async changeCertificate({ params, body, caseNow }) {
      await answeringRefusals(() => changeAsIssuer(services, { caseId: params.id, now: caseNow }, body))
      return shownCertificates(services)
    },

    listOddAnswers: () => shownOddAnswers(db),

    listDepartments: settings,

    async putDepartment({ params, body, caseNow }) {
      const department = PLAYED.find((one) => one === params.id)
      if (department === undefined) throw new ProblemError('notFound')
      await play(services, department, body, caseNow)
      return settings()
    },
  }
}

/** Before the first case the clock may go back: nothing has happened that would lie in the future. */
async function isFresh({ db }: CaseServices): Promise<boolean> {
  const [any] = await db.select({ id: cases.id }).from(cases).limit(1)
  return any === undefined
}

function dueOf(found: Awaited<ReturnType<typeof readCase>>, task: Task): LocalDate | null {
  if (found?.state.submission?.round !== task.round) return null
  const held = found.state.tasks.find(({ department }) => department === task.department)
  return held?.deadline.known ? held.deadline.due : null
}

async function shownTask(services: CaseServices, task: Task): Promise<DepartmentTask> {
  const { db, vault } = services
  const content = await openPackage(db, vault, task)
  const found = await readCase(db, task.caseId)
  const agencies = shownAgencies(content)
  const codes = [...new Set(task.items.flatMap((item: Item) => reasonsForItem(item)))].filter(
    (code) => agencies.length > 0 || code !== 'mandateUnproven',
  )
  return {
    id: task.id,
    department: task.department,
    departmentName: DEPARTMENT_INFO[task.department].shortName,
    number: content.number,
    round: task.round,
    items: task.items,
    itemNames: task.items.map((item) => ITEM_INFO[item].shortName),
    status: task.status,
    receivedAt: task.receivedAt,
    due: dueOf(found, task),
    fields: FIELD_IDS.flatMap((field) => {
      const value = content.fields[field]
      if (value === undefined) return []
      return [{ field, label: fieldLabels[field], value: valueInWords(field, value, content.fields) }]
    }),
    materials: content.materials.map(({ id, kind, page }) => ({
      id,
      kind,
      page,
      label: materialNames[kind],
    })),
    agencies,
    documents:
      found === null ? [] : content.documents.map(({ name }) => documentTitle(name, found.state.scenario)),
    reasons: codes.map((code) => ({ code, text: refusalReason(code).sentence })),
    supplementReasons: SUPPLEMENT_REASON_CODES.map((code) => {
      const { sentence, materials } = supplementReason(code)
      return { code, text: sentence, materials: [...materials] }
    }),
    outcome: task.outcome,
    remindedAt: task.remindedAt,
  }
}
