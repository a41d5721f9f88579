import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { asc } from 'drizzle-orm'
import { jobs } from './db/schema'
import { keepHouse } from './housekeeping'
import { startKit, type Kit } from './testing/kit'

describe('keeping house', () => {
  let kit: Kit
  before(async () => {
    kit = await startKit({ startsAt: '2026-05-06T01:00:00.000Z' })
  })
  after(() => kit.close())

  it('deletes jobs that were done more than 30 days ago, and none that waits or was set aside', async () => {
    const { db } = kit.database
    const job = (dedupeKey: string, more: Partial<typeof jobs.$inferInsert>) => ({
      ...{ kind: 'greet', dedupeKey, payload: {}, maxAttempts: 10 },
      ...more,
    })
    const [old, recent] = ['2026-04-06T00:59:00.000Z', '2026-04-06T01:01:00.000Z']
    await db.delete(jobs)
    await db
      .insert(jobs)
      .values([
        job('1 done long ago', { doneAt: old }),
        job('2 done lately', { doneAt: recent }),
        job('3 set aside', { deadAt: old }),
        job('4 never tried', { runAt: old }),
        job('5 waits for its month', { runAt: old, notBefore: '2026-11-01T00:00:00.000Z' }),
      ])
    await keepHouse(kit.bff.services)
    const left = await db.select().from(jobs).orderBy(asc(jobs.dedupeKey))
    assert.deepEqual(
      left.map(({ dedupeKey }) => dedupeKey),
      ['2 done lately', '3 set aside', '4 never tried', '5 waits for its month'],
    )
  })
})
