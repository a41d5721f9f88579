import { randomUUID } from 'node:crypto'
import { and, eq, gt, isNull, lt } from 'drizzle-orm'
import type { Db, Tx } from '../db/database'
import { identityRequests } from '../db/schema'

/** Time to find one's glasses and read the provider's page. */
const REQUEST_MS = 30 * 60_000

/** Begins a proof of identity; it belongs to this session alone. */
export async function beginRequest(db: Db, sessionHash: string, now: Date): Promise<string> {
  const id = randomUUID()
  await db.insert(identityRequests).values({ id, sessionHash, createdAt: now })
  await db
    .delete(identityRequests)
    .where(lt(identityRequests.createdAt, new Date(now.getTime() - REQUEST_MS)))
  return id
}

const open = (id: string, sessionHash: string, now: Date) =>
  and(
    eq(identityRequests.id, id),
    eq(identityRequests.sessionHash, sessionHash),
    isNull(identityRequests.usedAt),
    gt(identityRequests.createdAt, new Date(now.getTime() - REQUEST_MS)),
  )

export async function isOpen(db: Db, id: string, sessionHash: string, now: Date): Promise<boolean> {
  const rows = await db
    .select({ id: identityRequests.id })
    .from(identityRequests)
    .where(open(id, sessionHash, now))
  return rows.length > 0
}

/** Ends a request; false where it had ended already. */
export async function useRequest(tx: Tx, id: string, sessionHash: string, now: Date): Promise<boolean> {
  const rows = await tx
    .update(identityRequests)
    .set({ usedAt: now })
    .where(open(id, sessionHash, now))
    .returning({ id: identityRequests.id })
  return rows.length > 0
}
