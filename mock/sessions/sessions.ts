import { randomUUID } from 'node:crypto'
import { and, eq, inArray, isNull, lt, or } from 'drizzle-orm'
import { type Client, CLIENTS } from '@contract/session'
import type { Db, Tx } from '../db/database'
import { lockNames } from '../db/locks'
import { accounts, endedTokens, phones, sessions, sessionTokens } from '../db/schema'
import type { Caller } from '../http/exchange'
import { disconnectSessions } from '../notify/connections'
import type { Services } from '../services'
import { isDue, lockSession, newToken, noteUse, tokenHash } from './tokens'

const DAY_MS = 86_400_000
/**
 * A draft is filled in over several evenings, and signing in anew by SMS is what older people fail at; the phone is
 * their own and has its own lock. Longer would leave a lost or handed-down phone open.
 */
export const IDLE_MS = 7 * DAY_MS
export const ABSOLUTE_MS = 30 * DAY_MS
/** How exactly idleness is known: one write an hour, not one a request. */
export const SEEN_EVERY_MS = 3_600_000

/** A session that was opened, or that goes on with another token. The token is stored nowhere. */
export interface Opened {
  readonly token: string
  readonly caller: Caller
  /** When it ends, however much it is used. */
  readonly endsAt: Date
}

const endOf = ({ createdAt }: { readonly createdAt: Date }) => new Date(createdAt.getTime() + ABSOLUTE_MS)

/** Opens a session for whoever holds the phone; the phone's first time makes an account. */
export async function openSession(
  { database, vault }: Pick<Services, 'database' | 'vault'>,
  given: { phone: string; phoneHash: string; client: Client; now: Date },
): Promise<Opened> {
  const { phoneHash, client, now } = given
  const { token, hash: sessionHash } = newToken()
  const accountId = await database.db.transaction(async (tx) => {
    await lockNames(tx, `phones/${phoneHash}`)
    const [known] = await tx.select().from(phones).where(eq(phones.hash, phoneHash))
    const accountId = known?.accountId ?? randomUUID()
    if (!known) {
      await tx.insert(accounts).values({ id: accountId, createdAt: now })
      await vault.createPersonKey(tx, accountId, now)
      const sealer = await vault.sealerOf(tx, accountId)
      const sealed = sealer.seal(`phones/${phoneHash}`, given.phone)
      await tx.insert(phones).values({ hash: phoneHash, accountId, sealed, addedAt: now })
    }
    await tx.insert(sessions).values({
      tokenHash: sessionHash,
      accountId,
      phoneHash,
      client,
      createdAt: now,
      lastSeenAt: now,
    })
    await tx.insert(sessionTokens).values({
      hash: sessionHash,
      sessionHash,
      level: 'phone',
      issuedAt: now,
      seenAt: now,
      settledAt: now,
    })
    return accountId
  })
  const caller = { accountId, sessionHash, phoneHash, client, level: 'phone' } as const
  return { token, caller, endsAt: endOf({ createdAt: now }) }
}

/**
 * What a proved name opens, a token from before must not: whoever had got hold of that one has nothing of it, and from
 * the first use of the new one nothing at all. Until then it opens what a phone alone opens: an answer that is lost on
 * its way signs nobody out. The session is as old as it was, and ends when it would have ended.
 * @returns the new token, which is stored nowhere; `null` where there is no session any more.
 */
export async function renewSession(
  tx: Tx,
  sessionHash: string,
  provedAt: Date,
): Promise<Pick<Opened, 'token' | 'endsAt'> | null> {
  const session = await lockSession(tx, sessionHash)
  if (!session) return null
  const { token, hash } = newToken()
  await tx
    .insert(sessionTokens)
    .values({ hash, sessionHash, level: 'realName', endsOthersAtOnce: true, issuedAt: provedAt })
  await tx.update(sessions).set({ provedAt, offeredAt: provedAt }).where(eq(sessions.tokenHash, sessionHash))
  return { token, endsAt: endOf(session) }
}

export interface FoundSession {
  readonly caller: Caller
  readonly endsAt: Date
  /** Its token has served its day: the answer is to carry the next one. */
  readonly isDue: boolean
}

/**
 * Whose session a token opens; `null` where it is unknown, idle for too long, or too old. One that was replaced long
 * ago ends its session: it is somebody's who should not have it.
 * @param isUse false where nobody need be at the phone: that does not keep a session alive
 */
