import assert from 'node:assert/strict'
import { after, beforeEach, describe, it, mock } from 'node:test'
import { and, eq } from 'drizzle-orm'
import { promise } from '@/content/promise'
import { AGENCY_PAPERS, POWERS, type Power } from '@/domain/people'
import type { Operation } from '@contract/routes'
import { chainMac } from '@bff/cases/services'
import { decideBy, photo, progressOf, settle, signedIn, takeOver } from '@bff/cases/testing/story'
import { verifyCase } from '@bff/cases/trail'
import { agencyPapers, caseEvents, consents, mandates, persons } from '@bff/db/schema'
import { access, type AccessRule, type Cell } from '@bff/http/access'
import { keepHouse } from '@bff/housekeeping'
import { givenDirectly } from '@bff/people/testing/given'
import { NOBODY, problemIn, type TestClient } from '@bff/testing/client'
import { startKit, toldOnce, type Kit } from '@bff/testing/kit'
import {
  agentOf,
  begun,
  filledIn,
  gathered,
  HAN,
  HAN_ANSWERS,
  heldBy,
  photographsPapers,
  STARTS_AT,
  submissionByAgent,
  textsTo,
  wishOf,
  ZHOU,
} from './testing/agency'

const story = toldOnce(async () => {
  const kit = await startKit({
    startsAt: STARTS_AT,
    environment: { SMS_ANSWERS_TOKEN: 'of the gateway, long enough' },
  })
  return { kit, agent: await agentOf(kit) }
})

