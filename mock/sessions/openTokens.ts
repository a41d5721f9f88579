import { eq, inArray } from 'drizzle-orm'
import type { Db } from '@bff/db/database'
import { sessions, sessionTokens } from '@bff/db/schema'
import { isOver } from './sessions'
import { UNDER_WAY_MS } from './tokens'

/**
 * Which of these tokens, by their hashes, open their sessions yet. It is no use of them: whoever only listens is idle,
 * and a token that was replaced while they did is nobody's theft.
 */
export async function openTokens(db: Db, hashes: readonly string[], now: Date): Promise<ReadonlySet<string>> {
  const rows = await db
    .select({
      hash: sessionTokens.hash,
      replacedAt: sessionTokens.replacedAt,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
    })
    .from(sessionTokens)
    .innerJoin(sessions, eq(sessions.tokenHash, sessionTokens.sessionHash))
    .where(inArray(sessionTokens.hash, [...hashes]))
  const open = rows.filter(
    ({ replacedAt, ...session }) =>
      !isOver(session, now) && (replacedAt === null || now.getTime() - replacedAt.getTime() <= UNDER_WAY_MS),
  )
  return new Set(open.map(({ hash }) => hash))
}
