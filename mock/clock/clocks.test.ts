import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { scratchDatabase, type ScratchDatabase } from '../testing/scratchDatabase'
import { createCaseClock } from './clocks'

describe('the case clock', () => {
  let scratch: ScratchDatabase
  let time = Date.parse('2026-11-23T02:00:00.000Z')
  const realClock = () => new Date(time)

  before(async () => {
    scratch = await scratchDatabase()
  })
  after(() => scratch.drop())

  it('is real time until somebody moves it', async () => {
    const clock = createCaseClock(scratch.database, realClock, true)
    assert.equal(await clock.now(), '2026-11-23T02:00:00.000Z')
  })

  it('goes on from where it was put, also after a restart and in other processes', async () => {
    const clock = createCaseClock(scratch.database, realClock, true)
    await clock.set(scratch.database.db, '2026-05-06T01:00:00.000Z')
    assert.equal(await clock.now(), '2026-05-06T01:00:00.000Z')
    time += 60_000
    assert.equal(await clock.now(), '2026-05-06T01:01:00.000Z')
    const another = createCaseClock(scratch.database, realClock, true)
    assert.equal(await another.now(), '2026-05-06T01:01:00.000Z')
  })

  it('is real time where nothing may move it, whatever a demonstration left in the database', async () => {
    const clock = createCaseClock(scratch.database, realClock, false)
    assert.equal(await clock.now(), '2026-11-23T02:01:00.000Z')
  })

  it('shows another process’s move within half a second on PostgreSQL', async () => {
    const database = { db: scratch.database.db, kind: 'postgres' } as const
    const [one, other] = [
      createCaseClock(database, realClock, true),
      createCaseClock(database, realClock, true),
    ]
    await one.now()
    await other.set(database.db, '2026-11-01T00:00:00.000Z')
    time += 501
    assert.equal(await one.now(), '2026-11-01T00:00:00.501Z')
  })
})
