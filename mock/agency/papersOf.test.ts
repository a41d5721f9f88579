import assert from 'node:assert/strict'
import { after, beforeEach, describe, it } from 'node:test'
import { POWERS, type Power } from '@/domain/people'
import { settle, signedIn, takeOver } from '@bff/cases/testing/story'
import type { TestClient } from '@bff/testing/client'
import type { Kit } from '@bff/testing/kit'
import { agencyStory, begun, filledIn, HAN, HAN_ANSWERS, submissionByAgent } from './testing/agency'

describe('a paper that an agent makes', () => {
  const story = agencyStory()
  let kit: Kit
  let agent: TestClient
  let id: string

  beforeEach(async () => {
    ;({ kit, agent } = await story())
  })
  after(() => kit.close())

  async function sentWith(powers: readonly Power[]) {
    const mandateId = await begun(kit, agent, { powers })
    id = await filledIn(agent, mandateId)
    await takeOver(agent)
    await agent.do('submitCase', { params: { id }, body: await submissionByAgent() })
    await settle(kit.bff)
    return mandateId
  }
  const wants = (kind: 'jointForm' | 'receipt') => ({ params: { id }, body: { kind } })

  it('is written down where both read it, and only its person takes it back', async () => {
    const mandateId = await sentWith(POWERS)
    const paper = await agent.do('makePaper', wants('jointForm'))
    assert.equal((await agent.send('getPaper', { params: { id, pid: paper.id } })).status, 200)
    const { entries } = await agent.do('getMandateLog', { params: { id: mandateId } })
    assert.deepEqual(entries.find(({ what }) => what === 'madePaper')?.about, ['jointForm'])
    const pid = paper.id
    assert.equal((await agent.refused('revokePaper', { params: { id, pid } })).code, 'onlyRetiree')
    const she = await signedIn(kit, HAN.id, HAN.phone)
    await she.do('revokePaper', { params: { id, pid } })
    const { papers } = await she.do('listPapers', { params: { id } })
    assert.deepEqual(
      papers.map(({ standing }) => standing),
      ['revoked'],
    )
  })

  it('is none for whom the authorisation does not name collecting what comes of it', async () => {
    await sentWith(POWERS.filter((power) => power !== 'collect'))
    assert.equal((await agent.refused('makePaper', wants('receipt'))).code, 'notInMandate')
    assert.equal((await agent.refused('listPapers', { params: { id } })).code, 'notInMandate')
  })

  it('holds no account that the authorisation does not name: the form is not to be had in parts', async () => {
    const mandateId = await begun(kit, agent, { powers: POWERS.filter((power) => power !== 'bankAccount') })
    ;({ id } = await agent.do('openAgencyCase', {
      params: { id: mandateId },
      body: { answers: HAN_ANSWERS },
    }))
    assert.equal((await agent.refused('makePaper', wants('jointForm'))).code, 'accountNotInMandate')
    assert.equal((await agent.refused('makePaper', wants('receipt'))).code, 'paperNotMade')
  })
})