describe('an agent', () => {
  let kit: Kit
  let agent: TestClient
  beforeEach(async () => {
    ;({ kit, agent } = await story())
  })
  after(() => kit.close())

  const answers = (text: string) =>
    agent.play('replyToSms', { body: { kind: 'sms', phone: HAN.phone, text } })
  const stateOf = async (id: string) => (await heldBy(agent, id)).state
  const retiree = () => signedIn(kit, HAN.id, HAN.phone)

  describe('says whom they act for', () => {
    const refused = async (paper: Parameters<typeof wishOf>[0], client = agent) =>
      (await client.refused('openAgency', { body: wishOf(paper) })).code

    it('and is shown nothing of them for it', async () => {
      const held = await agent.do('openAgency', { body: wishOf() })
      assert.deepEqual(
        { ...held, id: '', changedAt: '' },
        {
          id: '',
          state: 'collecting',
          ownerName: HAN.name,
          powers: [...POWERS],
          until: '2027-05-31',
          papers: [],
          case: null,
          changedAt: '',
        },
      )
      assert.equal(await kit.database.db.$count(persons), 1, 'nobody but the agent has an account')
    })

    it('as the paper does: filling in and materials at least, twelve months at most', async () => {
      assert.equal(await refused({ powers: ['fill', 'submit'] }), 'powersTooFew')
      assert.equal(await refused({ powers: ['materials'] }), 'powersTooFew')
      await agent.do('openAgency', { body: wishOf({ powers: ['fill', 'materials'], until: '2027-11-23' }) })
      assert.equal(await refused({ until: '2027-11-24' }), 'untilTooFar')
      assert.equal(await refused({ until: '2026-11-22' }), 'untilTooFar')
    })

    it('whatever does not fit is refused alike: nobody’s number, another’s name', async () => {
      assert.equal(await refused({ idNumber: '110105194912310021' }), 'retireeMismatch')
      assert.equal(await refused({ name: '韩玉英' }), 'retireeMismatch')
    })

    it('not themselves, and not by their own phone', async () => {
      const self = { name: '周海', idNumber: '130000197401180534', phone: '13700000001' }
      assert.equal(await refused(self), 'agencyOwn')
      assert.equal(await refused({ phone: ZHOU.phone }), 'agencyOwnPhone')
    })

    it('nor by a phone that is somebody else’s, proved or not', async () => {
      await kit.client().signIn('13700000002')
      assert.equal(await refused({ phone: '13700000002' }), 'retireeMismatch')
      await signedIn(kit, 'liXiulan', '13800000155')
      assert.equal(await refused({ phone: '13800000155' }), 'retireeMismatch')
    })

    it('of somebody who is here already by the phone that is theirs here, and no other', async () => {
      await retiree()
      assert.equal(await refused({ phone: '13700000003' }), 'retireeMismatch')
      await agent.do('openAgency', { body: wishOf() })
    })

    it('a few times a day: numbers are not to be tried, and the right one counts for nothing then', async () => {
      for (let times = 0; times < 4; times++) assert.equal(await refused({ name: '韩玉' }), 'retireeMismatch')
      assert.equal(await refused({}), 'tooManyRequests')
      const number = (last: number) => `11010519491231${String(last).padStart(4, '0')}`
      assert.equal(await refused({ idNumber: number(1) }), 'retireeMismatch')
      assert.equal(await refused({ idNumber: number(2) }), 'retireeMismatch')
      assert.equal(await refused({ idNumber: number(3) }), 'tooManyRequests')
      kit.advance({ days: 1 })
      await agent.do('openAgency', { body: wishOf() })
    })

    it('not while nobody can be asked', async () => {
      const provider = kit.bff.services.identityProvider
      assert.ok(provider)
      const verify = mock.method(provider, 'verify', () => Promise.reject(new Error('down')))
      assert.equal(await refused({}), 'identityProviderUnavailable')
      verify.mock.restore()
    })
  })

  describe('before it holds', () => {
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

  describe('once it holds', () => {
    it('the person was told who, for what, until when, and how to stop it; without a link', async () => {
      await begun(kit, agent)
      const [text, ...others] = await textsTo(kit, agent, HAN.phone)
      assert.deepEqual(others, [])
      assert.equal(
        text,
        '【退休一件事】韩女士，您好：周先生（手机尾号 5310）凭您写的委托书，从今天起替您办退休：填表、交材料、签名提交、撤回和改月份、代领结果，到2027年5月31日为止。没有委托过，或者不想让他办了，直接回复「停」，或者打 12333，马上停。',
      )
      assert.ok(!/https?:|玉兰/.test(text))
    })

    it('what the authorisation agrees to stands on the person’s own record, with whose mandate it was', async () => {
      const id = await begun(kit, agent)
      const rows = await kit.database.db.select().from(consents).where(eq(consents.mandateId, id))
      assert.deepEqual(
        rows.map(({ purpose, granted }) => [purpose, granted]),
        [
          ['sensitiveData', true],
          ['sharedData', true],
        ],
      )
      const she = await retiree()
      assert.equal((await she.do('getConsents', {})).consents.length, 2)
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

    it('one agent at a time; beginning anew takes the place of one’s own', async () => {
      const first = await begun(kit, agent)
      const other = await signedIn(kit, 'gaoJie', '13800004820')
      const { id } = await gathered(other)
      assert.equal((await other.refused('beginAgency', { params: { id } })).code, 'agencyTaken')
      const second = await begun(kit, agent)
      assert.deepEqual([await stateOf(first), await stateOf(second)], ['ended', 'active'])
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
      assert.match(news ?? '', /^【退休一件事】韩女士，您好：周先生刚替您签名，提交了退休申请。/)

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
      assert.equal(
        (await she.refused('submitCase', { params: { id: caseId }, body })).code,
        'promiseOutdated',
      )
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
      assert.deepEqual(texts.map((text) => /周先生(.*?)[，。（]/.exec(text)?.[1]).sort(), [
        '',
        '刚替您把退休申请撤回来修改',
        '刚替您撤回了退休申请',
        '刚替您签名',
      ])
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

  describe('is bound by what the paper names', () => {
    const cases: [Operation, Power][] = (Object.entries(access) as [Operation, AccessRule][]).flatMap(
      ([operation, rule]): [Operation, Power][] => {
        const cell: Cell | null = rule.who === 'case' ? rule.relations.agent : null
        return cell?.power ? [[operation, cell.power]] : []
      },
    )

    it('every power opens something, and is asked for by nothing else', () => {
      assert.deepEqual(new Set(cases.map(([, power]) => power)), new Set(POWERS))
      assert.deepEqual(
        cases.filter(([, power]) => power === 'submit' || power === 'change').map(([operation]) => operation),
        ['sendSignatureCode', 'submitCase', 'recallCase', 'withdrawCase', 'cancelCase', 'changeMonth'],
      )
    })

    it('each step without its power is refused, and with it alone let through', async () => {
      const she = await retiree()
      const { id: caseId } = await she.do('createCase', { body: { answers: HAN_ANSWERS } })
      const back = await kit.bookmark()
      const said = async (operation: Operation) => {
        const params = { id: caseId, mid: NOBODY, name: 'recognitionForm' }
        const response = await agent.send(operation, { params })
        return response.status < 400 ? 'in' : (await problemIn(response)).code
      }
      for (const [operation, power] of cases) {
        const without = POWERS.filter((one) => one !== power)
        await givenDirectly(kit, caseId, ZHOU.phone, { role: 'agent', scope: 'act', powers: without })
        assert.equal(await said(operation), 'notInMandate', `${operation} without ${power}`)
        await back()
        await givenDirectly(kit, caseId, ZHOU.phone, { role: 'agent', scope: 'act', powers: [power] })
        assert.notEqual(await said(operation), 'notInMandate', `${operation} with ${power}`)
        await back()
      }
    })

    it('is over after its last day, and not before', async () => {
      const id = await begun(kit, agent, { until: '2026-11-30' })
      const caseId = await filledIn(agent, id)
      const clock = (now: string) => agent.play('putClock', { body: { now } })
      await clock('2026-11-30T15:59:00.000Z')
      await agent.do('getCase', { params: { id: caseId } })
      await clock('2026-11-30T16:00:00.000Z')
      assert.equal((await agent.refused('getCase', { params: { id: caseId } })).code, 'notFound')
      assert.equal(await stateOf(id), 'expired')
    })

    it('fetches the results, which come with the end of the case, where the paper names it', async () => {
      const id = await begun(kit, agent)
      const caseId = await filledIn(agent, id)
      await takeOver(agent)
      await agent.do('submitCase', { params: { id: caseId }, body: await submissionByAgent() })
      await settle(kit.bff)
      for (const department of ['socialInsurance', 'medicalInsurance'])
        await decideBy(kit, agent, department, { kind: 'approve' })
      const held = await heldBy(agent, id)
      assert.deepEqual([held.state, held.case?.status, held.case?.claimable], ['active', 'completed', true])
      const certificate = await agent.do('claimCertificateFor', { params: { id: caseId } })
      assert.equal(certificate.name, HAN.name)
      assert.equal((await heldBy(agent, id)).case?.claimable, false)
      const she = await retiree()
      assert.equal((await she.do('getCertificate', {})).certificate?.number, certificate.number)
    })

    it('opens nothing any more where the application was ended by a department', async () => {
      const id = await begun(kit, agent)
      const caseId = await filledIn(agent, id)
      await agent.do('submitCase', { params: { id: caseId }, body: await submissionByAgent() })
      await settle(kit.bff)
      const { tasks } = await agent.play('listTasks')
      const task = tasks.find(({ department }) => department === 'socialInsurance')
      assert.ok(task)
      await agent.play('decideTask', {
        params: { id: task.id },
        body: { kind: 'close', reason: 'death' },
      })
      for (const operation of ['getCase', 'getProgress', 'withdrawCase'] as const)
        assert.equal((await agent.refused(operation, { params: { id: caseId } })).code, 'notFound')
    })
  })

  describe('is stopped', () => {
    it('by one word in answer to the message: at once, with the reading of what was agreed to; both are told', async () => {
      const id = await begun(kit, agent)
      const caseId = await filledIn(agent, id)
      await answers('停')
      assert.equal(await stateOf(id), 'ended')
      assert.equal((await agent.refused('getCase', { params: { id: caseId } })).code, 'notFound')
      assert.equal(
        (await agent.refused('putFields', { params: { id: caseId }, body: { changes: [] } })).code,
        'notFound',
      )
      assert.match((await textsTo(kit, agent, HAN.phone))[0] ?? '', /已经停了，周先生不能再替您办退休/)
      assert.match((await textsTo(kit, agent, ZHOU.phone))[0] ?? '', /您替韩女士办退休的委托已经停了/)
      const she = await retiree()
      const { entries } = await she.do('getAccessLog', {})
      assert.deepEqual(
        [entries[0]?.what, entries[0]?.name, entries[0]?.role],
        ['stoppedBySms', HAN.name, null],
      )
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
      const second = await begun(kit, agent)
      await agent.do('endMandate', { params: { id: second } })
      assert.equal(await stateOf(second), 'ended')
      assert.equal((await textsTo(kit, agent, HAN.phone)).length, 4)
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
})
