import assert from 'node:assert/strict'
import { after, beforeEach, describe, it } from 'node:test'
import { eq } from 'drizzle-orm'
import { begunIn } from '@bff/cases/testing/scenarios'
import { begunByHand, NOVEMBER, toNovember } from '@bff/cases/testing/begunByHand'
import { decideBy, progressOf, settle, submitCase, taskOf } from '@bff/cases/testing/story'
import { caseEvents, caseNotes } from '@bff/db/schema'
import type { TaskDecision } from '@contract/demonstration'
import { NOBODY, type TestClient } from '@bff/testing/client'
import { toldOnce, type Kit } from '@bff/testing/kit'

describe('answers that change nothing', () => {
  let kit: Kit
  let phone: TestClient
  let id: string

  const begin = toldOnce(begunByHand)
  beforeEach(async () => {
    ;({ kit, phone, id } = await begin())
  })
  after(() => kit.close())

  const odd = async () => {
    const { answers } = await phone.play('listOddAnswers')
    return answers.map(({ name, answer, why }) => `${name} ${answer}：${why}`)
  }
  const happened = async () =>
    (await kit.database.db.select().from(caseEvents).where(eq(caseEvents.caseId, id))).length
  const answer = async (department: string, body: TaskDecision, round = 1) => {
    const task = await taskOf(phone, department, round)
    return phone.playRefused('decideTask', { params: { id: task.id }, body })
  }
  /** A department wants its first picture again. */
  const wantsPicture = async (department: string): Promise<TaskDecision> => {
    const [picture] = (await taskOf(phone, department)).materials
    assert.ok(picture)
    return {
      kind: 'supplement',
      wants: [{ material: picture.kind, materialId: picture.id, reason: 'unreadable' }],
    }
  }

  it('twice the same: the case and the desk stay as they were, and it is no error', async () => {
    const refuse: TaskDecision = { kind: 'refuse', reasons: ['workStartUnproven'], note: '招工表看不清' }
    await decideBy(kit, phone, 'hrss', refuse)
    assert.deepEqual(await odd(), [])
    const before = await happened()
    const desk = await taskOf(phone, 'hrss')
    await phone.play('putClock', { body: { now: '2026-05-13T02:00:00.000Z' } })
    await decideBy(kit, phone, 'hrss', refuse)
    assert.equal(await happened(), before)
    assert.deepEqual(await taskOf(phone, 'hrss'), desk)
    assert.equal((await kit.database.db.select().from(caseNotes)).length, 1, 'no second note')
    assert.deepEqual(await odd(), ['人社部门 refuse workStartUnproven：已经答复过，没有再记一次'])
  })

  it('公安 says otherwise than before: what was said first stands, on the desk as well', async () => {
    await decideBy(kit, phone, 'publicSecurity', { kind: 'approve' })
    const desk = await taskOf(phone, 'publicSecurity')
    await phone.play('decideTask', {
      params: { id: desk.id },
      body: { kind: 'refuse', reasons: ['workStartUnproven'] },
    })
    assert.deepEqual(await taskOf(phone, 'publicSecurity'), desk)
    assert.equal((await odd()).length, 1)
  })

  it('a decision that contradicts the one before', async () => {
    await decideBy(kit, phone, 'hrss', { kind: 'approve' })
    const before = await happened()
    const other = await answer('hrss', { kind: 'refuse', reasons: ['workStartUnproven'] })
    assert.equal(other.code, 'alreadyDecided')
    assert.equal(await happened(), before)
    assert.equal((await taskOf(phone, 'hrss')).outcome, 'approved')
    assert.deepEqual(await odd(), ['人社部门 refuse workStartUnproven：已经决定过，和这次不一样'])
  })

  it('too late: to an application that was taken back and sent again', async () => {
    await phone.do('recallCase', { params: { id } })
    await submitCase(phone, id)
    const late = await answer('hrss', { kind: 'approve' })
    assert.equal(late.code, 'notAllowedNow')
    await settle(kit.bff)
    assert.equal((await progressOf(phone, id)).status, 'inReview')
    assert.deepEqual(await odd(), ['人社部门 approve：答复的是上一次提交，已经不办了'])
  })

  it('after the end: what was decided is not turned into something taken back', async () => {
    await toNovember(kit, phone)
    for (const department of ['socialInsurance', 'medicalInsurance', 'housingFund'])
      await decideBy(kit, phone, department, { kind: 'approve' })
    await answer('housingFund', await wantsPicture('housingFund'))
    assert.equal((await taskOf(phone, 'housingFund')).status, 'decided')
    assert.deepEqual(await odd(), ['公积金中心 supplement unreadable：办件已经结束'])
  })

  it('out of order: money arrives that nobody waited for; a decision while a picture is awaited', async () => {
    await phone.play('putClock', { body: { now: NOVEMBER } })
    await decideBy(kit, phone, 'hrss', { kind: 'approve' })
    await answer('socialInsurance', { kind: 'contributionArrived' })
    await decideBy(kit, phone, 'medicalInsurance', await wantsPicture('medicalInsurance'))
    await answer('medicalInsurance', { kind: 'approve' })
    assert.deepEqual(await odd(), [
      '医保部门 approve：还在等申办人补材料',
      '社保经办机构 contributionArrived：没有在等缴费到账',
    ])
  })

  it('to nothing that was handed out: whose it is nobody can say', async () => {
    const nobodys = async (operation: 'decideTask' | 'answerConfirmation', body: unknown) =>
      (await phone.playRefused(operation, { params: { id: NOBODY }, body })).code
    assert.equal(await nobodys('decideTask', { kind: 'approve' }), 'notFound')
    assert.equal(await nobodys('answerConfirmation', { kind: 'confirm', round: 1 }), 'notFound')
    assert.deepEqual(await odd(), [
      '参保单位 confirm：没有这样的办件',
      '不知道是谁 approve：没有送出过这样的任务',
    ])
  })

  it('are kept with the number of their case, and without a word of a clerk', async () => {
    await decideBy(kit, phone, 'hrss', { kind: 'approve' })
    await answer('hrss', { kind: 'refuse', reasons: ['workStartUnproven'], note: '王建国的招工表' })
    const { answers } = await phone.play('listOddAnswers')
    assert.equal(answers[0]?.number, '202605110001')
    assert.ok(!JSON.stringify(answers).includes('王建国'))
  })
})

describe('a unit', () => {
  it('that answers twice, and then otherwise', async () => {
    const { kit, phone, id } = await begunIn('specialWork')
    try {
      const confirm = { params: { id }, body: { kind: 'confirm', round: 1 } } as const
      await phone.play('answerConfirmation', confirm)
      await phone.play('answerConfirmation', confirm)
      const decline = { kind: 'decline', round: 1, reasons: ['publicNoticePending'] } as const
      const refused = await phone.playRefused('answerConfirmation', { params: { id }, body: decline })
      assert.equal(refused.code, 'alreadyDecided')
      assert.equal((await progressOf(phone, id)).status, 'inReview')
      const { answers } = await phone.play('listOddAnswers')
      assert.deepEqual(
        answers.map(({ why }) => why),
        ['已经答复过，和这次不一样', '已经答复过，没有再记一次'],
      )
    } finally {
      await kit.close()
    }
  })
})
