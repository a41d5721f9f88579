import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import { eq } from 'drizzle-orm'
import { startPostgres, type Postgres } from '../e2e/postgres'
import { compose } from '../mock/compose'
import { readConfig } from '../mock/config'
import { openDatabase, type Db } from '../mock/db/database'
import { caseEvents } from '../mock/db/schema'
import { problemResponse } from '../mock/http/problems'
import { createLog } from '../mock/log'
import { TestClient } from '../mock/testing/client'
import { npmRun } from './testing/npmRun'

type Environment = Readonly<Record<string, string>>

const folder = mkdtempSync(path.join(tmpdir(), 'trail-'))
const DATA_KEY = randomBytes(32).toString('base64')
after(() => rmSync(folder, { recursive: true }))

async function verify(environment: Environment) {
  const { out: said, ...ran } = await npmRun('verify-trail', [], environment)
  return { ...ran, said }
}

/** Begins one case as a phone does. @returns its id */
async function beginCase(environment: Environment): Promise<string> {
  const config = readConfig({ ...environment, MOCK_CONSOLE: '1' })
  const bff = await compose(config, {
    log: createLog(() => undefined),
    website: async () => problemResponse('notFound'),
    addressOf: () => '192.0.2.1',
  })
  const phone = new TestClient((request) => bff.app.fetch(request), 'h5')
  await phone.signIn('13800000417')
  const answers = { insurance: 'employee', retiree: 'male', birthMonth: '1965-03' }
  const { id } = await phone.do('createCase', { body: { answers } })
  await bff.close()
  return id
}

async function lay(environment: Environment, hand: (db: Db) => Promise<unknown>): Promise<void> {
  const database = await openDatabase(readConfig({ ...environment, MOCK_CONSOLE: '1' }).database)
  await hand(database.db)
  await database.close()
}

/** @param where makes an empty database */
function verifiesOn(name: string, where: () => Promise<Environment>) {
  it(`says on ${name} that the records are whole, and which event of which case is not`, async () => {
    const environment = await where()
    const id = await beginCase(environment)
    assert.deepEqual(await verify(environment), {
      code: 0,
      said: 'Cases: 1, events: 1, every record is whole.',
      error: '',
    })
    await lay(environment, (db) =>
      db
        .update(caseEvents)
        .set({
          event: { type: 'created', at: '2020-01-01T00:00:00.000Z', scenario: 'normal', applicant: 'self' },
        })
        .where(eq(caseEvents.caseId, id)),
    )
    assert.deepEqual(await verify(environment), {
      code: 1,
      said: [
        `Case without a number (${id}): event 1 is not what was recorded, or not where it was.`,
        'Cases: 1, events: 1, records not whole: 1.',
      ].join('\n'),
      error: '',
    })
  })
}

describe('npm run verify-trail', () => {
  let postgres: Postgres
  before(async () => {
    postgres = await startPostgres()
  })
  after(() => postgres.stop())

  verifiesOn('PGlite', () => Promise.resolve({ DATA_DIR: path.join(folder, 'data'), DATA_KEY }))
  verifiesOn('PostgreSQL', async () => ({ DATABASE_URL: await postgres.freshDatabase(), DATA_KEY }))

  it('makes no database where there is none, and does not call that whole', async () => {
    const DATA_DIR = path.join(folder, 'nowhere')
    const { code, said, error } = await verify({ DATA_DIR, DATA_KEY })
    assert.deepEqual([code, said], [2, ''])
    assert.match(error, /^DATA_DIR=\S+nowhere holds no database: [^\n]*$/)
    assert.ok(!existsSync(DATA_DIR))
  })

  it('says that nobody can verify without the key, and makes none', async () => {
    const DATA_DIR = path.join(folder, 'keyless')
    await beginCase({ DATA_DIR, DATA_KEY })
    const without = await verify({ DATA_DIR })
    assert.deepEqual([without.code, without.said], [2, ''])
    assert.match(without.error, /^DATA_KEY is missing: [^\n]*$/)
    assert.ok(!existsSync(`${DATA_DIR}.key`))
    const wrong = await verify({ DATA_DIR, DATA_KEY: randomBytes(32).toString('base64') })
    assert.deepEqual([wrong.code, wrong.said], [2, ''])
    assert.match(wrong.error, /^DATA_KEY is not the key this database was written with: [^\n]*$/)
  })
})
