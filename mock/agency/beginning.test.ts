import assert from 'node:assert/strict'
import { after, beforeEach, describe, it, mock } from 'node:test'
import { AGENCY_PAPERS } from '@/domain/people'
import { clockReaches, decideBy, photo, settle, signedIn, takeOver } from '@bff/cases/testing/story'
import { agencyPapers } from '@bff/db/schema'
import { problemIn, type TestClient } from '@bff/testing/client'
import type { Kit } from '@bff/testing/kit'
import {
  agencyStory,
  begun,
  filledIn,
  gathered,
  HAN,
  HAN_ANSWERS,
  heldBy,
  photographsPapers,
  submissionByAgent,
  textsTo,
  wishOf,
} from './testing/agency'

const story = agencyStory()

describe('an agent, before the mandate holds', () => {
  let kit: Kit
  let agent: TestClient
  beforeEach(async () => {
    ;({ kit, agent } = await story())
  })
  after(() => kit.close())
  const stateOf = async (id: string) => (await heldBy(agent, id)).state

  it('begins with all five papers, and not with four', async () => {
    const { id } = await agent.do('openAgency', { body: wishOf() })
    await photographsPapers(agent, id, AGENCY_PAPERS.slice(0, 4))
    assert.equal((await agent.refused('beginAgency', { params: { id } })).code, 'papersMissing')
    await photographsPapers(agent, id, AGENCY_PAPERS.slice(4))
    assert.equal((await agent.do('beginAgency', { params: { id } })).state, 'telling')
  })

  it('a paper is checked like any picture, and a better one takes its place', async () => {
    const { id } = await agent.do('openAgency', { body: wishOf() })
    const broken = await agent.sendPaper(id, 'authorisation', Buffer.from('not a picture'))
    assert.equal((await problemIn(broken)).code, 'fileTypeRefused')
    const other = await agent.sendPaper(id, 'bankCard', await photo())
    assert.equal((await problemIn(other)).code, 'invalidInput')
    await photographsPapers(agent, id, ['authorisation', 'authorisation'])
    assert.deepEqual((await heldBy(agent, id)).papers, ['authorisation'])
    assert.equal(await kit.database.db.$count(agencyPapers), 1)
  })

  it('opens nothing until the message has left, and then at once', async () => {
    const sms = kit.bff.services.sms
    assert.ok(sms)
    const { id } = await gathered(agent)
    const gateway = mock.method(sms, 'send', () => Promise.reject(new Error('down')))
    await agent.do('beginAgency', { params: { id } })
    await settle(kit.bff)
    const nothing = async () => {
      assert.equal(await stateOf(id), 'telling')
      const opening = await agent.refused('openAgencyCase', {
        params: { id },
        body: { answers: HAN_ANSWERS },
      })
      assert.equal(opening.code, 'notFound')
      assert.equal((await agent.refused('getAgencyKnown', { params: { id } })).code, 'notFound')
    }
    await nothing()
    gateway.mock.restore()
    await nothing()
    await kit.database.db.execute(`update jobs set run_at = now() - interval '1 minute'`)
    await settle(kit.bff)
    assert.equal(await stateOf(id), 'active')
    assert.equal((await agent.do('getAgencyKnown', { params: { id } })).person.birthDate, HAN.birthDate)
  })

  describe('tells her by the number that is hers by the registers', () => {
    const told = async (phone: string) =>
      (await textsTo(kit, agent, phone)).filter((text) => text.includes('凭您写的委托书'))

    it('and the phones of her account too, where she is here by another', async () => {
      const she = await signedIn(kit, HAN.id, '13700000003')
      const { id: hers } = await she.do('createCase', { body: { answers: HAN_ANSWERS } })
      const id = await begun(kit, agent)
      assert.equal((await told(HAN.phone)).length, 1)
      assert.equal((await told('13700000003')).length, 1)
      assert.equal((await heldBy(agent, id)).case?.id, hers)
      await agent.play('replyToSms', { body: { kind: 'sms', phone: HAN.phone, text: '停' } })
      assert.equal(await stateOf(id), 'ended')
      const again = await begun(kit, agent)
      await agent.play('replyToSms', { body: { kind: 'sms', phone: '13700000003', text: '停' } })
      assert.equal(await stateOf(again), 'ended')
    })

    it('though somebody else signs in with it: their drafts are not given away, nor their number', async () => {
      const daughter = kit.client()
      await daughter.signIn(HAN.phone)
      const { id: theirs } = await daughter.do('createCase', { body: { answers: HAN_ANSWERS } })
      const id = await begun(kit, agent)
      assert.equal((await told(HAN.phone)).length, 1)
      assert.equal(await stateOf(id), 'active')
      assert.equal((await heldBy(agent, id)).case, null)
      assert.equal((await agent.refused('getCase', { params: { id: theirs } })).code, 'notFound')
      const caseId = await filledIn(agent, id)
      assert.notEqual(caseId, theirs)
      assert.deepEqual(
        (await daughter.do('listCases', {})).cases.map((one) => one.id),
        [theirs],
      )
      await agent.play('replyToSms', { body: { kind: 'call', phone: HAN.phone } })
      assert.equal(await stateOf(id), 'ended')
    })

    it('and what a department still wants she is reminded of there', async () => {
      await kit.client().signIn(HAN.phone)
      await takeOver(agent)
      const caseId = await filledIn(agent, await begun(kit, agent))
      await agent.do('submitCase', { params: { id: caseId }, body: await submissionByAgent() })
      await settle(kit.bff)
      const wants = [{ material: 'idCardFront', reason: 'unreadable' } as const]
      await decideBy(kit, agent, 'socialInsurance', { kind: 'supplement', wants })
      await clockReaches(kit, agent, '2026-12-01T02:00:00.000Z')
      const texts = await textsTo(kit, agent, HAN.phone)
      assert.ok(texts.some((text) => text.includes('补')))
    })

    it('and once she proves her name with it, all is hers', async () => {
      const she = kit.client()
      await she.signIn(HAN.phone)
      const caseId = await filledIn(agent, await begun(kit, agent))
      await she.prove(HAN.id)
      assert.deepEqual(
        (await she.do('listCases', {})).cases.map((one) => one.id),
        [caseId],
      )
      assert.equal((await she.do('listAgencies', {})).given.length, 1)
    })
  })

  it('of two only one: the other hears it when she has been told, and she how to change', async () => {
    const first = await begun(kit, agent)
    const other = await signedIn(kit, 'gaoJie', '13800004820')
    const { id } = await gathered(other)
    assert.equal((await other.do('beginAgency', { params: { id } })).state, 'telling')
    await settle(kit.bff)
    assert.equal((await heldBy(other, id)).state, 'declined')
    assert.equal((await other.refused('getAgencyKnown', { params: { id } })).code, 'notFound')
    assert.equal(await stateOf(first), 'active')
    const [text] = await textsTo(kit, agent, HAN.phone)
    assert.match(text ?? '', /高女士（手机尾号 4820）也交了委托书.*已经有人在替您办，没有让高女士办/)
    await agent.play('replyToSms', { body: { kind: 'sms', phone: HAN.phone, text: '停' } })
    assert.equal((await heldBy(other, await begun(kit, other))).state, 'active')
  })

  it('of two that begin at once too', async () => {
    const other = await signedIn(kit, 'gaoJie', '13800004820')
    const [mine, theirs] = [await gathered(agent), await gathered(other)]
    await agent.do('beginAgency', { params: { id: mine.id } })
    await other.do('beginAgency', { params: { id: theirs.id } })
    await settle(kit.bff)
    const states = [await stateOf(mine.id), (await heldBy(other, theirs.id)).state]
    assert.deepEqual([...states].sort(), ['active', 'declined'])
  })

  it('pressed twice it is begun once', async () => {
    const { id } = await gathered(agent)
    await Promise.all([1, 2].map(() => agent.do('beginAgency', { params: { id } })))
    assert.equal((await textsTo(kit, agent, HAN.phone)).length, 1)
  })

  it('stopped before the message left, none leaves', async () => {
    const { id } = await gathered(agent)
    await agent.do('endMandate', { params: { id } })
    assert.equal((await agent.do('beginAgency', { params: { id } })).state, 'ended')
    assert.deepEqual(await textsTo(kit, agent, HAN.phone), [])
  })

  it('no paper is added once it has begun', async () => {
    const id = await begun(kit, agent)
    const late = await agent.sendPaper(id, 'authorisation', await photo())
    assert.equal((await problemIn(late)).code, 'notAllowedNow')
  })
})
