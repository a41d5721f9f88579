import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { photo, readyDraft, settle, signedIn, submitCase } from '../cases/testing/story'
import { wangOwnAnswers } from '@/domain/guidance/testing/people'
import { compose } from '../compose'
import type { DatabaseSetting } from '../config'
import type { DataKey } from '../crypto/dataKey'
import { openVault } from '../crypto/vault'
import { openDatabase, type Database, type Db } from '../db/database'
import { appliedMigrations, firstMigrations, knownMigrations } from '../db/migrations'
import { problemResponse } from '../http/problems'
import { createLog } from '../log'
import { TestClient } from '../testing/client'
import { startKit, type Kit } from '../testing/kit'
import { FORM, WHAT, Writer, type Beginning } from './lines'
import { restoreBackup, type Backup } from './restore'
import { tablesInOrder } from './tables'
import { takeBackup } from './take'

const TAKEN_AT = new Date('2026-05-06T03:00:00.000Z')

/** Every row of every table, as text. */
async function everyRow(db: Db): Promise<Record<string, readonly string[]>> {
  const all: Record<string, readonly string[]> = {}
  for (const table of await tablesInOrder(db)) {
    const { rows } = await db.execute<{ row: string }>(
      sql`select t::text as row from ${sql.identifier(table)} t order by 1`,
    )
    all[table] = rows.map(({ row }) => row)
  }
  return all
}

