import { desc, eq, sql, type SQL } from 'drizzle-orm'
import { chinaDate } from '@/domain/calendar'
import { mandateState, type MandateState } from '@/domain/people'
import type { LocalDate } from '@/domain/scheme/ids'
import type { Mac } from '@bff/cases/chain'
import type { Tx } from '@bff/db/database'
import { cases, mandates } from '@bff/db/schema'
import { ProblemError } from '@bff/http/problems'
import type { Services } from '@bff/services'
import type { OperationSchema } from '@contract/contract'
import type { Caller, Exchange } from '@bff/http/exchange'

export type Row = typeof mandates.$inferSelect
export type Needs = Pick<Services, 'database' | 'vault'> & { readonly mac: Mac; readonly kick: () => void }

/** Whose doing it is, and when: by the case clock, and really. */
export interface Doing {
  readonly accountId: string
  readonly phoneHash: string
  readonly caseNow: string
  readonly now: Date
}

/** Whose doing a request is. */
export const doingOf = ({
  caller,
  caseNow,
  now,
}: Pick<Exchange<OperationSchema, Caller>, 'caller' | 'caseNow' | 'now'>): Doing => ({
  accountId: caller.accountId,
  phoneHash: caller.phoneHash,
  caseNow,
  now,
})

export const HOUR_SECONDS = 3600

/** In lists those that hold or wait stand before those that are over; the newest first. */
export const LISTED = [
  sql`${mandates.kept} in ('active', 'waiting', 'invited') desc`,
  desc(mandates.changedAt),
]
export const MOST_LISTED = 50

const isOver = (row: Row, now: Date) =>
  row.codeExpiresAt !== null && Date.parse(row.codeExpiresAt) <= now.getTime()

/** A real moment as the case clock shows it, as far from now as it is: in the demonstration the two clocks differ. */
export const byCaseClock = (real: string, { caseNow, now }: Pick<Doing, 'caseNow' | 'now'>): string =>
  new Date(Date.parse(caseNow) + Date.parse(real) - now.getTime()).toISOString()

/** What a change of a mandate bears: its moment, really and by the case clock. */
export const changedNow = ({ caseNow, now }: Pick<Doing, 'caseNow' | 'now'>) => ({
  changedAt: now.toISOString(),
  changedCaseAt: caseNow,
})

/** Since when a mandate is as it is, as people read it. */
export const changedOn = (
  { changedAt, changedCaseAt }: Pick<Row, 'changedAt' | 'changedCaseAt'>,
  by: Pick<Doing, 'caseNow' | 'now'>,
): string => changedCaseAt ?? byCaseClock(changedAt, by)

export function stateOf(
  row: Row,
  caseOpen: boolean | null,
  { caseNow, now }: Pick<Doing, 'caseNow' | 'now'>,
): MandateState {
  const until = row.until as LocalDate | null
  return mandateState({ kept: row.kept, until, caseOpen, codeOver: isOver(row, now) }, chinaDate(caseNow))
}

/** Locks a case; whether it goes on, and whose it is. The case before its mandates, everywhere: nobody waits for another. */
export async function lockCaseOf(
  tx: Tx,
  caseId: string | null,
): Promise<{ open: boolean | null; ownerId: string | null }> {
  if (caseId === null) return { open: null, ownerId: null }
  const [row] = await tx
    .select({ open: cases.open, ownerId: cases.accountId })
    .from(cases)
    .where(eq(cases.id, caseId))
    .for('update')
  return row ?? { open: false, ownerId: null }
}

export interface Locked {
  readonly row: Row
  readonly open: boolean | null
  readonly ownerId: string | null
}

/** A mandate to be changed, and its case, locked. */
export async function locked(tx: Tx, found: SQL): Promise<Locked | null> {
  for (;;) {
    const [before] = await tx.select({ id: mandates.id, caseId: mandates.caseId }).from(mandates).where(found)
    if (!before) return null
    const { open, ownerId } = await lockCaseOf(tx, before.caseId)
    const row =
      before.caseId === null ? await lockedWithoutCase(tx, before.id) : await lockedRow(tx, before.id)
    if (row !== 'attached') return row && { row, open, ownerId }
  }
}

async function lockedRow(tx: Tx, id: string): Promise<Row | null> {
  const [row] = await tx.select().from(mandates).where(eq(mandates.id, id)).for('update')
  return row ?? null
}

/**
 * A mandate that has no application; `attached` where one was begun meanwhile. Then its lock is given back first, with the
 * savepoint: the case comes before it, and once it has one that stays.
 */
async function lockedWithoutCase(tx: Tx, id: string): Promise<Row | null | 'attached'> {
  const attached = new Error('attached meanwhile')
  try {
    return await tx.transaction(async (inner) => {
      const row = await lockedRow(inner, id)
      if (row !== null && row.caseId !== null) throw attached
      return row
    })
  } catch (error) {
    if (error === attached) return 'attached'
    throw error
  }
}

export async function lockedById(tx: Tx, id: string): Promise<Locked> {
  const found = await locked(tx, eq(mandates.id, id))
  if (!found) throw new ProblemError('notFound')
  return found
}
