import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, beforeEach, describe, it } from 'node:test'
import { eq } from 'drizzle-orm'
import { promise } from '@/content/promise'
import { composeCases } from '@bff/cases/composeCases'
import { begunByHand, toNovember } from '@bff/cases/testing/begunByHand'
import {
  clockReaches,
  decideBy,
  drawnSignature,
  lanes,
  photo,
  progressOf,
  readyDraft,
  settle,
  signedIn,
  submitCase,
  taskOf,
  typeIn,
  WANG_TYPED,
} from '@bff/cases/testing/story'
import { wangOwnAnswers } from '@/domain/guidance/testing/people'
import { filings, jobs } from '@bff/db/schema'
import { workOnce } from '@bff/outbox/worker'
import type { TestClient } from '@bff/testing/client'
import { startKit, toldOnce, type Kit } from '@bff/testing/kit'

describe('departments played by hand', () => {
  let kit: Kit
  let phone: TestClient
  let id: string

  const begin = toldOnce(begunByHand)
  beforeEach(async () => {
    ;({ kit, phone, id } = await begin())
  })
  after(() => kit.close())

  it('decide nothing by themselves, however long it takes', async () => {
    await clockReaches(kit, phone, '2026-06-20T02:00:00.000Z')
    const shown = await progressOf(phone, id)
    assert.equal(shown.status, 'inReview')
    assert.equal(lanes(shown).hrss?.overdue, true)
    assert.equal(lanes(shown).hrss?.action, 'callHotline')
  })

  it('take up what lies there when they decide by themselves again', async () => {
    await phone.play('putDepartment', { params: { id: 'hrss' }, body: { decidesItself: true } })
    kit.advance({ seconds: 20 })
    await settle(kit.bff)
    assert.equal(lanes(await progressOf(phone, id)).hrss?.state, 'approved')
  })

  it('return the whole case at the first step: the number stays, the round and the clock are new', async () => {
    await decideBy(kit, phone, 'publicSecurity', { kind: 'approve' })
    await decideBy(kit, phone, 'hrss', {
      kind: 'refuse',
      reasons: ['workStartUnproven'],
      note: '请补上1984年的招工登记表，王建国',
    })
    const { progress: returned, notes } = await phone.do('getProgress', { params: { id } })
    assert.equal(returned.status, 'returned')
    assert.deepEqual(lanes(returned).hrss?.reasons, ['workStartUnproven'])
    assert.equal(notes[0]?.text, '请补上1984年的招工登记表，王建国')
    assert.equal(lanes(returned).hrss?.noteId, notes[0]?.id)
    assert.equal(returned.mustAct[0]?.code, 'correctAndResubmit')

    const unchanged = {
      params: { id },
      body: { promiseVersion: promise.version, signature: await drawnSignature() },
    }
    assert.equal(
      (await phone.refused('submitCase', unchanged, { idempotencyKey: randomUUID() })).code,
      'nothingChanged',
    )
    await typeIn(phone, id, { workStart: '1984-08' })
    await phone.play('putClock', { body: { now: '2026-05-20T02:00:00.000Z' } })
    const again = await submitCase(phone, id)
    assert.equal(again.number, '202605110001')
    assert.equal(again.round, 2)
    assert.equal(again.receipt?.firstSteps[0]?.due, '2026-05-27')
    await settle(kit.bff)
    const task = await taskOf(phone, 'hrss', 2)
    assert.equal(task.fields.find(({ field }) => field === 'workStart')?.value, '1984-08')
    const household = lanes(await progressOf(phone, id)).publicSecurity
    assert.equal(household?.meaning, 'householdMatches', 'the household was confirmed and is not asked again')

    await decideBy(kit, phone, 'hrss', { kind: 'approve' }, 2)
    assert.equal((await progressOf(phone, id)).status, 'waitingForMonth')
  })

  it('take what was returned as it was, where the person wants it so, and after a picture was added', async () => {
    const refuse = { kind: 'refuse', reasons: ['workStartUnproven'] } as const
    await decideBy(kit, phone, 'hrss', { ...refuse, reasons: [...refuse.reasons] })
    const body = { promiseVersion: promise.version, signature: await drawnSignature() }
    const send = (asItWas?: true) =>
      phone.send(
        'submitCase',
        { params: { id }, body: { ...body, asItWas } },
        { idempotencyKey: randomUUID() },
      )
    assert.equal((await send()).status, 409)
    assert.equal((await send(true)).status, 200)
    await settle(kit.bff)
    await decideBy(kit, phone, 'hrss', { ...refuse, reasons: [...refuse.reasons] }, 2)
    assert.equal((await send()).status, 409)
    await phone.upload(id, 'archivePages', await photo())
    assert.equal((await send()).status, 200)
  })

  it('stop their clock for a supplement and start it anew on the day of the answer', async () => {
    await toNovember(kit, phone)
    const task = await taskOf(phone, 'medicalInsurance')
    const page = task.materials.find(({ kind }) => kind === 'archivePages')
    assert.ok(page)
    await phone.play('putClock', { body: { now: '2026-11-04T02:00:00.000Z' } })
    await decideBy(kit, phone, 'medicalInsurance', {
      kind: 'supplement',
      wants: [
        { material: 'archivePages', materialId: page.id, reason: 'unreadable', note: '圈里的日期看不清' },
      ],
    })
    const asked = lanes(await progressOf(phone, id)).medicalInsurance
    assert.deepEqual([asked?.state, asked?.holder, asked?.due], ['waitingForYou', 'citizen', null])
    assert.deepEqual(asked?.ifAnswered, { on: '2026-11-04', due: '2026-11-11', provisional: false })

    const old = { department: 'medicalInsurance', materialIds: [page.id] } as const
    const body = { ...old, materialIds: [...old.materialIds] }
    assert.equal((await phone.refused('answerSupplement', { params: { id }, body })).code, 'materialsMissing')
    assert.equal((await phone.uploadRefused(id, 'bankCard', await photo())).code, 'notADraft')

    const { id: fresh } = await phone.upload(id, 'archivePages', await photo())
    await phone.play('putClock', { body: { now: '2026-11-06T02:00:00.000Z' } })
    const answer = { department: 'medicalInsurance', materialIds: [fresh] } as const
    await phone.do('answerSupplement', { params: { id }, body: { ...answer, materialIds: [fresh] } })
    await settle(kit.bff)
    const answered = lanes(await progressOf(phone, id)).medicalInsurance
    assert.deepEqual([answered?.state, answered?.due], ['reviewing', '2026-11-13'])
    const after = await taskOf(phone, 'medicalInsurance')
    assert.equal(after.status, 'open')
    assert.ok(after.materials.some((one) => one.id === fresh))
    const none = { ...answer, materialIds: [fresh] }
    assert.equal(
      (await phone.refused('answerSupplement', { params: { id }, body: none })).code,
      'nothingWanted',
    )
    await decideBy(kit, phone, 'medicalInsurance', { kind: 'approve' })
    assert.equal(lanes(await progressOf(phone, id)).medicalInsurance?.state, 'approved')
  })

  it('refuse later: that item ends, the others go on, and each result is on record', async () => {
    await toNovember(kit, phone)
    await decideBy(kit, phone, 'housingFund', { kind: 'refuse', reasons: ['fundNotSealed'] })
    await decideBy(kit, phone, 'socialInsurance', { kind: 'approve' })
    await decideBy(kit, phone, 'medicalInsurance', { kind: 'approve' })
    const shown = await progressOf(phone, id)
    assert.equal(shown.status, 'completed')
    assert.equal(lanes(shown).housingFund?.action, 'applySeparately')
    const waiting = async () => (await progressOf(phone, id)).mustAct.map(({ code }) => code)
    const read = (department: 'housingFund' | 'medicalInsurance') => ({
      params: { id },
      body: { department },
    })
    assert.deepEqual(await waiting(), ['applySeparately', 'claimCertificate'])
    assert.equal((await phone.refused('readRefusal', read('medicalInsurance'))).code, 'notFound')
    assert.deepEqual((await phone.do('readRefusal', read('housingFund'))).notGranted, [
      'housingFundWithdrawal',
    ])
    await phone.do('readRefusal', read('housingFund'))
    assert.deepEqual(await waiting(), ['claimCertificate'])
    kit.advance({ minutes: 2 })
    const other = kit.client()
    await other.signIn('13800000417')
    assert.equal((await other.refused('readRefusal', read('housingFund'))).code, 'realNameRequired')
    assert.equal(lanes(await progressOf(phone, id)).housingFund?.action, 'applySeparately')
    const filed = await kit.database.db.select().from(filings).where(eq(filings.caseId, id))
    assert.deepEqual(filed.map(({ item, outcome }) => `${item} ${outcome}`).sort(), [
      'benefitQualification approved',
      'housingFundWithdrawal refused',
      'medicalContribution approved',
      'pensionPayment approved',
    ])
    const sheet = await phone.do('getDocument', { params: { id, name: 'paymentSheet' } })
    const value = (label: string) => sheet.rows.find((row) => row.label === label)?.value
    assert.equal(value('收款账户'), '中国农业银行，尾号0109')
    assert.equal(value('养老保险待遇开始时间'), '2026年12月')
  })

  it('wait for a contribution that has not arrived, which refuses nothing', async () => {
    await toNovember(kit, phone)
    await decideBy(kit, phone, 'socialInsurance', {
      kind: 'contributionPending',
      reason: 'contributionNotArrived',
    })
    const waiting = lanes(await progressOf(phone, id)).socialInsurance
    assert.deepEqual([waiting?.state, waiting?.due], ['waiting', null])
    assert.equal(
      (await phone.refused('claimCertificate', { body: { caseId: id } })).code,
      'certificateNotYet',
    )
    await phone.play('putClock', { body: { now: '2026-11-10T02:00:00.000Z' } })
    await decideBy(kit, phone, 'socialInsurance', { kind: 'contributionArrived' })
    assert.equal(lanes(await progressOf(phone, id)).socialInsurance?.due, '2026-11-17')
    await decideBy(kit, phone, 'socialInsurance', { kind: 'approve' })
    assert.equal((await phone.do('claimCertificate', { body: { caseId: id } })).status, 'valid')
  })

  it('grant the pension from the month after the back payment arrived, and none of the months before', async () => {
    await toNovember(kit, phone)
    await decideBy(kit, phone, 'socialInsurance', {
      kind: 'contributionPending',
      reason: 'arrearsNotArrived',
    })
    await phone.play('putClock', { body: { now: '2027-01-12T02:00:00.000Z' } })
    await decideBy(kit, phone, 'socialInsurance', { kind: 'contributionArrived' })
    await decideBy(kit, phone, 'socialInsurance', { kind: 'approve' })
    const { rows } = await phone.do('getDocument', { params: { id, name: 'paymentSheet' } })
    assert.equal(rows.find(({ label }) => label === '养老保险待遇开始时间')?.value, '2027年2月')
  })

  it('hear of a recall, and cannot answer what was taken back', async () => {
    const before = await taskOf(phone, 'hrss')
    const recalled = await phone.do('recallCase', { params: { id } })
    assert.equal(recalled.status, 'draft')
    assert.equal(recalled.number, '202605110001')
    assert.equal(recalled.receipt, null)
    await settle(kit.bff)
    assert.equal((await taskOf(phone, 'hrss')).status, 'takenBack')
    const late = await phone.playRefused('decideTask', {
      params: { id: before.id },
      body: { kind: 'approve' },
    })
    assert.equal(late.code, 'notAllowedNow')
    assert.equal((await submitCase(phone, id)).number, '202605110001')
  })

  it('leave recall and withdrawal open until the first decision and no longer', async () => {
    await decideBy(kit, phone, 'hrss', { kind: 'approve' })
    assert.equal((await phone.refused('recallCase', { params: { id } })).code, 'alreadyDecided')
    assert.equal((await phone.refused('withdrawCase', { params: { id } })).code, 'alreadyDecided')
  })

  it('know only their own reasons', async () => {
    const task = await taskOf(phone, 'hrss')
    assert.ok(task.reasons.every(({ code }) => code !== 'fundNotSealed'))
    const refusal = await phone.playRefused('decideTask', {
      params: { id: task.id },
      body: { kind: 'refuse', reasons: ['fundNotSealed'] },
    })
    assert.equal(refusal.code, 'invalidInput')
  })

  it('that are down get theirs later; progress says who cannot be reached, and the others go on', async () => {
    await phone.play('putDepartment', { params: { id: 'medicalInsurance' }, body: { down: true } })
    await toNovember(kit, phone)
    const shown = lanes(await progressOf(phone, id))
    assert.equal(shown.medicalInsurance?.unreachableSince, '2026-05-11T02:24:00.000Z')
    assert.equal(shown.housingFund?.unreachableSince, null)
    const { tasks } = await phone.play('listTasks')
    assert.ok(!tasks.some(({ department }) => department === 'medicalInsurance'))
    assert.ok(tasks.some(({ department }) => department === 'housingFund'))
    const held = await kit.database.db.select().from(jobs).where(eq(jobs.kind, 'deliverPackage'))
    const waiting = held.filter(({ doneAt }) => doneAt === null)
    assert.deepEqual(
      waiting.map(({ payload, attempts, deadAt }) => [payload.department, attempts, deadAt]),
      [['medicalInsurance', 0, null]],
    )

    await phone.play('putDepartment', { params: { id: 'medicalInsurance' }, body: { down: false } })
    await settle(kit.bff)
    assert.equal((await taskOf(phone, 'medicalInsurance')).status, 'open')
    assert.equal(lanes(await progressOf(phone, id)).medicalInsurance?.unreachableSince, null)
  })

  it('keep the clock from going back once something has happened', async () => {
    const back = await phone.playRefused('putClock', { body: { now: '2026-05-10T00:00:00.000Z' } })
    assert.equal(back.code, 'notAllowedNow')
    assert.equal((await phone.play('getClock')).backwardAllowed, false)
  })
})

