import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { seeded } from '@bff/testing/seeded'
import { lineTo } from '../line'
import { startPostgres, type Postgres } from '../postgres'
import { crashWhileCalling } from './calls'
import { crash, type CrashReport } from './crash'
import { databaseAway, databaseFull, diskFull, killed } from './strikes'

/** Of each a little here; `npm run bench -- crash` kills it twenty times on each, and its database is away a minute. */
const SECONDS = 1.5
/** Room for PostgreSQL's own tables and one database. */
const DISK_MEGABYTES = 192

function isWhole(report: CrashReport): void {
  assert.deepEqual(report.faults, [])
  assert.ok(report.acknowledged > 10, `only ${report.acknowledged} writes were acknowledged`)
  assert.ok(report.inDoubt > 0, 'nothing was under way when it struck')
  assert.ok(report.jobs > 0, 'the outbox was never used')
}

describe('a server has lost nothing it said yes to, and did nothing twice', () => {
  let postgres: Postgres
  before(async () => {
    // The process is killed, the power stays on.
    postgres = await startPostgres({ durable: false, diskMegabytes: DISK_MEGABYTES })
  })
  after(() => postgres.stop())

  it('on PGlite: it was killed, had no room for a while, and then none for its log', async () => {
    const strikes: Parameters<typeof crash>[0]['strikes'] = (disk) => [
      killed,
      disk.tables(SECONDS),
      disk.log(),
    ]
    isWhole(await crash({ strikes, random: seeded(108) }))
  })

  it('on PostgreSQL: it was killed, could not reach it for a while, and then that had no room', async (t) => {
    const databaseUrl = await postgres.freshDatabase()
    const { disk } = postgres
    // A machine on which nobody may mount a disk has one whose PostgreSQL says that it is full.
    const full = disk ? diskFull(disk, SECONDS) : databaseFull(databaseUrl, SECONDS)
    const line = await lineTo(databaseUrl)
    t.after(() => line.stop())
    const strikes = () => [killed, databaseAway(line, { how: 'cut', seconds: SECONDS }), full]
    isWhole(await crash({ databaseUrl: line.url, strikes, random: seeded(108) }))
  })

  it('and called everybody: what a vendor was handed twice was counted', async () => {
    const report = await crashWhileCalling({ kills: 3, random: seeded(108) })
    assert.deepEqual(report.faults, [])
    // Days that came while a start took long are told of in one message: there may be fewer of these than notices.
    assert.ok(report.notices > 0 && report.messages > 0)
  })
})
