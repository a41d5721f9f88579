import { randomBytes } from 'node:crypto'
import { compose, type Bff } from '../compose'
import { readConfig, type Config } from '../config'
import type { Database } from '../db/database'
import { problemResponse } from '../http/problems'
import { createLog } from '../log'
import { TestClient } from './client'
import { scratchDatabase } from './scratchDatabase'

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
  /** Keeps what has happened up to now, and the time; what is returned goes back to it, as often as it is called. */
  bookmark(): Promise<() => Promise<void>>
  close(): Promise<void>
}

export interface KitOptions {
  readonly environment?: Readonly<Record<string, string>>
  /** Real time at the beginning. */
  readonly startsAt?: string
}

/** The story's first day (see the mock-ups). */
const STARTS_AT = '2026-05-06T01:00:00.000Z'

/** Starts one, on PGlite in memory or, with `DATABASE_URL`, on a PostgreSQL database of its own. */
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
  const clients: TestClient[] = []
  const put = () =>
    compose(config, {
      log: createLog((line) => logged.push(line)),
      website: async () => problemResponse('notFound'),
      addressOf: (context) => context.req.header('test-address') ?? '192.0.2.1',
      realClock: now,
      database: scratch.database,
    })
  let bff = await put()
  return {
    get bff() {
      return bff
    },
    database: scratch.database,
    logged,
    now,
    advance({ days = 0, hours = 0, minutes = 0, seconds = 0 }) {
      time += (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000
    },
    client(kind = 'h5') {
      const client = new TestClient((request) => bff.app.fetch(request), kind)
      clients.push(client)
      return client
    },
    async bookmark() {
      const timeThen = time
      const inHand = clients.map((client) => ({ client, cookie: client.cookie, token: client.token }))
      const back = await scratch.bookmark()
      return async () => {
        time = timeThen
        logged.length = 0
        for (const { client, ...session } of inHand) Object.assign(client, session)
        await bff.close()
        await back()
        // A BFF of its own as well: the one before remembers the time it had come to.
        bff = await put()
      }
    },
    async close() {
      await bff.close()
      await scratch.drop()
    },
  }
}

/**
 * Tells a story that many tests begin with only once: the first call tells it, the others go back to its end. What
 * the tests share is one kit, which the last of them closes.
 */
export function toldOnce<Story extends { readonly kit: Kit }>(
  tell: () => Promise<Story>,
): () => Promise<Story> {
  let told: { story: Story; back: () => Promise<void> } | undefined
  return async () => {
    if (told) {
      await told.back()
    } else {
      const story = await tell()
      told = { story, back: await story.kit.bookmark() }
    }
    return told.story
  }
}
