import { randomUUID } from 'node:crypto'
import { and, eq, ne, or, sql } from 'drizzle-orm'
import type { Department } from '@/domain/scheme/ids'
import type { Vault } from '@bff/crypto/vault'
import type { Db, Tx } from '@bff/db/database'
import { cases, departmentTasks, filedLogHeads, filings } from '@bff/db/schema'
import { enqueue, takeBackJobs } from '@bff/outbox/jobs'
import { Unreachable } from '@bff/outbox/worker'
import { withLater } from './laterAgencies'
import type { DepartmentPackage, Departments, Errand } from './port'
import { behaviourOf, outagesNow, RETRY_SECONDS } from './settings'

/** The job by which a simulated department decides on its own. */
export const SIMULATE_DECISION = 'simulateDecision'
/** The job by which a unit confirms on its own. */
export const SIMULATE_UNIT = 'simulateUnit'

/** How long a simulated department takes, in seconds of the case clock: long enough to see each state. */
const THINKING_SECONDS: Readonly<Partial<Record<Department, number>>> = {
  publicSecurity: 4,
  hrss: 8,
  socialInsurance: 8,
  medicalInsurance: 12,
  housingFund: 16,
}

/** How many times as long a slow one takes: long enough to wonder. */
const SLOWNESS = 10

const later = (now: string, seconds: number) => new Date(Date.parse(now) + seconds * 1000).toISOString()

export const packageContext = (taskId: string) => `department_tasks/${taskId}`

interface Demonstration {
  readonly db: Db
  readonly vault: Pick<Vault, 'sealerOf' | 'open'>
  /** With the console on, departments decide by themselves; without it nobody does. */
  readonly simulated: boolean
}

const taskOf = (errand: Errand) =>
  and(
    eq(departmentTasks.caseId, errand.caseId),
    eq(departmentTasks.round, errand.round),
    eq(departmentTasks.department, errand.department),
  )

/** A department decides by itself after a while, unless it has been taken over by hand till then. */
export async function startThinking(
  tx: Tx | Db,
  task: { readonly id: string; readonly department: Department },
  now: string,
): Promise<void> {
  // Thinking anew, it must not answer twice.
  await takeBackJobs(tx, SIMULATE_DECISION, { key: 'taskId', value: task.id })
  const { fault } = await behaviourOf(tx, task.department)
  const seconds = THINKING_SECONDS[task.department] ?? 8
  await enqueue(tx, {
    kind: SIMULATE_DECISION,
    dedupeKey: `${task.id}:${now}`,
    payload: { taskId: task.id },
    notBefore: later(now, fault === 'slow' ? seconds * SLOWNESS : seconds),
  })
}

const UNIT_THINKING_SECONDS = 6

/** A unit confirms by itself after a while, unless it has been taken over by hand till then. */
export async function startConfirming(
  tx: Tx | Db,
  { caseId, round }: { readonly caseId: string; readonly round: number },
  now: string,
): Promise<void> {
  await takeBackJobs(tx, SIMULATE_UNIT, { key: 'caseId', value: caseId })
  await enqueue(tx, {
    kind: SIMULATE_UNIT,
    dedupeKey: `${caseId}:${round}:${now}`,
    payload: { caseId, round },
    notBefore: later(now, UNIT_THINKING_SECONDS),
  })
}

/** The demonstration's departments: desks in this database, where what arrived can be looked at. */
export function createDemonstrationDepartments({ db, vault, simulated }: Demonstration): Departments {
  const mustBeUp = async (department: Department) => {
    const { downSince } = await behaviourOf(db, department)
    if (downSince !== null) throw new Unreachable(department, RETRY_SECONDS)
  }

  return {
    async receivePackage(errand, content, now) {
      await mustBeUp(errand.department)
      await db.transaction(async (tx) => {
        const [owner] = await tx
          .select({ accountId: cases.accountId })
          .from(cases)
          .where(eq(cases.id, errand.caseId))
        if (!owner) throw new Error(`no case ${errand.caseId}`)
        const id = randomUUID()
        const sealer = await vault.sealerOf(tx, owner.accountId)
        const [task] = await tx
          .insert(departmentTasks)
          .values({
            ...errand,
            id,
            items: [...content.items],
            status: 'open',
            packageSealed: sealer.seal(packageContext(id), JSON.stringify(content)),
            receivedAt: now,
          })
          .onConflictDoNothing()
          .returning({ id: departmentTasks.id, department: departmentTasks.department })
        if (task && simulated) await startThinking(tx, task, now)
      })
    },

    async receiveSupplement(errand, { materials, agency }, now) {
      await mustBeUp(errand.department)
      await db.transaction(async (tx) => {
        const [task] = await tx.select().from(departmentTasks).where(taskOf(errand)).for('update')
        if (!task || task.status !== 'supplement') return
        const [owner] = await tx
          .select({ accountId: cases.accountId })
          .from(cases)
          .where(eq(cases.id, errand.caseId))
        if (!owner) throw new Error(`no case ${errand.caseId}`)
        const before = await openPackage(tx, vault, task)
        const known = new Set(before.materials.map(({ id }) => id))
        const content = {
          ...before,
          materials: [...before.materials, ...materials.filter(({ id }) => !known.has(id))],
          ...(agency && { laterAgencies: withLater(before, agency, materials) }),
        }
        const sealer = await vault.sealerOf(tx, owner.accountId)
        await tx
          .update(departmentTasks)
          .set({
            status: 'open',
            receivedAt: now,
            remindedAt: null,
            packageSealed: sealer.seal(packageContext(task.id), JSON.stringify(content)),
          })
          .where(eq(departmentTasks.id, task.id))
        if (simulated) await startThinking(tx, task, now)
      })
    },

    async askUnit(caseId, round, now) {
      if (simulated) await startConfirming(db, { caseId, round }, now)
    },

    async remind(errand, now) {
      await mustBeUp(errand.department)
      const [task] = await db
        .update(departmentTasks)
        .set({ remindedAt: sql`coalesce(${departmentTasks.remindedAt}, ${now}::timestamptz)` })
        .where(taskOf(errand))
        .returning({ id: departmentTasks.id })
      // Its package is still on the way: what is not there can remind of nothing.
      if (!task) throw new Unreachable(errand.department, RETRY_SECONDS)
    },

    async takeBack(errand) {
      await mustBeUp(errand.department)
      // A refusal, or an ending, stays what it was; an approval counts no more with the application.
      const counts = or(ne(departmentTasks.status, 'decided'), eq(departmentTasks.outcome, 'approved'))
      await db
        .update(departmentTasks)
        .set({ status: 'takenBack' })
        .where(and(taskOf(errand), counts))
    },

    async fileResult(errand, result, now) {
      await mustBeUp('governmentService')
      await db
        .insert(filings)
        .values({ ...errand, ...result, filedAt: now })
        .onConflictDoNothing()
    },

    async fileLogHead(caseId, head, now) {
      await mustBeUp('governmentService')
      await db
        .insert(filedLogHeads)
        .values({ ...head, caseId, filedAt: now })
        .onConflictDoNothing()
    },

    outages: () => outagesNow(db),
  }
}

/** What a department was handed. */
export async function openPackage(
  db: Db | Tx,
  vault: Pick<Vault, 'open'>,
  task: Pick<typeof departmentTasks.$inferSelect, 'id' | 'packageSealed'>,
): Promise<DepartmentPackage> {
  const content: DepartmentPackage = JSON.parse(
    await vault.open(db, packageContext(task.id), task.packageSealed),
  )
  return content
}
