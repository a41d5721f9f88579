import { and, eq, exists, notExists, or, sql } from 'drizzle-orm'
import { verifyTrail, type Verified } from '../cases/trail'
import { chainMac } from '../cases/services'
import { SettingError, type DatabaseSetting } from '../config'
import type { DataKey } from '../crypto/dataKey'
import { openVault, provenOrigin } from '../crypto/vault'
import { openDatabase, type Database, type Db, type Tx } from '../db/database'
import { accounts, personKeys, persons, phones } from '../db/schema'
import { appliedMigrations, firstMigrations, knownMigrations } from '../db/migrations'
import { KEYS_FILE } from './keysFile'
import { BackupError, linesOf, type Beginning } from './lines'
import { stripAccount } from '../rights/strip'
import { filledTables, goOnNumbering, KEYS } from './tables'
import type { Part } from './take'

/** How many bytes of rows are written at once, about. */
const AT_ONCE_BYTES = 4_000_000

export interface Restored extends Verified {
  /** When what is there now was as it is: real time. */
  readonly takenAt: string
  /** When the keys were: whoever was erased by then is. */
  readonly keysTakenAt: string
  /** How many persons it held. */
  readonly persons: number
  /** How many of them had been erased since it was taken, and were again. */
  readonly erased: number
}

/**
 * Reads the whole file once before anything is written.
 * @throws BackupError where it is no whole backup, the other part of one, or one of a later version
 */
async function readBeginning(file: string, part: Part): Promise<Beginning> {
  let beginning: Beginning | undefined
  for await (const line of linesOf(file)) if (line[0] === 'begin') beginning = line[1]
  const known = knownMigrations()
  if (!beginning || beginning.migrations.some((name, at) => name !== known[at])) {
    throw new BackupError(`${file} was made by a later version: restore it with that version.`)
  }
  if (beginning.part !== part) throw new BackupError(`${file} ${IS_NOT[part]}`)
  return beginning
}

const IS_NOT: Readonly<Record<Part, string>> = {
  data: 'holds the keys of persons and no data: name the backup that lies beside it.',
  keys: `holds data and no keys of persons: lay the last ${KEYS_FILE} in its place.`,
}

/**
 * Whoever has no key is taken for erased: keys that could not know of everybody in the data would erase the living.
 * @throws BackupError where the keys are of another installation, or older than the data
 */
function assertOneAnothers(backup: Backup, data: Beginning, keys: Beginning): void {
  if (keys.origin !== data.origin) {
    throw new BackupError(
      `${backup.keys} is of another installation than ${backup.data}: lay the last ${KEYS_FILE} of that one beside it. Nothing was changed.`,
    )
  }
  // A time that is none is no later one.
  if (!(Date.parse(keys.takenAt) >= Date.parse(data.takenAt))) {
    throw new BackupError(
      `${backup.keys} (${keys.takenAt}) is older than ${backup.data} (${data.takenAt}), and lacks whoever came in between: lay the last ${KEYS_FILE} beside it, or restore a backup from before. Nothing was changed.`,
    )
  }
}

/** The two files that a database is restored from. */
export interface Backup {
  readonly data: string
  /** The last that were taken: whoever has none in it was erased since, and is again. */
  readonly keys: string
}

/**
 * Fills an empty database with what a backup holds, brings it up to this version, erases whoever was erased since, and
 * holds every event against its chain. All of it or nothing: what goes wrong on the way leaves the database empty.
 * @param now real time
 * @throws SettingError where a file is no whole backup, the two do not belong together, the database is not empty, or the key is another
 */