describe('without the console', () => {
  it('a department has the application before it, and nothing decides', async () => {
    const kit = await startKit({ startsAt: '2026-05-11T02:24:00.000Z' })
    try {
      const phone = await signedIn(kit)
      const id = await readyDraft(phone)
      await submitCase(phone, id)
      const { services } = kit.bff
      const config = { ...services.config, console: null }
      const plain = composeCases({ ...services, config }, () => undefined)
      const work = { ...kit.bff.jobs, handlers: plain.jobs }
      while ((await workOnce(work, 'test')) > 0);
      kit.advance({ days: 3 })
      assert.equal(await workOnce(work, 'test'), 0)
      assert.equal((await taskOf(phone, 'hrss')).status, 'open')
      assert.equal((await progressOf(phone, id)).status, 'inReview')
    } finally {
      await kit.close()
    }
  })
})

describe('departments that decide by themselves', () => {
  it('refuse what their records object to: an unsealed fund, years of medical insurance that are short', async () => {
    const kit = await startKit({ startsAt: '2026-11-23T02:00:00.000Z' })
    try {
      const phone = await signedIn(kit, 'zhaoGuoqing', '13800000366')
      const answers = {
        archiveBirth: 'same',
        earlyRetirement: 'none',
        archiveMatters: 'deemedYears',
        retirementMonth: '2027-06',
      }
      const id = await readyDraft(phone, answers, { ...WANG_TYPED, closeFundAccount: 'keep' })
      await submitCase(phone, id)
      await settle(kit.bff)
      kit.advance({ seconds: 30 })
      await settle(kit.bff)
      await clockReaches(kit, phone, '2027-05-31T16:00:00.000Z')
      kit.advance({ seconds: 60 })
      await settle(kit.bff)
      const shown = lanes(await progressOf(phone, id))
      assert.deepEqual(shown.housingFund?.reasons, ['fundNotSealed'])
      assert.deepEqual(shown.medicalInsurance?.reasons, ['medicalYearsShort'])
      assert.equal(shown.socialInsurance?.state, 'approved')
    } finally {
      await kit.close()
    }
  })

  it('send on to the three at once where the retirement month has begun', async () => {
    const kit = await startKit({ startsAt: '2026-11-23T02:00:00.000Z' })
    try {
      const phone = await signedIn(kit, 'chenFusheng', '13800000566')
      const id = await readyDraft(phone, wangOwnAnswers, { ...WANG_TYPED, closeFundAccount: 'close' })
      await submitCase(phone, id)
      await settle(kit.bff)
      kit.advance({ seconds: 20 })
      await settle(kit.bff)
      assert.equal((await progressOf(phone, id)).status, 'inProgress')
    } finally {
      await kit.close()
    }
  })
})
