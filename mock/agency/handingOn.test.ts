import assert from 'node:assert/strict'
import { after, beforeEach, describe, it } from 'node:test'
import { desc, eq } from 'drizzle-orm'
import { powerWords } from '@/content/agency/powers'
import { promise } from '@/content/promise'
import { POWERS } from '@/domain/people'
import { chainMac } from '@bff/cases/services'
import { caseLog } from '@bff/db/schema'
import { decideBy, photo, settle, signedIn, takeOver, taskOf } from '@bff/cases/testing/story'
import { verifyCase } from '@bff/cases/trail'
import type { TestClient } from '@bff/testing/client'
import type { Kit } from '@bff/testing/kit'
import { agencyStory, begun, filledIn, HAN, submissionByAgent } from './testing/agency'

const story = agencyStory()
const AGENT_ID = '130000197401180534'

describe('who decides first judges by which paper it was signed', () => {
  let kit: Kit
  let agent: TestClient
  let mandateId: string
  let caseId: string
  beforeEach(async () => {
    ;({ kit, agent } = await story())
    await takeOver(agent)
    mandateId = await begun(kit, agent)
    caseId = await filledIn(agent, mandateId)
  })
  after(() => kit.close())
  const retiree = () => signedIn(kit, HAN.id, HAN.phone)
  const submits = async () => {
    await agent.do('submitCase', { params: { id: caseId }, body: await submissionByAgent() })
    await settle(kit.bff)
  }
  const opens = async (department: string, paper: string) => {
    const { id } = await taskOf(agent, department)
    return { params: { id, paper } }
  }

  it('the agent by name and number, what the paper names, until when, and its pictures', async () => {
    await submits()
    const [agency] = (await taskOf(agent, 'socialInsurance')).agencies
    assert.deepEqual(agency, {
      did: 'signed',
      name: '周海',
      idNumber: AGENT_ID,
      powers: POWERS.map((power) => powerWords[power].label),
      until: '2027-05-31',
      papers: [
        { id: 'authorisation', label: '授权委托书' },
        { id: 'agentCardFront', label: '代办人的身份证，有照片的一面' },
        { id: 'agentCardBack', label: '代办人的身份证，有国徽的一面' },
      ],
    })
    await agent.play('openTaskPaper', await opens('socialInsurance', 'authorisation'))
  })

  it('and nobody after them: neither name, nor number, nor paper', async () => {
    await submits()
    await decideBy(kit, agent, 'socialInsurance', { kind: 'approve' })
    const later = await taskOf(agent, 'medicalInsurance')
    assert.deepEqual(later.agencies, [])
    assert.ok(!JSON.stringify(later).includes(AGENT_ID))
    assert.ok(later.reasons.every(({ code }) => code !== 'mandateUnproven'))
    const asked = await opens('medicalInsurance', 'authorisation')
    assert.equal((await agent.playRefused('openTaskPaper', asked)).code, 'notFound')
  })

  it('of the papers no more than it takes: the person’s own card goes with the materials', async () => {
    await submits()
    const asked = await opens('socialInsurance', 'ownerCardFront')
    assert.equal((await agent.playRefused('openTaskPaper', asked)).code, 'notFound')
  })

  it('nothing of it where the person has signed themselves', async () => {
    const she = await retiree()
    const { signature } = await submissionByAgent()
    const body = { promiseVersion: promise.version, signature }
    await she.do('submitCase', { params: { id: caseId }, body })
    await settle(kit.bff)
    const task = await taskOf(agent, 'socialInsurance')
    assert.deepEqual(task.agencies, [])
    const asked = await opens('socialInsurance', 'authorisation')
    assert.equal((await agent.playRefused('openTaskPaper', asked)).code, 'notFound')
  })

  describe('where she has signed herself, and a department wants more', () => {
    let she: TestClient
    beforeEach(async () => {
      she = await retiree()
      const { signature } = await submissionByAgent()
      const body = { promiseVersion: promise.version, signature }
      await she.do('submitCase', { params: { id: caseId }, body })
      await settle(kit.bff)
    })
    const wants = [{ material: 'idCardFront', reason: 'unreadable' } as const]
    const answers = async (client: TestClient, department: 'socialInsurance' | 'medicalInsurance') => {
      const { id } = await agent.upload(caseId, 'idCardFront', await photo())
      await client.do('answerSupplement', {
        params: { id: caseId },
        body: { department, materialIds: [id] },
      })
      await settle(kit.bff)
    }

    it('the agent who gives it hands over the paper with it, which is opened like the one that signs', async () => {
      await decideBy(kit, agent, 'socialInsurance', { kind: 'supplement', wants })
      assert.deepEqual((await taskOf(agent, 'socialInsurance')).agencies, [])
      await answers(agent, 'socialInsurance')
      const {
        agencies: [agency],
        materials,
      } = await taskOf(agent, 'socialInsurance')
      assert.deepEqual([agency?.name, agency?.idNumber, agency?.papers.length], ['周海', AGENT_ID, 3])
      assert.ok(materials.some(({ kind }) => kind === 'idCardFront'))
      await agent.play('openTaskPaper', await opens('socialInsurance', 'authorisation'))
      const { entries } = await she.do('getAccessLog', {})
      assert.ok(entries.some(({ department }) => department === 'socialInsurance'))
    })

    it('to whoever asked, though it is not the first: nobody before has judged it', async () => {
      await decideBy(kit, agent, 'socialInsurance', { kind: 'approve' })
      await decideBy(kit, agent, 'medicalInsurance', { kind: 'supplement', wants })
      await answers(agent, 'medicalInsurance')
      assert.equal((await taskOf(agent, 'medicalInsurance')).agencies[0]?.name, '周海')
      assert.deepEqual((await taskOf(agent, 'socialInsurance')).agencies, [])
    })

    it('and she herself hands over nothing of it', async () => {
      await decideBy(kit, agent, 'socialInsurance', { kind: 'supplement', wants })
      await answers(she, 'socialInsurance')
      assert.deepEqual((await taskOf(agent, 'socialInsurance')).agencies, [])
    })
  })

  it('where he has signed, who comes later is not handed it with a supplement either', async () => {
    await submits()
    await decideBy(kit, agent, 'socialInsurance', { kind: 'approve' })
    const wants = [{ material: 'idCardFront', reason: 'unreadable' } as const]
    await decideBy(kit, agent, 'medicalInsurance', { kind: 'supplement', wants })
    const { id } = await agent.upload(caseId, 'idCardFront', await photo())
    await agent.do('answerSupplement', {
      params: { id: caseId },
      body: { department: 'medicalInsurance', materialIds: [id] },
    })
    await settle(kit.bff)
    assert.deepEqual((await taskOf(agent, 'medicalInsurance')).agencies, [])
  })

  it('a second paper with which a supplement comes takes the place of none: both are there, each opened as its own', async () => {
    await submits()
    const wants = [{ material: 'idCardFront', reason: 'unreadable' } as const]
    await decideBy(kit, agent, 'socialInsurance', { kind: 'supplement', wants })
    const second = await begun(kit, agent, { until: '2027-03-31' })
    const { id } = await agent.upload(caseId, 'idCardFront', await photo())
    await agent.do('answerSupplement', {
      params: { id: caseId },
      body: { department: 'socialInsurance', materialIds: [id] },
    })
    await settle(kit.bff)
    const { agencies } = await taskOf(agent, 'socialInsurance')
    assert.deepEqual(
      agencies.map(({ did, until, papers }) => [did, until, papers[0]?.id]),
      [
        ['signed', '2027-05-31', 'authorisation'],
        ['supplemented', '2027-03-31', 'authorisation-2'],
      ],
    )
    for (const [paper, mandate] of [
      ['authorisation', mandateId],
      ['authorisation-2', second],
    ] as const) {
      await agent.play('openTaskPaper', await opens('socialInsurance', paper))
      const { db } = kit.database
      const lines = await db
        .select({ mandateId: caseLog.mandateId })
        .from(caseLog)
        .where(eq(caseLog.what, 'departmentOpenedPapers'))
        .orderBy(desc(caseLog.seq))
      assert.equal(lines[0]?.mandateId, mandate, paper)
    }
  })

  it('who looked is read by the person: whose desk it was, and the agent by name', async () => {
    await submits()
    for (const paper of ['authorisation', 'agentCardFront'])
      await agent.play('openTaskPaper', await opens('socialInsurance', paper))
    await agent.do('getAgencyPaper', { params: { id: mandateId, kind: 'ownerCardFront' } })
    const she = await retiree()
    const looked = (await she.do('getAccessLog', {})).entries.filter(({ what }) => what.endsWith('Papers'))
    assert.deepEqual(
      looked.map(({ what, name, department, own, role }) => [what, name, department, own, role]).sort(),
      [
        ['departmentOpenedPapers', '', 'socialInsurance', false, null],
        ['openedPapers', '周海', null, false, 'agent'],
      ].sort(),
    )
    const { services } = kit.bff
    const fault = await services.database.db.transaction((tx) =>
      verifyCase(tx, chainMac(services.vault), caseId),
    )
    assert.equal(fault, null)
  })

  it('it may be wanted anew, and the better one is looked at as well', async () => {
    await submits()
    const wants = [{ material: 'authorisation', reason: 'mandateUnclear' } as const]
    await decideBy(kit, agent, 'socialInsurance', { kind: 'supplement', wants })
    const { progress } = await agent.do('getProgress', { params: { id: caseId } })
    assert.ok(progress.mustAct.some(({ code }) => code === 'answerSupplement'))
    const { id: better } = await agent.upload(caseId, 'authorisation', await photo())
    await agent.do('answerSupplement', {
      params: { id: caseId },
      body: { department: 'socialInsurance', materialIds: [better] },
    })
    await settle(kit.bff)
    const [agency] = (await taskOf(agent, 'socialInsurance')).agencies
    assert.deepEqual(agency?.papers.slice(3), [{ id: better, label: '授权委托书，补交的第 1 张' }])
    await agent.play('openTaskPaper', await opens('socialInsurance', better))
  })

  it('it may be refused for it, with what to do', async () => {
    await submits()
    const task = await taskOf(agent, 'socialInsurance')
    assert.ok(task.reasons.some(({ code }) => code === 'mandateUnproven'))
    await decideBy(kit, agent, 'socialInsurance', { kind: 'refuse', reasons: ['mandateUnproven'] })
    const view = await agent.do('getProgress', { params: { id: caseId } })
    assert.equal(view.progress.status, 'returned')
  })
})
