import assert from 'node:assert/strict'
import { after, beforeEach, describe, it } from 'node:test'
import type { YearMonth } from '@/domain/scheme/ids'
import { openPackage } from '@bff/departments/demonstration'
import { taskById } from '@bff/departments/decisions'
import type { TestClient } from '@bff/testing/client'
import { toldOnce, type Kit } from '@bff/testing/kit'
import { lastSubmission } from './submissions'
import { begunByHand, NOVEMBER } from './testing/begunByHand'
import { decideBy, lanes, progressOf, readyDraft, settle, taskOf } from './testing/story'

const DECEMBER = '2026-11-30T16:00:00.000Z'

describe('between the first approval and the day the others begin', () => {
  let kit: Kit
  let phone: TestClient
  let id: string

  const approved = toldOnce(async () => {
    const begun = await begunByHand()
    await decideBy(begun.kit, begun.phone, 'hrss', { kind: 'approve' })
    return begun
  })
  beforeEach(async () => {
    ;({ kit, phone, id } = await approved())
  })
  after(() => kit.close())

  const toMonth = (retirementMonth: string) =>
    phone.do('changeMonth', { params: { id }, body: { retirementMonth: retirementMonth as YearMonth } })
  const monthRefused = async (retirementMonth: string) =>
    (
      await phone.refused('changeMonth', {
        params: { id },
        body: { retirementMonth: retirementMonth as YearMonth },
      })
    ).code
  const sheet = () => phone.do('getDocument', { params: { id, name: 'recognitionForm' } })
  const noSheet = async () =>
    (await phone.refused('getDocument', { params: { id, name: 'recognitionForm' } })).code
  const valueOf = (rows: { label: string; value: string }[], label: string) =>
    rows.find((row) => row.label === label)?.value

  it('another month goes back to 人社 under the same number, with a receipt of its own', async () => {
    await phone.play('putClock', { body: { now: '2026-05-20T02:00:00.000Z' } })
    const changed = await toMonth('2026-12')
    assert.deepEqual([changed.status, changed.round, changed.number], ['inReview', 2, '202605110001'])
    assert.equal(changed.retirementMonth, '2026-12')
    assert.equal(changed.answers.retirementMonth, '2026-12')
    const cell = (field: string) => changed.fields.find((one) => one.field === field)
    assert.deepEqual(
      ['retirementMonth', 'benefitStart', 'retirementCategory'].map((field) => cell(field)?.value),
      ['2026-12', '2027-01', 'flexibleDelayCompleted'],
    )
    const { receipt } = changed
    assert.deepEqual([receipt?.round, receipt?.retirementMonth, receipt?.materialCount], [2, '2026-12', 5])
    assert.deepEqual(
      receipt?.firstSteps.map(({ department, due }) => [department, due]),
      [['hrss', '2026-05-27']],
    )

    await settle(kit.bff)
    const task = await taskById(kit.bff.cases, (await taskOf(phone, 'hrss', 2)).id)
    assert.ok(task)
    const { fields, documents } = await openPackage(kit.database.db, kit.bff.services.vault, task)
    assert.deepEqual([fields.retirementMonth, documents], ['2026-12', []])
  })

  it('keeps the signature of what was signed', async () => {
    const signed = () => lastSubmission(kit.database.db, kit.bff.services.vault, id)
    const first = await signed()
    assert.equal(first?.signature.kind, 'drawn')
    await toMonth('2026-12')
    const second = await signed()
    assert.deepEqual(second?.signature, first?.signature)
    assert.deepEqual([first?.receipt.round, second?.receipt.round], [1, 2])
  })

  it('what was approved for the old month is no paper any more, until it is approved anew', async () => {
    const before = await sheet()
    await toMonth('2026-12')
    await settle(kit.bff)
    assert.equal((await taskOf(phone, 'hrss', 1)).status, 'takenBack')
    assert.equal(await noSheet(), 'documentNotIssued')

    await decideBy(kit, phone, 'hrss', { kind: 'approve' }, 2)
    const anew = await sheet()
    assert.deepEqual(
      [valueOf(before.rows, '退休时间'), valueOf(anew.rows, '退休时间')],
      ['2026年11月', '2026年12月'],
    )
    assert.notEqual(anew.number, before.number)
  })

  it('the three get theirs in the new month, with the paper of the new month alone', async () => {
    await decideBy(kit, phone, 'publicSecurity', { kind: 'approve' })
    await toMonth('2026-12')
    await settle(kit.bff)
    await decideBy(kit, phone, 'hrss', { kind: 'approve' }, 2)
    await phone.play('putClock', { body: { now: NOVEMBER } })
    await settle(kit.bff)
    assert.equal((await progressOf(phone, id)).status, 'waitingForMonth')
    await phone.play('putClock', { body: { now: DECEMBER } })
    await settle(kit.bff)
    assert.equal((await progressOf(phone, id)).status, 'inProgress')
    const { number } = await sheet()
    for (const department of ['socialInsurance', 'medicalInsurance', 'housingFund']) {
      const task = await taskById(kit.bff.cases, (await taskOf(phone, department, 2)).id)
      assert.ok(task)
      const { documents } = await openPackage(kit.database.db, kit.bff.services.vault, task)
      assert.deepEqual(
        documents.map((one) => one.number),
        [number],
        department,
      )
    }
  })

  it('公安 goes on with its comparison, which does not hang on the month', async () => {
    await toMonth('2026-12')
    await settle(kit.bff)
    assert.equal((await taskOf(phone, 'publicSecurity')).status, 'open')
    await decideBy(kit, phone, 'publicSecurity', { kind: 'approve' })
    assert.equal(lanes(await progressOf(phone, id)).publicSecurity?.meaning, 'householdMatches')
  })

  it('a month that could not be sent today is none to change to, and changes nothing', async () => {
    assert.equal(await monthRefused('2029-01'), 'notSendableToday') // more than three years past the statutory month
    assert.equal(await monthRefused('2027-12'), 'notSendableToday') // its window has not opened
    assert.equal(await monthRefused('2026-11'), 'invalidInput') // the month it has
    const shown = await progressOf(phone, id)
    assert.deepEqual([shown.status, shown.round, shown.retirementMonth], ['waitingForMonth', 1, '2026-11'])
    assert.equal((await phone.do('getCase', { params: { id } })).answers.retirementMonth, '2026-11')
  })

  it('cancelled it is over: no receipt, a void paper, departments that know, room for a new application', async () => {
    const { status, allowed, receipt } = await phone.do('cancelCase', { params: { id } })
    assert.deepEqual([status, allowed, receipt], ['cancelled', [], null])
    await settle(kit.bff)
    assert.equal(await noSheet(), 'documentNotIssued')
    assert.equal((await taskOf(phone, 'hrss')).status, 'takenBack')
    assert.equal((await taskOf(phone, 'publicSecurity')).status, 'takenBack')
    await phone.play('putClock', { body: { now: NOVEMBER } })
    await settle(kit.bff)
    const { tasks } = await phone.play('listTasks')
    assert.ok(!tasks.some(({ department }) => department === 'socialInsurance'))
    assert.notEqual(await readyDraft(phone), id)
  })

  it('once the three have it, neither is possible any more', async () => {
    await phone.play('putClock', { body: { now: NOVEMBER } })
    await settle(kit.bff)
    assert.equal(await monthRefused('2027-01'), 'notAllowedNow')
    assert.equal((await phone.refused('cancelCase', { params: { id } })).code, 'notAllowedNow')
  })
})

it('before the first approval it is recalled or withdrawn, not cancelled', async () => {
  const { kit, phone, id } = await begunByHand()
  try {
    const body = { retirementMonth: '2026-12' } as const
    assert.equal((await phone.refused('changeMonth', { params: { id }, body })).code, 'notAllowedNow')
    assert.equal((await phone.refused('cancelCase', { params: { id } })).code, 'notAllowedNow')
  } finally {
    await kit.close()
  }
})