export async function restoreBackup(
  backup: Backup,
  setting: DatabaseSetting,
  key: DataKey,
  now: Date,
): Promise<Restored> {
  const beginning = await readBeginning(backup.data, 'data')
  const { takenAt, migrations } = beginning
  const ofKeys = await readBeginning(backup.keys, 'keys')
  assertOneAnothers(backup, beginning, ofKeys)
  const asThen = firstMigrations(migrations.length)
  let held: Held
  try {
    const database = await openDatabase(setting, asThen.folder)
    try {
      held = await fill(database, backup, beginning, key)
    } finally {
      await database.close()
    }
  } finally {
    asThen.remove()
  }
  const database = await openDatabase(setting)
  try {
    await eraseAgain(database, held.gone, now)
    const vault = await openVault(database.db, key.key, key.source)
    const counts = { persons: held.persons, erased: held.gone.length }
    return {
      takenAt,
      keysTakenAt: ofKeys.takenAt,
      ...counts,
      ...(await verifyTrail(database.db, chainMac(vault))),
    }
  } finally {
    await database.close()
  }
}

/** Whom a backup held. */
interface Held {
  readonly persons: number
  /** The accounts of those who have no key any more. */
  readonly gone: readonly string[]
}

async function fill(
  { db }: Database,
  { data: file, keys }: Backup,
  { origin, migrations }: Beginning,
  key: DataKey,
): Promise<Held> {
  return db.transaction(async (tx) => {
    const filled = await filledTables(tx)
    if (filled.length > 0 || (await appliedMigrations(tx)).length !== migrations.length) {
      throw new SettingError(
        'The database is not empty: name an empty one by DATABASE_URL, or a folder that is not there yet by DATA_DIR. Nothing was changed.',
      )
    }
    let table = ''
    let rows: string[] = []
    let bytes = 0
    const write = async () => {
      if (rows.length > 0) await insert(tx, table, rows)
      rows = []
      bytes = 0
    }
    for await (const [kind, said] of linesOf(file)) {
      if (kind === 'row') {
        rows.push(said)
        bytes += said.length
      }
      if (kind !== 'row' || bytes >= AT_ONCE_BYTES) await write()
      if (kind === 'table') table = said
    }
    await insertKeys(tx, keys)
    await goOnNumbering(tx)
    if ((await provenOrigin(tx, key.key, key.source)) !== origin) {
      throw new BackupError(`${file} is not of the installation that it says it is of. Nothing was changed.`)
    }
    return heldIn(tx)
  })
}

/** Of whoever is there: who came since the backup is not in it, and theirs would be nobody's. */
async function insertKeys(tx: Tx, file: string): Promise<void> {
  const into = sql.identifier(KEYS)
  for await (const [kind, said] of linesOf(file)) {
    if (kind !== 'row') continue
    await tx.execute(sql`
      insert into ${into} select k.* from json_populate_record(null::${into}, ${said}::json) k
      where exists (select 1 from accounts where accounts.id = k.account_id)`)
  }
}

/** Counted before anything is committed: the same accounts are erased once the tables are those of this version. */
async function heldIn(db: Db | Tx): Promise<Held> {
  const withKey = db
    .select({ id: personKeys.id })
    .from(personKeys)
    .where(eq(personKeys.accountId, accounts.id))
  // Of whoever was erased before it was taken the bare account is left.
  const there = or(
    exists(db.select({ hash: phones.hash }).from(phones).where(eq(phones.accountId, accounts.id))),
    exists(db.select({ id: persons.accountId }).from(persons).where(eq(persons.accountId, accounts.id))),
  )
  const gone = await db
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(notExists(withKey), there))
  return { persons: await db.$count(accounts, there), gone: gone.map(({ id }) => id) }
}

/** Whoever has no key was erased after the backup was taken: nothing of theirs opens, and nothing of it stays. */
async function eraseAgain({ db }: Database, gone: readonly string[], now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    for (const id of gone) await stripAccount(tx, id, now)
  })
}

async function insert(tx: Tx, table: string, rows: readonly string[]): Promise<void> {
  const into = sql.identifier(table)
  const all = `[${rows.join(',')}]`
  await tx.execute(
    sql`insert into ${into} select * from json_populate_recordset(null::${into}, ${all}::json)`,
  )
}
