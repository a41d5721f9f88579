import { and, asc, desc, eq, gt, isNotNull, isNull, lt, lte, or } from 'drizzle-orm'
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose'
import type { Db, Tx } from '@bff/db/database'
import { lockNames } from '@bff/db/locks'
import { certificateKeys } from '@bff/db/schema'
import type { Services } from '@bff/services'

type Needs = Pick<Services, 'database' | 'vault'>

export const ALGORITHM = 'ES256'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** How long a key signs. */
const SIGNS_DAYS = 90
/** For how long others may keep the set of keys; a new key is in it twice as long before it signs. */
export const KEYS_KEPT_SECONDS = 300
const AHEAD_MS = 2 * KEYS_KEPT_SECONDS * 1000
/** How long a key that signs no more stays in the set: longer than any token of it counts. */
const SHOWN_AFTER_MS = DAY_MS

const contextOf = (id: string) => `certificate_keys/${id}`

/** Processes that start together, or keep house together, make one key. */
const KEYS = 'certificate keys'

async function make({ vault }: Needs, tx: Tx, signsFrom: Date): Promise<void> {
  const { privateKey, publicKey } = await generateKeyPair(ALGORITHM, { extractable: true })
  const jwk = await exportJWK(publicKey)
  const id = (await calculateJwkThumbprint(jwk)).slice(0, 11)
  const sealed = vault.service.seal(contextOf(id), JSON.stringify(await exportJWK(privateKey)))
  await tx.insert(certificateKeys).values({ id, publicJwk: jwk, sealed, signsFrom })
}

const signing = (db: Db | Tx, now: Date) =>
  db
    .select()
    .from(certificateKeys)
    .where(and(isNotNull(certificateKeys.sealed), lte(certificateKeys.signsFrom, now)))
    .orderBy(desc(certificateKeys.signsFrom))
    .limit(1)

/** The private key that signs now, and its name. The first is made when it is first asked for. */
export async function signingKey(services: Needs, now: Date): Promise<{ id: string; key: CryptoKey }> {
  const { db } = services.database
  let [row] = await signing(db, now)
  if (!row) {
    await db.transaction(async (tx) => {
      await lockNames(tx, KEYS)
      if ((await signing(tx, now)).length === 0) await make(services, tx, now)
    })
    ;[row] = await signing(db, now)
  }
  if (!row?.sealed) throw new Error('no key signs certificates')
  const jwk = JSON.parse(services.vault.service.open(contextOf(row.id), row.sealed)) as JWK
  return { id: row.id, key: await imported(jwk) }
}

/** The public key of that name, however old; `null` where none of ours was called so. */
export async function publicKey({ database }: Pick<Services, 'database'>, id: string) {
  const [row] = await database.db.select().from(certificateKeys).where(eq(certificateKeys.id, id))
  return row ? imported(row.publicJwk) : null
}

async function imported(jwk: JWK): Promise<CryptoKey> {
  const key = await importJWK(jwk, ALGORITHM)
  if (key instanceof Uint8Array) throw new Error('a key pair of another kind')
  return key
}

/**
 * Rotation, safe to run in every process: a key that has signed long enough is followed by another, and what was followed
 * forgets its private half.
 */
export async function rotateWhenDue(services: Needs, now: Date): Promise<void> {
  await services.database.db.transaction(async (tx) => {
    await lockNames(tx, KEYS)
    const [newest] = await tx.select().from(certificateKeys).orderBy(desc(certificateKeys.signsFrom)).limit(1)
    const isDue = newest && newest.signsFrom.getTime() < now.getTime() - SIGNS_DAYS * DAY_MS
    if (isDue) await make(services, tx, new Date(now.getTime() + AHEAD_MS))
    const [signer] = await signing(tx, now)
    if (signer) await retireBefore(tx, signer.signsFrom, now)
  })
}

async function retireBefore(tx: Tx, signsFrom: Date, now: Date): Promise<void> {
  await tx
    .update(certificateKeys)
    .set({ sealed: null, retiredAt: now })
    .where(and(isNull(certificateKeys.retiredAt), lt(certificateKeys.signsFrom, signsFrom)))
}

/**
 * Another key from this moment on. Where the ones before may have been stolen they go as a whole: what they signed is then
 * nobody's, and the holder's next code, within a minute, is good again.
 */
export async function rotateNow(services: Needs, now: Date, before: 'retire' | 'disown'): Promise<void> {
  await services.database.db.transaction(async (tx) => {
    await lockNames(tx, KEYS)
    if (before === 'disown') await tx.delete(certificateKeys)
    // One that was made for later is passed over: it would sign before this one's time.
    else await tx.delete(certificateKeys).where(gt(certificateKeys.signsFrom, now))
    await make(services, tx, now)
    await retireBefore(tx, now, now)
  })
}

/** What anybody may check our tokens by: what signs, what will, and what lately did. */
export async function keySet(
  { database }: Pick<Services, 'database'>,
  now: Date,
): Promise<{ readonly keys: readonly JWK[] }> {
  const shownSince = new Date(now.getTime() - SHOWN_AFTER_MS)
  const rows = await database.db
    .select()
    .from(certificateKeys)
    .where(or(isNull(certificateKeys.retiredAt), gt(certificateKeys.retiredAt, shownSince)))
    .orderBy(asc(certificateKeys.signsFrom))
  return { keys: rows.map(({ id, publicJwk }) => ({ ...publicJwk, kid: id, alg: ALGORITHM, use: 'sig' })) }
}
