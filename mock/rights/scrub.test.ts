import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, describe, it } from 'node:test'
import { sql } from 'drizzle-orm'
import { settle } from '../cases/testing/story'
import { compose } from '../compose'
import { readConfig } from '../config'
import { openDatabase, type Db } from '../db/database'
import { problemResponse } from '../http/problems'
import { createLog } from '../log'
import { workOnce } from '../outbox/worker'
import { TestClient } from '../testing/client'
import { startKit } from '../testing/kit'
import { putPgliteTemplate } from '../testing/pgliteTemplate'

const keysIn = async (db: Db): Promise<string[]> => {
  const { rows } = await db.execute<{ wrapped: string }>(
    sql`select wrapped from person_keys order by created_at`,
  )
  return rows.map(({ wrapped }) => wrapped)
}

describe('the key of whoever was erased', () => {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'scrub-')), 'data')
  after(() => rmSync(path.dirname(folder), { recursive: true }))

  const config = readConfig({
    DATA_DIR: folder,
    DATA_KEY: randomBytes(32).toString('base64'),
    MOCK_CONSOLE: '1',
  })
  const started = async () => {
    const database = await openDatabase(config.database)
    const bff = await compose(config, {
      log: createLog(() => undefined),
      website: async () => problemResponse('notFound'),
      addressOf: () => '192.0.2.1',
      database,
    })
    return {
      ...{ bff, db: database.db },
      client: (cookie: string | null = null) =>
        Object.assign(new TestClient((request) => bff.app.fetch(request), 'h5'), cookie && { cookie }),
      async stop() {
        await bff.close()
        await database.close()
      },
    }
  }
  /** The files of the data folder that hold a text. */
  const filesWith = (text: string) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => path.join(folder, name))
      .filter((file) => statSync(file).isFile() && readFileSync(file).includes(text))

  it('is in no file of PGlite’s any more after the work that follows, whichever process does it', async () => {
    await putPgliteTemplate(folder)
    const first = await started()
    const [goes, stays] = [first.client(), first.client()]
    await goes.signIn('13900007997')
    await stays.signIn('13900007996')
    const [gone = '', kept = ''] = await keysIn(first.db)
    // Copies of it wherever PostgreSQL makes some: pages written out, segments kept for later with what is in them, samples.
    for (let round = 0; round < 3; round += 1) {
      await first.db.execute(sql`checkpoint`)
      await first.db.execute(sql`update person_keys set created_at = created_at`)
      await first.db.execute(sql`select pg_switch_wal()`)
    }
    await first.db.execute(sql`checkpoint`)
    await first.db.execute(sql`analyze`)
    await goes.do('eraseMe', {})
    await first.stop()
    const before = filesWith(gone)
    assert.ok(before.some((file) => file.includes('pg_wal')) && before.some((file) => file.includes('base')))

    const second = await started()
    await settle(second.bff)
    assert.deepEqual(filesWith(gone), [])
    assert.equal((await second.client(stays.cookie).do('listCases', {})).cases.length, 0)
    await second.stop()
    assert.deepEqual(filesWith(gone), [])
    assert.ok(filesWith(kept).length > 0)
  })

  const { DATABASE_URL } = process.env
  it(
    'is in no file of its table on PostgreSQL, once nobody is shown it any more',
    { skip: !DATABASE_URL },
    async () => {
      const kit = await startKit()
      const { db } = kit.database
      const client = kit.client()
      await client.signIn('13900007995')
      const [gone = ''] = await keysIn(db)
      const isThere = async () => {
        await db.execute(sql`checkpoint`)
        const { rows } = await db.execute<{ there: boolean }>(sql`
        select position(${gone}::bytea in pg_read_binary_file(pg_relation_filepath('person_keys'))) > 0 as there`)
        return rows[0]?.there
      }
      const reader = await openDatabase({ kind: 'postgres', url: await urlOf(db) })
      await reader.db.transaction(
        async (tx) => {
          await tx.execute(sql`select 1 from accounts`)
          await client.do('eraseMe', {})
          await workOnce(kit.bff.jobs, randomUUID())
          assert.equal(await isThere(), true)
        },
        { isolationLevel: 'repeatable read' },
      )
      await reader.close()
      await db.execute(sql`update jobs set run_at = now() where done_at is null`)
      await settle(kit.bff)
      assert.equal(await isThere(), false)
      await kit.close()
    },
  )

  async function urlOf(db: Db): Promise<string> {
    const { rows } = await db.execute<{ name: string }>(sql`select current_database()::text as name`)
    const url = new URL(DATABASE_URL ?? '')
    url.pathname = `/${rows[0]?.name}`
    return url.href
  }
})
