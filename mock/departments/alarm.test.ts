import assert from 'node:assert/strict'
import { after, beforeEach, describe, it } from 'node:test'
import { asc, eq } from 'drizzle-orm'
import { CASE_JOBS } from '@bff/cases/consequences'
import { begunByHand, toNovember } from '@bff/cases/testing/begunByHand'
import {
  clockReaches,
  decideBy,
  lanes,
  photo,
  progressOf,
  readyDraft,
  settle,
  signedIn,
  submitCase,
  takeOver,
  taskOf,
  WANG_TYPED,
} from '@bff/cases/testing/story'
import { jobs } from '@bff/db/schema'
import type { TestClient } from '@bff/testing/client'
import { startKit, toldOnce, type Kit } from '@bff/testing/kit'

/** Nine in the morning in China. */
const NINE = 'T01:00:00.000Z'

describe('a department that has run out of time (policy §1.8)', () => {
  let kit: Kit
  let phone: TestClient
  let id: string

  const begin = toldOnce(begunByHand)
  beforeEach(async () => {
    ;({ kit, phone, id } = await begin())
  })
  after(() => kit.close())

  const reach = (moment: string) => clockReaches(kit, phone, moment)
  const remindedAt = async (department: string) => (await taskOf(phone, department)).remindedAt
  const alarms = () =>
    kit.database.db.select().from(jobs).where(eq(jobs.kind, CASE_JOBS.remindDepartment)).orderBy(asc(jobs.id))

  it('is reminded on the morning after its last day, and never again', async () => {
    for (const moment of [`2026-05-18${NINE}`, '2026-05-19T00:59:59.000Z']) {
      await reach(moment)
      assert.equal(await remindedAt('hrss'), null, moment)
    }
    await reach(`2026-05-19${NINE}`)
    assert.equal(await remindedAt('hrss'), `2026-05-19${NINE}`)
    const remind = kit.bff.jobs.handlers[CASE_JOBS.remindDepartment]
    assert.ok(remind)
    await reach(`2026-06-30${NINE}`)
    await remind({ caseId: id, round: 1, department: 'hrss' })
    assert.equal(await remindedAt('hrss'), `2026-05-19${NINE}`)
  })

  it('is not where it decided in time', async () => {
    await reach(`2026-05-18${NINE}`)
    await decideBy(kit, phone, 'hrss', { kind: 'approve' })
    await reach(`2026-06-30${NINE}`)
    assert.equal(await remindedAt('hrss'), null)
  })

  it('is not for the household, which has no clock (RULINGS 28)', async () => {
    await reach(`2026-06-30${NINE}`)
    assert.equal(await remindedAt('publicSecurity'), null)
  })

  it('is reminded on the law’s day where that comes first, before the person is told that anything is late', async () => {
    // Friday 6 November: three working days end on Wednesday 11, three days of the calendar on Monday 9.
    await reach(`2026-11-06${NINE}`)
    await decideBy(kit, phone, 'hrss', { kind: 'approve' })
    await reach(`2026-11-09${NINE}`)
    assert.equal(await remindedAt('housingFund'), null)
    await reach(`2026-11-10${NINE}`)
    assert.equal(await remindedAt('housingFund'), `2026-11-10${NINE}`)
    const fund = lanes(await progressOf(phone, id)).housingFund
    assert.deepEqual([fund?.due, fund?.overdue], ['2026-11-11', false])
    assert.equal(await remindedAt('medicalInsurance'), null)
  })

  it('is not while it waits for the person; its new clock has a day of its own', async () => {
    const { materials } = await taskOf(phone, 'hrss')
    const page = materials.find(({ kind }) => kind === 'archivePages')
    assert.ok(page)
    const want = { material: 'archivePages', materialId: page.id, reason: 'unreadable' } as const
    await reach(`2026-05-19${NINE}`)
    assert.equal(await remindedAt('hrss'), `2026-05-19${NINE}`)
    await decideBy(kit, phone, 'hrss', { kind: 'supplement', wants: [want] })
    await reach(`2026-06-01${NINE}`)
    const { id: fresh } = await phone.upload(id, 'archivePages', await photo())
    await phone.do('answerSupplement', { params: { id }, body: { department: 'hrss', materialIds: [fresh] } })
    await settle(kit.bff)
    assert.equal(await remindedAt('hrss'), null, 'the old reminder went with the old clock')
    await reach(`2026-06-08${NINE}`)
    assert.equal(await remindedAt('hrss'), null)
    await reach(`2026-06-09${NINE}`)
    assert.equal(await remindedAt('hrss'), `2026-06-09${NINE}`)
  })

  it('is not while it waits for a contribution; its new clock has a day of its own', async () => {
    await toNovember(kit, phone)
    await reach(`2026-11-07${NINE}`)
    assert.equal(await remindedAt('socialInsurance'), `2026-11-07${NINE}`)
    const pending = { kind: 'contributionPending', reason: 'contributionNotArrived' } as const
    await decideBy(kit, phone, 'socialInsurance', pending)
    await reach(`2026-11-20${NINE}`)
    await decideBy(kit, phone, 'socialInsurance', { kind: 'contributionArrived' })
    assert.equal(await remindedAt('socialInsurance'), null, 'the old reminder went with the old clock')
    await reach(`2026-11-27${NINE}`)
    assert.equal(await remindedAt('socialInsurance'), null)
    await reach(`2026-11-28${NINE}`)
    assert.equal(await remindedAt('socialInsurance'), `2026-11-28${NINE}`)
  })

  it('that is down is reminded when it can be reached again, unless it has decided till then', async () => {
    await phone.play('putDepartment', { params: { id: 'hrss' }, body: { down: true } })
    await reach(`2026-05-19${NINE}`)
    assert.equal(await remindedAt('hrss'), null)
    const [waiting] = await alarms()
    assert.deepEqual([waiting?.doneAt, waiting?.deadAt, waiting?.attempts], [null, null, 0])
    await reach(`2026-05-20${NINE}`)
    await phone.play('putDepartment', { params: { id: 'hrss' }, body: { down: false } })
    await settle(kit.bff)
    assert.equal(await remindedAt('hrss'), `2026-05-20${NINE}`)
  })

  it('that was sent nothing yet is reminded after it has the package, not before', async () => {
    await phone.play('putDepartment', { params: { id: 'medicalInsurance' }, body: { down: true } })
    await toNovember(kit, phone)
    await reach(`2026-11-09${NINE}`)
    await phone.play('putDepartment', { params: { id: 'medicalInsurance' }, body: { down: false } })
    await settle(kit.bff)
    // The two come at once: whichever is first, the reminder is not lost.
    await phone.play('putDepartment', { params: { id: 'medicalInsurance' }, body: { down: false } })
    await settle(kit.bff)
    assert.equal(await remindedAt('medicalInsurance'), `2026-11-09${NINE}`)
  })

  it('is not for an application that was taken back', async () => {
    await phone.do('recallCase', { params: { id } })
    await reach(`2026-06-30${NINE}`)
    assert.equal(await remindedAt('hrss'), null)
  })

  it('is no news to the person but that the promise was not kept', async () => {
    await reach(`2026-05-19${NINE}`)
    const { timeline } = await progressOf(phone, id)
    assert.deepEqual(
      timeline.map(({ code }) => code),
      ['created', 'submitted', 'householdAsked', 'packageSent'],
    )
  })
})

describe('a deadline in a year whose days off are not announced', () => {
  it('raises no alarm', async () => {
    const kit = await startKit({ startsAt: '2026-11-23T02:00:00.000Z' })
    try {
      const phone = await signedIn(kit, 'zhaoGuoqing', '13800000366')
      await takeOver(phone)
      const answers = {
        archiveBirth: 'same',
        earlyRetirement: 'none',
        archiveMatters: 'deemedYears',
        retirementMonth: '2027-06',
      }
      const typed = { closeFundAccount: 'keep' }
      const id = await readyDraft(phone, answers, { ...WANG_TYPED, ...typed })
      await phone.play('putClock', { body: { now: `2026-12-29${NINE}` } })
      await submitCase(phone, id)
      await settle(kit.bff)
      await clockReaches(kit, phone, `2027-03-01${NINE}`)
      assert.equal((await taskOf(phone, 'hrss')).remindedAt, null)
    } finally {
      await kit.close()
    }
  })
})
