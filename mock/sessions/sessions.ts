import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { eq, lt, or } from 'drizzle-orm'
import { type Client, CLIENTS } from '@contract/session'
import type { Db, Tx } from '../db/database'
import { lockNames } from '../db/locks'
import { accounts, phones, sessions } from '../db/schema'
import type { Caller } from '../http/exchange'
import type { Services } from '../services'

const DAY_MS = 86_400_000
/**
 * A draft is filled in over several evenings, and signing in anew by SMS is what older people fail at; the phone is
 * their own and has its own lock. Longer would leave a lost or handed-down phone open.
 */
export const IDLE_MS = 7 * DAY_MS
export const ABSOLUTE_MS = 30 * DAY_MS
/** How exactly idleness is known: one write an hour, not one a request. */
const SEEN_EVERY_MS = 3_600_000

const newToken = () => randomBytes(32).toString('base64url')

/** What is stored of a token: whoever reads the table cannot use it. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

/**
 * Opens a session for whoever holds the phone; the phone's first time makes an account.
 * @returns the token, which is stored nowhere.
 */
export async function openSession(
  { database, vault }: Pick<Services, 'database' | 'vault'>,
  given: { phone: string; phoneHash: string; client: Client; now: Date },
): Promise<{ token: string; caller: Caller }> {
  const { phoneHash, client, now } = given
  const token = newToken()
  const sessionHash = tokenHash(token)
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
    return accountId
  })
  return { token, caller: { accountId, sessionHash, phoneHash, client, level: 'phone' } }
}

/**
 * What a proved name opens, a token from before must not: whoever had got hold of that one has nothing. The new
 * session is as old as the one it replaces, and ends with it.
 * @returns its token, which is stored nowhere; `null` where there is no session any more.
 */
export async function renewSession(
  tx: Tx,
  sessionHash: string,
  provedAt: Date,
): Promise<{ token: string; sessionHash: string } | null> {
  const [before] = await tx.select().from(sessions).where(eq(sessions.tokenHash, sessionHash)).for('update')
  if (!before) return null
  const token = newToken()
  const renewed = tokenHash(token)
  await tx.insert(sessions).values({ ...before, tokenHash: renewed, provedAt })
  await endSession(tx, sessionHash)
  return { token, sessionHash: renewed }
}

/** Whose session a token opens; `null` where it is unknown, idle for too long, or too old. */
export async function findSession(db: Db, token: string, now: Date): Promise<Caller | null> {
  const hash = tokenHash(token)
  const [row] = await db.select().from(sessions).where(eq(sessions.tokenHash, hash))
  if (!row || isOver(row, now)) return null
  if (now.getTime() - row.lastSeenAt.getTime() > SEEN_EVERY_MS) {
    await db.update(sessions).set({ lastSeenAt: now }).where(eq(sessions.tokenHash, hash))
  }
  const client = CLIENTS.find((one) => one === row.client) ?? 'h5'
  const level = row.provedAt ? 'realName' : 'phone'
  return {
    accountId: row.accountId,
    sessionHash: hash,
    phoneHash: row.phoneHash,
    client,
    level,
  }
}

function isOver(row: { createdAt: Date; lastSeenAt: Date }, now: Date): boolean {
  return (
    now.getTime() - row.lastSeenAt.getTime() >= IDLE_MS ||
    now.getTime() - row.createdAt.getTime() >= ABSOLUTE_MS
  )
}

export async function endSession(db: Db | Tx, sessionHash: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.tokenHash, sessionHash))
}

export async function forgetOldSessions(db: Db, now: Date): Promise<void> {
  const before = (age: number) => new Date(now.getTime() - age)
  await db
    .delete(sessions)
    .where(or(lt(sessions.lastSeenAt, before(IDLE_MS)), lt(sessions.createdAt, before(ABSOLUTE_MS))))
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
