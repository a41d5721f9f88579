import assert from 'node:assert/strict'
import { after, beforeEach, describe, it } from 'node:test'
import { POWERS, type Power } from '@/domain/people'
import type { CaseView } from '@contract/case'
import type { Operation } from '@contract/routes'
import { decideBy, photo, settle, signedIn, takeOver, typeIn } from '@bff/cases/testing/story'
import { sharedRecords } from '@bff/db/schema'
import { access, type AccessRule, type Cell } from '@bff/http/access'
import { givenDirectly } from '@bff/people/testing/given'
import { NOBODY, problemIn, type TestClient } from '@bff/testing/client'
import type { Kit } from '@bff/testing/kit'
import {
  agencyStory,
  begun,
  filledIn,
  HAN,
  HAN_ANSWERS,
  heldBy,
  submissionByAgent,
  ZHOU,
} from './testing/agency'

const story = agencyStory()

describe('an agent is bound by what the paper names', () => {
  let kit: Kit
  let agent: TestClient
  beforeEach(async () => {
    ;({ kit, agent } = await story())
  })
  after(() => kit.close())
  const stateOf = async (id: string) => (await heldBy(agent, id)).state
  const retiree = () => signedIn(kit, HAN.id, HAN.phone)

  const cases: [Operation, Power][] = (Object.entries(access) as [Operation, AccessRule][]).flatMap(
    ([operation, rule]): [Operation, Power][] => {
      const cell: Cell | null = rule.who === 'case' ? rule.relations.agent : null
      return cell?.power ? [[operation, cell.power]] : []
    },
  )

  /** Held against what an operation is about, and not by the table of access: the account's cells, its card, and what departments have. */
  const WITHIN: readonly Power[] = ['bankAccount', 'records']

  it('every power opens something, and is asked for by nothing else', () => {
    const atTheGate = new Set(cases.map(([, power]) => power))
    assert.deepEqual(atTheGate, new Set(POWERS.filter((power) => !WITHIN.includes(power))))
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
      const params = { id: caseId, mid: NOBODY, pid: NOBODY, name: 'recognitionForm' }
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

  describe('and fills in the bank account by a paper that names it alone', () => {
    const WITHOUT = POWERS.filter((power) => power !== 'bankAccount')
    const ACCOUNT = ['accountNumber', 'accountBank'] as const
    const fillsIn = (caseId: string, fields: readonly string[]) =>
      agent.send('putFields', {
        params: { id: caseId },
        body: { changes: fields.map((field) => ({ field, value: HAN.bankCard, basedOn: 0 })) },
      })
    const hers = async () => {
      const she = await retiree()
      const { id } = await she.do('createCase', { body: { answers: HAN_ANSWERS } })
      await typeIn(she, id, { accountNumber: HAN.bankCard, accountBank: '中国农业银行' })
      const card = await she.upload(id, 'bankCard', await photo())
      return { she, id, card: card.id }
    }

    for (const field of ACCOUNT)
      it(`not ${field} without it, and all else`, async () => {
        const id = await begun(kit, agent, { powers: WITHOUT })
        const { id: caseId } = await agent.do('openAgencyCase', {
          params: { id },
          body: { answers: HAN_ANSWERS },
        })
        const problem = await problemIn(await fillsIn(caseId, [field, 'contactAddress']))
        assert.equal(problem.code, 'accountNotInMandate')
        assert.match(problem.title, /补一份写明「填银行账号」的委托书/)
        assert.deepEqual(
          problem.fields?.map((one) => one.field),
          [field],
        )
        assert.equal((await fillsIn(caseId, ['contactAddress'])).status, 200)
      })

    it('no bank card without it: neither added, nor moved, taken out or opened', async () => {
      const { id: caseId, card } = await hers()
      const id = await begun(kit, agent, { powers: WITHOUT })
      assert.equal((await heldBy(agent, id)).case?.id, caseId)
      const params = { id: caseId, mid: card }
      const refusals = [
        await agent.uploadRefused(caseId, 'bankCard', await photo()),
        await agent.refused('deleteMaterial', { params }),
        await agent.refused('orderMaterials', { params, body: { kind: 'bankCard', ids: [card] } }),
      ]
      assert.deepEqual(
        refusals.map(({ code }) => code),
        ['accountNotInMandate', 'accountNotInMandate', 'accountNotInMandate'],
      )
      assert.equal((await agent.refused('getMaterial', { params })).code, 'notFound')
      await agent.upload(caseId, 'idCardFront', await photo())
    })

    it('what she has filled in is told to be filled, and not with what', async () => {
      const { id: caseId } = await hers()
      await begun(kit, agent, { powers: WITHOUT })
      const view = await agent.do('getCase', { params: { id: caseId } })
      assert.deepEqual(
        view.fields.filter(({ field }) => field.startsWith('account')),
        [],
      )
      for (const field of ACCOUNT) assert.ok(view.hidden.includes(field))
      assert.ok(!JSON.stringify(view).includes(HAN.bankCard))
      assert.equal(view.materials.find(({ kind }) => kind === 'bankCard')?.opens, false)
      assert.ok(view.fields.some(({ field }) => field === 'idNumber'))
    })

    it('and he signs what she has filled in', async () => {
      const { she, id: caseId } = await hers()
      await typeIn(she, caseId, { contactAddress: '河北省衡水市样例村12号', postcode: '053000' })
      for (const kind of ['idCardFront', 'idCardBack'] as const) await she.upload(caseId, kind, await photo())
      await begun(kit, agent, { powers: WITHOUT })
      const sent = await agent.do('submitCase', {
        params: { id: caseId },
        body: await submissionByAgent(),
      })
      assert.equal(sent.status, 'inReview')
    })

    it('with it, both', async () => {
      const { id: caseId, card } = await hers()
      await begun(kit, agent)
      const view = await agent.do('getCase', { params: { id: caseId } })
      assert.equal(view.fields.find(({ field }) => field === 'accountNumber')?.value, HAN.bankCard)
      await agent.do('getMaterial', { params: { id: caseId, mid: card } })
      await agent.upload(caseId, 'bankCard', await photo())
    })
  })

  describe('and has what departments share by a paper that names it alone, whatever she agreed to', () => {
    const WITHOUT = POWERS.filter((power) => power !== 'records')
    const asked = () => kit.database.db.$count(sharedRecords)
    const shared = ({ fields }: Pick<CaseView, 'fields'>) =>
      fields.filter((one) => one.origin === 'sharedData')

    it('begins without it: nobody is asked, and nothing that was heard before is used', async () => {
      const she = await retiree()
      await she.do('getPrefill', {})
      assert.ok((await asked()) > 0)
      const id = await begun(kit, agent, { powers: WITHOUT })
      const view = await agent.do('openAgencyCase', { params: { id }, body: { answers: HAN_ANSWERS } })
      assert.deepEqual(shared(view), [])
      assert.equal(await asked(), 0, 'nothing was heard anew')
      assert.deepEqual(shared(await she.do('getFields', { params: { id: view.id } })), [])
      const again = await agent.do('openAgencyCase', { params: { id }, body: { answers: HAN_ANSWERS } })
      assert.deepEqual([shared(again), await asked()], [[], 0])
    })

    it('opens without it: nobody is asked, and nothing is filled in, typed or sent in by it', async () => {
      const she = await retiree()
      const id = await begun(kit, agent, { powers: WITHOUT })
      const { id: caseId } = await agent.do('openAgencyCase', {
        params: { id },
        body: { answers: HAN_ANSWERS },
      })
      const params = { id: caseId }
      assert.deepEqual(shared(await agent.do('getCase', { params })), [])
      assert.equal(await asked(), 0)
      // She has looked meanwhile, in the guide alone.
      await she.do('getPrefill', {})
      assert.deepEqual(shared(await agent.do('getCase', { params })), [])
      await agent.do('putAnswers', { params, body: { answers: HAN_ANSWERS } })
      assert.deepEqual(shared(await agent.do('getCase', { params })), [])
    })

    it('and sees the items of the application that she began by it', async () => {
      const she = await retiree()
      const { id: caseId, items } = await she.do('createCase', { body: { answers: HAN_ANSWERS } })
      const id = await begun(kit, agent, { powers: WITHOUT })
      assert.ok(items.length > 0)
      assert.deepEqual((await agent.do('getCase', { params: { id: caseId } })).items, items)
      const opened = await agent.do('openAgencyCase', { params: { id }, body: { answers: HAN_ANSWERS } })
      assert.deepEqual([opened.id, opened.items], [caseId, items])
    })

    it('with it, both', async () => {
      await retiree()
      const id = await begun(kit, agent)
      const view = await agent.do('openAgencyCase', { params: { id }, body: { answers: HAN_ANSWERS } })
      assert.ok(shared(view).length > 0)
      assert.ok((await asked()) > 0)
    })
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
    assert.deepEqual([held.state, held.case], ['active', { id: caseId, canFill: false, waits: true }])
    const certificate = await agent.do('claimCertificateFor', { params: { id: caseId } })
    assert.equal(certificate.name, HAN.name)
    assert.equal((await heldBy(agent, id)).case?.waits, false)
    const she = await retiree()
    assert.equal((await she.do('getCertificate', {})).certificate?.number, certificate.number)
  })

  it('does not tell why the certificate ended, which is its holder’s to read', async () => {
    const id = await begun(kit, agent)
    const caseId = await filledIn(agent, id)
    await takeOver(agent)
    await agent.do('submitCase', { params: { id: caseId }, body: await submissionByAgent() })
    await settle(kit.bff)
    await decideBy(kit, agent, 'socialInsurance', { kind: 'approve' })
    const claims = () => agent.do('claimCertificateFor', { params: { id: caseId } })
    await claims()
    const body = { kind: 'end', reason: 'benefitEnded' } as const
    await agent.play('changeCertificate', { params: { id: caseId }, body })
    const again = await claims()
    assert.deepEqual([again.status, again.ended], ['void', undefined])
    const she = await retiree()
    assert.equal((await she.do('getCertificate', {})).certificate?.ended?.reason, 'benefitEnded')
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
