import { eq } from 'drizzle-orm'
import { chinaDate } from '@/domain/calendar'
import { mayLastUntil, type Logged } from '@/domain/people'
import type { LocalDate } from '@/domain/scheme/ids'
import type { Tx } from '@bff/db/database'
import { mandates } from '@bff/db/schema'
import { ProblemError } from '@bff/http/problems'
import { writeLog } from './log'
import { stateOf, type Doing, type Needs, type Row } from './row'

/** Used or taken back: neither the code nor the link nor the card leads anywhere any more. */
export const USED_UP = { codeHash: null, linkHash: null, cardHash: null, codeExpiresAt: null } as const

/** A family, and a few more: nobody needs as many, and whoever was tricked into one is not tricked into a hundred. */
const MOST_IN_FORCE = 10

/** @throws ProblemError `tooManyMandates` */
export async function assertRoom(tx: Tx, caseId: string, at: Pick<Doing, 'caseNow' | 'now'>): Promise<void> {
  const rows = await tx.select().from(mandates).where(eq(mandates.caseId, caseId))
  const live = rows.filter((row) => ['invited', 'waiting', 'active'].includes(stateOf(row, true, at)))
  if (live.length >= MOST_IN_FORCE) throw new ProblemError('tooManyMandates')
}

/** @throws ProblemError `untilTooFar` */
export function assertUntil(until: LocalDate, caseNow: string): void {
  const field = { field: 'until', code: 'untilTooFar' }
  if (!mayLastUntil(until, chinaDate(caseNow))) throw new ProblemError('untilTooFar', { fields: [field] })
}

/** Changes a mandate that is locked. */
export async function change(tx: Tx, { id }: Row, { now }: Doing, to: Partial<Row>): Promise<Row> {
  const [row] = await tx
    .update(mandates)
    .set({ ...to, changedAt: now.toISOString() })
    .where(eq(mandates.id, id))
    .returning()
  if (!row) throw new Error('a mandate that has gone')
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
