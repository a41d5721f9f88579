import { and, eq, isNull } from 'drizzle-orm'
import { chinaDate } from '@/domain/calendar'
import { mayLastUntil, type Logged } from '@/domain/people'
import type { LocalDate } from '@/domain/scheme/ids'
import type { Tx } from '@bff/db/database'
import { mandates } from '@bff/db/schema'
import { ProblemError } from '@bff/http/problems'
import { settleAsking } from '@bff/notify/inbox'
import { writeLog } from './log'
import { changedNow, stateOf, type Doing, type Needs, type Row } from './row'

/** Used or taken back: neither the code nor the link nor the card leads anywhere any more. */
export const USED_UP = { codeHash: null, linkHash: null, cardHash: null, codeExpiresAt: null } as const

/** A family, and a few more: nobody needs as many, and whoever was tricked into one is not tricked into a hundred. */
const MOST_IN_FORCE = 10

type Moment = Pick<Doing, 'caseNow' | 'now'>

/** Whether another may be let in one application. */
export async function hasRoom(tx: Tx, caseId: string, at: Moment): Promise<boolean> {
  const rows = await tx.select().from(mandates).where(eq(mandates.caseId, caseId))
  const live = rows.filter((row) => ['invited', 'waiting', 'active'].includes(stateOf(row, true, at)))
  return live.length < MOST_IN_FORCE
}

/** @throws ProblemError `tooManyMandates` */
export async function assertRoom(tx: Tx, caseId: string, at: Moment): Promise<void> {
  if (!(await hasRoom(tx, caseId, at))) throw new ProblemError('tooManyMandates')
}

/**
 * The same of units that were said yes to and wait for an application.
 * @throws ProblemError `tooManyMandates`
 */
export async function assertRoomToCome(tx: Tx, giverId: string, at: Moment): Promise<void> {
  const confirmed = and(eq(mandates.giverId, giverId), isNull(mandates.caseId))
  const rows = await tx.select().from(mandates).where(confirmed)
  const live = rows.filter((row) => stateOf(row, null, at) === 'active')
  if (live.length >= MOST_IN_FORCE) throw new ProblemError('tooManyMandates')
}

/** @throws ProblemError `untilTooFar` */
export function assertUntil(until: LocalDate, caseNow: string): void {
  const field = { field: 'until', code: 'untilTooFar' }
  if (!mayLastUntil(until, chinaDate(caseNow))) throw new ProblemError('untilTooFar', { fields: [field] })
}

/** Changes a mandate that is locked. Once it waits no more nobody needs the code that it was asked by. */
export async function change(tx: Tx, { id }: Row, by: Doing, to: Partial<Row>): Promise<Row> {
  const [row] = await tx
    .update(mandates)
    .set({
      ...(to.kept !== undefined && to.kept !== 'waiting' && { usedCode: null }),
      ...to,
      ...changedNow(by),
    })
    .where(eq(mandates.id, id))
    .returning()
  if (!row) throw new Error('a mandate that has gone')
  if (to.kept !== undefined && to.kept !== 'waiting') await settleAsking(tx, id, by.caseNow)
  return row
}

/** Writes a line of the log that both sides read. */
export async function note(
  { mac }: Needs,
  tx: Tx,
  row: Row,
  what: Logged,
  by: Pick<Doing, 'accountId' | 'now' | 'caseNow'>,
): Promise<void> {
  if (row.caseId === null) throw new Error('a log of no case')
  const line = {
    caseId: row.caseId,
    what,
    actorId: by.accountId,
    mandateId: row.id,
    at: by.now.toISOString(),
    caseAt: by.caseNow,
  }
  await writeLog(tx, mac, line)
}
