import { and, eq, exists, notExists, or, sql } from 'drizzle-orm'
import { verifyTrail, type Verified } from '../cases/trail'
import { chainMac } from '../cases/services'
import { SettingError, type DatabaseSetting } from '../config'
import type { DataKey } from '../crypto/dataKey'
import { assertOpens, openVault } from '../crypto/vault'
import { openDatabase, type Database, type Tx } from '../db/database'
import { accounts, personKeys, persons, phones } from '../db/schema'
import { appliedMigrations, firstMigrations, knownMigrations } from '../db/migrations'
import { BackupError, linesOf, type Beginning } from './lines'
import { stripAccount } from '../rights/strip'
import { filledTables, goOnNumbering, KEYS } from './tables'

/** How many bytes of rows are written at once, about. */
const AT_ONCE_BYTES = 4_000_000

export interface Restored extends Verified {
  /** When what is there now was as it is: real time. */
  readonly takenAt: string
  /** How many accounts had been erased since it was taken, and were again. */
  readonly erased: number
}

/**
 * Reads the whole file once before anything is written.
 * @throws BackupError where it is no whole backup, or one of a later version
 */
export async function readBeginning(file: string): Promise<Beginning> {
  let beginning: Beginning | undefined
  for await (const line of linesOf(file)) if (line[0] === 'begin') beginning = line[1]
  const known = knownMigrations()
  if (!beginning || beginning.migrations.some((name, at) => name !== known[at])) {
    throw new BackupError(`${file} was made by a later version: restore it with that version.`)
  }
  return beginning
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
 * @throws SettingError where a file is no whole backup, the database is not empty, or the key is another
 */
export async function restoreBackup(
  { data: file, keys }: Backup,
  setting: DatabaseSetting,
  key: DataKey,
  now: Date,
): Promise<Restored> {
  const { takenAt, migrations } = await readBeginning(file)
  await readBeginning(keys)
  const asThen = firstMigrations(migrations.length)
  try {
    const database = await openDatabase(setting, asThen.folder)
    try {
      await fill(database, { data: file, keys }, migrations, key)
    } finally {
      await database.close()
    }
  } finally {
    asThen.remove()
  }
  const database = await openDatabase(setting)
  try {
    const erased = await eraseAgain(database, now)
    const vault = await openVault(database.db, key.key, key.source)
    return { takenAt, erased, ...(await verifyTrail(database.db, chainMac(vault))) }
  } finally {
    await database.close()
  }
}

async function fill(
  { db }: Database,
  { data: file, keys }: Backup,
  migrations: readonly string[],
  key: DataKey,
): Promise<void> {
  await db.transaction(async (tx) => {
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
    await assertOpens(tx, key.key, key.source)
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

/** Whoever has no key was erased after the backup was taken: nothing of theirs opens, and nothing of it stays. */
async function eraseAgain({ db }: Database, now: Date): Promise<number> {
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
  await db.transaction(async (tx) => {
    for (const { id } of gone) await stripAccount(tx, id, now)
  })
  return gone.length
}

async function insert(tx: Tx, table: string, rows: readonly string[]): Promise<void> {
  const into = sql.identifier(table)
  const all = `[${rows.join(',')}]`
  await tx.execute(
    sql`insert into ${into} select * from json_populate_recordset(null::${into}, ${all}::json)`,
  )
}