export async function findSession(
  { database: { db }, log }: Pick<Services, 'database' | 'log'>,
  token: string,
  now: Date,
  { isUse = true }: { readonly isUse?: boolean } = {},
): Promise<FoundSession | null> {
  const [found] = await db
    .select({ session: sessions, token: sessionTokens })
    .from(sessionTokens)
    .innerJoin(sessions, eq(sessions.tokenHash, sessionTokens.sessionHash))
    .where(eq(sessionTokens.hash, tokenHash(token)))
  if (!found || isOver(found.session, now)) return null
  const { session } = found
  if ((await noteUse(db, found.token, now)) === 'isStolen') {
    await endSession(db, session.tokenHash)
    log.failure('sessions', new ReplacedTokenUsed())
    return null
  }
  if (isUse && now.getTime() - session.lastSeenAt.getTime() > SEEN_EVERY_MS) {
    await db.update(sessions).set({ lastSeenAt: now }).where(eq(sessions.tokenHash, session.tokenHash))
  }
  const client = CLIENTS.find((one) => one === session.client) ?? 'h5'
  const level = found.token.level === 'realName' ? 'realName' : 'phone'
  const { accountId, phoneHash, tokenHash: sessionHash } = session
  const caller = { accountId, sessionHash, phoneHash, client, level } as const
  return { caller, endsAt: endOf(session), isDue: isDue(found.token, now) }
}

/** For the log alone: an operator who sees many of these has somebody who collects tokens. */
class ReplacedTokenUsed extends Error {
  override name = 'ReplacedTokenUsed'
}

export function isOver(row: { createdAt: Date; lastSeenAt: Date }, now: Date): boolean {
  return (
    now.getTime() - row.lastSeenAt.getTime() >= IDLE_MS ||
    now.getTime() - row.createdAt.getTime() >= ABSOLUTE_MS
  )
}

/** Signs out. */
export async function endSession(db: Db | Tx, sessionHash: string): Promise<void> {
  await disconnectSessions(db, [sessionHash])
  await db.delete(sessions).where(eq(sessions.tokenHash, sessionHash))
}

/**
 * Ends sessions from another device of their owner's. Their tokens are remembered for as long as one may be lying on
 * that device: it is told that this was meant, and clears what it has.
 */
export async function endFromElsewhere(tx: Tx, sessionHashes: readonly string[], now: Date): Promise<void> {
  if (sessionHashes.length === 0) return
  // None of them is handed another token meanwhile, that would not be remembered.
  await tx
    .select({ hash: sessions.tokenHash })
    .from(sessions)
    .where(inArray(sessions.tokenHash, [...sessionHashes]))
    .for('update')
  const theirs = inArray(sessionTokens.sessionHash, [...sessionHashes])
  const held = await tx
    .select({ hash: sessionTokens.hash })
    .from(sessionTokens)
    .where(and(theirs, isNull(sessionTokens.replacedAt)))
  if (held.length > 0) {
    await tx
      .insert(endedTokens)
      .values(held.map(({ hash }) => ({ hash, endedAt: now })))
      .onConflictDoNothing()
  }
  await disconnectSessions(tx, sessionHashes)
  await tx.delete(sessions).where(inArray(sessions.tokenHash, [...sessionHashes]))
}

/** Whether the session of this token was ended by its owner from another device. */
export async function wasEndedElsewhere(db: Db, token: string): Promise<boolean> {
  return (await db.$count(endedTokens, eq(endedTokens.hash, tokenHash(token)))) > 0
}

export async function forgetOldSessions(db: Db, now: Date): Promise<void> {
  const before = (age: number) => new Date(now.getTime() - age)
  await db
    .delete(sessions)
    .where(or(lt(sessions.lastSeenAt, before(IDLE_MS)), lt(sessions.createdAt, before(ABSOLUTE_MS))))
  await db.delete(endedTokens).where(lt(endedTokens.endedAt, before(ABSOLUTE_MS)))
}

/** Whose number a phone's hash stands for; `null` where it has signed nobody in yet. */
export async function accountIdOf(db: Db | Tx, hash: string): Promise<string | null> {
  const [row] = await db.select().from(phones).where(eq(phones.hash, hash))
  return row?.accountId ?? null
}

/** The number that a phone's hash stands for, for masking it or sending to it. */
export async function phoneOf(
  { vault }: Pick<Services, 'vault'>,
  db: Db | Tx,
  hash: string,
): Promise<string> {
  const [row] = await db.select().from(phones).where(eq(phones.hash, hash))
  if (!row) throw new Error('a hash without its phone')
  return vault.open(db, `phones/${hash}`, row.sealed)
}
