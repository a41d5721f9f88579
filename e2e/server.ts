import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { copyDatabase } from '@bff/backup/copy'
import { linesOf } from '@bff/backup/lines'
import { readConfig } from '@bff/config'
import { putPgliteTemplate } from '@bff/testing/pgliteTemplate'
import { freePort } from './ports'
import { freshDatabase } from './postgres'

const root = path.resolve(__dirname, '..')
const startsWithinMs = 120_000

export interface Server {
  /** Where it listens, without a slash at the end. */
  readonly url: string
  /** Its process, another one after each start. */
  readonly pid: number
  /** Whether its process has ended, by itself or not. */
  readonly hasEnded: boolean
  /** From the start of its process to its first answer, the last time. */
  readonly startedInMs: number
  /** Everything it has written so far. */
  log(): string
  /** Every row of its database at this moment, as an operator's backup has it: one object in JSON each. */
  rows(): Promise<readonly string[]>
  /** Ends it as a deployment does, and starts it again on the same data at the same address. */
  restart(): Promise<void>
  /** Pulls the plug, as a power cut would, and starts it again on the same data at the same address. */
  crashAndRestart(): Promise<void>
  /** Ends it and deletes its data. */
  stop(): Promise<void>
}

export interface ServerOptions {
  /** A PostgreSQL database. Left out: a new one on the server of `DATABASE_URL`, else PGlite in a folder of its own. */
  readonly databaseUrl?: string
  readonly env?: Readonly<Record<string, string>>
}

/** Starts the BFF with the demonstration console, on no data, and waits until it answers. */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  // The demonstration keeps its key beside the data folder: both go when this goes.
  const home = await mkdtemp(path.join(tmpdir(), 'bff-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const databaseUrl = options.databaseUrl ?? (await freshWhereGiven(process.env.DATABASE_URL))
  const env = {
    ...process.env,
    HOST: '127.0.0.1',
    PORT: String(port),
    DATA_DIR: path.join(home, 'data'),
    MOCK_CONSOLE: '1',
    ...(databaseUrl && { DATABASE_URL: databaseUrl }),
    ...options.env,
  }
  const isOnFolder = env.DATABASE_URL === '' || env.DATABASE_URL === undefined
  // A folder of the caller's own has its database.
  if (isOnFolder && !existsSync(env.DATA_DIR)) await putPgliteTemplate(env.DATA_DIR)
  const log: string[] = []
  let startedInMs = 0
  const start = async () => {
    const before = performance.now()
    // As `npm start` does. `tsx/cjs` alone: its loader for ES modules, of which there are none here, takes 0.3 s.
    const child = spawn(process.execPath, ['--require', 'tsx/cjs', 'mock/server.ts'], { cwd: root, env })
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (words) => log.push(String(words)))
    await answering(url, child, log)
    startedInMs = performance.now() - before
    return child
  }

  let child = await start().catch(async (error: unknown) => {
    await rm(home, { recursive: true, force: true })
    throw error
  })
  const killWithUs = () => child.kill('SIGKILL')
  process.once('exit', killWithUs)
  const again = async (signal: 'SIGTERM' | 'SIGKILL') => {
    await end(child, signal)
    child = await start()
  }
  return {
    url,
    get pid() {
      if (child.pid === undefined) throw new Error('The server has no process')
      return child.pid
    },
    get hasEnded() {
      return child.exitCode !== null || child.signalCode !== null
    },
    get startedInMs() {
      return startedInMs
    },
    log: () => log.join(''),
    async rows() {
      const { database } = readConfig({
        DATABASE_URL: databaseUrl,
        DATA_DIR: env.DATA_DIR,
        MOCK_CONSOLE: '1',
      })
      const copy = path.join(home, 'copy')
      try {
        await copyDatabase(database, copy, 'data')
        const rows: string[] = []
        for await (const line of linesOf(copy)) if (line[0] === 'row') rows.push(line[1])
        return rows
      } finally {
        await rm(copy, { force: true })
      }
    },
    restart: () => again('SIGTERM'),
    crashAndRestart: () => again('SIGKILL'),
    async stop() {
      process.off('exit', killWithUs)
      await end(child, 'SIGTERM')
      await rm(home, { recursive: true, force: true })
    },
  }
}

async function freshWhereGiven(server: string | undefined): Promise<string | undefined> {
  return server ? freshDatabase(server) : undefined
}

async function answering(url: string, child: ChildProcess, log: readonly string[]): Promise<void> {
  const until = Date.now() + startsWithinMs
  while (Date.now() < until) {
    if (child.exitCode !== null)
      throw new Error(`The server ended with code ${child.exitCode}:\n${log.join('')}`)
    const answer = await fetch(`${url}/healthz`).catch(() => undefined)
    if (answer?.ok) return
    await wait(20)
  }
  child.kill('SIGKILL')
  throw new Error(`The server did not answer within ${startsWithinMs / 1000} s:\n${log.join('')}`)
}

/** Longer than it works on what it has been asked, once it is told to go. */
const goesWithinMs = 35_000

/** Asks the server to go, and takes it away when it has not gone by then. */
async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill(signal)
  const patience = setTimeout(() => child.kill('SIGKILL'), goesWithinMs)
  await gone
  clearTimeout(patience)
}
