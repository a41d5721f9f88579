import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import { Desk } from '../e2e/journey/desk'
import { startPostgres, type Postgres } from '../e2e/postgres'
import { startServer } from '../e2e/server'
import { npmRun } from './testing/npmRun'

const DATA_KEY = randomBytes(32).toString('base64')
const run = (
  command: 'backup' | 'restore',
  file: readonly string[],
  environment: Readonly<Record<string, string>>,
) => npmRun(command, file, environment)

describe('npm run backup and npm run restore', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'backup-'))
  const at = (name: string) => path.join(folder, name)
  let postgres: Postgres
  before(async () => {
    postgres = await startPostgres()
  })
  after(async () => {
    await postgres.stop()
    rmSync(folder, { recursive: true })
  })

  it('copy a running demonstration without stopping it, and bring it to life on another folder', async (t) => {
    const first = await startServer({ env: { DATA_DIR: at('data'), DATA_KEY } })
    t.after(() => first.stop())
    const phone = new Desk(first.url).device()
    await phone.signIn('13800000417')
    const answers = { insurance: 'employee', retiree: 'male', birthMonth: '1965-03' }
    const { id } = await phone.do('createCase', { body: { answers } })

    // Asked for at the moment at which somebody else asks for something.
    const [taken] = await Promise.all([
      run('backup', [at('copy')], { DATA_DIR: at('data') }),
      phone.do('listCases', {}),
    ])
    assert.deepEqual([taken.code, taken.error], [0, ''])
    assert.match(taken.out, /copy: \d+ rows\. DATA_KEY is not in it/)
    assert.equal(statSync(at('copy')).mode & 0o777, 0o600)
    assert.deepEqual(readdirSync(at('data')).sort(), ['lock', 'operator.sock', 'pg'])
    assert.equal((await phone.do('listCases', {})).cases.length, 1)
    assert.match((await run('backup', [at('copy')], { DATA_DIR: at('data') })).error, /is there already/)

    const restored = await run('restore', [at('copy')], { DATA_DIR: at('other'), DATA_KEY })
    assert.deepEqual([restored.code, restored.error], [0, ''])
    assert.match(restored.out, /^As of \S+Z\. Cases: 1, events: 1, every record is whole\.$/)
    const second = await startServer({ env: { DATA_DIR: at('other'), DATA_KEY } })
    t.after(() => second.stop())
    const there = Object.assign(new Desk(second.url).device(), { cookie: phone.cookie })
    assert.deepEqual(
      (await there.do('listCases', {})).cases.map((one) => one.id),
      [id],
    )
    // PostgreSQL takes it as well.
    const moved = await run('restore', [at('copy')], {
      DATABASE_URL: await postgres.freshDatabase(),
      DATA_KEY,
    })
    assert.deepEqual([moved.out, moved.error], [restored.out, ''])
    // Stopped, the folder is copied by the command itself.
    await second.stop()
    assert.equal((await run('backup', [at('again')], { DATA_DIR: at('other') })).code, 0)
  })

  it('leave all as it was where the keys cannot be written, or those of another installation lie there', async (t) => {
    const server = await startServer({ env: { DATA_DIR: at('whole'), DATA_KEY } })
    t.after(() => server.stop())
    const kept = (name: string) => at(path.join('kept', name))
    mkdirSync(at('kept'))
    const back = (name: string) => run('backup', [kept(name)], { DATA_DIR: at('whole') })
    assert.equal((await back('monday')).code, 0)
    const monday = readFileSync(kept('person-keys'))
    const phone = new Desk(server.url).device()
    await phone.signIn('13800000417')
    // Whatever keeps them from being written.
    mkdirSync(kept('person-keys.part'))
    const failed = await back('tuesday')
    assert.match(failed.error, /^\S+person-keys cannot be written \(\w+\): [^\n]*$/)
    assert.deepEqual(
      [failed.code, readdirSync(at('kept')).sort()],
      [1, ['monday', 'person-keys', 'person-keys.part']],
    )
    assert.ok(readFileSync(kept('person-keys')).equals(monday))
    rmSync(kept('person-keys.part'), { recursive: true })
    const keys = kept('person-keys')
    rmSync(keys)
    mkdirSync(keys)
    assert.match((await back('tuesday')).error, /^\S+person-keys cannot be written \(\w+\): [^\n]*$/)
    assert.deepEqual(readdirSync(at('kept')).sort(), ['monday', 'person-keys'])
    rmSync(keys, { recursive: true })
    mkdirSync(kept('wednesday.part'))
    assert.match((await back('wednesday')).error, /^\S+wednesday cannot be written \(\w+\): [^\n]*$/)
    rmSync(kept('wednesday.part'), { recursive: true })

    const neighbour = await startServer({ env: { DATA_DIR: at('neighbour'), DATA_KEY } })
    t.after(() => neighbour.stop())
    mkdirSync(at('theirs'))
    assert.equal((await run('backup', [at('theirs/one')], { DATA_DIR: at('neighbour') })).code, 0)
    copyFileSync(at('theirs/person-keys'), keys)
    assert.match((await back('tuesday')).error, /^\S+person-keys is of another installation: /)
    assert.deepEqual(readdirSync(at('kept')).sort(), ['monday', 'person-keys'])
    assert.ok(readFileSync(keys).equals(readFileSync(at('theirs/person-keys'))))
  })

  it('say what is missing, and make nothing', async () => {
    const none = await run('backup', [at('none')], { DATA_DIR: at('nowhere') })
    assert.match(none.error, /^DATA_DIR=\S+nowhere holds no database: [^\n]*$/)
    assert.match((await run('backup', [], { DATA_DIR: at('nowhere') })).error, /^Name the file/)
    const keyless = await run('restore', [at('copy')], { DATA_DIR: at('nowhere') })
    assert.match(keyless.error, /^DATA_KEY is missing: [^\n]*$/)
    const fileless = await run('restore', [at('none')], { DATA_DIR: at('nowhere'), DATA_KEY })
    assert.match(fileless.error, /^\S+none cannot be read \(ENOENT\): [^\n]*$/)
    assert.deepEqual([none.code, keyless.code, fileless.code], [1, 1, 1])
    assert.deepEqual([existsSync(at('none')), existsSync(at('nowhere'))], [false, false])
  })
})
