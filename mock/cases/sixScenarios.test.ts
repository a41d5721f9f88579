import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { consentTexts } from '@/content/consents'
import { wangAnswers } from '@/domain/guidance/testing/people'
import { flowOf } from '@/domain/scheme/flow'
import type { MaterialKind, Scenario } from '@/domain/scheme/ids'
import type { TestClient } from '@bff/testing/client'
import { startKit, toldOnce, type Kit } from '@bff/testing/kit'
import {
  decideBy,
  lanes,
  progressOf,
  readyDraft,
  settle,
  submitCase,
  takeOver,
  WANG_TYPED,
} from './testing/story'

/** Nobody is asked what they know of him: he answers and types everything. */
const ALL_TYPED = {
  ...WANG_TYPED,
  unitName: '廊坊市第一机械厂',
  unitCreditCode: '911310000000000003',
  workStart: '1984-07',
  insuredCity: '131000',
  insuredArea: '131003',
  householdAddress: '河北省廊坊市广阳区新华路样例小区1号楼',
  fundCity: '131000',
}

const CARD: readonly MaterialKind[] = ['idCardFront', 'idCardBack']

interface Life {
  readonly answers: Readonly<Record<string, string>>
  readonly kinds: readonly MaterialKind[]
  readonly today: string
  /** 00:00 in China on the first of the month, where it waits for it. */
  readonly month: string | null
}

const LIVES: Readonly<Record<Exclude<Scenario, 'normal'>, Life>> = {
  specialWork: {
    answers: { earlyRetirement: 'specialWork', retirementMonth: '2025-03', retiree: 'male' },
    kinds: [...CARD, 'archivePages', 'employeeApplication', 'publicNotice', 'bankCard'],
    today: '2024-09-11T02:24:00.000Z',
    month: '2025-02-28T16:00:00.000Z',
  },
  illness: {
    answers: { earlyRetirement: 'illnessApproval', retirementMonth: '2024-11' },
    kinds: [...CARD, 'illnessApproval', 'bankCard'],
    today: '2026-05-11T02:24:00.000Z',
    month: null,
  },
  noConfirmation: {
    answers: { archiveMatters: 'none', retirementMonth: '2026-05' },
    kinds: [...CARD, 'bankCard'],
    today: '2026-05-11T02:24:00.000Z',
    month: null,
  },
  institutionRecognized: {
    answers: { insurance: 'institution', recognition: 'recognized', retirementMonth: '2026-05' },
    kinds: [...CARD, 'deemedRecognition', 'retirementApproval', 'lastWageChange', 'bankCard'],
    today: '2026-05-11T02:24:00.000Z',
    month: null,
  },
  institutionUnrecognized: {
    answers: { insurance: 'institution', recognition: 'unrecognized', retirementMonth: '2026-11' },
    kinds: [...CARD, 'archivePages', 'retirementApproval', 'lastWageChange', 'bankCard'],
    today: '2026-05-11T02:24:00.000Z',
    month: '2026-10-31T16:00:00.000Z',
  },
}

async function signedInAlone(kit: Kit): Promise<TestClient> {
  const phone = kit.client()
  await phone.signIn('13800000417')
  await phone.prove('wangJianguo', [
    { purpose: 'sensitiveData', granted: true, textVersion: consentTexts.sensitiveData.version },
  ])
  return phone
}

async function sent(scenario: keyof typeof LIVES) {
  const { answers, kinds, today } = LIVES[scenario]
  const kit = await startKit({ startsAt: today })
  const phone = await signedInAlone(kit)
  await takeOver(phone)
  const id = await readyDraft(phone, { ...wangAnswers, ...answers }, ALL_TYPED, kinds)
  const view = await submitCase(phone, id)
  await settle(kit.bff)
  return { kit, phone, id, view }
}

const confirmAsUnit = async (kit: Kit, phone: TestClient, round = 1) => {
  const { confirmations } = await phone.play('listConfirmations')
  const [one] = confirmations
  assert.ok(one)
  await phone.play('answerConfirmation', { params: { id: one.id }, body: { kind: 'confirm', round } })
  await settle(kit.bff)
}

for (const scenario of Object.keys(LIVES) as (keyof typeof LIVES)[]) {
  describe(`the life of a ${scenario} case`, () => {
    const flow = flowOf(scenario)
    let kit: Kit
    let phone: TestClient
    let id: string

    before(async () => {
      ;({ kit, phone, id } = await sent(scenario))
    })
    after(() => kit.close())

    it('is taken for what it is, and its receipt says who begins', async () => {
      const view = await phone.do('getCase', { params: { id } })
      assert.equal(view.scenario, scenario)
      const first = flow.confirmedBy === null ? flow.steps[0].tasks.map((task) => task.department) : []
      assert.deepEqual(
        view.receipt?.firstSteps.map(({ department }) => department),
        first,
      )
      assert.equal(view.receipt?.confirmationAskedOn !== null, flow.confirmedBy !== null)
    })

    if (flow.confirmedBy !== null) {
      it('reaches no department before its unit has confirmed, and then the first', async () => {
        assert.equal((await progressOf(phone, id)).status, 'waitingForUnit')
        const { tasks } = await phone.play('listTasks')
        assert.deepEqual(
          tasks.map(({ department }) => department).filter((one) => one !== 'publicSecurity'),
          [],
        )
        await confirmAsUnit(kit, phone)
        assert.equal((await progressOf(phone, id)).status, 'inReview')
      })
    }

    it('is decided step by step to the certificate', async () => {
      for (const [at, { tasks, opens }] of flow.steps.entries()) {
        if (opens === 'retirementMonth') {
          assert.equal((await progressOf(phone, id)).status, 'waitingForMonth')
          const { month } = LIVES[scenario]
          assert.ok(month)
          await phone.play('putClock', { body: { now: month } })
          await settle(kit.bff)
        }
        for (const { department, produces } of tasks) {
          await decideBy(kit, phone, department, { kind: 'approve' })
          if (at === 0 && produces) {
            const paper = await phone.do('getDocument', { params: { id, name: produces } })
            assert.ok(paper.rows.length > 3)
          }
        }
      }
      const shown = await progressOf(phone, id)
      assert.equal(shown.status, 'completed')
      assert.ok(Object.values(lanes(shown)).every(({ state }) => state !== 'refused'))
      const { claimable } = await phone.do('getCertificate', {})
      assert.equal(claimable, id)
    })

    it('has every result on record', async () => {
      const { timeline } = await progressOf(phone, id)
      const filed = timeline.filter(({ code }) => code === 'resultFiled').flatMap(({ items }) => items)
      assert.deepEqual(
        [...filed].sort(),
        flow.steps.flatMap((step) => step.tasks.flatMap((task) => task.items)).sort(),
      )
    })
  })
}

