import { createHmac, hkdfSync, randomBytes, randomUUID } from 'node:crypto'
import { asc, eq, inArray } from 'drizzle-orm'
import { SettingError } from '../config'
import type { Db, Tx } from '../db/database'
import { personKeys, serviceKeys } from '../db/schema'
import type { DataKey } from './dataKey'
import { fromText, KEY_BYTES, keyIdOf, openBytes, SealBroken, sealBytes, toText } from './sealing'

/** Seals values; `context` names the row and column they belong to and must be the same when they are opened. */
export interface Sealer {
  seal(context: string, value: string): string
  sealBytes(context: string, value: Uint8Array): Buffer
}

/** The service's own values: what belongs to no account yet, or to the demonstration. */
export interface ServiceSealer extends Sealer {
  open(context: string, sealed: string): string
}

/**
 * Keys and what is done with them. DATA_KEY wraps one root secret; from that come the keys of the service and the
 * one that wraps each person's own key.
 */
export interface Vault {
  readonly service: ServiceSealer
  /** A keyed hash to look a personal value up by (RULINGS 40). Hashes of different kinds never match. */
  hash(kind: string, value: string): string
  /** A secret of 32 bytes for one purpose of the service (the chain of events, for instance). */
  secret(purpose: string): Buffer
  /** Makes the key of a new account, in the transaction that makes the account. */
  createPersonKey(tx: Tx, accountId: string, at: Date): Promise<void>
  /** Seals under the account's key. Valid within the transaction, or the request, that asked for it. */
  sealerOf(db: Db | Tx, accountId: string): Promise<Sealer>
  /** Fetches the keys of many values at once: each is opened without a query of its own for the next minute. */
  prepare(db: Db | Tx, sealed: readonly string[]): Promise<void>
  /** Forgets keys that were destroyed; another process does within a minute. */
  forget(keyIds: readonly string[]): void
  /** @throws SealBroken where the value was altered or its key has been destroyed. */
  open(db: Db | Tx, context: string, sealed: string): Promise<string>
  openBytes(db: Db | Tx, context: string, sealed: Buffer): Promise<Buffer>
}

const ROOT = 'root'
/** Beside the root secret, in the clear: a copy says whose it is, and whoever takes it needs no key for that. */
const ORIGIN = 'origin'
const ROOT_CONTEXT = `service_keys/${ROOT}`
const NO_KEY_ID = '00000000-0000-0000-0000-000000000000'

/** Long enough for a page of a person's values, short enough that a destroyed key is forgotten soon. */
const REMEMBER_MS = 60_000
const REMEMBER_AT_MOST = 2_000

/**
 * Opens the vault of a database, or founds it.
 * @throws SettingError where the database was written with another DATA_KEY.
 */
export async function openVault(db: Db, dataKey: Buffer, keySource = 'DATA_KEY'): Promise<Vault> {
  const root = await rootSecret(db, dataKey, keySource)
  const origin = { name: ORIGIN, wrapped: originOf(root) }
  await db.insert(serviceKeys).values(origin).onConflictDoNothing()
  const secret = (purpose: string) => Buffer.from(hkdfSync('sha256', root, '', purpose, KEY_BYTES))
  const wrappingKey = secret('wrap person keys')
  const serviceKey = secret('service values')
  const lookupKey = secret('lookups')
  const remembered = new Map<string, { key: Buffer; until: number }>()

  const unwrap = (id: string, wrapped: string) =>
    openBytes(wrappingKey, `person_keys/${id}`, fromText(wrapped))

  const remember = (id: string, key: Buffer) => {
    if (remembered.size >= REMEMBER_AT_MOST) remembered.clear()
    remembered.set(id, { key, until: performance.now() + REMEMBER_MS })
  }

  const keyById = async (db: Db | Tx, id: string): Promise<Buffer> => {
    if (id === NO_KEY_ID) return serviceKey
    const known = remembered.get(id)
    if (known && known.until > performance.now()) return known.key
    const [row] = await db.select().from(personKeys).where(eq(personKeys.id, id))
    if (!row) {
      remembered.delete(id)
      throw new SealBroken()
    }
    const key = unwrap(id, row.wrapped)
    remember(id, key)
    return key
  }

  return {
    service: {
      ...sealerWith(serviceKey, NO_KEY_ID),
      open: (context, sealed) => openBytes(serviceKey, context, fromText(sealed)).toString(),
    },
    hash: (kind, value) =>
      createHmac('sha256', lookupKey)
        .update(JSON.stringify([kind, value]))
        .digest('base64url'),
    secret: (purpose) => secret(`purpose: ${purpose}`),
    async createPersonKey(tx, accountId, at) {
      const id = randomUUID()
      const wrapped = sealBytes(wrappingKey, NO_KEY_ID, `person_keys/${id}`, randomBytes(KEY_BYTES))
      await tx.insert(personKeys).values({ id, accountId, wrapped: toText(wrapped), createdAt: at })
    },
    async sealerOf(db, accountId) {
      // An account that took in another has both keys; it writes with its first.
      const [row] = await db
        .select()
        .from(personKeys)
        .where(eq(personKeys.accountId, accountId))
        .orderBy(asc(personKeys.createdAt), asc(personKeys.id))
        .limit(1)
      if (!row) throw new SealBroken()
      return sealerWith(unwrap(row.id, row.wrapped), row.id)
    },
    async prepare(db, sealed) {
      const ids = [...new Set(sealed.map((one) => keyIdOf(fromText(one))))]
      const unknown = ids.filter((id) => {
        const known = remembered.get(id)
        return id !== NO_KEY_ID && !(known && known.until > performance.now())
      })
      if (unknown.length === 0) return
      const rows = await db.select().from(personKeys).where(inArray(personKeys.id, unknown))
      for (const { id, wrapped } of rows) remember(id, unwrap(id, wrapped))
    },
    forget: (keyIds) => keyIds.forEach((id) => remembered.delete(id)),
    open: async (db, context, sealed) => {
      const bytes = fromText(sealed)
      return openBytes(await keyById(db, keyIdOf(bytes)), context, bytes).toString()
    },
    openBytes: async (db, context, sealed) => openBytes(await keyById(db, keyIdOf(sealed)), context, sealed),
  }
}

