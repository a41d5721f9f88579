import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { sql } from 'drizzle-orm'
import { originIn } from '../crypto/vault'
import type { Database, Tx } from '../db/database'
import { appliedMigrations } from '../db/migrations'
import { FORM, WHAT, Writer } from './lines'
import { KEYS, tablesInOrder } from './tables'

/** How many bytes of rows are asked for at once, about: pictures are large, most rows are small. */
const AT_ONCE_BYTES = 4_000_000
const AT_ONCE_ROWS = 1_000

/**
 * `data`: everything but the keys of persons. `keys`: these alone, wrapped by DATA_KEY. Of backups many are kept, of keys
 * the last alone: a key that was destroyed is in none of them, and what it sealed opens in none (ruling 32).
 */
export type Part = 'data' | 'keys'

/**
 * Writes what the database holds to a file, as it stood at one moment: tables, events, pictures, the outbox. On PGlite,
 * which has one connection, whoever asks something meanwhile waits.
 * @param file must not exist; it is the owner's alone to read
 * @param takenAt real time
 * @throws SettingError where no process of this version has ever started on it
 */
export async function takeBackup(
  { db }: Pick<Database, 'db'>,
  file: string,
  takenAt: Date,
  part: Part,
): Promise<void> {
  await db.transaction(
    async (tx) => {
      const lines = Readable.from(linesOf(tx, takenAt, part), { objectMode: false })
      await pipeline(lines, createGzip(), createWriteStream(file, { flags: 'wx', mode: 0o600 }))
    },
    // What is written meanwhile is whole or not at all in what is read.
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  )
}

async function* linesOf(tx: Tx, takenAt: Date, part: Part): AsyncGenerator<string> {
  const writer = new Writer()
  const migrations = await appliedMigrations(tx)
  const origin = await originIn(tx)
  const of = { what: WHAT, form: FORM, part, origin, takenAt: takenAt.toISOString() } as const
  yield writer.line(['begin', { ...of, migrations }])
  for (const table of await tablesInOrder(tx)) {
    if ((table === KEYS) !== (part === 'keys')) continue
    yield writer.line(['table', table])
    for await (const row of rowsOf(tx, table)) yield writer.line(['row', row])
  }
  yield writer.end()
}

async function* rowsOf(tx: Tx, table: string): AsyncGenerator<string> {
  const source = sql`select row_to_json(t)::text as row from ${sql.identifier(table)} t`
  await tx.execute(sql`declare backed_up no scroll cursor for ${source}`)
  for (let atOnce = 1; ;) {
    const { rows } = await tx.execute<{ row: string }>(sql.raw(`fetch ${atOnce} from backed_up`))
    if (rows.length === 0) break
    let bytes = 0
    for (const { row } of rows) {
      bytes += row.length
      yield row
    }
    const fit = Math.floor((AT_ONCE_BYTES * rows.length) / Math.max(bytes, 1))
    atOnce = Math.max(1, Math.min(AT_ONCE_ROWS, fit))
  }
  await tx.execute(sql`close backed_up`)
}
