import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { describe, it } from 'node:test'
import type { CaseEvent } from '@/domain/case'
import { canonical, CHAIN_START, findFault, linkOf, type StoredEvent } from './chain'

const mac = (text: string) => createHmac('sha256', 'a key of the test').update(text).digest('hex')
const CASE = '7f1e9a52-3c8f-4f0e-9d0a-0a4f6d1b2c3d'

const EVENTS: CaseEvent[] = [
  { type: 'created', at: '2026-05-06T02:00:00.000Z', scenario: 'normal', applicant: 'self' },
  { type: 'withdrawn', at: '2026-05-07T02:00:00.000Z' },
  { type: 'completed', at: '2026-05-08T02:00:00.000Z' },
]

function chained(events: readonly CaseEvent[]): StoredEvent[] {
  let before = CHAIN_START
  return events.map((event, index) => {
    before = linkOf(mac, { caseId: CASE, seq: index + 1, event, before })
    return { seq: index + 1, event, mac: before }
  })
}
const headOf = (events: readonly StoredEvent[]) => ({
  seq: events.length,
  mac: events[events.length - 1]?.mac ?? CHAIN_START,
})

describe('the chain of a case', () => {
  const events = chained(EVENTS)

  it('finds nothing wrong with what was appended', () => {
    assert.equal(findFault(mac, CASE, events, headOf(events)), null)
  })

  it('does not depend on the order in which the database keeps the keys of an object', () => {
    assert.equal(
      canonical({ b: [1, { d: null, c: 'x' }], a: undefined }),
      canonical({ b: [1, { c: 'x', d: null }] }),
    )
  })

  it('names an event whose content was changed', () => {
    const changed = events.map((stored) =>
      stored.seq === 2 ? { ...stored, event: { ...stored.event, at: '2026-05-09T02:00:00.000Z' } } : stored,
    )
    assert.deepEqual(findFault(mac, CASE, changed, headOf(events)), { seq: 2, fault: 'changed' })
  })

  it('covers who did it', () => {
    const [first, ...others] = EVENTS
    if (!first) throw new Error('no event')
    const named = chained([{ ...first, actor: 'citizen' }, ...others])
    assert.equal(findFault(mac, CASE, named, headOf(named)), null)
    const [link, ...rest] = named
    if (!link) throw new Error('no link')
    const { actor: _actor, ...nobody } = { ...first, actor: 'citizen' }
    for (const event of [{ ...first, actor: 'department:hrss' } as const, nobody as CaseEvent])
      assert.deepEqual(findFault(mac, CASE, [{ ...link, event }, ...rest], headOf(named)), {
        seq: 1,
        fault: 'changed',
      })
  })

  it('names an event that was moved to another case', () => {
    assert.deepEqual(findFault(mac, 'another case', events, headOf(events)), { seq: 1, fault: 'changed' })
  })

  it('notices an event that was taken out of the middle', () => {
    const missing = events.filter(({ seq }) => seq !== 2)
    assert.deepEqual(findFault(mac, CASE, missing, headOf(events)), { seq: 2, fault: 'missing' })
  })

  it('notices that the end was cut off', () => {
    assert.deepEqual(findFault(mac, CASE, events.slice(0, 2), headOf(events)), { seq: 3, fault: 'cutOff' })
  })
})
