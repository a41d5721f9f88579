import { and, eq, ne } from 'drizzle-orm'
import { arrearsArrived, type CaseEvent, type Decision, type Refusal, type Want } from '@/domain/case'
import type { TaskDecision } from '@contract/demonstration'
import { changeCase, CommandRefused, type CaseChange } from '@bff/cases/change'
import { keepNote } from '@bff/cases/notes'
import type { CaseServices } from '@bff/cases/services'
import { sentForm } from '@bff/cases/submissions'
import { departmentTasks } from '@bff/db/schema'
import { documentRows } from '@bff/documents/rows'
import { issueDocument } from '@bff/documents/store'
import { demoPersonByIdNumber } from '@bff/scenarios/people'
import { sharedRecord } from '@bff/scenarios/records'
import { keepingOdd, NothingNew } from './oddAnswers'
import type { LocalDate } from '@/domain/scheme/ids'

type Task = typeof departmentTasks.$inferSelect

export async function taskById({ db }: Pick<CaseServices, 'db'>, id: string): Promise<Task | null> {
  const [task] = await db.select().from(departmentTasks).where(eq(departmentTasks.id, id))
  return task ?? null
}

/** What the pension side itself has on somebody of the demonstration; nothing on anybody else. */
function contributionsOf(idNumber: string | undefined, today: LocalDate) {
  const person = idNumber === undefined ? null : demoPersonByIdNumber(idNumber)
  return person ? (sharedRecord(person, 'socialInsurance', today).facts.contributions ?? null) : null
}

/** An approval's document comes into being with the approval. */
async function issue(
  services: CaseServices,
  change: CaseChange,
  events: readonly CaseEvent[],
): Promise<void> {
  for (const event of events) {
    if (event.type !== 'documentIssued') continue
    const { row, events: past } = change.current()
    const { id: caseId, accountId } = row
    const form = await sentForm(change.tx, services.vault, caseId, event.round)
    await issueDocument(
      change.tx,
      services.vault,
      { caseId, accountId },
      {
        name: event.name,
        round: event.round,
        on: change.today,
        rows: documentRows(event.name, form.values, {
          contributions: contributionsOf(form.values.idNumber, change.today),
          arrearsArrived: arrearsArrived(past),
        }),
      },
    )
  }
}

async function decideItems(
  services: CaseServices,
  change: CaseChange,
  task: Task,
  decision: Decision,
): Promise<void> {
  const { department, round } = task
  if (department === 'publicSecurity') {
    await change.apply({ type: 'confirmHousehold', round, matches: decision.outcome === 'approved' })
    return
  }
  for (const item of task.items) {
    const events = await change.apply({ type: 'decideItem', department, round, item, decision })
    await issue(services, change, events)
  }
}

async function wantsOf(
  services: CaseServices,
  change: CaseChange,
  asked: Extract<TaskDecision, { kind: 'supplement' }>['wants'],
): Promise<Want[]> {
  const { id: caseId, accountId } = change.current().row
  const wants: Want[] = []
  for (const { material, materialId, reason, note } of asked) {
    wants.push({
      material,
      reason,
      ...(materialId && { materialId }),
      ...(note && { noteId: await keepNote(change.tx, services.vault, { caseId, accountId }, note) }),
    })
  }
  return wants
}

/** Does what was decided to the case. @returns how the task stands then. */
async function carryOut(
  services: CaseServices,
  change: CaseChange,
  task: Task,
  answer: TaskDecision,
): Promise<{ status: Task['status']; outcome: string | null }> {
  const { department, round } = task
  const { id: caseId, accountId } = change.current().row
  switch (answer.kind) {
    case 'approve':
      await decideItems(services, change, task, { outcome: 'approved' })
      return { status: 'decided', outcome: 'approved' }
    case 'refuse': {
      const [reason, ...others] = answer.reasons
      if (reason === undefined) throw new Error('a refusal without a reason')
      const noteId = answer.note
        ? await keepNote(change.tx, services.vault, { caseId, accountId }, answer.note)
        : undefined
      await decideItems(services, change, task, {
        outcome: 'refused',
        reasons: [reason, ...others],
        ...(noteId && { noteId }),
      })
      return { status: 'decided', outcome: answer.reasons.join(' ') }
    }
    case 'supplement': {
      const [want, ...others] = await wantsOf(services, change, answer.wants)
      if (want === undefined) throw new Error('a supplement that asks for nothing')
      await change.apply({ type: 'requestSupplement', department, round, wants: [want, ...others] })
      return { status: 'supplement', outcome: null }
    }
    case 'contributionPending':
      await change.apply({ type: 'reportContributionPending', department, round, reason: answer.reason })
      return { status: 'contribution', outcome: null }
    case 'close':
      await change.apply({ type: 'close', department, reason: answer.reason })
      return { status: 'decided', outcome: `closed ${answer.reason}` }
    case 'contributionArrived':
      await change.apply({ type: 'reportContributionArrived', department, round })
      return { status: 'open', outcome: null }
  }
}

/**
 * A department answers: approves, refuses with reasons, asks for pictures, or waits for a contribution.
 * The case and the department's desk change together; what changes nothing is kept for a person to look at.
 * @throws CommandRefused where the case's rules do not allow it.
 */
export async function answerTask(
  services: CaseServices,
  task: Task,
  answer: TaskDecision,
  now: string,
): Promise<void> {
  const { caseId, department, round } = task
  const answered = { department, caseId, round, answer: inCodes(answer) }
  try {
    await keepingOdd(services, answered, now, () =>
      changeCase(services, { caseId, now }, async (change) => {
        const { seq } = change.current().row
        const { status, outcome } = await carryOut(services, change, task, answer)
        if (change.current().row.seq === seq) throw new NothingNew()
        await change.tx
          .update(departmentTasks)
          .set({
            status,
            outcome,
            decidedAt: status === 'decided' ? now : null,
            // The clock that begins with the contribution is reminded of by itself.
            ...(answer.kind === 'contributionArrived' && { remindedAt: null }),
          })
          .where(eq(departmentTasks.id, task.id))
      }),
    )
  } catch (error) {
    if (error instanceof CommandRefused && TAKEN_BACK.includes(error.refusal)) await clearAway(services, task)
    throw error
  }
}

/** The application was taken back before the department had heard of it: its copy goes from the desk. */
const TAKEN_BACK: readonly Refusal[] = ['ended', 'notSubmitted', 'staleRound']

/** What was decided stays so, however late another answer comes. */
async function clearAway({ db }: Pick<CaseServices, 'db'>, task: Task): Promise<void> {
  await db
    .update(departmentTasks)
    .set({ status: 'takenBack' })
    .where(and(eq(departmentTasks.id, task.id), ne(departmentTasks.status, 'decided')))
}

/** What was answered, without the clerk's own words. */
export function inCodes(answer: TaskDecision): string {
  switch (answer.kind) {
    case 'approve':
    case 'contributionArrived':
      return answer.kind
    case 'refuse':
      return [answer.kind, ...answer.reasons].join(' ')
    case 'supplement':
      return [answer.kind, ...answer.wants.map(({ reason }) => reason)].join(' ')
    case 'contributionPending':
    case 'close':
      return `${answer.kind} ${answer.reason}`
  }
}