describe('a unit that does not confirm', () => {
  it('returns everything with its reason and its words, and is asked anew', async () => {
    const { kit, phone, id } = await sent('institutionUnrecognized')
    const { confirmations } = await phone.play('listConfirmations')
    const [one] = confirmations
    assert.equal(one?.unitName, ALL_TYPED.unitName)
    await phone.play('answerConfirmation', {
      params: { id },
      body: { kind: 'decline', round: 1, reasons: ['approvalPending'], note: '审批下周办完。' },
    })
    const { progress, notes } = await phone.do('getProgress', { params: { id } })
    assert.equal(progress.status, 'returned')
    assert.deepEqual(progress.mustAct, [{ code: 'correctForUnit', reasons: ['approvalPending'] }])
    assert.deepEqual(
      notes.map(({ text }) => text),
      ['审批下周办完。'],
    )
    await kit.close()
  })

  it('cannot say what no unit means', async () => {
    const { kit, phone, id } = await sent('institutionUnrecognized')
    const refused = await phone.playRefused('answerConfirmation', {
      params: { id },
      body: { kind: 'decline', round: 1, reasons: ['publicNoticePending'] },
    })
    assert.equal(refused.code, 'invalidInput')
    await kit.close()
  })
})

describe('second thoughts after the first approval', () => {
  let kit: Kit
  let phone: TestClient
  let id: string
  const begin = toldOnce(() => sent('institutionUnrecognized'))
  beforeEach(async () => {
    ;({ kit, phone, id } = await begin())
  })
  after(() => kit.close())

  const approved = async () => {
    await confirmAsUnit(kit, phone)
    await decideBy(kit, phone, 'hrss', { kind: 'approve' })
  }
  const paper = (id: string) => ({ params: { id, name: 'deemedRecognitionForm' } })

  it('cancelled, the paper counts no more and the desk is cleared', async () => {
    await approved()
    await phone.do('getDocument', paper(id))
    const view = await phone.do('cancelCase', { params: { id } })
    assert.equal(view.status, 'cancelled')
    assert.equal((await phone.refused('getDocument', paper(id))).code, 'documentNotIssued')
    await settle(kit.bff)
    const { tasks } = await phone.play('listTasks')
    assert.deepEqual(
      tasks.map(({ department, status }) => `${department} ${status}`),
      ['hrss takenBack'],
    )
  })

  it('another month: the unit and 人社 again, with the month on the form and nothing signed anew', async () => {
    await approved()
    await phone.do('changeMonth', { params: { id }, body: { retirementMonth: '2026-12' } })
    const shown = await progressOf(phone, id)
    assert.equal(shown.status, 'waitingForUnit')
    assert.equal(shown.round, 2)
    assert.equal((await phone.refused('getDocument', paper(id))).code, 'documentNotIssued')
    await settle(kit.bff)
    await confirmAsUnit(kit, phone, 2)
    const { tasks } = await phone.play('listTasks')
    const again = tasks.find(({ round }) => round === 2)
    const value = again?.fields.find(({ field }) => field === 'retirementMonth')?.value
    assert.equal(value, '2026-12')
    await decideBy(kit, phone, 'hrss', { kind: 'approve' }, 2)
    await phone.play('putClock', { body: { now: '2026-10-31T16:00:00.000Z' } })
    await settle(kit.bff)
    assert.equal((await progressOf(phone, id)).status, 'waitingForMonth')
    await phone.play('putClock', { body: { now: '2026-11-30T16:00:00.000Z' } })
    await settle(kit.bff)
    assert.equal((await progressOf(phone, id)).status, 'inProgress')
  })

  it('not before the first decision, and a department can end it with its reason', async () => {
    const month = { params: { id }, body: { retirementMonth: '2026-12' as const } }
    assert.equal((await phone.refused('changeMonth', month)).code, 'notAllowedNow')
    assert.equal((await phone.refused('cancelCase', { params: { id } })).code, 'notAllowedNow')
    await confirmAsUnit(kit, phone)
    await decideBy(kit, phone, 'hrss', { kind: 'close', reason: 'movedAway' })
    const shown = await progressOf(phone, id)
    assert.equal(shown.status, 'closed')
    assert.deepEqual(shown.closed, { department: 'hrss', reason: 'movedAway' })
  })
})
