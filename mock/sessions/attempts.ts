import { and, asc, count, eq, gt, lt } from 'drizzle-orm'
import type { Db, Tx } from '../db/database'
import { lockNames } from '../db/locks'
import { attempts } from '../db/schema'

/** At most so many within so many seconds, of whatever the bucket names. */
export interface Limit {
  readonly bucket: string
  readonly within: readonly { readonly seconds: number; readonly most: number }[]
}

const DAY_SECONDS = 86_400

/**
 * Counts one attempt in every bucket, or in none where a limit is reached: a refused attempt costs nothing, so
 * that pressing again does not make the wait longer. Counted in the database, for every process alike.
 * @returns the seconds to wait, or `null` where the attempt was counted.
 */
export async function countAttempt(tx: Tx, limits: readonly Limit[], now: Date): Promise<number | null> {
  await lockNames(tx, ...limits.map(({ bucket }) => `attempts/${bucket}`))
  let wait = 0
  for (const { bucket, within } of limits) {
    for (const { seconds, most } of within) {
      const since = new Date(now.getTime() - seconds * 1000)
      const inSpan = and(eq(attempts.bucket, bucket), gt(attempts.at, since))
      const [found] = await tx.select({ made: count() }).from(attempts).where(inSpan)
      if (!found || found.made < most) continue
      // Free again once so many of the oldest have left the span that one more fits in.
      const [blocking] = await tx
        .select({ at: attempts.at })
        .from(attempts)
        .where(inSpan)
        .orderBy(asc(attempts.at))
        .offset(found.made - most)
        .limit(1)
      const freeAt = (blocking?.at ?? now).getTime() + seconds * 1000
      wait = Math.max(wait, Math.ceil((freeAt - now.getTime()) / 1000))
    }
  }
  if (wait > 0) return wait
  await tx.insert(attempts).values(limits.map(({ bucket }) => ({ bucket, at: now })))
  return null
}

/** No limit looks back further than a day. */
export async function forgetOldAttempts(db: Db, now: Date): Promise<void> {
  await db.delete(attempts).where(lt(attempts.at, new Date(now.getTime() - DAY_SECONDS * 1000)))
}
