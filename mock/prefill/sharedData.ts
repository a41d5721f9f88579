import type { SharedFacts } from '@/domain/guidance/facts'
import type { Department, LocalDate } from '@/domain/scheme/ids'

/** What one department has on somebody. */
export interface DepartmentRecord {
  readonly asOf: LocalDate
  readonly values: readonly { readonly field: string; readonly value: string }[]
  readonly facts: SharedFacts
}

/** The departments' shared data (数据共享), asked by ID number as departments know people. */
export interface SharedData {
  /** Rejects while the department is down; `null` where it has nobody of that number. */
  read(department: Department, idNumber: string): Promise<DepartmentRecord | null>
}

/** Those whose records fill the form and inform the guide. */
export const ASKED = [
  'socialInsurance',
  'medicalInsurance',
  'housingFund',
  'publicSecurity',
] as const satisfies readonly Department[]

/** A page waits for this; whoever has not answered by then is down for it. */
const PATIENCE_MS = 3_000

/** What one department answered: its record, that it has nobody of that number, or nothing at all. */
export interface DepartmentAnswer {
  readonly department: Department
  readonly up: boolean
  readonly record: DepartmentRecord | null
}

/**
 * Asks departments at once, by default all that are ever asked. One that is down, or silent, is named, and hides
 * nothing else.
 */
export async function askDepartments(
  sharedData: SharedData,
  idNumber: string,
  departments: readonly Department[] = ASKED,
): Promise<DepartmentAnswer[]> {
  return Promise.all(
    departments.map(async (department) => {
      try {
        const record = await within(PATIENCE_MS, sharedData.read(department, idNumber))
        return { department, up: true, record }
      } catch {
        return { department, up: false, record: null }
      }
    }),
  )
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), milliseconds)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
