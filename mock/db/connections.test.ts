import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import { DrizzleQueryError } from 'drizzle-orm/errors'
import type { Pool } from 'pg'
import { lineTo, type Line } from '../../e2e/line'
import { patienceMs } from '../../e2e/patience'
import { isAway, openPool } from './connections'

describe('what means that the database is away', () => {
  const coded = (code: string) => Object.assign(new Error('in the driver’s words'), { code })
  for (const code of [
    'ECONNREFUSED',
    'ECONNRESET',
    'ETIMEDOUT',
    'EPIPE',
    '08006',
    '57P01',
    '57P03',
    '53100',
    '53300',
    '25006',
  ])
    it(`${code}, whatever it is wrapped in`, () => {
      assert.ok(isAway(coded(code)))
      assert.ok(isAway(new DrizzleQueryError('select 1', [], coded(code))))
    })
  for (const code of ['23505', '42P01', '22P02', '57014', 'ENOENT'])
    it(`not ${code}`, () => assert.equal(isAway(new DrizzleQueryError('select 1', [], coded(code))), false))
})

// Connections there are to PostgreSQL alone: PGlite lies in this process.
const server = process.env.DATABASE_URL
if (server)
  describe('connections to a PostgreSQL', () => {
    const MOST = 10
    let line: Line
    let pool: Pool
    const db = () => drizzle(pool)
    const asked = () => db().transaction((tx) => tx.execute(sql`select pg_sleep(0.05)`))
    const allAtOnce = () => Promise.allSettled(Array.from({ length: MOST }, asked))
    /** On a machine with other things to do half a second may pass for silence. */
    const answered = async () => {
      for (let tries = 0; tries < 20; tries += 1)
        if (reasons(await Promise.allSettled([asked()])).length === 0) return
      assert.fail('nobody answers')
    }
    const reasons = (results: readonly PromiseSettledResult<unknown>[]) =>
      results.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []))

    before(async () => {
      line = await lineTo(server)
    })
    after(() => line.stop())

    it('are all free again after they broke, as transactions began and in the middle of them', async () => {
      pool = await openPool(line.url, { connectMs: patienceMs })
      assert.deepEqual(reasons(await allAtOnce()), [])
      for (const when of ['as they begin', 'in the middle']) {
        const cut = when === 'in the middle' ? null : line.cut()
        const broken = allAtOnce()
        await (cut ?? line.cut())
        const why = reasons(await broken)
        assert.ok(why.length > 0 && why.every(isAway), `${when}: ${why.map(String).join('; ')}`)
        await line.mend()
        assert.deepEqual(reasons(await allAtOnce()), [], when)
        assert.equal(pool.waitingCount, 0)
      }
      await pool.end()
    })

    it('are given up where nothing comes from there any more, though nobody hung up', async () => {
      pool = await openPool(line.url, { silentMs: 500, connectMs: patienceMs })
      await answered()
      line.hush()
      const why = reasons(await Promise.allSettled([asked()]))
      assert.ok(why.length === 1 && why.every(isAway), why.map(String).join('; '))
      await line.mend()
      await answered()
      await pool.end()
    })
  })
