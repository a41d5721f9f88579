import assert from 'node:assert/strict'
import { after, afterEach, before, describe, it } from 'node:test'
import { and, asc, eq, gt } from 'drizzle-orm'
import type { Db } from '@bff/db/database'
import { wangOwnAnswers } from '@/domain/guidance/testing/people'
import type { CaseEvent } from '@/domain/case'
import { caseEvents, cases, filings } from '@bff/db/schema'
import type { TestClient } from '@bff/testing/client'
import type { Kit } from '@bff/testing/kit'
import { CHAIN_START, linkOf } from './chain'
import { verifyTrail } from './trail'
import { begunByHand, NOVEMBER } from './testing/begunByHand'
import { decideBy, progressOf, settle, signedIn } from './testing/story'

type Row = typeof caseEvents.$inferSelect

describe('the trail of all cases', () => {
  let kit: Kit
  let db: Db
  let id: string
  let number: string
  let phone: TestClient
  let recorded: Row[]
  let onRecord: (typeof filings.$inferSelect)[]

  const look = () => verifyTrail(db, kit.bff.cases.mac)
  const faults = async () => (await look()).faults
  const at = (seq: number) => and(eq(caseEvents.caseId, id), eq(caseEvents.seq, seq))
  const event = (seq: number): Row => recorded[seq - 1] ?? assert.fail(`there is no event ${seq}`)

  before(async () => {
    ;({ kit, id, phone } = await begunByHand())
    ;({ db } = kit.database)
    await decideBy(kit, phone, 'hrss', { kind: 'approve' })
    number = (await phone.do('getCase', { params: { id } })).number ?? ''
    const other = await signedIn(kit, 'zhaoGuoqing', '13800000193')
    await other.do('createCase', { body: { answers: wangOwnAnswers } })
    onRecord = await db.select().from(filings)
    recorded = await db
      .select()
      .from(caseEvents)
      .where(eq(caseEvents.caseId, id))
      .orderBy(asc(caseEvents.seq))
  })
  after(() => kit.close())

  /** As it was before somebody laid hands on it. */
  afterEach(async () => {
    for (const { caseId, round, item, headMac } of onRecord) {
      const its = and(eq(filings.caseId, caseId), eq(filings.round, round), eq(filings.item, item))
      await db.update(filings).set({ headMac }).where(its)
    }
    await db.delete(caseEvents).where(eq(caseEvents.caseId, id))
    await db.insert(caseEvents).values(recorded)
    const last = event(recorded.length)
    await db.update(cases).set({ seq: last.seq, headMac: last.mac }).where(eq(cases.id, id))
  })

  it('is whole as it was recorded', async () => {
    const { cases: count, events, faults } = await look()
    assert.deepEqual([count, events > recorded.length, faults], [2, true, []])
  })

  it('says of every event who did it', async () => {
    assert.deepEqual(
      recorded.map(({ event: { type, actor } }) => `${type} ${actor ?? 'nobody'}`),
      [
        'created citizen',
        'submitted citizen',
        'householdAsked system',
        'packageSent system',
        'decided department:hrss',
        'documentIssued department:hrss',
        'resultFiled department:governmentService',
      ],
    )
    const { events } = await phone.do('listEvents', { params: { id }, query: {} })
    assert.deepEqual(
      events.map(({ actor }) => actor),
      recorded.map(({ event: { actor } }) => actor),
    )
  })

  it('shows that somebody else is said to have done it, or nobody', async () => {
    const { actor: _actor, ...nobody } = event(5).event
    for (const changed of [{ ...event(5).event, actor: 'citizen' } as const, nobody as CaseEvent]) {
      await db.update(caseEvents).set({ event: changed }).where(at(5))
      assert.deepEqual(await faults(), [{ id, number, seq: 5, fault: 'changed' }])
    }
  })

  it('is whole where events were recorded before they said who did it, and such a case goes on', async () => {
    const { mac } = kit.bff.cases
    let before = CHAIN_START
    for (const { seq, event: whole } of recorded) {
      const { actor: _actor, ...bare } = whole
      const old = bare as CaseEvent
      before = linkOf(mac, { caseId: id, seq, event: old, before })
      await db.update(caseEvents).set({ event: old, mac: before }).where(at(seq))
      await db
        .update(filings)
        .set({ headMac: before })
        .where(and(eq(filings.caseId, id), eq(filings.headSeq, seq)))
    }
    await db.update(cases).set({ headMac: before }).where(eq(cases.id, id))
    assert.deepEqual(await faults(), [])

    const { events } = await phone.do('listEvents', { params: { id }, query: {} })
    assert.deepEqual(
      events.map(({ actor }) => actor),
      recorded.map(({ event: { actor } }) => actor),
    )
    await phone.play('putClock', { body: { now: NOVEMBER } })
    await settle(kit.bff)
    assert.equal((await progressOf(phone, id)).status, 'inProgress')
    const all = await db
      .select()
      .from(caseEvents)
      .where(eq(caseEvents.caseId, id))
      .orderBy(asc(caseEvents.seq))
    assert.deepEqual(
      all.slice(recorded.length).map(({ event: { actor } }) => actor),
      ['system', 'system', 'system'],
    )
    assert.deepEqual(await faults(), [])
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
