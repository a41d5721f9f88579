import assert from 'node:assert/strict'
import { after, beforeEach, describe, it } from 'node:test'
import { eq } from 'drizzle-orm'
import { promise } from '@/content/promise'
import { POWERS } from '@/domain/people'
import { chainMac } from '@bff/cases/services'
import { settle, signedIn } from '@bff/cases/testing/story'
import { verifyCase } from '@bff/cases/trail'
import { caseEvents, consents, sharedRecords } from '@bff/db/schema'
import { acceptByCode, inviteToSee } from '@bff/people/testing/family'
import { CONSENTS, type TestClient } from '@bff/testing/client'
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
} from './testing/agency'

const story = agencyStory()

describe('an agent, once the mandate holds', () => {
  let kit: Kit
  let agent: TestClient
  beforeEach(async () => {
    ;({ kit, agent } = await story())
  })
  after(() => kit.close())
  const stateOf = async (id: string) => (await heldBy(agent, id)).state
  const retiree = () => signedIn(kit, HAN.id, HAN.phone)

  it('the person was told who, for what, until when, and how to stop it; without a link', async () => {
    await begun(kit, agent)
    const [text, ...others] = await textsTo(kit, agent, HAN.phone)
    assert.deepEqual(others, [])
    assert.equal(
      text,
      '【退休一件事】韩女士，您好：周先生（手机尾号 5310）凭您写的委托书，从今天起替您办退休：填表、查部门信息、交材料、填银行账号、签名提交、撤回、取消、改月份、代领结果，到2027年5月31日为止。没有委托过，或者不想让周先生办了，直接回复「停」，或者打 12333，马上停。',
    )
    assert.ok(!/https?:|玉兰/.test(text))
  })

  it('she reads since when by the clock of her application, as all else there', async () => {
    await agent.play('putClock', { body: { now: '2027-03-01T02:00:00.000Z' } })
    const id = await begun(kit, agent)
    kit.advance({ minutes: 5 })
    const she = await retiree()
    const { given } = await she.do('listAgencies', {})
    assert.equal(given.find((one) => one.id === id)?.begunAt, '2027-03-01T02:00:00.000Z')
  })

  describe('agrees on her record', () => {
    const agreedTo = async (id: string) => {
      const rows = await kit.database.db.select().from(consents).where(eq(consents.mandateId, id))
      return rows.filter(({ granted }) => granted).map(({ purpose }) => purpose)
    }

    it('to what the paper names, with whose mandate it was', async () => {
      const id = await begun(kit, agent)
      assert.deepEqual(await agreedTo(id), ['sensitiveData', 'sharedData'])
      const she = await retiree()
      assert.equal((await she.do('getConsents', {})).consents.length, 2)
    })

    it('anew by a second paper, where the first has run out without a word: no more than the second names', async () => {
      const first = await begun(kit, agent, { until: '2026-11-30' })
      await agent.play('putClock', { body: { now: '2026-12-01T02:00:00.000Z' } })
      assert.equal(await stateOf(first), 'expired')
      const second = await begun(kit, agent, { powers: POWERS.filter((power) => power !== 'records') })
      assert.deepEqual(await agreedTo(second), ['sensitiveData'])
      const said = () => kit.database.db.select().from(consents).orderBy(consents.id)
      const byPaper = (await said()).filter(({ mandateId }) => mandateId !== null)
      const stands = new Map(byPaper.map((row) => [row.purpose, row]))
      assert.deepEqual(
        [stands.get('sensitiveData'), stands.get('sharedData')].map((row) => [row?.granted, row?.mandateId]),
        [
          [true, second],
          [false, first],
        ],
      )
      // That the first is put away afterwards takes nothing of the second.
      await agent.do('endMandate', { params: { id: first } })
      assert.equal(await stateOf(second), 'active')
      const ofSecond = (await said()).filter(({ mandateId }) => mandateId === second)
      assert.equal(ofSecond.at(-1)?.granted, true)
    })

    it('and to nothing that it does not: nobody is asked what departments have', async () => {
      const id = await begun(kit, agent, { powers: POWERS.filter((power) => power !== 'records') })
      assert.deepEqual(await agreedTo(id), ['sensitiveData'])
      const { prefill, person } = await agent.do('getAgencyKnown', { params: { id } })
      assert.equal(prefill, null)
      assert.equal(person.name, HAN.name)
      assert.equal(await kit.database.db.$count(sharedRecords), 0)
    })

    it('never in the place of what she said herself, her yes or her no, which stays when it ends', async () => {
      const she = await retiree()
      for (const granted of [true, false]) {
        const said = CONSENTS.map((one) => ({ ...one, granted }))
        for (const body of said) await she.do('putConsent', { body })
        const id = await begun(kit, agent)
        assert.deepEqual(await agreedTo(id), [])
        const hers = async () => (await she.do('getConsents', {})).consents.map((one) => one.granted)
        assert.deepEqual(await hers(), [granted, granted])
        await agent.do('endMandate', { params: { id } })
        assert.deepEqual(await hers(), [granted, granted])
      }
    })

    it('so that he is refused what she said no to herself', async () => {
      const she = await retiree()
      for (const one of CONSENTS) await she.do('putConsent', { body: { ...one, granted: false } })
      const id = await begun(kit, agent)
      const { id: caseId } = await agent.do('openAgencyCase', {
        params: { id },
        body: { answers: HAN_ANSWERS },
      })
      const changes = [{ field: 'accountNumber', value: HAN.bankCard, basedOn: 0 }]
      const refusal = await agent.refused('putFields', { params: { id: caseId }, body: { changes } })
      assert.equal(refusal.code, 'consentRequired')
      assert.equal((await agent.do('getAgencyKnown', { params: { id } })).prefill, null)
    })

    it('nothing before she was told', async () => {
      const { id } = await gathered(agent)
      await agent.do('beginAgency', { params: { id } })
      assert.deepEqual(await agreedTo(id), [])
    })
  })

  it('papers are the person’s: sealed under her key, opened by both while it holds, then by her alone', async () => {
    const { id } = await gathered(agent)
    await agent.do('getAgencyPaper', { params: { id, kind: 'authorisation' } })
    await agent.do('beginAgency', { params: { id } })
    await settle(kit.bff)
    const she = await retiree()
    await she.do('getAgencyPaper', { params: { id, kind: 'agentCardFront' } })
    await agent.do('getAgencyPaper', { params: { id, kind: 'ownerCardBack' } })
    const other = await signedIn(kit, 'liXiulan', '13800000155')
    const paper = { params: { id, kind: 'authorisation' } } as const
    assert.equal((await other.refused('getAgencyPaper', paper)).code, 'notFound')

    await she.do('endMandate', { params: { id } })
    const card = { params: { id, kind: 'ownerCardFront' } } as const
    assert.equal((await agent.refused('getAgencyPaper', card)).code, 'notFound')
    await she.do('getAgencyPaper', card)
  })

  it('papers are no materials of the application: no department is handed one', async () => {
    const id = await begun(kit, agent)
    const caseId = await filledIn(agent, id)
    const { materials } = await agent.do('getCase', { params: { id: caseId } })
    assert.deepEqual([...new Set(materials.map(({ kind }) => kind))].sort(), ['idCardBack', 'idCardFront'])
  })

  it('nobody has a session of the person by it, and she keeps her own account', async () => {
    const id = await begun(kit, agent)
    const caseId = await filledIn(agent, id)
    assert.deepEqual((await agent.do('listCases', {})).cases, [])
    const she = await retiree()
    assert.deepEqual(
      (await she.do('listCases', {})).cases.map((one) => one.id),
      [caseId],
    )
  })

  it('acts in the application that the person has begun already', async () => {
    const she = await retiree()
    const { id: hers } = await she.do('createCase', { body: { answers: HAN_ANSWERS } })
    const id = await begun(kit, agent)
    assert.equal((await heldBy(agent, id)).case?.id, hers)
    assert.equal(
      (await agent.do('openAgencyCase', { params: { id }, body: { answers: HAN_ANSWERS } })).id,
      hers,
    )
  })

  it('or begins after the message: it is the same one', async () => {
    const id = await begun(kit, agent)
    const she = await retiree()
    const { id: hers } = await she.do('createCase', { body: { answers: HAN_ANSWERS } })
    const { id: opened } = await agent.do('openAgencyCase', {
      params: { id },
      body: { answers: HAN_ANSWERS },
    })
    assert.equal(opened, hers)
  })

  it('and goes on where she lets them look on as family too: two hats stay two, the newer family one alone', async () => {
    const id = await begun(kit, agent)
    const caseId = await filledIn(agent, id)
    const she = await retiree()
    const asFamily = async () => {
      const { mandate, code } = await inviteToSee(she, caseId)
      await acceptByCode(agent, code)
      const { state } = await she.do('answerMandate', {
        params: { id: mandate.id },
        body: { approved: true },
      })
      assert.equal(state, 'active')
      return mandate.id
    }
    const first = await asFamily()
    assert.equal(await stateOf(id), 'active')
    await agent.do('putFields', { params: { id: caseId }, body: { changes: [] } })
    const second = await asFamily()
    assert.equal(await stateOf(id), 'active')
    const { held } = await agent.do('listMandates', { query: { side: 'held' } })
    const states = new Map(held.map((one) => [one.id, one.state]))
    assert.deepEqual([states.get(first), states.get(second)], [undefined, 'active'])
  })

  it('beginning anew takes the place of one’s own', async () => {
    const first = await begun(kit, agent)
    const second = await begun(kit, agent)
    const { code } = await agent.refused('getAgencyKnown', { params: { id: first } })
    assert.deepEqual([code, await stateOf(second)], ['notFound', 'active'])
    await agent.do('getAgencyKnown', { params: { id: second } })
  })

  it('the whole way to submission: signed in the agent’s name under the mandate, told of, on record', async () => {
    const id = await begun(kit, agent)
    const caseId = await filledIn(agent, id)
    const body = await submissionByAgent()
    const { receipt, status } = await agent.do('submitCase', { params: { id: caseId }, body })
    assert.equal(status, 'inReview')
    assert.equal(receipt?.applicantName, HAN.name)
    assert.equal(receipt?.agentName, '周海')
    await settle(kit.bff)

    const rows = await kit.database.db.select().from(caseEvents).where(eq(caseEvents.caseId, caseId))
    const byAgent = rows.filter(({ event }) => event.actor === 'agent').map(({ event }) => event.type)
    assert.deepEqual(byAgent, ['created', 'submitted'])
    const created = rows.find(({ event }) => event.type === 'created')?.event
    assert.ok(created?.type === 'created' && created.applicant === 'agent')
    assert.ok(!JSON.stringify(rows).includes('周海'))

    const view = await agent.do('getProgress', { params: { id: caseId } })
    assert.equal(view.agentName, '周海')
    const [news] = await textsTo(kit, agent, HAN.phone)
    assert.match(news ?? '', /^【退休一件事】韩女士，您好：周先生替您签名，提交了退休申请。/)

    const she = await retiree()
    const { entries } = await she.do('getAccessLog', {})
    assert.deepEqual(entries.map(({ what }) => what).reverse(), [
      'beganActing',
      'answered',
      'filled',
      'photographed',
      'submitted',
      'sawProgress',
    ])
    assert.ok(entries.every(({ name, role }) => name === '周海' && role === 'agent'))
    const { services } = kit.bff
    const fault = await services.database.db.transaction((tx) =>
      verifyCase(tx, chainMac(services.vault), caseId),
    )
    assert.equal(fault, null)
  })

  it('promises by the agent’s text, and the person by their own', async () => {
    const id = await begun(kit, agent)
    const caseId = await filledIn(agent, id)
    const body = await submissionByAgent()
    const she = await retiree()
    assert.equal((await she.refused('submitCase', { params: { id: caseId }, body })).code, 'promiseOutdated')
    const own = { ...body, promiseVersion: promise.version }
    assert.equal(
      (await agent.refused('submitCase', { params: { id: caseId }, body: own })).code,
      'promiseOutdated',
    )
  })

  it('the person is told of each step that binds them', async () => {
    const id = await begun(kit, agent)
    const caseId = await filledIn(agent, id)
    const params = { params: { id: caseId } }
    await agent.do('submitCase', { ...params, body: await submissionByAgent() })
    await agent.do('recallCase', params)
    await agent.do('withdrawCase', params)
    const texts = await textsTo(kit, agent, HAN.phone)
    // Each leaves by itself: in which order is the gateway's affair.
    assert.deepEqual(
      texts.map((text) => /周先生(.*?)[，。（]/.exec(text)?.[1]).sort(),
      ['', '第一次打开了您的信息', '替您把退休申请撤回来修改', '替您撤回了退休申请', '替您签名'].sort(),
    )
    assert.equal(await stateOf(id), 'caseOver')
  })

  it('the person may do everything themselves meanwhile', async () => {
    const id = await begun(kit, agent)
    const caseId = await filledIn(agent, id)
    const she = await retiree()
    const { signature } = await submissionByAgent()
    const body = { promiseVersion: promise.version, signature }
    const { receipt } = await she.do('submitCase', { params: { id: caseId }, body })
    assert.equal(receipt?.agentName, undefined)
  })
})
