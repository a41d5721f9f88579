import assert from 'node:assert/strict'
import { after, beforeEach, describe, it } from 'node:test'
import { clerks } from '@bff/db/schema'
import { relative } from '@bff/people/testing/family'
import type { TestClient } from '@bff/testing/client'
import type { Kit } from '@bff/testing/kit'
import { CLERKS, handedOver, provesToSpeakFor, type AtWork } from './testing/clerks'
import { deskStory, seenBy } from './testing/desk'

const story = deskStory()

describe('the legal-person sign-in', () => {
  let kit: Kit
  let retiree: TestClient
  let caseId: string
  let clerk: AtWork
  beforeEach(async () => {
    ;({ kit, retiree, caseId, clerk } = await story())
  })
  after(() => kit.close())

  const seen = (at = clerk) => seenBy(at, caseId)

  it('is for whom the provider names, and ends after ninety days', async () => {
    const { organisations } = await clerk.client.do('listOrganisations', {})
    assert.deepEqual(
      organisations.map(({ name, kind, creditCode, until }) => [
        name,
        kind,
        creditCode,
        Math.round((Date.parse(until) - kit.now().getTime()) / 86_400_000),
      ]),
      [['唐山样例炼铁厂', 'employer', '91130200000000006K', 90]],
    )
    await kit.database.db.update(clerks).set({ until: kit.now().toISOString() })
    assert.deepEqual((await clerk.client.do('listOrganisations', {})).organisations, [])
    const refusal = await clerk.client.refused('findUnitCases', {
      params: { id: clerk.organisationId },
      body: {},
    })
    assert.equal(refusal.code, 'notFound')
  })

  it('is refused to whoever the provider does not name, and a code of a person opens no organisation', async () => {
    const other = await relative(kit, CLERKS.hydrology)
    const { requestId } = await other.do('startOrganisation', {})
    const { code } = await other.play('authorizeOrganisation', {
      body: { requestId, organisationId: 'ironWorks' },
    })
    assert.equal(
      (await other.refused('proveOrganisation', { body: { requestId, code } })).code,
      'organisationNotYours',
    )
    const person = await other.play('authorizeIdentity', { body: { requestId, personId: 'maQiang' } })
    assert.equal(
      (await other.refused('proveOrganisation', { body: { requestId, code: person.code } })).code,
      'identityCodeInvalid',
    )
  })

  it('ends at a press; what retirees have handed over waits for who comes next', async () => {
    await handedOver(retiree, caseId, clerk)
    await clerk.client.do('leaveOrganisation', { params: { id: clerk.organisationId } })
    assert.equal((await clerk.client.refused('getUnitCase', { params: { id: caseId } })).code, 'notFound')
    await provesToSpeakFor(clerk.client, 'ironWorks')
    assert.equal((await seen()).name, '周铁山')
  })
})