function sealerWith(key: Buffer, keyId: string): Sealer {
  return {
    seal: (context, value) => toText(sealBytes(key, keyId, context, Buffer.from(value))),
    sealBytes: (context, value) => sealBytes(key, keyId, context, value),
  }
}

/** Whether a process has ever opened its vault on this database. */
export async function isFounded(db: Db | Tx): Promise<boolean> {
  return (await db.$count(serviceKeys, eq(serviceKeys.name, ROOT))) > 0
}

/** Keyed (RULINGS 40): from it nobody learns anything of the root secret, nor makes one without it. */
function originOf(root: Buffer): string {
  const key = Buffer.from(hkdfSync('sha256', root, '', 'origin of backups', KEY_BYTES))
  return createHmac('sha256', key).update(ORIGIN).digest('base64url')
}

/**
 * The fingerprint of the installation that a database is of, as it says itself. It outlives every DATA_KEY.
 * @throws SettingError where no process of this version has opened its vault on it yet
 */
export async function originIn(db: Db | Tx): Promise<string> {
  const [row] = await db.select().from(serviceKeys).where(eq(serviceKeys.name, ORIGIN))
  if (row) return row.wrapped
  throw new SettingError('This version has not started on this database yet: start it once, and try again.')
}

/**
 * The same, as the root secret has it.
 * @throws SettingError where this is not the key that the database was written with
 */
export async function provenOrigin(db: Db | Tx, dataKey: Buffer, keySource: string): Promise<string> {
  const [row] = await db.select().from(serviceKeys).where(eq(serviceKeys.name, ROOT))
  return originOf(openRoot(row?.wrapped ?? '', dataKey, keySource))
}

/**
 * Takes another DATA_KEY for the one in use: the root secret is wrapped anew, and nothing else changes. Processes that
 * serve have it open and go on; those that start from now on need the new key.
 * @returns `false` where it is the new one already: the command was given twice
 * @throws SettingError where `from` is not the key in use; nothing has changed then
 */
export async function rotateDataKey(db: Db, from: DataKey, to: Buffer): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [row] = await tx.select().from(serviceKeys).where(eq(serviceKeys.name, ROOT)).for('update')
    const wrapped = row?.wrapped ?? ''
    if (opens(wrapped, to)) return false
    const root = openRoot(wrapped, from.key, from.source)
    const anew = toText(sealBytes(to, NO_KEY_ID, ROOT_CONTEXT, root))
    await tx.update(serviceKeys).set({ wrapped: anew }).where(eq(serviceKeys.name, ROOT))
    return true
  })
}

async function rootSecret(db: Db, dataKey: Buffer, keySource: string): Promise<Buffer> {
  const fresh = toText(sealBytes(dataKey, NO_KEY_ID, ROOT_CONTEXT, randomBytes(KEY_BYTES)))
  // Processes that start together on an empty database: one founds it, all read the same row.
  await db.insert(serviceKeys).values({ name: ROOT, wrapped: fresh }).onConflictDoNothing()
  const [row] = await db.select().from(serviceKeys).where(eq(serviceKeys.name, ROOT))
  return openRoot(row?.wrapped ?? '', dataKey, keySource)
}

function opens(wrapped: string, dataKey: Buffer): boolean {
  try {
    openBytes(dataKey, ROOT_CONTEXT, fromText(wrapped))
    return true
  } catch (error) {
    if (error instanceof SealBroken) return false
    throw error
  }
}

function openRoot(wrapped: string, dataKey: Buffer, keySource: string): Buffer {
  try {
    return openBytes(dataKey, ROOT_CONTEXT, fromText(wrapped))
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error
    throw new SettingError(
      `${keySource} is not the key this database was written with: give back the old key, or start on an empty database.`,
    )
  }
}
