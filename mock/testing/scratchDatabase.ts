import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { after } from 'node:test'
import { sql } from 'drizzle-orm'
import { openDatabase, openPglite, type Database, type Db } from '../db/database'
import { migrationsFolder } from '../db/migrations'

export interface ScratchDatabase {
  readonly database: Database
  /** Keeps what its tables hold now; what is returned puts it back, as often as it is called. */
  bookmark(): Promise<() => Promise<void>>
  /** Gives it back: nobody may use it any more. */
  drop(): Promise<void>
}

/** A database of its own, and how it is taken away for good. */
interface Made {
  readonly database: Database
  remove(): Promise<void>
}

/** Emptied databases that nobody uses at the moment: to make one takes ten times as long as to empty one. */
const spare: Made[] = []
after(async () => {
  for (const { remove } of spare.splice(0)) await remove()
})

/** An empty database: PGlite in memory; with `DATABASE_URL`, one of its own on that PostgreSQL. */
export async function scratchDatabase(): Promise<ScratchDatabase> {
  const server = process.env.DATABASE_URL
  const made = spare.pop() ?? (await (server ? onPostgres(server) : onPglite()))
  const { db } = made.database
  const shelves: string[] = []
  return {
    database: made.database,
    async bookmark() {
      const { shelf, back } = await bookmark(db)
      shelves.push(shelf)
      return back
    },
    async drop() {
      await empty(db)
      for (const shelf of shelves.splice(0)) await db.execute(sql.raw(`drop schema ${shelf} cascade`))
      spare.push(made)
    },
  }
}

/** The tables, by name; their shelves (see `bookmark`) are elsewhere. */
async function tablesOf(db: Db): Promise<string[]> {
  const { rows } = await db.execute<{ name: string }>(
    sql`select format('%I', tablename) as name from pg_tables where schemaname = 'public' order by 1`,
  )
  return rows.map(({ name }) => name)
}

async function empty(db: Db): Promise<void> {
  await db.execute(sql.raw(`truncate ${(await tablesOf(db)).join(', ')} restart identity`))
}

async function bookmark(db: Db): Promise<{ shelf: string; back: () => Promise<void> }> {
  const shelf = `shelf_${randomUUID().replaceAll('-', '')}`
  const tables = await tablesOf(db)
  await db.execute(sql.raw(`create schema ${shelf}`))
  for (const table of tables)
    await db.execute(sql.raw(`create table ${shelf}.${table} as table public.${table}`))
  const back = () =>
    db.transaction(async (tx) => {
      await tx.execute(sql.raw(`truncate ${tables.join(', ')}`))
      // The rows were whole when they were kept: in which order they come back makes no difference.
      await tx.execute(sql.raw(`set local session_replication_role = replica`))
      for (const table of tables)
        await tx.execute(sql.raw(`insert into public.${table} table ${shelf}.${table}`))
    })
  return { shelf, back }
}

async function onPglite(): Promise<Made> {
  const database = await openPglite(null, await pgliteTemplate())
  return { database, remove: () => database.close() }
}

async function onPostgres(server: string): Promise<Made> {
  const { default: pg } = await import('pg')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const onServer = async (statement: string) => {
    const admin = new pg.Client({ connectionString: server })
    await admin.connect()
    await admin.query(statement)
    await admin.end()
  }
  await onServer(`create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  const database = await openDatabase({ kind: 'postgres', url: url.href })
  return {
    database,
    async remove() {
      await database.close()
      await onServer(`drop database ${name} with (force)`)
    },
  }
}

const cache = path.join(__dirname, '..', '..', '.cache', 'pglite')

/** A migrated empty database, made once for these migrations: making one takes seconds, loading it one. */
async function pgliteTemplate(): Promise<Blob> {
  const hash = createHash('sha256')
  for (const file of readdirSync(migrationsFolder)
    .filter((name) => name.endsWith('.sql'))
    .sort()) {
    hash.update(readFileSync(path.join(migrationsFolder, file)))
  }
  const file = path.join(cache, `${hash.digest('hex').slice(0, 16)}.tgz`)
  try {
    return new Blob([readFileSync(file)])
  } catch {
    const fresh = await openPglite(null)
    const dump = await fresh.dump()
    await fresh.close()
    mkdirSync(cache, { recursive: true })
    const half = `${file}.${process.pid}`
    writeFileSync(half, Buffer.from(await dump.arrayBuffer()))
    renameSync(half, file) // whole or not at all: another test file may be reading
    return dump
  }
}
