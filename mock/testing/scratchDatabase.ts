import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { migrationsFolder, openDatabase, openPglite, type Database } from '../db/database'

export interface ScratchDatabase {
  readonly database: Database
  /** Closes it and leaves nothing behind. */
  drop(): Promise<void>
}

/** An empty database for one test file: PGlite in memory; with `DATABASE_URL`, a new one on that PostgreSQL. */
export async function scratchDatabase(): Promise<ScratchDatabase> {
  const server = process.env.DATABASE_URL
  if (server) return onPostgres(server)
  const database = await openPglite(null, await pgliteTemplate())
  return { database, drop: () => database.close() }
}

async function onPostgres(server: string): Promise<ScratchDatabase> {
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
    async drop() {
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
