import { and, eq, gt } from 'drizzle-orm'
import type { Logged } from '@/domain/people'
import { chainMac } from '@bff/cases/services'
import type { Db, Tx } from '@bff/db/database'
import { caseLog, mandates } from '@bff/db/schema'
import type { Caller, Standing } from '@bff/http/exchange'
import { ProblemError } from '@bff/http/problems'
import { personOf } from '@bff/identity/persons'
import type { Services } from '@bff/services'
import { noteDoing } from './doing'
import { isInForce } from './inForce'
import { ONE_OPENING_MS } from './log'
import type { Row } from './row'
import { tellRetiree } from './telling'

/** One sitting: within it cells are named once in the log, and a text message tells of it once. Real time. */
export const SITTING_MS = 3_600_000

/** What somebody who helps did in the case. */
export type Help =
  | { readonly what: 'sawForm' }
  | { readonly what: 'filledIn'; readonly cells: readonly string[] }
  | { readonly what: 'tookPicture' | 'tookOutPicture' | 'movedPictures'; readonly slot: string }
  | { readonly what: 'openedPicture'; readonly slot: string; readonly id: string }
  /** Cells that no line of the last ten minutes names. */
  | { readonly what: 'sawInFull'; readonly cells: readonly string[] }

interface Helping {
  readonly caller: Pick<Caller, 'accountId'>
  readonly standing: Standing
  readonly caseId: string
  readonly caseNow: string
  readonly now: Date
}

/**
 * Writes down what a helper does, under the lock of the case that the mandate's end waits for as well: what was stopped
 * meanwhile does nothing any more. The first look and every change stand among what is new to the retiree at once; by text
 * message they are told of the first look, and of changes once a sitting. Of whoever does not help nothing is written here.
 * @throws ProblemError `notFound` where it is not in force (any more)
 */
export async function noteHelp(
  services: Pick<Services, 'vault'>,
  tx: Tx,
  { caller, standing, caseId, caseNow, now }: Helping,
  help: Help,
): Promise<void> {
  const { mandateId } = standing
  if (standing.relation !== 'helper' || mandateId === null) return
  const [row] = await tx.select().from(mandates).where(eq(mandates.id, mandateId)).for('update')
  if (!row || !isInForce(row, caseNow)) throw new ProblemError('notFound')
  const at = now.toISOString()
  const base = { caseId, actorId: caller.accountId, mandateId, at, caseAt: caseNow }
  const line = (what: Logged, about?: readonly string[]) => ({ ...base, what, ...(about && { about }) })
  const mac = chainMac(services.vault)

  if (help.what === 'sawForm') {
    await noteDoing(tx, mac, line('sawForm'))
  } else if (help.what === 'openedPicture') {
    await noteDoing(tx, mac, line('openedPicture', [help.slot, help.id]), ONE_OPENING_MS)
  } else if (help.what === 'sawInFull') {
    await noteDoing(tx, mac, line('sawInFull', help.cells), null)
  } else {
    const since = new Date(now.getTime() - SITTING_MS).toISOString()
    const about =
      help.what === 'filledIn' ? await notYetNamed(tx, row, 'filledIn', help.cells, since) : [help.slot]
    if (about.length > 0) await noteDoing(tx, mac, line(help.what, about), null)
    // Even so they are answered with the form.
    else if (row.lastLookAt === null) await noteDoing(tx, mac, line('sawForm'))
    // Read on without a change: nobody is told of one.
    const hasChanged = help.what !== 'filledIn' || help.cells.length > 0
    if (hasChanged) await tx.update(mandates).set({ lastChangeAt: caseNow }).where(eq(mandates.id, mandateId))
    if (hasChanged && (row.toldChangesAt === null || Date.parse(row.toldChangesAt) <= Date.parse(since))) {
      await tx.update(mandates).set({ toldChangesAt: at }).where(eq(mandates.id, mandateId))
      await tellRetiree(tx, mandateId, 'changed', `changed/${at}`)
    }
  }
}

/**
 * The cells that no line names which is of this sitting and which the retiree has still to read: one that is typed letter
 * by letter is one, and one that is changed after they have read of it is news again.
 */
export async function notYetNamed(
  tx: Tx,
  { id, ownerReadSeq }: Pick<Row, 'id' | 'ownerReadSeq'>,
  what: Extract<Logged, 'filledIn' | 'filled'>,
  cells: readonly string[],
  since: string,
): Promise<readonly string[]> {
  const ofSitting = and(
    eq(caseLog.mandateId, id),
    eq(caseLog.what, what),
    gt(caseLog.at, since),
    gt(caseLog.seq, ownerReadSeq),
  )
  const lines = await tx.select({ about: caseLog.about }).from(caseLog).where(ofSitting)
  const named = new Set(lines.flatMap(({ about }) => about ?? []))
  return cells.filter((cell) => !named.has(cell))
}

/** The proved names of those who may fill in this case now, but the one who asks. */
export async function helpersOf(
  services: Pick<Services, 'vault'>,
  db: Db | Tx,
  of: { readonly caseId: string; readonly asking: string; readonly caseNow: string },
): Promise<string[]> {
  const rows = await db
    .select()
    .from(mandates)
    .where(and(eq(mandates.caseId, of.caseId), eq(mandates.kept, 'active'), eq(mandates.scope, 'fill')))
  const inForce = rows.filter(
    (row) => row.holderId !== null && row.holderId !== of.asking && isInForce(row, of.caseNow),
  )
  const persons = await Promise.all(inForce.map(({ holderId }) => personOf(services, db, holderId ?? '')))
  return persons.flatMap((person) => (person === null ? [] : [person.name]))
}
