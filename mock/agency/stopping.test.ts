import assert from 'node:assert/strict'
import { after, beforeEach, describe, it } from 'node:test'
import { and, eq } from 'drizzle-orm'
import { progressOf, settle, signedIn } from '@bff/cases/testing/story'
import { agencies, agencyPapers, consents, earlyLog, mandates } from '@bff/db/schema'
import { keepHouse } from '@bff/housekeeping'
import type { TestClient } from '@bff/testing/client'
import type { Kit } from '@bff/testing/kit'
import {
  agencyStory,
  begun,
  filledIn,
  gathered,
  HAN,
  HAN_ANSWERS,
  heldBy,
  submissionByAgent,
  textsTo,
  ZHOU,
} from './testing/agency'

const story = agencyStory()

describe('an agent is stopped', () => {
  let kit: Kit
  let agent: TestClient
  beforeEach(async () => {
    ;({ kit, agent } = await story())
  })
  after(() => kit.close())
  const stateOf = async (id: string) => (await heldBy(agent, id)).state
  const retiree = () => signedIn(kit, HAN.id, HAN.phone)
  const answers = (text: string) =>
    agent.play('replyToSms', { body: { kind: 'sms', phone: HAN.phone, text } })

  it('by one word in answer to the message: at once, with the reading of what was agreed to; both are told', async () => {
    const id = await begun(kit, agent)
    const caseId = await filledIn(agent, id)
    await answers('停')
    assert.equal(await stateOf(id), 'ended')
    assert.equal((await heldBy(agent, id)).over?.byOwner, true)
    assert.equal((await agent.refused('getCase', { params: { id: caseId } })).code, 'notFound')
    assert.equal(
      (await agent.refused('putFields', { params: { id: caseId }, body: { changes: [] } })).code,
      'notFound',
    )
    assert.match((await textsTo(kit, agent, HAN.phone))[0] ?? '', /已经停了，周先生不能再替您办退休/)
    assert.match((await textsTo(kit, agent, ZHOU.phone))[0] ?? '', /您替韩女士办退休的委托已经停了/)
    const she = await retiree()
    const { entries } = await she.do('getAccessLog', {})
    assert.deepEqual([entries[0]?.what, entries[0]?.name, entries[0]?.role], ['stoppedBySms', HAN.name, null])
  })

  it('what it agreed to is agreed to no longer, but what she has said herself since', async () => {
    const id = await begun(kit, agent)
    await filledIn(agent, id)
    const rows = async () => {
      const all = await kit.database.db.select().from(consents).where(eq(consents.mandateId, id))
      return all.filter(({ granted }) => !granted).length
    }
    await answers('停')
    assert.equal(await rows(), 2)
    const again = await begun(kit, agent)
    const she = await retiree() // proving her name she agrees herself
    await answers('停')
    assert.equal(await stateOf(again), 'ended')
    assert.ok((await she.do('getConsents', {})).consents.every(({ granted }) => granted))
  })

  it('what was submitted stays submitted', async () => {
    const id = await begun(kit, agent)
    const caseId = await filledIn(agent, id)
    await agent.do('submitCase', { params: { id: caseId }, body: await submissionByAgent() })
    await answers('停')
    const she = await retiree()
    assert.equal((await progressOf(she, caseId)).status, 'inReview')
  })

  it('by calling back', async () => {
    const id = await begun(kit, agent)
    await agent.play('replyToSms', { body: { kind: 'call', phone: HAN.phone } })
    assert.equal(await stateOf(id), 'ended')
  })

  it('by the person in the app, or by the agent', async () => {
    const first = await begun(kit, agent)
    const she = await retiree()
    assert.deepEqual(
      (await she.do('listAgencies', {})).given.map(({ agentName, agentPhoneMasked, state }) => [
        agentName,
        agentPhoneMasked,
        state,
      ]),
      [['周海', '139****5310', 'active']],
    )
    await she.do('endMandate', { params: { id: first } })
    assert.equal(await stateOf(first), 'ended')
    const on = (await agent.play('getClock')).today
    assert.deepEqual((await heldBy(agent, first)).over, { byOwner: true, on })
    const second = await begun(kit, agent)
    await agent.do('endMandate', { params: { id: second } })
    assert.equal(await stateOf(second), 'ended')
    const { given } = await she.do('listAgencies', {})
    const overOf = (id: string) => given.find((one) => one.id === id)?.over
    assert.deepEqual(overOf(first), { byOwner: true, on })
    assert.deepEqual(overOf(second), { byOwner: false, on })
    assert.equal((await textsTo(kit, agent, HAN.phone)).length, 4)
  })

  it('who stopped what is read of all at once, however many there were', async (t) => {
    const { database } = kit.bff.services
    const logs = async () => {
      const reads = t.mock.method(database.db, 'select')
      await agent.do('listAgencies', {})
      const { calls } = reads.mock
      reads.mock.restore()
      return calls.filter(({ arguments: [columns] }) => columns && 'actorId' in columns).length
    }
    for (let count = 1; count <= 3; count++) {
      await begun(kit, agent)
      await answers('停')
      assert.equal(await logs(), 2)
    }
  })

  it('not by beginning anew: both read of the one that holds, and nobody that anything was stopped', async () => {
    await begun(kit, agent)
    const holds = await begun(kit, agent)
    const she = await retiree()
    const { given } = await she.do('listAgencies', {})
    const { held } = await agent.do('listAgencies', {})
    assert.deepEqual(
      [given, held].map((all) => all.map(({ id, state }) => [id, state])),
      [[[holds, 'active']], [[holds, 'active']]],
    )
  })

  it('not by another word: she is told once how, and not by another phone', async () => {
    const id = await begun(kit, agent)
    await answers('好的，谢谢')
    await answers('好的，谢谢')
    assert.equal(await stateOf(id), 'active')
    const texts = await textsTo(kit, agent, HAN.phone)
    assert.equal(texts.filter((text) => text.includes('没看懂您的回复')).length, 1)
    await agent.play('replyToSms', { body: { kind: 'sms', phone: '13700000009', text: '停' } })
    assert.equal(await stateOf(id), 'active')
    assert.deepEqual(await textsTo(kit, agent, '13700000009'), [])
  })

  it('a second 停 is no error, and nobody is told again', async () => {
    await begun(kit, agent)
    await answers('停')
    await answers('停')
    assert.equal((await textsTo(kit, agent, HAN.phone)).length, 2)
  })

  it('is not let in any more by whoever approves requests', async () => {
    const { id } = await gathered(agent)
    await agent.do('beginAgency', { params: { id } })
    const she = await retiree()
    const body = { approved: true, until: '2027-01-01' } as const
    assert.equal((await she.refused('answerMandate', { params: { id }, body })).code, 'notAllowedNow')
  })

  describe('the gateway hands answers in', () => {
    const hands = (token: string, text = '停') =>
      kit.client().send(
        'answerBySms',
        { body: { kind: 'sms', phone: HAN.phone, text } },
        {
          headers: { authorization: `Bearer ${token}` },
        },
      )

    it('by its token alone', async () => {
      const id = await begun(kit, agent)
      assert.equal((await hands('of nobody in particular')).status, 404)
      assert.equal(await stateOf(id), 'active')
      assert.equal((await hands('of the gateway, long enough')).status, 204)
      assert.equal(await stateOf(id), 'ended')
    })
  })

  it('papers that were never begun go after a fortnight; of one that is over after ninety days', async () => {
    const { id: unbegun } = await gathered(agent)
    const id = await begun(kit, agent, { until: '2026-12-31' })
    await answers('停')
    const papers = (of: string) => kit.database.db.$count(agencyPapers, eq(agencyPapers.mandateId, of))
    kit.advance({ days: 13 })
    await keepHouse(kit.bff.services)
    assert.equal(await papers(unbegun), 5)
    kit.advance({ days: 2 })
    await keepHouse(kit.bff.services)
    assert.equal(await papers(unbegun), 0)
    const gone = and(eq(mandates.id, unbegun))
    assert.equal(await kit.database.db.$count(mandates, gone), 0)
    assert.equal(await papers(id), 5)
    kit.advance({ days: 130 })
    await keepHouse(kit.bff.services)
    assert.equal(await papers(id), 0)
  })

  it('of one that came to no application nothing is kept then; of one with an application the log is', async () => {
    const withCase = await begun(kit, agent)
    const opening = { params: { id: withCase }, body: { answers: HAN_ANSWERS } }
    const { id: caseId } = await agent.do('openAgencyCase', opening)
    await answers('停')
    await (await retiree()).do('withdrawCase', { params: { id: caseId } })
    const stopped = await begun(kit, agent)
    await agent.do('getAgencyKnown', { params: { id: stopped } })
    await answers('停')
    const { db } = kit.database
    const kept = async (id: string) => [
      await db.$count(mandates, eq(mandates.id, id)),
      await db.$count(agencies, eq(agencies.mandateId, id)),
      await db.$count(earlyLog, eq(earlyLog.mandateId, id)),
    ]
    kit.advance({ days: 90 })
    await keepHouse(kit.bff.services)
    assert.deepEqual(await kept(stopped), [1, 1, 3])
    kit.advance({ minutes: 1 })
    await keepHouse(kit.bff.services)
    assert.deepEqual(await kept(stopped), [0, 0, 0])
    assert.deepEqual(await kept(withCase), [1, 1, 0])
  })

  it('its last day is counted by the clock of the application', async () => {
    const id = await begun(kit, agent, { until: '2026-12-31' })
    const papers = () => kit.database.db.$count(agencyPapers, eq(agencyPapers.mandateId, id))
    const clock = (now: string) => agent.play('putClock', { body: { now } })
    await clock('2027-03-31T02:00:00.000Z')
    await keepHouse(kit.bff.services)
    assert.equal(await papers(), 5)
    await clock('2027-04-01T02:00:00.000Z')
    await keepHouse(kit.bff.services)
    assert.equal(await papers(), 0)
  })

  it('its papers go ninety days after it was stopped or turned down, however far away its last day was', async () => {
    const sheStops = await begun(kit, agent)
    await answers('停')
    const { id: turnedDown } = await gathered(agent)
    await agent.do('beginAgency', { params: { id: turnedDown } })
    await kit.database.db.update(mandates).set({ kept: 'declined' }).where(eq(mandates.id, turnedDown))
    await settle(kit.bff)
    const goesOn = await begun(kit, agent)
    const papers = async () => {
      const rows = await kit.database.db.select({ of: agencyPapers.mandateId }).from(agencyPapers)
      return [sheStops, turnedDown, goesOn].map((id) => rows.filter(({ of }) => of === id).length)
    }
    kit.advance({ days: 90 })
    await keepHouse(kit.bff.services)
    assert.deepEqual(await papers(), [5, 5, 5])
    kit.advance({ minutes: 1 })
    await keepHouse(kit.bff.services)
    assert.deepEqual(await papers(), [0, 0, 5])
  })
})
