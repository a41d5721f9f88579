import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { Desk } from '../e2e/journey/desk'
import { startPostgres, type Postgres } from '../e2e/postgres'
import { startServer } from '../e2e/server'
import { readConfig, SettingError } from '../mock/config'
import { provenOrigin } from '../mock/crypto/vault'
import { openAsItStands } from '../mock/db/asItStands'
import type { TestClient } from '../mock/testing/client'
import { npmRun } from './testing/npmRun'

const OLD = randomBytes(32).toString('base64')
const NEW = randomBytes(32).toString('base64')
const rotate = (environment: Readonly<Record<string, string>>) => npmRun('rotate-key', [], environment)

describe('npm run rotate-key', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'rotate-'))
  let postgres: Postgres
  before(async () => {
    postgres = await startPostgres()
  })
  after(async () => {
    await postgres.stop()
    rmSync(folder, { recursive: true })
  })

  for (const [name, where] of [
    ['PGlite', () => Promise.resolve({ DATA_DIR: path.join(folder, 'data') })],
    ['PostgreSQL', async () => ({ DATABASE_URL: await postgres.freshDatabase() })],
  ] as const) {
    it(`changes the key under a service on ${name} that serves, which goes on and starts with the new one alone`, async (t) => {
      const place: Readonly<Record<string, string>> = await where()
      const serve = (DATA_KEY: string) => startServer({ env: { ...place, DATA_KEY } })
      const first = await serve(OLD)
      t.after(() => first.stop())
      // PostgreSQL serves more than one process: the other hears nothing of the rotation, and need not.
      const beside = 'DATABASE_URL' in place ? await serve(OLD) : first
      t.after(() => beside.stop())
      const phone = new Desk(first.url).device()
      await phone.signIn('13800000417')
      const answers = { insurance: 'employee', retiree: 'male', birthMonth: '1965-03' }
      await phone.do('createCase', { body: { answers } })

      const wrong = await rotate({
        ...place,
        DATA_KEY: NEW,
        NEW_DATA_KEY: randomBytes(32).toString('base64'),
      })
      assert.deepEqual([wrong.code, wrong.out], [1, ''])
      assert.match(wrong.error, /^DATA_KEY is not the key this database was written with: [^\n]*$/)

      // People come and write while it is changed.
      const written: TestClient[] = []
      let isOver = false
      const comes = async () => {
        for (let nth = 0; !isOver; nth += 1) {
          const newcomer = new Desk((nth % 2 === 0 ? first : beside).url).device()
          await newcomer.signIn(`1390000${String(7000 + nth)}`)
          await newcomer.do('createCase', { body: { answers } })
          written.push(newcomer)
        }
      }
      const [rotated] = await Promise.all([
        rotate({ ...place, DATA_KEY: OLD, NEW_DATA_KEY: NEW }).finally(() => (isOver = true)),
        comes(),
      ])
      assert.deepEqual([rotated.code, rotated.error], [0, ''])
      assert.match(rotated.out, /^The key is rotated\./)
      assert.ok(written.length > 1, `${written.length} wrote meanwhile`)
      assert.match((await rotate({ ...place, DATA_KEY: OLD, NEW_DATA_KEY: NEW })).out, /nothing was changed/)
      // What was sealed before is opened by each that serves, and what is sealed now by the other.
      for (const { url } of [first, beside]) {
        const here = Object.assign(new Desk(url).device(), { cookie: phone.cookie })
        assert.equal((await here.do('getMe', {}))?.phoneMasked.slice(-4), '0417')
        const [mine] = (await here.do('listCases', {})).cases
        const { answers: kept } = await here.do('getCase', { params: { id: mine?.id ?? '' } })
        assert.equal(kept.birthMonth, answers.birthMonth)
      }
      const after = new Desk(beside.url).device()
      await after.signIn('13900006999')
      await after.do('createCase', { body: { answers } })
      written.push(Object.assign(new Desk(first.url).device(), { cookie: after.cookie }))
      await Promise.all([first.stop(), beside.stop()])

      await assert.rejects(serve(OLD), /DATA_KEY is not the key/)
      const second = await serve(NEW)
      t.after(() => second.stop())
      const again = Object.assign(new Desk(second.url).device(), { cookie: phone.cookie })
      assert.equal((await again.do('getMe', {}))?.phoneMasked.slice(-4), '0417')
      assert.equal((await again.do('listCases', {})).cases.length, 1)
      for (const one of written) {
        const there = Object.assign(new Desk(second.url).device(), { cookie: one.cookie })
        assert.equal((await there.do('listCases', {})).cases.length, 1)
      }
    })
  }

  describe('killed in the middle', () => {
    let url: string
    /** Holds what the rotation waits for. */
    let hand: Client
    /** Sees it wait: within a transaction a connection sees others as they were at its first look. */
    let eye: Client
    before(async () => {
      url = await postgres.freshDatabase()
      const server = await startServer({ env: { DATABASE_URL: url, DATA_KEY: OLD } })
      await server.stop()
      hand = new Client({ connectionString: url })
      eye = new Client({ connectionString: url })
      await Promise.all([hand.connect(), eye.connect()])
    })
    after(() => Promise.all([hand.end(), eye.end()]))

    const opensWith = async (key: string) => {
      const database = await openAsItStands(readConfig({ DATABASE_URL: url, MOCK_CONSOLE: '1' }).database)
      try {
        await provenOrigin(database.db, Buffer.from(key, 'base64'), 'DATA_KEY')
        return true
      } catch (error) {
        if (error instanceof SettingError) return false
        throw error
      } finally {
        await database.close()
      }
    }
    const waitsForLock = async () => {
      const waiting = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
      const until = Date.now() + 60_000
      while ((await eye.query(waiting)).rowCount === 0) {
        assert.ok(Date.now() < until, 'the rotation never came so far')
        await wait(50)
      }
    }
    /** Rotates, and is killed where it waits for what the test holds. */
    const isKilledThere = async () => {
      const child = spawn(process.execPath, ['--require', 'tsx/cjs', 'scripts/rotate-key.ts'], {
        cwd: path.join(__dirname, '..'),
        env: { PATH: process.env.PATH, DATABASE_URL: url, DATA_KEY: OLD, NEW_DATA_KEY: NEW },
        stdio: 'ignore',
      })
      const gone = new Promise((resolve) => child.once('exit', resolve))
      await waitsForLock()
      child.kill('SIGKILL')
      await gone
    }

    it('before it has written, it has changed nothing', async () => {
      await hand.query('begin')
      await hand.query('select 1 from service_keys for update')
      await isKilledThere()
      await hand.query('rollback')
      assert.deepEqual([await opensWith(OLD), await opensWith(NEW)], [true, false])
    })

    it('as it commits, one key opens it and never both or none; given again it is done', async () => {
      await hand.query(`
        create function waits() returns trigger language plpgsql as
          $$ begin perform pg_advisory_xact_lock(1); return null; end $$;
        create constraint trigger waits after update on service_keys deferrable initially deferred
          for each row execute function waits()`)
      await hand.query('select pg_advisory_lock(1)')
      await isKilledThere()
      await hand.query('select pg_advisory_unlock(1)')
      await hand.query('drop trigger waits on service_keys')
      assert.deepEqual(new Set([await opensWith(OLD), await opensWith(NEW)]), new Set([true, false]))
      await rotate({ DATABASE_URL: url, DATA_KEY: OLD, NEW_DATA_KEY: NEW })
      assert.deepEqual([await opensWith(OLD), await opensWith(NEW)], [false, true])
    })
  })

  it('makes no database where there is none', async () => {
    const DATA_DIR = path.join(folder, 'nowhere')
    const none = await rotate({ DATA_DIR, DATA_KEY: OLD, NEW_DATA_KEY: NEW })
    assert.match(none.error, /^DATA_DIR=\S+nowhere holds no database: [^\n]*$/)
    assert.ok(!existsSync(DATA_DIR))
  })

  it('says which key is missing or is none', async () => {
    assert.match((await rotate({ DATA_KEY: OLD })).error, /^Set DATA_KEY to the key in use [^\n]*$/)
    const none = await rotate({ DATA_KEY: OLD, NEW_DATA_KEY: 'short' })
    assert.match(none.error, /^NEW_DATA_KEY is not 32 bytes in base64: [^\n]*$/)
  })
})
