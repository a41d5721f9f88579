import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import type { Db, Tx } from './database'

/** The folder of the migrations that this version knows. */
export const migrationsFolder = path.join(__dirname, 'migrations')

interface Journal {
  readonly entries: readonly { readonly tag: string; readonly when: number }[]
}

const journal = (): Journal =>
  JSON.parse(readFileSync(path.join(migrationsFolder, 'meta/_journal.json'), 'utf8')) as Journal

/** The names of all migrations that this version knows, in order. */
export const knownMigrations = (): readonly string[] => journal().entries.map(({ tag }) => tag)

/** Whether a database was ever made by them. */
export async function hasMigrations(db: Db | Tx): Promise<boolean> {
  const { rows } = await db.execute(
    sql`select 1 where to_regclass('drizzle.__drizzle_migrations') is not null`,
  )
  return rows.length > 0
}

/**
 * The names of those that have made a database what it is, in order; a number stands for one that this version does not
 * know.
 */
export async function appliedMigrations(db: Db | Tx): Promise<readonly string[]> {
  const { rows } = await db.execute<{ at: string }>(
    sql`select created_at::text as at from drizzle.__drizzle_migrations order by created_at`,
  )
  const byTime = new Map(journal().entries.map(({ tag, when }) => [String(when), tag]))
  return rows.map(({ at }) => byTime.get(at) ?? at)
}

/**
 * A folder with the first of them alone: a database as an earlier version made it.
 * @returns its place, and what takes it away
 */
export function firstMigrations(count: number): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'migrations-'))
  const known = journal()
  const entries = known.entries.slice(0, count)
  mkdirSync(path.join(folder, 'meta'))
  writeFileSync(path.join(folder, 'meta/_journal.json'), JSON.stringify({ ...known, entries }))
  for (const { tag } of entries)
    cpSync(path.join(migrationsFolder, `${tag}.sql`), path.join(folder, `${tag}.sql`))
  return { folder, remove: () => rmSync(folder, { recursive: true }) }
}
