import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { startPostgres, type Postgres } from '../postgres'
import { crash } from './crash'
import { seeded } from '@bff/testing/seeded'

/** A few of them here; `npm run bench -- crash` kills it twenty times on each. */
const KILLS = 2

describe('a server that is killed while people write', () => {
  let postgres: Postgres
  before(async () => {
    // The process is killed, the power stays on.
    postgres = await startPostgres({ durable: false })
  })
  after(() => postgres.stop())

  for (const [name, where] of [
    ['PGlite', () => Promise.resolve({})],
    ['PostgreSQL', async () => ({ databaseUrl: await postgres.freshDatabase() })],
  ] as const) {
    it(`has lost nothing it said yes to, and did nothing twice, on ${name}`, async () => {
      const report = await crash({ ...(await where()), kills: KILLS, random: seeded(108) })
      assert.deepEqual(report.faults, [])
      assert.ok(report.acknowledged > 10, `only ${report.acknowledged} writes were acknowledged`)
      assert.ok(report.inDoubt > 0, 'nothing was under way when it was killed')
      assert.ok(report.jobs > 0, 'the outbox was never used')
    })
  }
})
