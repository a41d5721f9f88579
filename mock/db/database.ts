import { sql } from 'drizzle-orm'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import { type DatabaseSetting, reasonOf, SettingError } from '../config'
import type { Client } from 'pg'
import { openPool } from './connections'
import { lockFolder } from './folderLock'
import { migrationsFolder } from './migrations'
import { openInFolder } from './pgliteFolder'
import * as schema from './schema'

export type Schema = typeof schema

/** What both drivers answer to a raw statement. */
interface RawResult<Row> {
  rows: Row[]
}
interface Rows extends PgQueryResultHKT {
  type: RawResult<this['row']>
}

/**
 * Either database. PGlite has one connection: the outer `Db` used inside a transaction waits for itself for ever,
 * so whoever is handed a `tx` uses nothing else.
 */
export type Db = PgDatabase<Rows, Schema>

/** A transaction. Whoever takes one writes in it alone and waits for nothing but the database. */
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0]

export interface Database {
  readonly db: Db
  readonly kind: DatabaseSetting['kind']
  /** Answers, or throws where the database cannot be reached. */
  ping(): Promise<void>
  close(): Promise<void>
}

/** Chosen once and for all: processes that start together agree on it (see `bringUpToDate`). */
const MIGRATION_LOCK = 20_240_108

/**
 * Opens the database and brings its tables up to date.
 * @param migrations the folder of those it is brought up to, where not all; `null`: its tables stay as they are
 * @throws SettingError where the folder is in use or PostgreSQL cannot be reached.
 */
export async function openDatabase(
  setting: DatabaseSetting,
  migrations: string | null = migrationsFolder,
): Promise<Database> {
  return setting.kind === 'postgres'
    ? openPostgres(setting.url, migrations)
    : openPglite(setting.folder, undefined, migrations)
}

async function openPostgres(url: string, migrations: string | null): Promise<Database> {
  await bringUpToDate(url, migrations)
  const { drizzle } = await import('drizzle-orm/node-postgres')
  const pool = await openPool(url)
  const db = drizzle(pool, { schema })
  // Whether it can be reached is not to be asked behind everybody who waits.
  const asking = await openPool(url, { atOnce: 1 })
  return {
    db,
    kind: 'postgres',
    ping: async () => void (await asking.query('select 1')),
    close: async () => void (await Promise.all([pool.end(), asking.end()])),
  }
}

/** On a connection of its own, which may wait as long as it takes: of several processes that start at once, one migrates. */
async function bringUpToDate(url: string, migrations: string | null): Promise<void> {
  const { default: pg } = await import('pg')
  const { drizzle } = await import('drizzle-orm/node-postgres')
  const { migrate } = await import('drizzle-orm/node-postgres/migrator')
  const connection = await letIn(
    () => new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 }),
  )
  try {
    // It ends with its connection.
    await connection.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    if (migrations !== null) await migrate(drizzle(connection, { schema }), { migrationsFolder: migrations })
  } catch (error) {
    throw new SettingError(
      `DATABASE_URL leads to a database whose tables cannot be made or brought up to date (${reasonOf(error)}): let its user create schemas and tables there, and see what PostgreSQL has logged.`,
    )
  } finally {
    await connection.end().catch(() => undefined)
  }
}

async function letIn(make: () => Client): Promise<Client> {
  try {
    const connection = make()
    // What breaks it is told by what is asked of it.
    connection.on('error', () => undefined)
    await connection.connect()
    return connection
  } catch (error) {
    throw new SettingError(
      `DATABASE_URL leads to no database that lets us in (${reasonOf(error)}): check host, port, user, password and database name, and files that it names.`,
    )
  }
}

/** PGlite: PostgreSQL inside this process. */
export interface PgliteDatabase extends Database {
  /** The whole database as one file; another can begin with it. */
  dump(): Promise<Blob>
}

/**
 * Opens PGlite in a folder, or in memory.
 * @param beginWith a dump to start from: ten times as fast as making a database and its tables
 * @param migrations the folder of those it is brought up to, where not all; `null`: its tables stay as they are
 * @throws SettingError where another process has the folder, it cannot be written, or holds something else.
 */
export async function openPglite(
  folder: string | null,
  beginWith?: Blob,
  migrations: string | null = migrationsFolder,
): Promise<PgliteDatabase> {
  const unlock = folder === null ? () => undefined : lockFolder(folder)
  const { PGlite } = await import('@electric-sql/pglite')
  const { drizzle } = await import('drizzle-orm/pglite')
  const { migrate } = await import('drizzle-orm/pglite/migrator')
  const options = beginWith ? { loadDataDir: beginWith } : {}
  const opening = folder === null ? PGlite.create('memory://', options) : openInFolder(folder, options)
  const client = await opening.catch((error: unknown) => {
    unlock()
    if (folder === null) throw error
    throw new SettingError(
      `DATA_DIR=${folder} holds no database that opens: give back its copy, or set DATA_DIR to another folder.`,
    )
  })
  const db = drizzle(client, { schema })
  if (migrations !== null) await migrate(db, { migrationsFolder: migrations })
  return {
    db,
    kind: 'pglite',
    ping: async () => void (await db.execute(sql`select 1`)),
    dump: () => client.dumpDataDir('gzip'),
    async close() {
      await client.close()
      unlock()
    },
  }
}
