import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { begunByHand, toNovember } from '@bff/cases/testing/begunByHand'
import { decideBy, WANG_TYPED } from '@bff/cases/testing/story'
import { demoPersonById } from '@bff/scenarios/people'
import type { Kit } from '@bff/testing/kit'
import { approvedViewer, WANG_MIN } from './testing/family'

const NOTE = '卡号尾号 0109 的户名是别人'
describe('a refusal’s reason', () => {
  let kit: Kit | undefined
  after(() => kit?.close())

  it('a family that looks on reads a refusal’s reason only where it is safe: of arrears, years and accounts that there is one', async () => {
    const { phone: father, id, ...begun } = await begunByHand()
    kit = begun.kit
    const { client, mandateId } = await approvedViewer(kit, father, id, WANG_MIN)
    await toNovember(kit, father)
    const reasons = ['fundNotSealed', 'fundCardUnusable'] as const
    await decideBy(kit, father, 'housingFund', { kind: 'refuse', reasons: [...reasons], note: NOTE })
    await decideBy(kit, father, 'medicalInsurance', { kind: 'refuse', reasons: ['medicalYearsShort'] })
    const seen = await client.do('followCase', { params: { id: mandateId } })
    const told = Object.fromEntries(
      seen.lanes.map((lane) => [lane.department, [lane.state, lane.reasons, lane.withheld]]),
    )
    assert.deepEqual(told.housingFund, ['refused', ['fundNotSealed'], true])
    assert.deepEqual(told.medicalInsurance, ['refused', [], true])
    const said = JSON.stringify(seen)
    const secret = [NOTE, WANG_TYPED.accountNumber, demoPersonById('wangJianguo')?.idNumber ?? NOTE]
    for (const words of [...secret, 'fundCardUnusable', 'medicalYearsShort'])
      assert.ok(!said.includes(words), words)
  })
})
