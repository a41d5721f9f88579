import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import { Desk } from '../e2e/journey/desk'
import { startPostgres, type Postgres } from '../e2e/postgres'
import { startServer } from '../e2e/server'
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
          const newcomer = new Desk(first.url).device()
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
      await first.stop()

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
