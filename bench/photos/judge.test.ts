import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { photographedCard, photographedPaper } from '@bff/scenarios/papers'
import { judge, PICTURE_FAULTS } from '@/platform/judge/picture'
import { copied } from './pictures'
import { precisionOf, recallOf, scoreOf, type Score } from './score'

/** A few pictures of another seed than the one by which the thresholds were set, the same in every run. */
const SEED = 3
const COUNT = 60

describe('photos are judged', () => {
  let score: Score
  before(async () => {
    score = await scoreOf(SEED, COUNT)
  })

  for (const fault of PICTURE_FAULTS) {
    it(`finds three of four pictures that are ${fault} or more, and says it of few others`, () => {
      const found = score.faults[fault]
      assert.ok(recallOf(found) >= 0.75, `found ${String(found.found)} of ${String(found.has)}`)
      assert.ok(
        precisionOf(found) >= 0.8,
        `${String(found.found)} of ${String(found.said)} that it was said of`,
      )
    })
  }

  it('lets pictures pass that are in order', () => {
    assert.ok(score.refused <= 1, `refused ${String(score.refused)} of ${String(score.good)}`)
  })

  it('lets papers pass on which all lines run one way, as the demonstration draws them', async () => {
    for (const seed of [1, 2, 3]) {
      for (const [expected, jpeg] of [
        ['card', await photographedCard(seed)],
        ['sheet', await photographedPaper(seed)],
      ] as const) {
        const { copy, shrunkBy } = await copied(jpeg)
        assert.deepEqual(judge(copy, shrunkBy, expected), [], `${expected} ${String(seed)}`)
      }
    }
  })
})
