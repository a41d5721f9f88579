import { asc, sql } from 'drizzle-orm'
import type { Department } from '@/domain/scheme/ids'
import type { PutDepartment } from '@contract/demonstration'
import { CASE_JOBS } from '@bff/cases/consequences'
import type { CaseServices } from '@bff/cases/services'
import { departmentTasks } from '@bff/db/schema'
import { hasten } from '@bff/outbox/jobs'
import { startConfirming, startThinking } from './demonstration'
import { behaviourOf, RECEIVING_DEPARTMENTS, setBehaviour, type Played } from './settings'
import { isAsked, sentToUnits } from './units'

/** Everybody whom the demonstration plays. */
export const PLAYED = [...RECEIVING_DEPARTMENTS, 'employer'] as const satisfies readonly Played[]

/** What a department that was down is sent once it can be reached. */
const DELIVERIES = [
  CASE_JOBS.deliverPackage,
  CASE_JOBS.deliverSupplement,
  CASE_JOBS.takeBack,
  CASE_JOBS.fileResult,
  CASE_JOBS.fileLogHead,
  CASE_JOBS.remindDepartment,
  CASE_JOBS.askSilent,
]

/** What lay on the desk while the department was played by hand is taken up again. */
async function resumeThinking(
  tx: Parameters<typeof startThinking>[0],
  department: Department,
  now: string,
): Promise<void> {
  const open = await tx
    .select()
    .from(departmentTasks)
    .where(sql`${departmentTasks.department} = ${department} and ${departmentTasks.status} = 'open'`)
    .orderBy(asc(departmentTasks.receivedAt))
  for (const task of open) await startThinking(tx, task, now)
}

/** Takes a department, or the unit, down or up again, into the hand or out of it; what waited for that goes on. */
export async function play(
  services: CaseServices,
  department: Played,
  change: PutDepartment,
  now: string,
): Promise<void> {
  const { db } = services
  // Looked up before the transaction: on PGlite nothing but `tx` answers within it.
  const sent = department === 'employer' ? await sentToUnits(services) : []
  await db.transaction(async (tx) => {
    const before = await behaviourOf(tx, department)
    const {
      down = before.downSince !== null,
      decidesItself = before.decidesItself,
      fault = before.fault,
    } = change
    await setBehaviour(tx, department, {
      downSince: down ? (before.downSince ?? now) : null,
      decidesItself,
      fault,
    })
    if (!decidesItself || before.decidesItself) return
    if (department === 'employer')
      for (const { row, state } of sent.filter((one) => isAsked(one.state)))
        await startConfirming(tx, { caseId: row.id, round: state.confirmation?.round ?? 1 }, now)
    else await resumeThinking(tx, department, now)
  })
  for (const kind of DELIVERIES) await hasten(db, kind)
  services.kick()
}
