import { crashWhileCalling } from '../e2e/crash/calls'
import { crash, type CrashOptions } from '../e2e/crash/crash'
import { databaseAway, databaseFull, diskFull, killed, type Strike } from '../e2e/crash/strikes'
import { seeded } from '@bff/testing/seeded'
import { lineTo } from '../e2e/line'
import { startPostgres } from '../e2e/postgres'
import type { Measure } from './measure'

const KILLS = 20
const SEED = 20_240_108
const MINUTE = 60
const FULL_SECONDS = 10
const DISK_MEGABYTES = 256

const twentyTimes = (strike: Strike) => () => Array.from({ length: KILLS }, () => strike)

/** What is left of what people wrote while their server was killed, had no database, or no room. */
export async function* crashBenchmark(): AsyncGenerator<Measure> {
  const postgres = await startPostgres()
  try {
    yield* struck('PGlite: kill -9 while people write', { strikes: twentyTimes(killed) })
    const databaseUrl = await postgres.freshDatabase()
    yield* struck('PostgreSQL: kill -9 while people write', { databaseUrl, strikes: twentyTimes(killed) })
    yield* struck('PGlite: no room for a while, then none for its log', {
      strikes: (disk) => [disk.tables(FULL_SECONDS), disk.log()],
    })
    const beyond = await postgres.freshDatabase()
    const line = await lineTo(beyond)
    yield* struck('PostgreSQL: away for a minute, cut, then silent; then no room', {
      databaseUrl: line.url,
      strikes: () => [
        databaseAway(line, { how: 'cut', seconds: MINUTE }),
        databaseAway(line, { how: 'hushed', seconds: MINUTE }),
        databaseFull(beyond, FULL_SECONDS),
      ],
    })
    await line.stop()
    yield* onFullDisk()
    yield* called('PGlite: kill -9 while people are called', {})
    const calling = await postgres.freshDatabase()
    yield* called('PostgreSQL: kill -9 while people are called', { databaseUrl: calling })
  } finally {
    await postgres.stop()
  }
}

/** Where this machine lets a disk be mounted that can be full; else the error alone is what PostgreSQL says then. */
async function* onFullDisk(): AsyncGenerator<Measure> {
  const postgres = await startPostgres({ diskMegabytes: DISK_MEGABYTES })
  try {
    const { disk } = postgres
    if (disk === null) return
    yield* struck('PostgreSQL: its disk is full for a while, three times', {
      databaseUrl: await postgres.freshDatabase(),
      strikes: () => Array.from({ length: 3 }, () => diskFull(disk, FULL_SECONDS)),
    })
  } finally {
    await postgres.stop()
  }
}

async function* called(name: string, options: { readonly databaseUrl?: string }): AsyncGenerator<Measure> {
  const { notices, messages, twice, counted, faults } = await crashWhileCalling({
    ...{ ...options, kills: KILLS, random: seeded(SEED) },
  })
  yield { name, value: KILLS, unit: 'times' }
  yield { name: `${name}: notices`, value: notices, unit: 'notices' }
  yield { name: `${name}: messages that the vendor was handed`, value: messages, unit: 'messages' }
  yield { name: `${name}: handed twice, between its answer and the record`, value: twice, unit: 'messages' }
  yield { name: `${name}: counted as perhaps twice`, value: counted, unit: 'messages' }
  yield {
    name: `${name}: never told, or twice in an inbox, or twice and not counted`,
    value: faults.length,
    unit: 'faults',
    target: { atMost: 0 },
    ...(faults.length > 0 && { which: faults.join('; ') }),
  }
}

async function* struck(name: string, options: Omit<CrashOptions, 'random'>): AsyncGenerator<Measure> {
  const { strikes, acknowledged, inDoubt, jobs, faults } = await crash({ ...options, random: seeded(SEED) })
  yield { name, value: strikes, unit: 'times' }
  yield { name: `${name}: writes acknowledged`, value: acknowledged, unit: 'writes' }
  yield { name: `${name}: writes under way when it struck`, value: inDoubt, unit: 'writes' }
  yield { name: `${name}: jobs of the outbox, all done`, value: jobs, unit: 'jobs' }
  yield {
    name: `${name}: lost, or there twice, or not whole, or not said`,
    value: faults.length,
    unit: 'faults',
    target: { atMost: 0 },
    ...(faults.length > 0 && { which: faults.join('; ') }),
  }
}
