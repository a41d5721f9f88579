import assert from 'node:assert/strict'
import { after, beforeEach, describe, it } from 'node:test'
import { SCENARIOS, type Scenario } from '@/domain/scheme/ids'
import { flowOf, itemsOf } from '@/domain/scheme/flow'
import type { TestClient } from '@bff/testing/client'
import { toldOnce, type Kit } from '@bff/testing/kit'
import { draftIn, monthIn } from './testing/scenarios'
import { progressOf, settle, submitCase } from './testing/story'

const three = ['socialInsurance 2026-11-30', 'medicalInsurance 2026-11-30', 'housingFund 2026-11-26']

/** Of each scenario what the receipt of Monday 23 November says: who has it, until when. */
const RECEIPTS: Readonly<Record<Scenario, { unitSince: string | null; firstSteps: string[] }>> = {
  normal: { unitSince: null, firstSteps: ['hrss 2026-11-30'] },
  specialWork: { unitSince: '2026-11-23', firstSteps: [] },
  illness: { unitSince: null, firstSteps: three },
  noConfirmation: { unitSince: null, firstSteps: ['socialInsurance 2026-11-30'] },
  institutionRecognized: { unitSince: null, firstSteps: three },
  institutionUnrecognized: { unitSince: '2026-11-23', firstSteps: [] },
}

/** What is issued on the way, and what the certificate says. */
const ENDS: Readonly<Record<Scenario, { documents: string[]; category: string; unit: string }>> = {
  normal: {
    documents: ['recognitionForm', 'paymentSheet'],
    category: '正常退休',
    unit: '沧州样例管道有限公司',
  },
  specialWork: {
    documents: ['specialWorkApproval', 'paymentSheet'],
    category: '特殊工种提前退休',
    unit: '唐山样例炼铁厂',
  },
  illness: { documents: ['paymentSheet'], category: '因病提前退休', unit: '石家庄样例制药有限公司' },
  noConfirmation: { documents: ['paymentSheet'], category: '正常退休', unit: '张家口样例机械有限公司' },
  institutionRecognized: { documents: ['paymentSheet'], category: '正常退休', unit: '邯郸样例中学' },
  institutionUnrecognized: {
    documents: ['deemedRecognitionForm', 'paymentSheet'],
    category: '正常退休',
    unit: '沧州样例水文站',
  },
}

for (const scenario of SCENARIOS) {
  describe(scenario, () => {
    let kit: Kit
    let phone: TestClient
    let id: string
    const drafted = toldOnce(() => draftIn(scenario))
    beforeEach(async () => {
      ;({ kit, phone, id } = await drafted())
    })
    after(() => kit.close())

    it('sent, the receipt says who has it and until when', async () => {
      const { receipt, ...view } = await submitCase(phone, id)
      assert.equal(view.scenario, scenario)
      assert.ok(receipt)
      const firstSteps = receipt.firstSteps.map(({ department, due }) => `${department} ${String(due)}`)
      assert.deepEqual({ unitSince: receipt.confirmationAskedOn, firstSteps }, RECEIPTS[scenario])
      assert.equal(receipt.materialCount, view.materials.length)
      const shown = await phone.do('getCase', { params: { id } })
      assert.deepEqual(shown.receipt, receipt, 'it can be opened again')
    })

    it('goes on to the certificate where the unit and the departments play themselves', async () => {
      await submitCase(phone, id)
      const pass = async () => {
        for (let step = 0; step < 6; step++) {
          await settle(kit.bff)
          kit.advance({ seconds: 20 })
        }
        await settle(kit.bff)
      }
      await pass()
      const { waiting } = await phone.play('getClock')
      const waits = flowOf(scenario).steps.some(({ opens }) => opens === 'retirementMonth')
      assert.equal(waiting.length, waits ? 1 : 0)
      for (const { opensAt } of waiting) await phone.play('putClock', { body: { now: opensAt } })
      await pass()

      const shown = await progressOf(phone, id)
      assert.equal(shown.status, 'completed')
      assert.deepEqual(
        shown.documents.map(({ name }) => name),
        ENDS[scenario].documents,
      )
      const filed = shown.timeline.filter(({ code }) => code === 'resultFiled')
      assert.deepEqual(
        filed.flatMap(({ items }) => items).sort(),
        itemsOf(flowOf(scenario)).sort(),
        'every result is on record',
      )
      const card = await phone.do('claimCertificate', { body: { caseId: id } })
      assert.deepEqual(
        [card.status, card.category, card.formerUnit],
        ['valid', ENDS[scenario].category, ENDS[scenario].unit],
      )
      assert.equal(card.retirementMonth, monthIn(scenario))
    })
  })
}
