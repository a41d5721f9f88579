import { randomBytes, randomUUID } from 'node:crypto'
import { compose, type Bff } from '../compose'
import { readConfig, type Config } from '../config'
import { openDatabase, type Database } from '../db/database'
import { problemResponse } from '../http/problems'
import { createLog } from '../log'
import { TestClient } from './client'

/** A whole BFF in this process, on a database of its own, with a clock that only the test moves. */
export interface Kit {
  readonly bff: Bff
  readonly database: Database
  /** Everything that was logged. */
  readonly logged: string[]
  /** Real time; the case clock runs with it. */
  readonly now: () => Date
  advance(time: { days?: number; hours?: number; minutes?: number; seconds?: number }): void
  /** A browser, or a mini-program, that nobody has signed in with yet. */
  client(kind?: 'h5' | 'weapp' | 'alipay'): TestClient
  close(): Promise<void>
}

export interface KitOptions {
  readonly environment?: Readonly<Record<string, string>>
  /** Real time at the beginning. */
  readonly startsAt?: string
}

/** The story's first day (see the mock-ups). */
const STARTS_AT = '2026-05-06T01:00:00.000Z'

/** PGlite in memory; with `DATABASE_URL`, a new PostgreSQL database that is dropped at the end. */
export async function startKit(options: KitOptions = {}): Promise<Kit> {
  const scratch = await scratchDatabase()
  const config: Config = readConfig({
    HOST: '127.0.0.1',
    PORT: '0',
    DATA_DIR: 'memory://',
    DATA_KEY: randomBytes(32).toString('base64'),
    MOCK_CONSOLE: '1',
    ...options.environment,
  })
  let time = Date.parse(options.startsAt ?? STARTS_AT)
  const now = () => new Date(time)
  const logged: string[] = []
  const bff = await compose(config, {
    log: createLog((line) => logged.push(line)),
    website: async () => problemResponse('notFound'),
    addressOf: (context) => context.req.header('test-address') ?? '192.0.2.1',
    realClock: now,
    database: scratch.database,
  })
  return {
    bff,
    database: scratch.database,
    logged,
    now,
    advance({ days = 0, hours = 0, minutes = 0, seconds = 0 }) {
      time += (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000
    },
    client: (kind = 'h5') => new TestClient((request) => bff.app.fetch(request), kind),
    async close() {
      await bff.close()
      await scratch.drop()
    },
  }
}

async function scratchDatabase(): Promise<{ database: Database; drop(): Promise<void> }> {
  const server = process.env.DATABASE_URL
  if (!server) {
    const database = await openDatabase({ kind: 'pglite', folder: null })
    return { database, drop: () => database.close() }
  }
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
