import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { startPostgres } from '../e2e/postgres'
import { startServer, type Server } from '../e2e/server'
import { walkJourney } from './walk'
import type { Measure } from './measure'

const run = promisify(execFile)

/** How long the BFF takes to its first answer and how much memory it holds, on each database. */
export async function* serverBenchmark(): AsyncGenerator<Measure> {
  yield* measureOn('PGlite')
  const postgres = await startPostgres()
  try {
    yield* measureOn('PostgreSQL', await postgres.freshDatabase())
  } finally {
    await postgres.stop()
  }
}

/** Cold: it makes its tables. Warm: they are there. After the journey: one person has been all the way. */
async function* measureOn(database: string, databaseUrl?: string): AsyncGenerator<Measure> {
  const server = await startServer({ ...(databaseUrl !== undefined && { databaseUrl }) })
  const moment = async (when: string): Promise<Measure> => ({
    name: `${database}, ${when}: memory`,
    value: (await residentBytes(server)) / (1024 * 1024),
    unit: 'MB',
  })
  const start = (when: string): Measure => ({
    name: `${database}, ${when}: start`,
    value: server.startedInMs,
    unit: 'ms',
  })
  try {
    yield start('cold')
    yield await moment('cold')
    await server.restart()
    yield start('warm')
    yield await moment('warm')
    await walkJourney(server)
    yield await moment('after the journey')
  } finally {
    await server.stop()
  }
}

/** As the system counts it: with what PGlite's WebAssembly holds, which Node's own figures leave out. */
async function residentBytes({ pid }: Server): Promise<number> {
  if (process.platform !== 'linux') {
    const { stdout } = await run('ps', ['-o', 'rss=', '-p', String(pid)])
    return Number(stdout) * 1024
  }
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024
}
