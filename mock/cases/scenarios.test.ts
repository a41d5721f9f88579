import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Scenario } from '@/domain/scheme/ids'
import { submitCase } from './testing/story'
import { draftIn } from './testing/scenarios'

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

describe('sent, the receipt says who has it and until when', () => {
  for (const scenario of Object.keys(RECEIPTS) as Scenario[]) {
    it(scenario, async () => {
      const { kit, phone, id } = await draftIn(scenario)
      try {
        const { receipt, ...view } = await submitCase(phone, id)
        assert.equal(view.scenario, scenario)
        assert.ok(receipt)
        const firstSteps = receipt.firstSteps.map(({ department, due }) => `${department} ${String(due)}`)
        assert.deepEqual({ unitSince: receipt.confirmationAskedOn, firstSteps }, RECEIPTS[scenario])
        assert.equal(receipt.materialCount, view.materials.length)
        const shown = await phone.do('getCase', { params: { id } })
        assert.deepEqual(shown.receipt, receipt, 'it can be opened again')
      } finally {
        await kit.close()
      }
    })
  }
})
