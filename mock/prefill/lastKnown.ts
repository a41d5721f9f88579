import { and, eq, gt, inArray, lt, notExists, sql, type SQL } from 'drizzle-orm'
import type { Department, LocalDate } from '@/domain/scheme/ids'
import type { Prefill } from '@contract/prefill'
import type { Db, Tx } from '@bff/db/database'
import { cases, sharedRecords } from '@bff/db/schema'
import type { Services } from '@bff/services'
import { askDepartments, type DepartmentAnswer, type DepartmentRecord } from './sharedData'

/** What departments say of a person, of today or the last that was heard. */
export type SharedKnown = Pick<Prefill, 'values' | 'facts'>

/** Who has looked at the guide and never begun an application is not remembered longer. */
const WITHOUT_CASE_MS = 30 * 86_400_000

const contextOf = (accountId: string, department: string) => `shared_records/${accountId}/${department}`

/**
 * Asks the departments and keeps what they answer. What one said earlier stands until it says something else: its
 * silence changes nothing of an application.
 * @param departments who is asked; all that ever are, where nothing is said
 */
export async function askAndKeep(
  services: Pick<Services, 'vault' | 'sharedData'> & { readonly db: Db },
  person: { readonly accountId: string; readonly idNumber: string },
  now: string,
  departments?: readonly Department[],
): Promise<Prefill> {
  const { db, vault, sharedData } = services
  const { accountId, idNumber } = person
  const answers = await askDepartments(sharedData, idNumber, departments)
  await keep(services, accountId, answers, now)
  const known = await recordsOf(vault, db, accountId)
  return {
    sources: answers.map(({ department, up }) => ({
      department,
      state: up ? 'ok' : 'down',
      asOf: known.find((one) => one.department === department)?.record.asOf ?? null,
    })),
    ...sharedKnown(known),
  }
}

/** What the departments last said, without asking any of them; `null` where none ever said anything. */
export async function lastKnown(
  { db, vault }: Pick<Services, 'vault'> & { readonly db: Db | Tx },
  accountId: string,
): Promise<SharedKnown | null> {
  const known = await recordsOf(vault, db, accountId)
  return known.length > 0 ? sharedKnown(known) : null
}

/** Whether a department has said something of somebody later than a moment of the case clock. */
export async function hasAnsweredAfter(
  db: Db,
  { accountId, department }: { readonly accountId: string; readonly department: Department },
  moment: string,
): Promise<boolean> {
  const said = and(
    eq(sharedRecords.accountId, accountId),
    eq(sharedRecords.department, department),
    gt(sharedRecords.answeredAt, moment),
  )
  return (await db.$count(sharedRecords, said)) > 0
}

/** Forgets what departments said of somebody. */
export async function forgetRecords(tx: Tx, accountId: string): Promise<void> {
  await tx.delete(sharedRecords).where(eq(sharedRecords.accountId, accountId))
}

/** Forgets what no application needs: of one account, or of all that have never begun any. */
export async function forgetUnusedRecords(
  db: Db | Tx,
  which: { readonly accountId: string } | { readonly caseNow: string },
): Promise<void> {
  const chosen: SQL =
    'accountId' in which
      ? eq(sharedRecords.accountId, which.accountId)
      : lt(sharedRecords.answeredAt, new Date(Date.parse(which.caseNow) - WITHOUT_CASE_MS).toISOString())
  const itsCases = db.select({ id: cases.id }).from(cases).where(eq(cases.accountId, sharedRecords.accountId))
  await db.delete(sharedRecords).where(and(chosen, notExists(itsCases)))
}

interface KnownRecord {
  readonly department: DepartmentAnswer['department']
  readonly record: DepartmentRecord
}

function sharedKnown(known: readonly KnownRecord[]): SharedKnown {
  return {
    values: known.flatMap(({ department, record }) =>
      record.values.map(({ field, value }) => ({ field, value, department, asOf: record.asOf })),
    ),
    facts: Object.assign({}, ...known.map(({ record }) => record.facts)) as Prefill['facts'],
  }
}

async function recordsOf(
  vault: Services['vault'],
  db: Db | Tx,
  accountId: string,
): Promise<readonly KnownRecord[]> {
  const rows = await db
    .select()
    .from(sharedRecords)
    .where(eq(sharedRecords.accountId, accountId))
    .orderBy(sharedRecords.department)
  return Promise.all(
    rows.map(async ({ department, asOf, recordSealed }) => {
      const held: Omit<DepartmentRecord, 'asOf'> = JSON.parse(
        await vault.open(db, contextOf(accountId, department), recordSealed),
      )
      return { department, record: { ...held, asOf: asOf as LocalDate } }
    }),
  )
}

async function keep(
  { db, vault }: Pick<Services, 'vault'> & { readonly db: Db },
  accountId: string,
  answers: readonly DepartmentAnswer[],
  now: string,
): Promise<void> {
  const sealer = await vault.sealerOf(db, accountId)
  const told = answers.flatMap(({ department, record }) => {
    if (record === null) return []
    const { asOf, values, facts } = record
    const recordSealed = sealer.seal(contextOf(accountId, department), JSON.stringify({ values, facts }))
    return [{ accountId, department, asOf, recordSealed, answeredAt: now }]
  })
  const nobody = answers.flatMap(({ department, up, record }) => (up && !record ? [department] : []))
  await db.transaction(async (tx) => {
    if (nobody.length > 0) {
      await tx
        .delete(sharedRecords)
        .where(and(eq(sharedRecords.accountId, accountId), inArray(sharedRecords.department, nobody)))
    }
    if (told.length === 0) return
    await tx
      .insert(sharedRecords)
      .values(told)
      .onConflictDoUpdate({
        target: [sharedRecords.accountId, sharedRecords.department],
        set: {
          asOf: sql`excluded.as_of`,
          recordSealed: sql`excluded.record_sealed`,
          answeredAt: sql`excluded.answered_at`,
        },
      })
  })
}
