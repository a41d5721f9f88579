import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { CASE_JOBS } from '@bff/cases/consequences'
import { draftOf, settle } from '@bff/cases/testing/story'
import { chainMac } from '@bff/cases/services'
import { verifyTrail } from '@bff/cases/trail'
import { compose } from '@bff/compose'
import { readConfig } from '@bff/config'
import { sql } from 'drizzle-orm'
import { problemResponse } from '@bff/http/problems'
import { createLog } from '@bff/log'
import { DEMO_PEOPLE } from '@bff/scenarios/people'
import { TestClient } from '@bff/testing/client'
import { Desk, forwarded } from '../journey/desk'
import { startServer } from '../server'
import { folderDisk, type FolderDisk, type Strike } from './strikes'
import { applicant, photographer, typist, type Writer } from './writers'

export interface CrashOptions {
  /** A PostgreSQL database; left out: PGlite in a folder of its own. */
  readonly databaseUrl?: string
  /** What befalls the server, one after the other; of a PGlite folder its disk may run full. */
  readonly strikes: (disk: FolderDisk) => readonly Strike[]
  /** Between 0 and 1: when the next strike comes. */
  readonly random: () => number
}

export interface CrashReport {
  readonly strikes: number
  /** Writes that the server has said yes to. */
  readonly acknowledged: number
  /** Writes that were under way when it struck. */
  readonly inDoubt: number
  /** Jobs of the outbox, all of them worked off in the end. */
  readonly jobs: number
  /** What was lost, what was there twice, what does not hold against its chain: in words. */
  readonly faults: readonly string[]
}

const [APPLICANT, PHOTOGRAPHER, ...TYPISTS] = DEMO_PEOPLE.slice(0, 5)
/** 王建国's papers are asked for as on this day. */
const IN_HIS_WINDOW = '2026-05-11T02:24:00.000Z'
/** How long it is let write before that, ms: long enough for each of them to have something under way. */
const WRITES_MS = { least: 300, most: 2_500 }

/** Lets people write, strikes the server, asks each what is there once it is back; over and over. */
export async function crash({ databaseUrl, random, ...options }: CrashOptions): Promise<CrashReport> {
  const home = await mkdtemp(path.join(tmpdir(), 'crash-'))
  const DATA_DIR = path.join(home, 'data')
  const disk = folderDisk(DATA_DIR, path.join(home, 'full'))
  const strikes = options.strikes(disk)
  const env = { DATA_DIR, DATA_KEY: randomBytes(32).toString('base64'), ...disk.env }
  const server = await startServer({ env, ...(databaseUrl !== undefined && { databaseUrl }) })
  const faults: string[] = []
  let acknowledged = 0
  let inDoubt = 0
  try {
    const desk = new Desk(server.url)
    await desk.setsClock(IN_HIS_WINDOW)
    await desk.takesOver()
    const enter = async ({ id, phone }: { readonly id: string; readonly phone: string }) => {
      const device = new TestClient(async (request) => served(await forwarded(request, server.url)), 'h5')
      await device.signIn(phone)
      await device.prove(id)
      return device
    }
    if (!APPLICANT || !PHOTOGRAPHER) throw new Error('nobody is there to write')
    const first = await applicant(await enter(APPLICANT))
    const pictures = await enter(PHOTOGRAPHER)
    const writers: Writer[] = [first, photographer(pictures, await draftOf(pictures))]
    for (const one of TYPISTS) {
      const device = await enter(one)
      writers.push(typist(device, await draftOf(device)))
    }
    for (const [nth, strike] of strikes.entries()) {
      let isOver = false
      const written = Promise.all(writers.map((writer) => writer.writes(() => !isOver)))
      await wait(WRITES_MS.least + random() * (WRITES_MS.most - WRITES_MS.least))
      const where = `after strike ${nth + 1}`
      faults.push(...(await strike(server)).map((fault) => `${where}: ${fault}`))
      // Whom it did not touch would go on for ever.
      isOver = true
      acknowledged += (await written).reduce((sum, one) => sum + one, 0)
      for (const writer of writers) {
        const found = await writer.finds()
        faults.push(...found.faults.map((fault) => `${where}: ${fault}`))
        inDoubt += found.inDoubt ? 1 : 0
      }
    }
    await first.submits()
    await server.stop()
    const after = await inTheEnd({ ...env, ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }) })
    return {
      strikes: strikes.length,
      acknowledged,
      inDoubt,
      jobs: after.jobs,
      faults: [...faults, ...after.faults],
    }
  } finally {
    await server.stop()
    await rm(home, { recursive: true, force: true })
  }
}

/** Nothing came of a request that the server cannot serve just now: to who sent it as if it were gone. */
function served(response: Response): Response {
  if (response.status === 503) throw new TypeError('unavailable')
  return response
}

/** What the last process left undone is done in this one: no lease of a killed process stands any more. */
async function inTheEnd(env: Readonly<Record<string, string>>) {
  const bff = await compose(readConfig({ ...env, MOCK_CONSOLE: '1' }), {
    log: createLog(() => undefined),
    website: async () => problemResponse('notFound'),
    addressOf: () => '192.0.2.1',
  })
  try {
    const { db } = bff.services.database
    await db.execute(
      sql`update jobs set locked_until = null, run_at = least(run_at, now()) where done_at is null`,
    )
    await settle(bff)
    // Whoever does not answer in this story is asked again for a week: that one waits by design.
    const { rows } = await db.execute<{ all: number; undone: number }>(sql`
      select count(*)::int as "all",
        (count(*) filter (
          where done_at is null and not_before is null and kind <> ${CASE_JOBS.askSilent}))::int as undone
      from jobs`)
    const { all = 0, undone = 0 } = rows[0] ?? {}
    const { tasks } = await new TestClient((request) => bff.app.fetch(request), 'h5').play('listTasks')
    const arrived = tasks.map(({ department, number, round }) => `${department}, ${number}, round ${round}`)
    const before = tasks.filter(({ department, status }) => department === 'hrss' && status === 'open').length
    const { faults } = await verifyTrail(db, chainMac(bff.services.vault))
    return {
      jobs: all,
      faults: [
        ...(undone > 0 ? [`jobs of the outbox that are not done: ${undone}`] : []),
        ...(new Set(arrived).size < arrived.length ? ['something lies before a department twice'] : []),
        ...(before === 1 ? [] : [`the last submission lies before hrss ${before} times`]),
        ...faults.map((fault) => `not whole: ${JSON.stringify(fault)}`),
      ],
    }
  } finally {
    await bff.close()
  }
}
