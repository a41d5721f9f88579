import type { SharedFacts } from '@/domain/guidance/facts'
import type { Department, LocalDate } from '@/domain/scheme/ids'
import type { Prefill, PrefillSource } from '@contract/prefill'

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
const ASKED = [
  'socialInsurance',
  'medicalInsurance',
  'housingFund',
  'publicSecurity',
] as const satisfies readonly Department[]

/** A page waits for this; whoever has not answered by then is down for it. */
const PATIENCE_MS = 3_000

/** Asks all departments at once. One that is down, or silent, is named, and hides nothing else. */
export async function askEverybody(
  sharedData: SharedData,
  idNumber: string,
  patienceMs: number = PATIENCE_MS,
): Promise<Prefill> {
  const answers = await Promise.all(
    ASKED.map(async (department) => {
      try {
        return {
          department,
          record: await within(patienceMs, sharedData.read(department, idNumber)),
          up: true,
        }
      } catch {
        return { department, record: null, up: false }
      }
    }),
  )
  return {
    sources: answers.map(({ department, record, up }): PrefillSource => ({
      department,
      state: up ? 'ok' : 'down',
      asOf: record?.asOf ?? null,
    })),
    values: answers.flatMap(({ department, record }) =>
      record
        ? record.values.map(({ field, value }) => ({ field, value, department, asOf: record.asOf }))
        : [],
    ),
    facts: Object.assign({}, ...answers.map(({ record }) => record?.facts ?? {})) as Prefill['facts'],
  }
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
