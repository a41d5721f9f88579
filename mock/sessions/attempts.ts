import { and, asc, count, eq, gt, lt, max } from 'drizzle-orm'
import type { Db, Tx } from '../db/database'
import { lockNames } from '../db/locks'
import { attempts } from '../db/schema'

/**
 * At most so many of whatever the bucket names. `within` is a wall: so many in so many seconds, and none more. A `pace`
 * is a slope: the wait grows with every one that was let through, doubles, and has an end.
 */
export interface Limit {
  readonly bucket: string
  readonly within?: readonly { readonly seconds: number; readonly most: number }[]
  readonly paces?: readonly Pace[]
}

/** In seconds. */
export interface Pace {
  /** How far back attempts count; at least as far as the longest wait. */
  readonly over: number
  /** So many cost no wait. */
  readonly free: number
  /** The wait after the first that is not free. */
  readonly first: number
  /** From so many on every further one doubles it; as many as are free, where nothing else is said. */
  readonly doublesFrom?: number
  /** The longest wait, however many they were. */
  readonly most: number
}

const DAY_SECONDS = 86_400

/** How long to wait after so many attempts. */
export function waitAfter({ free, first, doublesFrom = free, most }: Pace, made: number): number {
  if (made < free) return 0
  return Math.min(first * 2 ** Math.max(0, made - doublesFrom), most)
}

/**
 * Counts one attempt in every bucket, or in none where a limit is reached: a refused attempt costs nothing, so
 * that pressing again does not make the wait longer. Counted in the database, for every process alike.
 * @returns the seconds to wait, or `null` where the attempt was counted.
 */
export async function countAttempt(tx: Tx, limits: readonly Limit[], now: Date): Promise<number | null> {
  const wait = await waitOf(tx, limits, now)
  if (wait > 0) return wait
  await tx.insert(attempts).values(limits.map(({ bucket }) => ({ bucket, at: now })))
  return null
}

/** Takes one back that came to nothing, so that it may be made again. */
export async function uncountAttempt(tx: Tx, { bucket }: Limit, now: Date): Promise<void> {
  const [one] = await tx
    .select({ id: attempts.id })
    .from(attempts)
    .where(and(eq(attempts.bucket, bucket), eq(attempts.at, now)))
    .limit(1)
  if (one) await tx.delete(attempts).where(eq(attempts.id, one.id))
}

/** In seconds; 0 where one more is free. Nobody else counts in these buckets until the transaction ends. */
export async function waitOf(tx: Tx, limits: readonly Limit[], now: Date): Promise<number> {
  await lockNames(tx, ...limits.map(({ bucket }) => `attempts/${bucket}`))
  const waits: number[] = []
  for (const { bucket, within = [], paces = [] } of limits) {
    for (const wall of within) waits.push(await wallWait(tx, bucket, wall, now))
    for (const pace of paces) waits.push(await paceWait(tx, bucket, pace, now))
  }
  return Math.max(0, ...waits)
}

const inSpan = (bucket: string, seconds: number, now: Date) =>
  and(eq(attempts.bucket, bucket), gt(attempts.at, new Date(now.getTime() - seconds * 1000)))

const secondsUntil = (freeAt: number, now: Date) => Math.ceil((freeAt - now.getTime()) / 1000)

async function wallWait(
  tx: Tx,
  bucket: string,
  { seconds, most }: { readonly seconds: number; readonly most: number },
  now: Date,
): Promise<number> {
  const made = await tx.$count(attempts, inSpan(bucket, seconds, now))
  if (made < most) return 0
  // Free again once so many of the oldest have left the span that one more fits in.
  const [blocking] = await tx
    .select({ at: attempts.at })
    .from(attempts)
    .where(inSpan(bucket, seconds, now))
    .orderBy(asc(attempts.at))
    .offset(made - most)
    .limit(1)
  return secondsUntil((blocking?.at ?? now).getTime() + seconds * 1000, now)
}

async function paceWait(tx: Tx, bucket: string, pace: Pace, now: Date): Promise<number> {
  const [found] = await tx
    .select({ made: count(), last: max(attempts.at) })
    .from(attempts)
    .where(inSpan(bucket, pace.over, now))
  if (!found?.last) return 0
  return secondsUntil(found.last.getTime() + waitAfter(pace, found.made) * 1000, now)
}

/** No limit looks back further than a day. */
export async function forgetOldAttempts(db: Db, now: Date): Promise<void> {
  await db.delete(attempts).where(lt(attempts.at, new Date(now.getTime() - DAY_SECONDS * 1000)))
}
