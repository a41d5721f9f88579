import type { Outages } from '@/domain/case'
import type { Department } from '@/domain/scheme/ids'
import type { Db, Tx } from '@bff/db/database'
import { departmentSettings } from '@bff/db/schema'
import type { Fault } from '@contract/demonstration'

/** Those that receive something; `health` is content alone. */
export const RECEIVING_DEPARTMENTS = [
  'hrss',
  'socialInsurance',
  'medicalInsurance',
  'housingFund',
  'publicSecurity',
  'governmentService',
] as const satisfies readonly Department[]

/** How soon a department that is down is tried again, in seconds. */
export const RETRY_SECONDS = 5

/** Whoever the demonstration plays: a department, or the unit of whoever applies. */
export type Played = Department | 'employer'

export interface DepartmentBehaviour {
  /** Since when it cannot be reached, by the case clock; `null` while it can. */
  readonly downSince: string | null
  readonly decidesItself: boolean
  /** How its answers go wrong; `null` while they do not. */
  readonly fault: Fault | null
}

const USUAL: DepartmentBehaviour = { downSince: null, decidesItself: true, fault: null }

/** How each department of the demonstration behaves now. */
export async function behaviours(
  db: Db | Tx,
): Promise<Readonly<Partial<Record<Played, DepartmentBehaviour>>>> {
  const rows = await db.select().from(departmentSettings)
  return Object.fromEntries(rows.map((row) => [row.department, row]))
}

export async function behaviourOf(db: Db | Tx, department: Played): Promise<DepartmentBehaviour> {
  return (await behaviours(db))[department] ?? USUAL
}

export async function setBehaviour(
  db: Db | Tx,
  department: Played,
  behaviour: DepartmentBehaviour,
): Promise<void> {
  await db
    .insert(departmentSettings)
    .values({ department, ...behaviour })
    .onConflictDoUpdate({ target: departmentSettings.department, set: behaviour })
}

export async function outagesNow(db: Db | Tx): Promise<Outages> {
  const entries = Object.entries(await behaviours(db)).flatMap(([department, behaviour]) =>
    behaviour.downSince === null ? [] : [[department, behaviour.downSince]],
  )
  return Object.fromEntries(entries)
}