describe('a backup', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'backup-'))
  const place = () => path.join(folder, randomUUID())
  let kit: Kit
  let retiree: TestClient
  let caseId: string
  let key: DataKey
  let file: Backup
  const settings: DatabaseSetting[] = []

  before(async () => {
    kit = await startKit()
    retiree = await signedIn(kit, 'wangJianguo', '13800000417')
    caseId = await readyDraft(retiree)
    await submitCase(retiree, caseId)
    await settle(kit.bff)
    key = { key: kit.bff.services.config.dataKey ?? randomBytes(32), source: 'DATA_KEY', file: null }
    file = await backup()
  })
  after(async () => {
    await kit.close()
    for (const setting of settings) if (setting.kind === 'postgres') await dropped(setting.url)
    rmSync(folder, { recursive: true })
  })

  /** Both files, as they are taken one after the other. */
  async function backup(of: Pick<Database, 'db'> = kit.database, at: Date = TAKEN_AT): Promise<Backup> {
    const files = { data: place(), keys: place() }
    await takeBackup(of, files.data, at, 'data')
    await takeBackup(of, files.keys, at, 'keys')
    return files
  }

  /** Where nothing is, and nothing must be made. */
  const nowhere = () => ({ kind: 'pglite', folder: place() }) as const

  /** A place for a database where there is none. */
  async function emptyPlace(): Promise<DatabaseSetting> {
    const server = process.env.DATABASE_URL
    const setting: DatabaseSetting = server
      ? { kind: 'postgres', url: await freshOn(server) }
      : { kind: 'pglite', folder: place() }
    settings.push(setting)
    return setting
  }

  /** What has been restored, with a BFF on it. */
  async function look<Seen>(
    setting: DatabaseSetting,
    see: (at: { db: Db; client: () => TestClient }) => Promise<Seen>,
  ): Promise<Seen> {
    const database = await openDatabase(setting)
    const bff = await compose(kit.bff.services.config, {
      log: createLog(() => undefined),
      website: async () => problemResponse('notFound'),
      addressOf: () => '192.0.2.1',
      realClock: kit.now,
      database,
    })
    try {
      return await see({
        db: database.db,
        client: () => new TestClient((request) => bff.app.fetch(request), 'h5'),
      })
    } finally {
      await bff.close()
      await database.close()
    }
  }

  it('restored elsewhere is the same, row by row, its chain whole, and goes on; another key opens nothing of it', async () => {
    const setting = await emptyPlace()
    const other: DataKey = { ...key, key: randomBytes(32) }
    await assert.rejects(restoreBackup(file, setting, other, TAKEN_AT), /DATA_KEY is not the key/)
    const restored = await restoreBackup(file, setting, key, TAKEN_AT)
    assert.deepEqual(
      { ...restored, events: restored.events > 2 },
      {
        ...{ takenAt: TAKEN_AT.toISOString(), keysTakenAt: TAKEN_AT.toISOString() },
        ...{ persons: 1, erased: 0, cases: 1, events: true, faults: [] },
      },
    )
    await assert.rejects(restoreBackup(file, setting, key, TAKEN_AT), /not empty.*Nothing was changed/)

    const before = await everyRow(kit.database.db)
    for (const table of ['cases', 'case_events', 'material_files', 'person_keys', 'jobs'])
      assert.ok(before[table]?.length, `the story has left ${table}`)
    const there = await retiree.do('getCase', { params: { id: caseId } })
    const params = { id: caseId, mid: there.materials[0]?.id ?? '' }
    const picture = await (await retiree.send('getMaterial', { params })).arrayBuffer()
    await look(setting, async ({ db, client }) => {
      assert.deepEqual(await everyRow(db), before)
      // Whoever it is about goes on where they were: the session, the form, the pictures, the next event.
      const phone = Object.assign(client(), { cookie: retiree.cookie })
      assert.deepEqual(await phone.do('getCase', { params: { id: caseId } }), there)
      const again = await phone.send('getMaterial', { params })
      assert.ok(Buffer.from(picture).equals(Buffer.from(await again.arrayBuffer())))
      await phone.do('recallCase', { params: { id: caseId } })
      await phone.upload(caseId, 'archivePages', await photo())
    })
  })

  it('holds what stood at one moment, whatever is written meanwhile', async () => {
    const back = await kit.bookmark()
    const writing = Array.from({ length: 12 }, async (_, nth) => {
      const phone = kit.client()
      await phone.signIn(`1390000${String(7000 + nth)}`)
      await phone.do('createCase', { body: { answers: wangOwnAnswers } })
    })
    const [meanwhile] = await Promise.all([backup(), ...writing])
    // From PostgreSQL to PGlite too.
    const { faults } = await restoreBackup(meanwhile, nowhere(), key, TAKEN_AT)
    assert.deepEqual(faults, [])
    await back()
  })

  it('does not hold the key', () => {
    const held = Buffer.concat([file.data, file.keys].map((one) => gunzipSync(readFileSync(one))))
    for (const form of ['base64', 'base64url', 'hex', 'latin1'] as const)
      assert.equal(held.includes(key.key.toString(form)), false, form)
  })

  it('cut off anywhere, or changed anywhere, is refused before anything is written', async () => {
    const whole = readFileSync(file.data)
    const setting = nowhere()
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.constantFrom('cut', 'changed', 'line'),
        async (at, how) => {
          const harmed = place()
          const bytes = Buffer.from(whole)
          if (how === 'changed') bytes[at] = (bytes[at] ?? 0) ^ 0x55
          // The last lines of the text are missing, and what is left is packed well.
          const text = gunzipSync(whole).toString().split('\n')
          const left = gzipSync(text.slice(0, 1 + (at % (text.length - 2))).join('\n'))
          writeFileSync(harmed, how === 'line' ? left : how === 'cut' ? bytes.subarray(0, at) : bytes)
          // Of gzip's own header some bits mean nothing.
          if (how === 'changed' && at < 10) return
          await assert.rejects(
            restoreBackup({ ...file, data: harmed }, setting, key, TAKEN_AT),
            /is not whole|is no backup|later version/,
          )
        },
      ),
      { numRuns: 40 },
    )
    assert.ok(!existsSync(setting.folder))
  })

  it('from before somebody was erased opens nothing of them once the keys were taken anew, and has nothing of them', async () => {
    const back = await kit.bookmark()
    const other = kit.client()
    await other.signIn('13900007999')
    await other.do('createCase', { body: { answers: wangOwnAnswers } })
    await retiree.do('withdrawCase', { params: { id: caseId } })
    const before = await backup()
    // With the keys of then it all opens: that is why no earlier ones are kept.
    const then = await emptyPlace()
    assert.equal((await restoreBackup(before, then, key, TAKEN_AT)).erased, 0)
    await retiree.do('eraseMe', {})
    const after = { ...before, keys: (await backup()).keys }
    const setting = await emptyPlace()
    const restored = await restoreBackup(after, setting, key, TAKEN_AT)
    assert.deepEqual([restored.erased, restored.persons, restored.faults], [1, 2, []])
    await look(setting, async ({ db, client }) => {
      const rows = await everyRow(db)
      assert.equal(rows.material_files?.length, 0)
      assert.equal(rows.submissions?.length, 0)
      assert.equal(rows.persons?.length, 0)
      assert.ok(rows.case_events?.length)
      const phone = Object.assign(client(), { cookie: other.cookie })
      assert.equal((await phone.do('listCases', {})).cases.length, 1)
      const gone = Object.assign(client(), { cookie: retiree.cookie })
      assert.ok((await gone.send('listCases', {})).status === 401)
    })
    await back()
  })

  it('beside keys that cannot know of everybody in it is refused, and nobody is taken for erased', async () => {
    const setting = nowhere()
    const refused = async (files: Backup, why: RegExp) => {
      await assert.rejects(restoreBackup(files, setting, key, TAKEN_AT), why)
      assert.ok(!existsSync(setting.folder))
    }
    // Monday's keys, and Tuesday's data with whoever came in between.
    const back = await kit.bookmark()
    const other = kit.client()
    await other.signIn('13900007998')
    await other.do('createCase', { body: { answers: wangOwnAnswers } })
    const tuesday = await backup(kit.database, new Date(TAKEN_AT.getTime() + 86_400_000))
    await refused({ ...tuesday, keys: file.keys }, /is older than .*whoever came in between/)
    await back()
    // Of a neighbour's.
    const neighbour = await startKit()
    await signedIn(neighbour)
    const { keys } = await backup(neighbour.database)
    await neighbour.close()
    await refused({ ...file, keys }, /is of another installation than/)
    // The one taken for the other.
    await refused({ ...file, keys: file.data }, /holds data and no keys of persons/)
    await refused({ ...file, data: file.keys }, /holds the keys of persons and no data/)
  })

  it('that names an installation it is not of is refused, and leaves the database empty', async () => {
    const pretended = async (name: string, origin: string) => {
      const [first = '', ...lines] = gunzipSync(readFileSync(name)).toString().trimEnd().split('\n')
      const [, begin] = JSON.parse(first) as ['begin', Beginning]
      const writer = new Writer()
      const text = [writer.line(['begin', { ...begin, origin }])]
      for (const line of lines.slice(0, -1)) {
        text.push(writer.line(line.startsWith('{') ? ['row', line] : (JSON.parse(line) as ['table', string])))
      }
      const made = place()
      writeFileSync(made, gzipSync(text.join('') + writer.end()))
      return made
    }
    const setting = await emptyPlace()
    const other = { data: await pretended(file.data, 'x'), keys: await pretended(file.keys, 'x') }
    await assert.rejects(restoreBackup(other, setting, key, TAKEN_AT), /not of the installation/)
    assert.equal((await restoreBackup(file, setting, key, TAKEN_AT)).cases, 1)
  })

  it('of a later version is refused as such', async () => {
    const of = { what: WHAT, form: FORM, part: 'data', origin: '', takenAt: '' }
    for (const later of [{ migrations: [...knownMigrations(), '0999_later'] }, { form: FORM + 1 }]) {
      const writer = new Writer()
      const begin = { ...of, migrations: knownMigrations(), ...later }
      const made = place()
      writeFileSync(made, gzipSync(writer.line(['begin', begin as Beginning]) + writer.end()))
      await assert.rejects(
        restoreBackup({ data: made, keys: made }, nowhere(), key, TAKEN_AT),
        /made by a later version/,
      )
    }
  })

  it('of an earlier version is brought up to this one', async () => {
    const then = firstMigrations(knownMigrations().length - 2)
    const old = await emptyPlace()
    const database = await openDatabase(old, then.folder)
    await openVault(database.db, key.key, key.source)
    const early = await backup(database)
    await database.close()
    then.remove()
    const setting = await emptyPlace()
    await restoreBackup(early, setting, key, TAKEN_AT)
    const now = await openDatabase(setting)
    assert.deepEqual(await appliedMigrations(now.db), knownMigrations())
    await now.close()
  })
})

async function onServer(server: string, statement: string): Promise<void> {
  const { default: pg } = await import('pg')
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  await admin.query(statement)
  await admin.end()
}

async function freshOn(server: string): Promise<string> {
  const name = `restored_${randomUUID().replaceAll('-', '')}`
  await onServer(server, `create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

async function dropped(url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1)
  await onServer(process.env.DATABASE_URL ?? '', `drop database ${name} with (force)`)
}
