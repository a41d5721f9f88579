import assert from 'node:assert/strict'
import { after, beforeEach, describe, it } from 'node:test'
import { toldOnce, type Kit } from '@bff/testing/kit'
import { wangOwnAnswers } from '@/domain/guidance/testing/people'
import type { TestClient } from '@bff/testing/client'
import { begunByHand, toNovember } from '@bff/cases/testing/begunByHand'
import { decideBy, readyDraft, settle, submitCase, WANG_TYPED } from '@bff/cases/testing/story'

describe('the certificate of somebody with two cases', () => {
  let kit: Kit
  let phone: TestClient
  let first: string

  const ended = toldOnce(async () => {
    const begun = await begunByHand()
    await toNovember(begun.kit, begun.phone)
    for (const department of ['socialInsurance', 'medicalInsurance', 'housingFund']) {
      await decideBy(begun.kit, begun.phone, department, { kind: 'approve' })
    }
    return begun
  })
  beforeEach(async () => {
    ;({ kit, phone, id: first } = await ended())
  })
  after(() => kit.close())

  const held = async () => {
    const { certificate, claimable } = await phone.do('getCertificate', {})
    return { of: certificate?.caseId ?? null, claimable }
  }
  const claim = (caseId: string) => phone.do('claimCertificate', { body: { caseId } })

  /** Another case of theirs, which is already with the three. */
  const another = async () => {
    kit.advance({ hours: 1 })
    const id = await readyDraft(phone, wangOwnAnswers, { ...WANG_TYPED, closeFundAccount: 'close' })
    await submitCase(phone, id)
    await settle(kit.bff)
    await decideBy(kit, phone, 'hrss', { kind: 'approve' })
    return id
  }

  it('is the older until the newer can be claimed, which is told beside it', async () => {
    assert.deepEqual(await held(), { of: null, claimable: first })
    await claim(first)
    const second = await another()
    assert.deepEqual(await held(), { of: first, claimable: null })
    await decideBy(kit, phone, 'socialInsurance', { kind: 'approve' })
    assert.deepEqual(await held(), { of: first, claimable: second })
    await claim(second)
    assert.deepEqual(await held(), { of: second, claimable: null })
  })

  it('that can be claimed is the newer’s, and once that is held the older’s is asked for no more', async () => {
    const second = await another()
    assert.deepEqual(await held(), { of: null, claimable: first })
    await decideBy(kit, phone, 'socialInsurance', { kind: 'approve' })
    assert.deepEqual(await held(), { of: null, claimable: second })
    await claim(second)
    assert.deepEqual(await held(), { of: second, claimable: null })
  })
})
