import assert from 'node:assert/strict'
import { setImmediate as pause } from 'node:timers/promises'
import { describe, it } from 'node:test'
import { createFairTurns, type Limits } from './fairTurns'

const LIMITS: Limits = { atOnce: 2, atOnceOfOne: 1, waiting: 20, waitingOfOne: 10 }

/** Whatever begins ends when the test says so, the one that began first before the others. */
function stage(limits: Partial<Limits> = {}) {
  const turns = createFairTurns({ ...LIMITS, ...limits }, () => new Error('full'))
  const begun: string[] = []
  const ends: (() => void)[] = []
  const ask = (owner: string, what: string) =>
    turns.inTurn(owner, async () => {
      begun.push(what)
      await new Promise<void>((resolve) => ends.push(resolve))
      return what
    })
  const endOne = async () => {
    ends.shift()?.()
    await pause()
  }
  return { begun, ask, endOne, turns }
}

describe('work that has to wait for its turn', () => {
  it('of one person goes one after the other, whatever room there is', async () => {
    const { begun, ask, endOne } = stage()
    const all = ['a1', 'a2'].map((what) => ask('a', what))
    await pause()
    assert.deepEqual(begun, ['a1'])
    await endOne()
    assert.deepEqual(begun, ['a1', 'a2'])
    await endOne()
    assert.deepEqual(await Promise.all(all), ['a1', 'a2'])
  })

  it('of another waits for one of the first person’s at most, however many wait there', async () => {
    const { begun, ask, endOne } = stage({ atOnce: 1 })
    for (const nth of [1, 2, 3, 4, 5]) void ask('a', `a${nth}`)
    await pause()
    for (const what of ['b1', 'b2']) void ask('b', what)
    void ask('c', 'c1')
    for (let nth = 0; nth < 8; nth += 1) await endOne()
    assert.deepEqual(begun, ['a1', 'a2', 'b1', 'c1', 'a3', 'b2', 'a4', 'a5'])
  })

  it('is refused where too many of one’s own wait, and only to them', async () => {
    const { begun, ask, endOne } = stage({ atOnce: 1, waitingOfOne: 2 })
    for (const what of ['a1', 'a2', 'a3']) void ask('a', what)
    await assert.rejects(ask('a', 'a4'), /full/)
    void ask('b', 'b1')
    for (let nth = 0; nth < 4; nth += 1) await endOne()
    assert.deepEqual(begun.sort(), ['a1', 'a2', 'a3', 'b1'])
  })

  it('is refused to everybody where too many wait in all, until there is room again', async () => {
    const { begun, ask, endOne } = stage({ atOnce: 1, waiting: 2 })
    for (const owner of ['a', 'b', 'c']) void ask(owner, owner)
    await assert.rejects(ask('d', 'd'), /full/)
    await endOne()
    void ask('d', 'd')
    for (let nth = 0; nth < 3; nth += 1) await endOne()
    assert.deepEqual(begun, ['a', 'b', 'c', 'd'])
  })

  it('leaves its place to the next where it fails', async () => {
    const { turns } = stage({ atOnce: 1 })
    await assert.rejects(
      turns.inTurn('a', () => Promise.reject(new Error('broken'))),
      /broken/,
    )
    assert.equal(await turns.inTurn('a', () => Promise.resolve('done')), 'done')
  })
})
