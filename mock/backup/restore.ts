import { sql } from 'drizzle-orm'
import { verifyTrail, type Verified } from '../cases/trail'
import { chainMac } from '../cases/services'
import { SettingError, type DatabaseSetting } from '../config'
import type { DataKey } from '../crypto/dataKey'
import { assertOpens, openVault } from '../crypto/vault'
import { openDatabase, type Database, type Tx } from '../db/database'
import { appliedMigrations, firstMigrations, knownMigrations } from '../db/migrations'
import { BackupError, linesOf, type Beginning } from './lines'
import { filledTables, goOnNumbering } from './tables'

/** How many bytes of rows are written at once, about. */
const AT_ONCE_BYTES = 4_000_000

export interface Restored extends Verified {
  /** When what is there now was as it is: real time. */
  readonly takenAt: string
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

/**
 * Fills an empty database with what a backup holds, brings it up to this version, and holds every event against its
 * chain. All of it or nothing: what goes wrong on the way leaves the database empty.
 * @throws SettingError where the file is no whole backup, the database is not empty, or the key is another
 */
export async function restoreBackup(file: string, setting: DatabaseSetting, key: DataKey): Promise<Restored> {
  const { takenAt, migrations } = await readBeginning(file)
  const asThen = firstMigrations(migrations.length)
  try {
    const database = await openDatabase(setting, asThen.folder)
    try {
      await fill(database, file, migrations, key)
    } finally {
      await database.close()
    }
  } finally {
    asThen.remove()
  }
  const database = await openDatabase(setting)
  try {
    const vault = await openVault(database.db, key.key, key.source)
    return { takenAt, ...(await verifyTrail(database.db, chainMac(vault))) }
  } finally {
    await database.close()
  }
}

async function fill(
  { db }: Database,
  file: string,
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
    await goOnNumbering(tx)
    await assertOpens(tx, key.key, key.source)
  })
}

async function insert(tx: Tx, table: string, rows: readonly string[]): Promise<void> {
  const into = sql.identifier(table)
  const all = `[${rows.join(',')}]`
  await tx.execute(
    sql`insert into ${into} select * from json_populate_recordset(null::${into}, ${all}::json)`,
  )
}
