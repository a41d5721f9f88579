import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { draftOf } from '@bff/cases/testing/story'
import { openDatabase } from '@bff/db/database'
import { firstMigrations, knownMigrations } from '@bff/db/migrations'
import { DEMO_PEOPLE } from '@bff/scenarios/people'
import { TestClient } from '@bff/testing/client'
import { Client } from 'pg'
import { Desk, forwarded } from '../journey/desk'
import { patienceMs } from '../patience'
import { startPostgres, type Postgres } from '../postgres'
import { startServer, type Server } from '../server'
import { applicant, typist, type Writer } from './writers'

const WRITES_MS = 2_000
/** 王建国's papers are asked for as on this day. */
const IN_HIS_WINDOW = '2026-05-11T02:24:00.000Z'

/** What a next version may do to tables that are in use: add. */
const NEXT = `
  alter table cases add column next_noted text;--> statement-breakpoint
  alter table case_values add column next_count integer default 0 not null;--> statement-breakpoint
  alter table jobs add column next_kind text default 'plain' not null;--> statement-breakpoint
  create table next_things (id bigserial primary key, case_id uuid references cases(id));--> statement-breakpoint
  create index next_by_case on next_things (case_id);`

/** Holds a stream of a real process open, from where another one had come to. */
async function listensAt(client: TestClient, after?: string) {
  const answer = await client.send('followChanges', { query: after === undefined ? {} : { after } })
  assert.equal(answer.status, 200)
  const reader = answer.body?.getReader() ?? assert.fail('nothing to read')
  const decoder = new TextDecoder()
  let words = ''
  const read = async (): Promise<'ended' | 'cut off'> => {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return 'ended'
      words += decoder.decode(value, { stream: true })
    }
  }
  return {
    end: read().catch(() => 'cut off' as const),
    async hears(what: string): Promise<void> {
      const until = Date.now() + patienceMs
      while (!words.includes(`"what":"${what}"`)) {
        assert.ok(Date.now() < until, `it said no ${what}, but: ${words}`)
        await wait(20)
      }
    },
    last: () => [...words.matchAll(/^id: (.*)$/gm)].at(-1)?.[1],
    leave: () => reader.cancel(),
  }
}

