import assert from 'node:assert/strict'
import { after, beforeEach, describe, it } from 'node:test'
import { eq, gt } from 'drizzle-orm'
import { canonical } from '@bff/cases/chain'
import { chainMac } from '@bff/cases/services'
import { decideBy, settle, submitCase } from '@bff/cases/testing/story'
import { verifyCase } from '@bff/cases/trail'
import { caseLog, cases, filedLogHeads, filings } from '@bff/db/schema'
import type { TestClient } from '@bff/testing/client'
import type { Kit } from '@bff/testing/kit'
import { approvedViewer, askingViewer, fatherWithDraft, inviteToSee, LI, WANG_MIN } from './testing/family'

const story = fatherWithDraft()

describe('the log of who looked', () => {
  let kit: Kit
  let father: TestClient
  let caseId: string

  beforeEach(async () => {
    ;({ kit, father, caseId } = await story())
  })
  after(() => kit.close())

  const fault = () => verifyCase(kit.database.db, chainMac(kit.bff.services.vault), caseId)
  const line = (seq: number) => eq(caseLog.seq, seq)

  let daughter: TestClient
  beforeEach(async () => {
    const { client, mandateId } = await approvedViewer(kit, father, caseId, WANG_MIN)
    daughter = client
    await client.do('followCase', { params: { id: mandateId } })
    assert.equal(await fault(), null)
  })

  /** As somebody leaves it who can write to the database and nowhere else. */
  const cutBehind = async (seq: number) => {
    const { db } = kit.database
    const [last] = await db.select().from(caseLog).where(line(seq))
    await db.delete(caseLog).where(gt(caseLog.seq, seq))
    await db
      .update(cases)
      .set({ logSeq: seq, logMac: last?.mac ?? '' })
      .where(eq(cases.id, caseId))
  }
  const filedHeads = () => kit.database.db.select().from(filedLogHeads)
  const dayPasses = async () => {
    kit.advance({ days: 1 })
    await settle(kit.bff)
  }

  it('shows a line that was changed', async () => {
    await kit.database.db.update(caseLog).set({ what: 'ended' }).where(line(4))
    assert.deepEqual(await fault(), { line: 4, fault: 'changed' })
  })

  it('one whose time was, by either clock', async () => {
    const { db } = kit.database
    for (const time of [
      { at: '2020-01-01T00:00:00.000Z' },
      { caseAt: '2020-01-01T00:00:00.000Z' },
      { caseAt: null },
    ]) {
      const [before] = await db.select().from(caseLog).where(line(3))
      await db.update(caseLog).set(time).where(line(3))
      assert.deepEqual(await fault(), { line: 3, fault: 'changed' })
      await db.update(caseLog).set({ at: before?.at, caseAt: before?.caseAt }).where(line(3))
      assert.equal(await fault(), null)
    }
  })

  it('and is whole where its lines are from before the case clock’s time was kept', async () => {
    const { db } = kit.database
    const mac = chainMac(kit.bff.services.vault)
    let before = ''
    for (const { seq, what, actorId, mandateId, at } of await db
      .select()
      .from(caseLog)
      .orderBy(caseLog.seq)) {
      before = mac(canonical(['log', caseId, seq, before, what, actorId, mandateId, at]))
      await db.update(caseLog).set({ caseAt: null, mac: before }).where(line(seq))
    }
    await db.update(cases).set({ logMac: before }).where(eq(cases.id, caseId))
    assert.equal(await fault(), null)
    const { entries } = await father.do('getAccessLog', {})
    assert.equal(entries.length, 4)
    await askingViewer(kit, father, caseId, LI)
    assert.equal(await fault(), null)
  })

  it('one that was taken out', async () => {
    await kit.database.db.delete(caseLog).where(line(2))
    assert.deepEqual(await fault(), { line: 2, fault: 'missing' })
  })

  it('and an end that was cut off', async () => {
    await kit.database.db.delete(caseLog).where(line(4))
    assert.deepEqual(await fault(), { line: 4, fault: 'cutOff' })
  })

  it('one behind which the case’s own head was put back, once the day’s head is filed', async () => {
    await cutBehind(3)
    assert.equal(await fault(), null, 'nothing was filed that day')
    kit.advance({ minutes: 31 })
    const { held } = await daughter.do('listMandates', { query: {} })
    await daughter.do('followCase', { params: { id: held[0]?.id ?? '' } })
    await dayPasses()
    assert.deepEqual(
      (await filedHeads()).map(({ seq }) => seq),
      [4],
    )
    await cutBehind(3)
    assert.deepEqual(await fault(), { line: 4, fault: 'cutOff' })
  })

  it('also where it has grown again since, and was filed anew', async () => {
    await dayPasses()
    await cutBehind(3)
    for (const days of [1, 2]) {
      const { held } = await daughter.do('listMandates', { query: {} })
      await daughter.do('followCase', { params: { id: held[0]?.id ?? '' } })
      await dayPasses()
      assert.equal((await filedHeads()).length, days)
    }
    assert.deepEqual(await fault(), { line: 4, fault: 'changed' })
  })

  it('is filed once a day however often somebody looks, and later where the office cannot be reached', async () => {
    const down = (to: boolean) =>
      father.play('putDepartment', { params: { id: 'governmentService' }, body: { down: to } })
    await down(true)
    await dayPasses()
    assert.deepEqual(await filedHeads(), [])
    await down(false)
    await settle(kit.bff)
    assert.deepEqual(
      (await filedHeads()).map(({ seq }) => seq),
      [4],
    )
  })

  it('goes with each result that is filed', async () => {
    await submitCase(father, caseId)
    await settle(kit.bff)
    await decideBy(kit, father, 'hrss', { kind: 'approve' })
    const [filing] = await kit.database.db.select().from(filings)
    assert.equal(filing?.logSeq, 4)
    assert.equal(await fault(), null)
    await cutBehind(2)
    assert.deepEqual(await fault(), { line: 3, fault: 'cutOff' })
  })

  it('says when they were last there as 最近看过 does, though they look again within the half hour', async () => {
    const { held } = await daughter.do('listMandates', { query: {} })
    for (const minutes of [7, 20, 10]) {
      kit.advance({ minutes })
      await daughter.do('followCase', { params: { id: held[0]?.id ?? '' } })
      const { given } = await father.do('listMandates', { query: {} })
      const [newest] = (await father.do('getAccessLog', {})).entries
      assert.equal(newest?.what, 'sawProgress')
      assert.equal(given[0]?.lastLookAt, newest.at)
    }
  })

  it('and readers are shown the case clock’s time, which the chain covers beside the real one', async () => {
    await father.play('putClock', { body: { now: '2026-11-23T02:00:00.000Z' } })
    kit.advance({ minutes: 31 })
    const { held } = await daughter.do('listMandates', { query: {} })
    assert.equal(held[0]?.state, 'active')
    await daughter.do('followCase', { params: { id: held[0].id } })
    const [newest] = (await father.do('getAccessLog', {})).entries
    assert.equal(newest?.at, '2026-11-23T02:31:00.000Z')
    const [kept] = await kit.database.db.select().from(caseLog).where(line(5))
    assert.deepEqual([kept?.at, kept?.caseAt], [kit.now().toISOString(), newest.at])
    const { given } = await father.do('listMandates', { query: {} })
    assert.equal(given[0]?.lastLookAt, newest.at)
    const approved = (await father.do('getAccessLog', {})).entries.find(({ what }) => what === 'approved')
    assert.equal(
      given[0].changedAt,
      approved?.at,
      'and since when it holds, which no jump of the clock moves',
    )
    assert.equal(held[0].changedAt, approved?.at)
    const { mandate } = await inviteToSee(father, caseId)
    assert.equal(mandate.codeExpiresAt, '2026-11-24T02:31:00.000Z')
  })
})
