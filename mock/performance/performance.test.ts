import assert from 'node:assert/strict'
import { after, beforeEach, describe, it } from 'node:test'
import { asc, eq } from 'drizzle-orm'
import { begunByHand } from '@bff/cases/testing/begunByHand'
import { clockReaches, decideBy } from '@bff/cases/testing/story'
import { cases, performanceCounts } from '@bff/db/schema'
import { keepHouse } from '@bff/housekeeping'
import type { TestClient } from '@bff/testing/client'
import { startKit, toldOnce, type Kit } from '@bff/testing/kit'
import type { Countable } from '@/domain/performance'
import { count, countedUpTo } from './counting'
import { countedBy, nameOf } from './counts'

const counted = async ({ database }: Kit) =>
  (
    await database.db
      .select()
      .from(performanceCounts)
      .orderBy(asc(performanceCounts.month), asc(performanceCounts.what))
  ).map(({ month, what, times }) => [month, what, times])

describe('the scheme’s own figures', () => {
  let kit: Kit
  let phone: TestClient
  let id: string
  const begin = toldOnce(begunByHand)
  beforeEach(async () => {
    ;({ kit, phone, id } = await begin())
  })
  after(() => kit.close())

  const house = () => keepHouse(kit.bff.services)
  const read = () => kit.client().do('getPerformance', {})

  it('are counted from what happened, each thing once, by however many processes', async () => {
    const month = (await phone.play('getClock')).today.slice(0, 7)
    await house()
    assert.deepEqual(await counted(kit), [[month, 'applied', 1]])
    await decideBy(kit, phone, 'hrss', { kind: 'refuse', reasons: ['birthDateDiffers'] })
    const now = await kit.bff.services.caseClock.now()
    await Promise.all([1, 2, 3].map(() => count(kit.database.db, now)))
    await house()
    assert.deepEqual(await counted(kit), [
      [month, 'applied', 1],
      [month, 'reason/hrss/birthDateDiffers', 1],
      [month, 'result/hrss/0/onTime/refused', 1],
    ])
  })

  it(
    'do not say that all is counted while somebody holds an application that is not',
    // PGlite has one connection: nobody holds anything beside another.
    { skip: !process.env['DATABASE_URL'] },
    async () => {
      const { db } = kit.database
      await house()
      const before = await countedUpTo(db)
      await decideBy(kit, phone, 'hrss', { kind: 'refuse', reasons: ['birthDateDiffers'] })
      kit.advance({ minutes: 5 })
      const now = await kit.bff.services.caseClock.now()
      await db.transaction(async (tx) => {
        await tx.select({ id: cases.id }).from(cases).where(eq(cases.id, id)).for('update')
        assert.equal(await count(db, now), false)
        assert.equal(await countedUpTo(db), before)
      })
      assert.equal(await count(db, now), true)
      assert.equal(await countedUpTo(db), now)
    },
  )

  it('tell anybody of months that are over, as of when, and that nobody in it is real; of few they tell nothing', async () => {
    const { today } = await phone.play('getClock')
    const first = await read()
    assert.deepEqual([first.demonstration, first.spans.map(({ applied }) => applied)], [true, [0, 0, 0]])
    const [year = 0, month = 0] = today.split('-').map(Number)
    const next = new Date(Date.UTC(year, month, 3, 4)).toISOString()
    await clockReaches(kit, phone, next)
    const { asOf, spans } = await read()
    assert.equal(asOf.slice(0, 10), next.slice(0, 10))
    assert.deepEqual(
      spans.map(({ span, to, applied }) => [span, to, applied]),
      ['month', 'year', 'all'].map((span) => [span, today.slice(0, 7), 'few']),
    )
    assert.doesNotMatch(JSON.stringify(spans), /王|13800000417/)
  })

  it('tell exact medians, shares and reasons of many', async () => {
    const results = (days: number, onTime: boolean, refused: boolean, times: number) => ({
      month: '2026-01' as const,
      what: nameOf({ what: 'result', department: 'hrss', days, onTime, refused }),
      times,
    })
    await house()
    await kit.database.db.insert(performanceCounts).values([
      { month: '2026-01', what: 'applied', times: 120 },
      results(2, true, false, 60),
      results(4, true, true, 20),
      results(9, false, false, 20),
      {
        month: '2026-01',
        what: nameOf({ what: 'reason', department: 'hrss', reason: 'birthDateDiffers' }),
        times: 12,
      },
      {
        month: '2026-01',
        what: nameOf({ what: 'reason', department: 'hrss', reason: 'workStartUnproven' }),
        times: 8,
      },
    ])
    const { spans } = await read()
    assert.deepEqual(
      spans.map(({ applied }) => applied),
      [0, 120, 120],
    )
    assert.deepEqual(spans[1]?.departments[0], {
      department: 'hrss',
      results: 100,
      medianDays: 2,
      onTime: 80,
      onTimePercent: 80,
      refused: 20,
      reasons: {
        named: [
          { reason: 'birthDateDiffers', times: 12 },
          { reason: 'workStartUnproven', times: 8 },
        ],
        others: 0,
      },
    })
  })

  it('are not read out a thousand times by one', async () => {
    for (let times = 0; times < 60; times += 1) await read()
    const { code, retryAfterSeconds } = await kit.client().refused('getPerformance', {})
    assert.equal(code, 'tooManyRequests')
    assert.ok((retryAfterSeconds ?? 0) > 0)
  })
})

describe('a service without a demonstration', () => {
  it('does not call its figures one', async () => {
    const kit = await startKit({ environment: { MOCK_CONSOLE: '' } })
    try {
      assert.equal((await kit.client().do('getPerformance', {})).demonstration, false)
    } finally {
      await kit.close()
    }
  })
})

it('the table names what is counted so that it is known again', () => {
  const all: Countable[] = [
    { what: 'applied' },
    { what: 'finished' },
    { what: 'result', department: 'housingFund', days: 12, onTime: false, refused: true },
    { what: 'result', department: 'hrss', days: 0, onTime: true, refused: false },
    { what: 'reason', department: 'hrss', reason: 'birthDateDiffers' },
  ]
  assert.deepEqual(all.map(nameOf).map(countedBy), all)
})
