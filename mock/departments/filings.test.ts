import assert from 'node:assert/strict'
import { after, beforeEach, describe, it } from 'node:test'
import { eq } from 'drizzle-orm'
import { CASE_JOBS } from '@bff/cases/consequences'
import { begunByHand } from '@bff/cases/testing/begunByHand'
import { decideBy, settle } from '@bff/cases/testing/story'
import { verifyCase } from '@bff/cases/trail'
import { filings, jobs } from '@bff/db/schema'
import { hasten } from '@bff/outbox/jobs'
import type { TestClient } from '@bff/testing/client'
import { toldOnce, type Kit } from '@bff/testing/kit'

describe('the filing office (备案)', () => {
  let kit: Kit
  let phone: TestClient
  let id: string

  const begin = toldOnce(begunByHand)
  beforeEach(async () => {
    ;({ kit, phone, id } = await begin())
  })
  after(() => kit.close())

  const down = (down: boolean) =>
    phone.play('putDepartment', { params: { id: 'governmentService' }, body: { down } })
  const db = () => kit.database.db
  const onRecord = () => db().select().from(filings).where(eq(filings.caseId, id))
  const job = async () => {
    const [one] = await db().select().from(jobs).where(eq(jobs.kind, CASE_JOBS.fileResult))
    assert.ok(one)
    return one
  }
  const acknowledged = async () => {
    const { events } = await phone.do('listEvents', { params: { id }, query: {} })
    return events.filter(({ type }) => type === 'resultFiled')
  }
  const shown = async () => (await phone.play('listFilings')).filings

  /** As if the time until the next attempt had passed. */
  const tryAgain = async () => {
    await hasten(db(), CASE_JOBS.fileResult)
    await settle(kit.bff)
  }

  const decideWhileDown = async () => {
    await down(true)
    await decideBy(kit, phone, 'hrss', { kind: 'approve' })
  }

  it('that is down gets its filing later: it waits, however often it is tried, and nothing is lost', async () => {
    await decideWhileDown()
    for (let attempt = 1; attempt <= 12; attempt++) {
      const waiting = await job()
      assert.deepEqual([waiting.doneAt, waiting.deadAt, waiting.attempts], [null, null, 0])
      assert.equal(waiting.lastError, 'governmentService cannot be reached')
      assert.deepEqual([await onRecord(), await acknowledged()], [[], []])
      await tryAgain()
    }
  })

  it('that is down keeps nobody from going on', async () => {
    await decideWhileDown()
    const { status } = (await phone.do('getProgress', { params: { id } })).progress
    assert.equal(status, 'waitingForMonth')
  })

  it('acknowledges exactly once when it is up again, though it is asked again and again', async () => {
    await decideWhileDown()
    kit.advance({ minutes: 10 })
    await down(false)
    await settle(kit.bff)
    const [filing, ...others] = await onRecord()
    assert.deepEqual(others, [])
    assert.deepEqual([filing?.item, filing?.outcome, filing?.round], ['benefitQualification', 'approved', 1])
    assert.ok((await job()).doneAt)
    assert.deepEqual(
      (await acknowledged()).map(({ actor }) => actor),
      ['department:governmentService'],
    )

    const file = kit.bff.jobs.handlers[CASE_JOBS.fileResult]
    assert.ok(file)
    const again = { caseId: id, round: 1, item: 'benefitQualification' }
    await file(again)
    await Promise.all([file(again), file(again)])
    await tryAgain()
    assert.deepEqual([await onRecord(), (await acknowledged()).length], [[filing], 1])
    assert.equal(await verifyCase(db(), kit.bff.cases.mac, id), null)
  })

  it('that has it on record, though we never heard so, is asked again and has it once', async () => {
    await decideBy(kit, phone, 'hrss', { kind: 'approve' })
    assert.equal((await acknowledged()).length, 1)
    // As if this process had died between the office's answer and its own note of it.
    await db().update(jobs).set({ doneAt: null }).where(eq(jobs.kind, CASE_JOBS.fileResult))
    await tryAgain()
    assert.deepEqual([(await onRecord()).length, (await acknowledged()).length], [1, 1])
  })

  it('is seen on the console: what waits and since when, what is filed and when', async () => {
    await decideWhileDown()
    const decidedAt = '2026-05-11T02:24:00.000Z'
    const result = {
      number: '202605110001',
      round: 1,
      departmentName: '人社部门',
      itemName: '养老待遇资格确认',
      outcome: 'approved',
    }
    const waits = { state: 'waiting', waitingSince: decidedAt, filedAt: null, attempts: 0 }
    const why = { lastError: 'governmentService cannot be reached' }
    assert.deepEqual(await shown(), [{ ...result, ...waits, ...why }])

    kit.advance({ minutes: 10 })
    await down(false)
    await settle(kit.bff)
    const filed = { state: 'filed', waitingSince: null, filedAt: '2026-05-11T02:34:00.000Z', attempts: 0 }
    assert.deepEqual(await shown(), [{ ...result, ...filed, lastError: null }])
  })

  it('is seen on the console to have been given up', async () => {
    await decideWhileDown()
    await db()
      .update(jobs)
      .set({ deadAt: new Date(0).toISOString(), attempts: 10, lastError: 'broken line' })
      .where(eq(jobs.kind, CASE_JOBS.fileResult))
    const [dead] = await shown()
    assert.deepEqual([dead?.state, dead?.attempts, dead?.lastError], ['setAside', 10, 'broken line'])
    await down(false)
    await settle(kit.bff)
    assert.equal((await shown())[0]?.state, 'setAside', 'nobody works on it any more')
  })

  it('files what was refused as well', async () => {
    await decideBy(kit, phone, 'hrss', { kind: 'refuse', reasons: ['workStartUnproven'] })
    assert.deepEqual(
      (await shown()).map(({ outcome, state }) => [outcome, state]),
      [['refused', 'filed']],
    )
  })
})