describe('two processes on one PostgreSQL', () => {
  let postgres: Postgres
  let databaseUrl: string
  let one: Server
  let other: Server
  let writers: Writer[]
  let retiree: Awaited<ReturnType<typeof applicant>>
  /** The retiree's session, as it is by now. */
  let cookieOf: () => string | null

  before(async () => {
    postgres = await startPostgres({ durable: false })
    databaseUrl = await postgres.freshDatabase()
    const env = { DATA_KEY: randomBytes(32).toString('base64') }
    // At once: one makes the tables, the other waits for it.
    ;[one, other] = await Promise.all([startServer({ databaseUrl, env }), startServer({ databaseUrl, env })])
    const desk = new Desk(one.url)
    await desk.setsClock(IN_HIS_WINDOW)
    await desk.takesOver()
    let turn = 0
    const enter = async (person: (typeof DEMO_PEOPLE)[number] | undefined) => {
      assert.ok(person)
      // Every request goes to the other one than that before.
      const device = new TestClient(
        (request) => forwarded(request, (turn++ % 2 === 0 ? one : other).url),
        'h5',
      )
      await device.signIn(person.phone)
      await device.prove(person.id)
      return device
    }
    const theirs = await enter(DEMO_PEOPLE[0])
    cookieOf = () => theirs.cookie
    retiree = await applicant(theirs)
    const device = await enter(DEMO_PEOPLE[2])
    writers = [retiree, typist(device, await draftOf(device))]
  })
  after(async () => {
    await Promise.all([one.stop(), other.stop()])
    await postgres.stop()
  })

  const query = async <Row extends object>(sql: string): Promise<Row[]> => {
    const client = new Client({ connectionString: databaseUrl })
    await client.connect()
    const { rows } = await client.query<Row>(sql)
    await client.end()
    return rows
  }

  /** Both write for a while, during which something happens, and everything is as it was answered. */
  async function whileTheyWrite(happens: () => Promise<unknown>): Promise<void> {
    const until = Date.now() + WRITES_MS
    let hasHappened = false
    const written = Promise.all(
      writers.map((writer) => writer.writes(() => !hasHappened || Date.now() < until)),
    )
    await happens().finally(() => (hasHappened = true))
    const counts = await written
    assert.ok(
      counts.every((count) => count > 0),
      `written: ${counts.join()}`,
    )
    for (const writer of writers) assert.deepEqual(await writer.finds(), { faults: [], inDoubt: false })
  }

  it('are one service: a session of one holds at both, and they share the work, none of it done twice', async () => {
    await whileTheyWrite(() => wait(0))
    const until = Date.now() + patienceMs
    const due = `done_at is null and (not_before is null or not_before < '${IN_HIS_WINDOW}')`
    while ((await query(`select 1 from jobs where ${due} and kind <> 'askSilent'`)).length > 0) {
      assert.ok(Date.now() < until, 'the outbox never came to rest')
      await wait(50)
    }
    const shares = await query<{ by: string; most: number }>(
      `select locked_by as by, max(attempts)::int as most from jobs where done_at is not null group by locked_by`,
    )
    assert.equal(shares.length, 2, 'one of them has done it all')
    assert.deepEqual([...new Set(shares.map(({ most }) => most))], [1])
    const { tasks } = await new TestClient((request) => forwarded(request, other.url), 'h5').play('listTasks')
    const handed = tasks.map(({ department, number, round }) => `${department} ${number} ${round}`)
    assert.equal(new Set(handed).size, handed.length)
  })

  it('go on while the tables of a next version are made, and start again upon them', async () => {
    const next = firstMigrations(knownMigrations().length)
    const file = path.join(next.folder, 'meta/_journal.json')
    const journal = JSON.parse(readFileSync(file, 'utf8')) as { entries: { idx: number; when: number }[] }
    const last = journal.entries.at(-1)
    assert.ok(last)
    journal.entries.push({ ...last, idx: last.idx + 1, when: last.when + 1, ...{ tag: '9999_next' } })
    writeFileSync(file, JSON.stringify(journal))
    writeFileSync(path.join(next.folder, '9999_next.sql'), NEXT)
    await whileTheyWrite(async () => {
      await wait(200)
      await (await openDatabase({ kind: 'postgres', url: databaseUrl }, next.folder)).close()
      await wait(200)
    })
    next.remove()
    assert.equal((await query(`select 1 from pg_tables where tablename = 'next_things'`)).length, 1)
    await one.restart()
    await whileTheyWrite(() => wait(0))
  })

  it('end the streams that they hold when they are told to stop, and whoever listened goes on from where they were', async () => {
    await retiree.submits()
    const at = (server: Server) => {
      const phone = new TestClient((request) => forwarded(request, server.url), 'h5')
      phone.cookie = cookieOf()
      return phone
    }
    const [here, there] = [at(one), at(other)]
    const first = await listensAt(here)
    await first.hears('ready')
    const before = one.pid
    const restarted = one.restart()
    // It is ended, not cut off: or it would be held on to until the server's patience is over.
    assert.equal(await first.end, 'ended')
    // While the one is away something happens at the other.
    const [{ id = '' } = {}] = (await there.do('listCases', {})).cases
    await there.do('recallCase', { params: { id } })
    await restarted
    assert.notEqual(one.pid, before)
    const second = await listensAt(here, first.last())
    await second.hears('everything')
    await second.leave()
    const third = await listensAt(here, second.last())
    await third.hears('ready')
    await third.leave()
  })

  it('lose no request that one of them has begun when it is told to stop', async () => {
    const body = JSON.stringify({ phone: '13800009999' })
    const { port, hostname } = new URL(other.url)
    const line = connect(Number(port), hostname)
    let answer = ''
    line.setEncoding('utf8').on('data', (words) => (answer += String(words)))
    const closed = new Promise((resolve) => line.once('close', resolve))
    line.write(
      `POST /api/v1/session/codes HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, 5)}`,
    )
    await wait(200)
    const stopped = other.stop()
    const until = Date.now() + patienceMs
    while (await fetch(`${other.url}/healthz`).catch(() => null)) {
      assert.ok(Date.now() < until, 'it still takes new ones')
      await wait(20)
    }
    line.write(body.slice(5))
    await Promise.all([closed, stopped])
    assert.match(answer, /^HTTP\/1\.1 202 Accepted\r\n[^]*"resendAfterSeconds"/)
    assert.equal((await fetch(`${one.url}/readyz`)).status, 200)
    await other.restart()
  })

  it('finish what one of them is at work on when it is told to stop, longer than it waits for a phone', async () => {
    const hand = new Client({ connectionString: databaseUrl })
    await hand.connect()
    await hand.query('begin; lock table sms_codes in access exclusive mode')
    const asked = fetch(`${other.url}/api/v1/session/codes`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ phone: '13800009998' }),
    })
    // Settled at once where it is cut off: said below.
    const status = asked.then((answer) => answer.status).catch((error: unknown) => String(error))
    const until = Date.now() + patienceMs
    while (
      (
        await query(
          `select 1 from pg_stat_activity where wait_event_type = 'Lock' and query not ilike 'delete%'`,
        )
      ).length === 0
    ) {
      assert.ok(Date.now() < until, 'it never came to its work')
      await wait(20)
    }
    const stopped = other.stop()
    await wait(7_000)
    await hand.query('rollback')
    await hand.end()
    assert.equal(await status, 202)
    await stopped
  })
})
