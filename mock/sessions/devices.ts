import { eq } from 'drizzle-orm'
import { CLIENTS, type OpenSession } from '@contract/session'
import type { Db, Tx } from '../db/database'
import { lockNames } from '../db/locks'
import { sessions } from '../db/schema'
import type { Caller } from '../http/exchange'
import { ProblemError } from '../http/problems'
import type { Services } from '../services'
import { endFromElsewhere, endSession, isOver, SEEN_EVERY_MS } from './sessions'

type Session = typeof sessions.$inferSelect
type Needs = Pick<Services, 'database' | 'vault'>

/**
 * When somebody last showed, in this session, that it is they: by the code that was sent to their number, or by their
 * name.
 *
 * A session ends those whose last proof is older than its own, and no others. Whoever has nothing but a session that
 * they stole cannot throw the owner out: the owner signs in again, and that session is the newer one. Whoever lost
 * their phone needs their number and nothing else; who sees a newer session that is not theirs proves who they are once
 * more, and then ends it.
 */
const lastProofOf = ({ createdAt, provedAt }: Session): number =>
  Math.max(createdAt.getTime(), provedAt?.getTime() ?? 0)

/** Names a session to its owner, and nothing else: not what the server keeps it by. */
const idOf = ({ vault }: Pick<Needs, 'vault'>, { tokenHash }: Pick<Session, 'tokenHash'>) =>
  vault.hash('session', tokenHash)

async function openOnes(db: Db | Tx, accountId: string, now: Date): Promise<Session[]> {
  const rows = await db.select().from(sessions).where(eq(sessions.accountId, accountId))
  return rows.filter((row) => !isOver(row, now))
}

const ownAmong = (all: readonly Session[], { sessionHash }: Caller): Session | undefined =>
  all.find(({ tokenHash }) => tokenHash === sessionHash)

/** Where the owner is signed in: this device first, then the one that was used last. */
export async function listSessions(services: Needs, caller: Caller, now: Date): Promise<OpenSession[]> {
  const all = await openOnes(services.database.db, caller.accountId, now)
  const own = ownAmong(all, caller)
  const shown = (one: Session): OpenSession => ({
    id: idOf(services, one),
    client: CLIENTS.find((client) => client === one.client) ?? 'h5',
    current: one === own,
    since: one.createdAt.toISOString(),
    lastUsedAt: toTheHour(one === own ? now : one.lastSeenAt),
    proved: one.provedAt !== null,
    endable: own !== undefined && one !== own && lastProofOf(one) <= lastProofOf(own),
  })
  return all
    .sort((one, other) => other.lastSeenAt.getTime() - one.lastSeenAt.getTime())
    .map(shown)
    .sort((one, other) => Number(other.current) - Number(one.current))
}

/** More exactly would tell when somebody is at their phone. */
const toTheHour = (at: Date): string =>
  new Date(Math.floor(at.getTime() / SEEN_EVERY_MS) * SEEN_EVERY_MS).toISOString()

/**
 * Ends one of the owner's sessions; one that has ended, or is somebody else's, is as good as ended.
 * @throws ProblemError `signedInLater`
 */
export async function endOne(services: Needs, caller: Caller, id: string, now: Date): Promise<void> {
  await services.database.db.transaction(async (tx) => {
    await lockNames(tx, `accounts/${caller.accountId}`)
    const all = await openOnes(tx, caller.accountId, now)
    const own = ownAmong(all, caller)
    const named = all.find((one) => idOf(services, one) === id)
    if (!own || !named) return
    if (named === own) return endSession(tx, own.tokenHash)
    if (lastProofOf(named) > lastProofOf(own)) throw new ProblemError('signedInLater')
    await endFromElsewhere(tx, [named.tokenHash], now)
  })
}

/** Ends all of the owner's sessions but this one, as far as this one may. */
export async function endOthers(services: Needs, caller: Caller, now: Date): Promise<void> {
  await services.database.db.transaction(async (tx) => {
    await lockNames(tx, `accounts/${caller.accountId}`)
    const all = await openOnes(tx, caller.accountId, now)
    const own = ownAmong(all, caller)
    if (!own) return
    const others = all.filter((one) => one !== own && lastProofOf(one) <= lastProofOf(own))
    await endFromElsewhere(
      tx,
      others.map(({ tokenHash }) => tokenHash),
      now,
    )
  })
}
