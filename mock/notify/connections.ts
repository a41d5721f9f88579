import { randomUUID } from 'node:crypto'
import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import { NEWS, type Channel, type News } from '@/domain/notices'
import type { Db, Tx } from '@bff/db/database'
import { lockNames } from '@bff/db/locks'
import { connections } from '@bff/db/schema'
import type { Services } from '@bff/services'

export type Connection = typeof connections.$inferSelect

type Needs = Pick<Services, 'vault'>

const contextOf = (id: string) => `connections/${id}`

/** So many browsers of one person are kept, the newest: of older ones they have let go. */
const MOST = 5

/** What has been agreed to before, and now once more. */
const oneMore = (left: Connection['left'] | undefined, accepted: readonly News[]): Record<News, number> => ({
  toDo: (left?.toDo ?? 0) + Number(accepted.includes('toDo')),
  results: (left?.results ?? 0) + Number(accepted.includes('results')),
  steps: (left?.steps ?? 0) + Number(accepted.includes('steps')),
})

export interface Reached {
  readonly channel: Channel
  readonly address: string
  /** What was agreed to just now; null where that is not asked each time. */
  readonly accepted: readonly News[] | null
  /** The session in which it was connected. */
  readonly sessionHash: string | null
}

/**
 * Connects what somebody is reached by. It is whoever's connected it last: a lent phone tells nobody of who had it before.
 * @param now the case clock
 */
export async function connect(
  { vault }: Needs,
  db: Db,
  accountId: string,
  { channel, address, accepted, sessionHash }: Reached,
  now: string,
): Promise<void> {
  const hash = vault.hash(`connection/${channel}`, address)
  await db.transaction(async (tx) => {
    await lockNames(tx, `connections/${channel}/${hash}`)
    const where = and(eq(connections.channel, channel), eq(connections.hash, hash))
    const [found] = await tx.select().from(connections).where(where)
    const isTheirs = found?.accountId === accountId
    const left = accepted && oneMore(isTheirs ? found.left : null, accepted)
    if (isTheirs) return void (await tx.update(connections).set({ left, sessionHash }).where(where))
    if (found) await tx.delete(connections).where(where)
    const id = randomUUID()
    const sealed = (await vault.sealerOf(tx, accountId)).seal(contextOf(id), address)
    await tx
      .insert(connections)
      .values({ id, accountId, channel, hash, sealed, left, sessionHash, since: now })
    const all = await ofAccount(tx, accountId, channel)
    for (const { id: old } of all.slice(MOST)) await tx.delete(connections).where(eq(connections.id, old))
  })
}

const ofAccount = (db: Db | Tx, accountId: string, channel: Channel) =>
  db
    .select()
    .from(connections)
    .where(and(eq(connections.accountId, accountId), eq(connections.channel, channel)))
    .orderBy(desc(connections.since), asc(connections.id))

/** All that somebody is reached by, the newest first. */
export const connectionsOf = (db: Db | Tx, accountId: string): Promise<Connection[]> =>
  db
    .select()
    .from(connections)
    .where(eq(connections.accountId, accountId))
    .orderBy(desc(connections.since), asc(connections.id))

export const addressOf = ({ vault }: Needs, db: Db, { id, sealed }: Connection): Promise<string> =>
  vault.open(db, contextOf(id), sealed)

/** Whether it was theirs and is gone. */
export async function disconnect(db: Db | Tx, accountId: string, id: string): Promise<boolean> {
  const gone = await db
    .delete(connections)
    .where(and(eq(connections.id, id), eq(connections.accountId, accountId)))
    .returning()
  return gone.length > 0
}

/**
 * What was connected in these sessions: signed out, here or from another device, nobody there reads of them any more. A
 * session that has run out takes nothing with it.
 */
export async function disconnectSessions(db: Db | Tx, sessionHashes: readonly string[]): Promise<void> {
  await db.delete(connections).where(inArray(connections.sessionHash, [...sessionHashes]))
}

/** One message less that was agreed to; none where the vendor says that there is none. */
export async function spend(tx: Tx, { id }: Connection, news: News, how: 'one' | 'all'): Promise<void> {
  const [row] = await tx.select().from(connections).where(eq(connections.id, id)).for('update')
  if (!row?.left) return
  const left = { ...row.left, [news]: how === 'all' ? 0 : Math.max(0, row.left[news] - 1) }
  await tx.update(connections).set({ left }).where(eq(connections.id, id))
}

/** What is left of all that somebody agreed to in one channel; null where that is not asked each time. */
export function leftOf(all: readonly Connection[]): Record<News, number> | null {
  if (!all.some(({ left }) => left !== null)) return null
  const sum = (news: News) => all.reduce((total, { left }) => total + (left?.[news] ?? 0), 0)
  const [toDo, results, steps] = NEWS.map(sum)
  return { toDo: toDo ?? 0, results: results ?? 0, steps: steps ?? 0 }
}
