import { and, eq, lt } from 'drizzle-orm'
import type { Operation } from '@contract/routes'
import { SealBroken } from '../crypto/sealing'
import type { Db, Tx } from '../db/database'
import { idempotency } from '../db/schema'
import type { Services } from '../services'
import { ProblemError } from './problems'

export interface Attempt {
  readonly accountId: string
  readonly operation: Operation
  /** The `Idempotency-Key`. */
  readonly key: string
  /** What is asked for, in full: the same key with another wish is refused. */
  readonly wish: string
  readonly now: Date
}

type Needs = Pick<Services, 'database' | 'vault'>

const contextOf = ({ accountId, operation, key }: { accountId: string; operation: string; key: string }) =>
  `idempotency/${accountId}/${operation}/${key}`
/** Of what was sealed before an account was named in it; goes when that is a month ago. */
const unboundContextOf = ({ operation, key }: { operation: string; key: string }) =>
  `idempotency/${operation}/${key}`
const fingerprintOf = ({ vault }: Needs, { operation, wish }: Attempt) =>
  vault.hash(`wish/${operation}`, wish)

/**
 * Does something once, however often it is asked for under one key: the answer is kept in the same transaction as
 * what was done, and given again. Of two at once, the second waits and gets the first one's answer. A refusal is
 * not kept: what was refused can be tried again.
 * @throws ProblemError `idempotencyKeyReused`
 */
export async function onceOnly<Result>(
  services: Needs,
  attempt: Attempt,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  const { database, vault } = services
  const { accountId, operation, key, now } = attempt
  return database.db.transaction(async (tx) => {
    const fingerprint = fingerprintOf(services, attempt)
    const mine = await tx
      .insert(idempotency)
      .values({ accountId, operation, key, fingerprint, sealed: null, at: now })
      .onConflictDoNothing()
      .returning({ key: idempotency.key })
    if (mine.length === 0) {
      const earlier = await earlierAnswer<Result>(services, tx, attempt)
      if (earlier) return earlier.answer
      throw new Error('an attempt without its answer')
    }
    const result = await work(tx)
    const sealer = await vault.sealerOf(tx, accountId)
    const sealed = sealer.seal(contextOf(attempt), JSON.stringify(result))
    await tx
      .update(idempotency)
      .set({ sealed })
      .where(
        and(
          eq(idempotency.accountId, accountId),
          eq(idempotency.operation, operation),
          eq(idempotency.key, key),
        ),
      )
    return result
  })
}

/**
 * What was answered to this attempt before, if it was. For asking before long work.
 * @throws ProblemError `idempotencyKeyReused`
 */
export async function earlierAnswer<Result>(
  services: Needs,
  db: Db | Tx,
  attempt: Attempt,
): Promise<{ answer: Result } | null> {
  const { accountId, operation, key } = attempt
  const [row] = await db
    .select()
    .from(idempotency)
    .where(
      and(
        eq(idempotency.accountId, accountId),
        eq(idempotency.operation, operation),
        eq(idempotency.key, key),
      ),
    )
  if (!row) return null
  if (row.fingerprint !== fingerprintOf(services, attempt)) throw new ProblemError('idempotencyKeyReused')
  if (row.sealed === null) return null
  // Written by this very operation, whose answer it is.
  const answer = JSON.parse(await opened(services, db, { ...row, sealed: row.sealed })) as Result
  return { answer }
}

async function opened(
  { vault }: Pick<Services, 'vault'>,
  db: Db | Tx,
  row: { accountId: string; operation: string; key: string; sealed: string },
): Promise<string> {
  try {
    return await vault.open(db, contextOf(row), row.sealed)
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error
    return vault.open(db, unboundContextOf(row), row.sealed)
  }
}

/** What was answered to an account that becomes part of another is that one's answer from now on. */
export async function moveAnswers(
  { vault }: Pick<Services, 'vault'>,
  tx: Tx,
  from: string,
  to: string,
): Promise<void> {
  const rows = await tx.select().from(idempotency).where(eq(idempotency.accountId, from))
  const sealer = await vault.sealerOf(tx, to)
  for (const row of rows) {
    const { sealed: before } = row
    const answer = before === null ? null : await opened({ vault }, tx, { ...row, sealed: before })
    const sealed = answer === null ? null : sealer.seal(contextOf({ ...row, accountId: to }), answer)
    await tx
      .update(idempotency)
      .set({ accountId: to, sealed })
      .where(
        and(
          eq(idempotency.accountId, from),
          eq(idempotency.operation, row.operation),
          eq(idempotency.key, row.key),
        ),
      )
  }
}

/** A phone that was off for a month starts its queue anew. */
export const REQUESTS_KEPT_MS = 30 * 86_400_000

export async function forgetOldAnswers(db: Db, now: Date): Promise<void> {
  await db.delete(idempotency).where(lt(idempotency.at, new Date(now.getTime() - REQUESTS_KEPT_MS)))
}
