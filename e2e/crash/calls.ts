import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { settle } from '@bff/cases/testing/story'
import { compose } from '@bff/compose'
import { readConfig } from '@bff/config'
import { problemResponse } from '@bff/http/problems'
import { createLog } from '@bff/log'
import { repeatsSoFar } from '@bff/notify/calls'
import { startVendor } from '@bff/notify/channels/testing/vendor'
import { DEMO_PEOPLE } from '@bff/scenarios/people'
import { TestClient } from '@bff/testing/client'
import { CALENDAR_KINDS } from '@/domain/notices'
import { addDays } from '@/domain/calendar'
import type { LocalDate } from '@/domain/scheme/ids'
import { Desk, forwarded } from '../journey/desk'
import { patienceMs } from '../patience'
import { startServer } from '../server'

export interface CallsOptions {
  /** A PostgreSQL database; left out: PGlite in a folder of its own. */
  readonly databaseUrl?: string
  /** How often it is killed. */
  readonly kills: number
  /** Between 0 and 1: when the next one comes. */
  readonly random: () => number
}

export interface CallsReport {
  /** What people were to be called for. */
  readonly notices: number
  /** What the vendor was handed. */
  readonly messages: number
  /** How many of these it had already: the process was killed between its answer and the record of it. */
  readonly twice: number
  /** How often the service itself says that it may have sent something twice. */
  readonly counted: number
  /** What was never told, or stands twice in an inbox, or came twice and was not counted: in words. */
  readonly faults: readonly string[]
}

const PEOPLE = DEMO_PEOPLE.slice(0, 5)
const FIRST_DAY: LocalDate = '2026-05-12'
/** The vendor takes its time, so that a kill falls between its answer and the record of it as well. */
const VENDOR_MS = 120
/** From nine o'clock on, ms: the outbox looks once a second. */
const KILLED_WITHIN_MS = 2_200

/** See `outbox/worker.ts`. */
const LEASE_MS = 60_000

const template = { id: 't', whose: 'thing1', what: 'thing2', when: 'time3', hint: 'thing4' }
const TEMPLATES = JSON.stringify({ toDo: template, results: template, steps: template })

/** Lets people be called for the days that they asked to be told of, kills the server meanwhile, and counts what arrived. */
export async function crashWhileCalling({ databaseUrl, kills, random }: CallsOptions): Promise<CallsReport> {
  const home = await mkdtemp(path.join(tmpdir(), 'calls-'))
  const arrived: string[] = []
  const vendor = await startVendor(async ({ path: asked, query, body }) => {
    if (asked === '/cgi-bin/stable_token') return { access_token: 'token', expires_in: 7200 }
    if (asked === '/sns/jscode2session') return { openid: query.js_code ?? '' }
    const { page } = JSON.parse(String(body)) as { page: string }
    // Taken as it arrives; the answer is what may get lost.
    arrived.push(page)
    await wait(VENDOR_MS)
    return { errcode: 0 }
  })
  const env = {
    DATA_DIR: path.join(home, 'data'),
    DATA_KEY: randomBytes(32).toString('base64'),
    ...{ WECHAT_APPID: 'wx', WECHAT_SECRET: 's', WECHAT_TEMPLATES: TEMPLATES, WECHAT_API: vendor.url },
    ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
  }
  const server = await startServer({ env, ...(databaseUrl !== undefined && { databaseUrl }) })
  try {
    const desk = new Desk(server.url)
    await desk.setsClock('2026-05-11T02:24:00.000Z')
    // One after the other: of a crowd that asks for codes at once the server lets some wait.
    const people: { readonly device: TestClient; readonly phone: string }[] = []
    for (const { phone } of PEOPLE) {
      const device = new TestClient((request) => forwarded(request, server.url), 'weapp')
      await device.signIn(phone)
      people.push({ device, phone })
    }
    for (let from = 0; from < kills; from += CALENDAR_KINDS.length) {
      const days = CALENDAR_KINDS.map((kind, nth) => ({ kind, day: addDays(FIRST_DAY, from + nth) }))
      for (const { device, phone } of people) {
        for (const _ of days)
          await device.do('connectChannel', { body: { channel: 'wechat', code: phone, accepted: ['toDo'] } })
        await device.do('putReminders', { body: { days } })
      }
      for (const { day } of days.slice(0, kills - from)) {
        await desk.setsClock(`${day}T01:00:00.000Z`)
        await wait(random() * KILLED_WITHIN_MS)
        await server.crashAndRestart()
      }
      // Asked for anew, a day that has not come out of the outbox yet would be another.
      const asked = from + days.length
      if (asked < kills) for (const { device } of people) await hasBeenTold(device, asked)
    }
    await server.stop()
    return await inTheEnd(env, { arrived, kills })
  } finally {
    await server.stop()
    await vendor.close()
    await rm(home, { recursive: true, force: true })
  }
}

async function hasBeenTold(device: TestClient, count: number): Promise<void> {
  // What a killed process had in hand is its own until its lease runs out.
  const until = Date.now() + LEASE_MS + patienceMs
  for (;;) {
    const { unread } = await device.do('listNotices', { query: { count: 'only' } })
    if (unread >= count) return
    if (Date.now() > until) throw new Error(`told of ${String(unread)} days, not ${String(count)}`)
    await wait(100)
  }
}

/** What the last process left undone is done in this one: nothing that a killed process held is held any more. */
async function inTheEnd(
  env: Readonly<Record<string, string>>,
  { arrived, kills }: { readonly arrived: readonly string[]; readonly kills: number },
): Promise<CallsReport> {
  const bff = await compose(readConfig({ ...env, MOCK_CONSOLE: '1' }), {
    log: createLog(() => undefined),
    website: async () => problemResponse('notFound'),
    addressOf: () => '192.0.2.1',
  })
  try {
    const { db } = bff.services.database
    // A day after the last: of reminders there is one a day.
    for (let day = 0; day <= kills; day++) {
      const now = `${addDays(FIRST_DAY, kills + day)}T02:00:00.000Z`
      await new TestClient((request) => bff.app.fetch(request), 'h5').play('putClock', { body: { now } })
      await db.execute(
        sql`update jobs set locked_until = null, run_at = least(run_at, now()) where done_at is null`,
      )
      await db.execute(sql`update calls set held_until = null`)
      await settle(bff)
    }
    const { rows } = await db.execute<{ all: number; once: number; untold: number }>(sql`
      select count(*)::int as "all",
        count(distinct (notices.account_id, occasion))::int as once,
        (count(*) filter (where calls.channel is distinct from 'wechat'))::int as untold
      from notices left join calls on calls.notice_id = notices.id`)
    const { all = 0, once = 0, untold = 0 } = rows[0] ?? {}
    // Days are asked for five at a time; those after the last kill come in peace.
    const due = PEOPLE.length * Math.ceil(kills / CALENDAR_KINDS.length) * CALENDAR_KINDS.length
    const twice = arrived.length - new Set(arrived).size
    const counted = await repeatsSoFar(db)
    return {
      notices: all,
      messages: arrived.length,
      twice,
      counted,
      faults: [
        ...(all === due ? [] : [`in the inboxes are ${String(all)} of ${String(due)}`]),
        ...(once === all ? [] : ['something stands twice in an inbox']),
        ...(untold === 0 ? [] : [`nobody was called for ${String(untold)}`]),
        ...(twice <= counted ? [] : [`${String(twice)} came twice, ${String(counted)} were counted`]),
      ],
    }
  } finally {
    await bff.close()
  }
}
