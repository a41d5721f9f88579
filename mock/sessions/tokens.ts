import { createHash, randomBytes } from 'node:crypto'
import { and, eq, isNull, lte, ne, or } from 'drizzle-orm'
import type { Level } from '@contract/session'
import type { Db, Tx } from '../db/database'
import { sessions, sessionTokens } from '../db/schema'

/**
 * How a session changes its token while it lives, so that one that was stolen is worth a day and gives itself away,
 * and nobody is ever signed out by it (OWASP session management; refresh token rotation, RFC 9700 4.14.2).
 *
 * 1. A token that has been the session's own for a day is answered, now and then, with another one to go on with. Each
 *    is carried by one answer alone: two who hold the same token never stay in step.
 * 2. Until one of them has settled, all of them open the session, and so does the one before: an answer that is lost,
 *    two tabs that got one each, a phone that went off before it had written down what it was given, lose nothing.
 * 3. A token settles when it is used again ten minutes after its first use: by then whoever holds it has it written
 *    down (browsers write a cookie within half a minute), and has nothing from before under way. It is the session's
 *    own from then on, and the others are replaced.
 * 4. A replaced token still opens the session for what its holder may have sent before: two minutes, the longest that a
 *    request waits for its answer. Used later, somebody has it who should not, and which of the two is the owner
 *    nobody can tell: the session ends for both, and the owner signs in anew.
 */
export const ROTATED_AFTER_MS = 86_400_000
const SETTLES_AFTER_MS = 10 * 60_000
export const UNDER_WAY_MS = 2 * 60_000
/** Not one for every picture of a page. */
const OFFERED_EVERY_MS = 60_000

type Token = typeof sessionTokens.$inferSelect

/** What is stored of a token: whoever reads the table cannot use it. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

/** A token and what names it; stored nowhere in the clear. */
export function newToken(): { readonly token: string; readonly hash: string } {
  const token = randomBytes(32).toString('base64url')
  return { token, hash: tokenHash(token) }
}

/** What becomes of a request by the token it carries. */
export type Standing = 'opens' | 'isStolen'

/** Takes note that a token was used. */
export async function noteUse(db: Db, token: Token, now: Date): Promise<Standing> {
  if (token.replacedAt !== null) {
    return now.getTime() - token.replacedAt.getTime() > UNDER_WAY_MS ? 'isStolen' : 'opens'
  }
  if (token.settledAt !== null) return 'opens'
  const isWrittenDown = token.seenAt !== null && now.getTime() - token.seenAt.getTime() >= SETTLES_AFTER_MS
  if (token.endsOthersAtOnce || isWrittenDown) await settle(db, token, now)
  else if (token.seenAt === null) {
    const first = and(eq(sessionTokens.hash, token.hash), isNull(sessionTokens.seenAt))
    await db.update(sessionTokens).set({ seenAt: now }).where(first)
  }
  return 'opens'
}

/** Makes a token the session's own; of two that settle at once, the first one does. */
async function settle(db: Db, { hash, sessionHash, endsOthersAtOnce }: Token, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    await lockSession(tx, sessionHash)
    const isOpen = and(eq(sessionTokens.hash, hash), isNull(sessionTokens.replacedAt))
    const settled = await tx
      .update(sessionTokens)
      .set({ settledAt: now })
      .where(and(isOpen, isNull(sessionTokens.settledAt)))
      .returning({ hash: sessionTokens.hash })
    if (settled.length === 0) return
    const others = and(
      eq(sessionTokens.sessionHash, sessionHash),
      ne(sessionTokens.hash, hash),
      isNull(sessionTokens.replacedAt),
    )
    // What was under way when the name was proved is no theft: from then on it opens nothing, and ends nothing.
    if (endsOthersAtOnce) await tx.delete(sessionTokens).where(others)
    else await tx.update(sessionTokens).set({ replacedAt: now }).where(others)
  })
}

/** Whether an answer to this token is to carry the next one. */
export function isDue({ settledAt, replacedAt }: Token, now: Date): boolean {
  if (settledAt === null || replacedAt !== null) return false
  return now.getTime() - settledAt.getTime() >= ROTATED_AFTER_MS
}

/**
 * Makes the token to go on with. What it opens is what the one before opens.
 * @returns `null` where another answer has just carried one, or the session has ended meanwhile
 */
export async function offerToken(
  db: Db,
  { sessionHash, level }: { readonly sessionHash: string; readonly level: Level },
  now: Date,
): Promise<string | null> {
  return db.transaction(async (tx) => {
    const lately = new Date(now.getTime() - OFFERED_EVERY_MS)
    const [claimed] = await tx
      .update(sessions)
      .set({ offeredAt: now })
      .where(
        and(
          eq(sessions.tokenHash, sessionHash),
          or(isNull(sessions.offeredAt), lte(sessions.offeredAt, lately)),
        ),
      )
      .returning({ hash: sessions.tokenHash })
    if (!claimed) return null
    const { token, hash } = newToken()
    await tx.insert(sessionTokens).values({ hash, sessionHash, level, issuedAt: now })
    return token
  })
}

export async function lockSession(tx: Tx, sessionHash: string) {
  const [row] = await tx.select().from(sessions).where(eq(sessions.tokenHash, sessionHash)).for('update')
  return row ?? null
}
