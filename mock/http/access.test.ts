import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { contract, type OperationSchema } from '@contract/contract'
import { API, type Operation, routes } from '@contract/routes'
import { draftOf, signedIn } from '../cases/testing/story'
import { NOBODY, problemIn, type TestClient } from '../testing/client'
import { startKit, type Kit } from '../testing/kit'
import { access, type AccessRule } from './access'

const NOTHING = { id: NOBODY, mid: NOBODY, name: 'recognitionForm' }
const operations = Object.keys(routes) as Operation[]

describe('the table of access', () => {
  let kit: Kit
  let phone: TestClient

  before(async () => {
    kit = await startKit()
    phone = kit.client()
    await phone.signIn('13800000417')
  })
  after(() => kit.close())

  const idOf = (operation: Operation) => {
    const schema: OperationSchema = contract[operation]
    return schema.params ? { params: NOTHING } : {}
  }
  for (const operation of operations) {
    const rule: AccessRule = access[operation]
    if (rule.who === 'anyone') continue

    it(`${operation}: nobody without a session`, async () => {
      const response = await kit.client().send(operation, idOf(operation))
      assert.equal((await problemIn(response)).code, 'signInRequired')
    })
    if (rule.who === 'caseOwner') {
      it(`${operation}: no case that is not there`, async () => {
        const response = await phone.send(operation, idOf(operation))
        assert.equal((await problemIn(response)).code, 'notFound')
      })
    } else if (rule.realName) {
      it(`${operation}: no phone alone`, async () => {
        const response = await phone.send(operation, idOf(operation))
        assert.equal((await problemIn(response)).code, 'realNameRequired')
      })
    }
  }

  it('has a rule for every address under /api, whatever its method', () => {
    const known = operations.map((operation) => {
      const [method, path] = routes[operation]
      assert.ok(access[operation], operation)
      return `${method} ${API}${path.replace(/\{(\w+)\}/g, ':$1')}`
    })
    const open = ['GET /api/v1/openapi.json']
    const served = kit.bff.app.routes.filter(
      ({ method, path }) => method !== 'ALL' && path.startsWith('/api'),
    )
    assert.deepEqual(served.map(({ method, path }) => `${method} ${path}`).sort(), [...known, ...open].sort())
  })

  it('answers for somebody else’s case exactly as for one that is not there', async () => {
    const owner = kit.client()
    await owner.signIn('13800000432')
    const id = await draftOf(owner)
    const said = async (operation: Operation, caseId: string) => {
      const response = await phone.send(operation, { params: { ...NOTHING, id: caseId } })
      return [response.status, [...response.headers], await response.text()]
    }
    for (const operation of operations) {
      const rule: AccessRule = access[operation]
      if (rule.who !== 'caseOwner') continue
      assert.deepEqual(await said(operation, id), await said(operation, NOBODY), operation)
    }
  })

  it('asks for the real name, and then for consent, on one’s own case', async () => {
    const id = await draftOf(phone)
    const proved = await signedIn(kit, 'wangJianguo', '13800000431')
    const own = await draftOf(proved)
    await proved.do('putConsent', {
      body: { purpose: 'sensitiveData', granted: false, textVersion: 'test-1' },
    })
    const code = async (client: TestClient, operation: Operation, caseId: string) => {
      const response = await client.send(operation, { params: { ...NOTHING, id: caseId } })
      return (await problemIn(response)).code
    }
    for (const operation of operations) {
      const rule: AccessRule = access[operation]
      if (rule.who !== 'caseOwner' || !rule.realName) continue
      assert.equal(await code(phone, operation, id), 'realNameRequired', operation)
      if (rule.consent) assert.equal(await code(proved, operation, own), 'consentRequired', operation)
    }
  })

  it('needs the real name for all that a department hears of', () => {
    const sent: Operation[] = [
      'submitCase',
      'answerSupplement',
      'recallCase',
      'withdrawCase',
      'claimCertificate',
    ]
    for (const operation of [...sent, 'getPrefill', 'addMaterial', 'getMaterial', 'getDocument'] as const) {
      const rule: AccessRule = access[operation]
      assert.equal(rule.realName, true, operation)
    }
  })
})
