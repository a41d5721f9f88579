import assert from 'node:assert/strict'
import { after, afterEach, before, describe, it } from 'node:test'
import { and, asc, eq, gt } from 'drizzle-orm'
import type { Db } from '@bff/db/database'
import { wangOwnAnswers } from '@/domain/guidance/testing/people'
import { caseEvents, cases } from '@bff/db/schema'
import type { Kit } from '@bff/testing/kit'
import { verifyTrail } from './trail'
import { begunByHand, decideBy, signedIn } from './testing/story'

type Row = typeof caseEvents.$inferSelect

describe('the trail of all cases', () => {
  let kit: Kit
  let db: Db
  let id: string
  let number: string
  let recorded: Row[]

  const look = () => verifyTrail(db, kit.bff.cases.mac)
  const faults = async () => (await look()).faults
  const at = (seq: number) => and(eq(caseEvents.caseId, id), eq(caseEvents.seq, seq))
  const event = (seq: number): Row => recorded[seq - 1] ?? assert.fail(`there is no event ${seq}`)

  before(async () => {
    const begun = await begunByHand()
    ;({ kit, id } = begun)
    ;({ db } = kit.database)
    await decideBy(kit, begun.phone, 'hrss', { kind: 'approve' })
    number = (await begun.phone.do('getCase', { params: { id } })).number ?? ''
    const other = await signedIn(kit, 'zhaoGuoqing', '13800000193')
    await other.do('createCase', { body: { answers: wangOwnAnswers } })
    recorded = await db
      .select()
      .from(caseEvents)
      .where(eq(caseEvents.caseId, id))
      .orderBy(asc(caseEvents.seq))
  })
  after(() => kit.close())

  /** As it was before somebody laid hands on it. */
  afterEach(async () => {
    await db.delete(caseEvents).where(eq(caseEvents.caseId, id))
    await db.insert(caseEvents).values(recorded)
    const last = event(recorded.length)
    await db.update(cases).set({ seq: last.seq, headMac: last.mac }).where(eq(cases.id, id))
  })

  it('is whole as it was recorded', async () => {
    const { cases: count, events, faults } = await look()
    assert.deepEqual([count, events > recorded.length, faults], [2, true, []])
  })

  it('shows an event that was changed', async () => {
    const changed = { ...event(3).event, at: '2020-01-01T00:00:00.000Z' }
    await db.update(caseEvents).set({ event: changed }).where(at(3))
    assert.deepEqual(await faults(), [{ id, number, seq: 3, fault: 'changed' }])
  })

  it('shows an event that was removed, also where those behind it moved up', async () => {
    await db.delete(caseEvents).where(at(3))
    assert.deepEqual(await faults(), [{ id, number, seq: 3, fault: 'missing' }])
    for (const { seq } of recorded.slice(3)) {
      await db
        .update(caseEvents)
        .set({ seq: seq - 1 })
        .where(at(seq))
    }
    assert.deepEqual(await faults(), [{ id, number, seq: 3, fault: 'changed' }])
  })

  it('shows events in another order, each with the mac it was recorded with', async () => {
    await db.delete(caseEvents).where(at(4))
    await db.update(caseEvents).set({ seq: 4 }).where(at(3))
    await db.insert(caseEvents).values({ ...event(4), seq: 3 })
    assert.deepEqual(await faults(), [{ id, number, seq: 3, fault: 'changed' }])
  })

  it('shows that the end was cut off', async () => {
    await db.delete(caseEvents).where(at(recorded.length))
    assert.deepEqual(await faults(), [{ id, number, seq: recorded.length, fault: 'cutOff' }])
  })

  it('shows a cut behind which the case’s own head was put back, by what was filed', async () => {
    await db.delete(caseEvents).where(and(eq(caseEvents.caseId, id), gt(caseEvents.seq, 2)))
    await db
      .update(cases)
      .set({ seq: 2, headMac: event(2).mac })
      .where(eq(cases.id, id))
    assert.deepEqual(await faults(), [{ id, number, seq: 3, fault: 'cutOff' }])
  })
})
