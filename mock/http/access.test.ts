import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { contract, type OperationSchema } from '@contract/contract'
import { API, type Operation, routes } from '@contract/routes'
import { draftOf, signedIn } from '../cases/testing/story'
import { approvedViewer, askingViewer } from '../people/testing/family'
import { NOBODY, problemIn, type TestClient } from '../testing/client'
import { startKit, type Kit } from '../testing/kit'
import { access, RELATIONS, SIDES, type AccessRule, type Cell } from './access'

const operations = Object.keys(routes) as Operation[]

/** Who calls. Each holds, or held, something of 王建国's case but the first two. */
const CALLERS = [
  'nobody',
  'another citizen',
  'the retiree by phone alone',
  'the retiree',
  'who may see',
  'who may see, by phone alone',
  'who is not approved yet',
  'who was stopped',
] as const
type Who = (typeof CALLERS)[number]

/** What the gate says: `in`: it lets through, whatever the handler says then. */
type Said = 'in' | 'signInRequired' | 'notFound' | 'realNameRequired' | 'onlyRetiree'
const GATE: readonly string[] = ['signInRequired', 'notFound', 'realNameRequired', 'onlyRetiree']

const everybody = (said: Said): Row => CALLERS.map(() => said)
type Row = readonly Said[]
const outside: Row = ['notFound', 'notFound']

// In the order of CALLERS. Another's case, one not approved and one stopped answer as one that does not exist.
const anyone = everybody('in')
const signedInOnes: Row = ['signInRequired', 'in', 'in', 'in', 'in', 'in', 'in', 'in']
const provedOnes: Row = [
  'signInRequired',
  'in',
  'realNameRequired',
  'in',
  'in',
  'realNameRequired',
  'in',
  'in',
]
const follows: Row = ['signInRequired', 'notFound', 'in', 'in', 'onlyRetiree', 'realNameRequired', ...outside]
const drafts: Row = ['signInRequired', 'notFound', 'in', 'in', 'onlyRetiree', 'realNameRequired', ...outside]
const retirees: Row = [
  'signInRequired',
  'notFound',
  'realNameRequired',
  'in',
  'onlyRetiree',
  'realNameRequired',
  ...outside,
]

/** The whole table, written out once more: who is let through to what. */
const EXPECTED: Readonly<Record<Operation, Row>> = {
  sendCode: anyone,
  signIn: anyone,
  signOut: anyone,
  getMe: anyone,
  startIdentity: signedInOnes,
  proveIdentity: signedInOnes,
  getConsents: signedInOnes,
  putConsent: signedInOnes,
  getPrefill: provedOnes,
  createCase: signedInOnes,
  listCases: signedInOnes,
  getCase: drafts,
  putAnswers: drafts,
  putFields: drafts,
  sendSignatureCode: retirees,
  submitCase: retirees,
  recallCase: retirees,
  withdrawCase: retirees,
  cancelCase: retirees,
  changeMonth: retirees,
  answerSupplement: retirees,
  readRefusal: retirees,
  getProgress: follows,
  listEvents: follows,
  getDocument: retirees,
  addMaterial: retirees,
  orderMaterials: retirees,
  getMaterial: retirees,
  deleteMaterial: retirees,
  inviteFamily: retirees,
  acceptInvitation: provedOnes,
  requestMandate: provedOnes,
  // Of a mandate: whose case it is, who holds it, and nobody else. Asked of the viewer's own here.
  answerMandate: [
    'signInRequired',
    'notFound',
    'realNameRequired',
    'in',
    'onlyRetiree',
    'realNameRequired',
    ...outside,
  ],
  listMandates: provedOnes,
  followCase: [
    'signInRequired',
    'notFound',
    'realNameRequired',
    'onlyRetiree',
    'in',
    'realNameRequired',
    ...outside,
  ],
  endMandate: ['signInRequired', 'notFound', 'realNameRequired', 'in', 'in', 'realNameRequired', ...outside],
  getMandateLog: [
    'signInRequired',
    'notFound',
    'realNameRequired',
    'in',
    'in',
    'realNameRequired',
    ...outside,
  ],
  getAccessLog: provedOnes,
  claimCertificate: provedOnes,
  getCertificate: provedOnes,
}

const rules = Object.entries(access) as [Operation, AccessRule][]
const cellsOf = (rule: AccessRule): readonly Cell[] =>
  rule.who === 'case'
    ? Object.values(rule.relations)
    : rule.who === 'mandate'
      ? Object.values(rule.sides)
      : []

describe('the table of access', () => {
  let kit: Kit
  let caseId: string
  let mandateId: string
  /** Of those who hold nothing that is in force: their own. */
  let own: readonly (readonly [Who, string])[]
  let callers: Readonly<Record<Who, TestClient>>
  /** Back to before whatever the last call did. */
  let back: () => Promise<void>

  before(async () => {
    kit = await startKit()
    const retiree = await signedIn(kit, 'wangJianguo', '13800000417')
    caseId = await draftOf(retiree)
    const viewer = await approvedViewer(kit, retiree, caseId, { personId: 'wangMin', phone: '13800006620' })
    mandateId = viewer.mandateId
    const stopped = await approvedViewer(kit, retiree, caseId, { personId: 'liXiulan', phone: '13800000155' })
    await retiree.do('endMandate', { params: { id: stopped.mandateId } })
    const waiting = await askingViewer(kit, retiree, caseId, {
      personId: 'zhangGuifang',
      phone: '13900000621',
    })
    own = [
      ['who is not approved yet', waiting.mandateId],
      ['who was stopped', stopped.mandateId],
    ]
    kit.advance({ minutes: 2 })
    const byPhone = async (phone: string) => {
      const client = kit.client()
      await client.signIn(phone)
      return client
    }
    callers = {
      nobody: kit.client(),
      'another citizen': await signedIn(kit, 'zhaoGuoqing', '13900000631'),
      'the retiree by phone alone': await byPhone('13800000417'),
      'the retiree': retiree,
      'who may see': viewer.client,
      'who may see, by phone alone': await byPhone('13800006620'),
      'who is not approved yet': waiting.client,
      'who was stopped': stopped.client,
    }
    back = await kit.bookmark()
  })
  after(() => kit.close())

  const inputOf = (operation: Operation, id = caseId) => {
    const schema: OperationSchema = contract[operation]
    const rule: AccessRule = access[operation]
    const own = rule.who === 'mandate' ? mandateId : id
    return schema.params ? { params: { id: own, mid: NOBODY, name: 'recognitionForm' } } : {}
  }

  for (const operation of operations) {
    it(`${operation}: each of them as the table says`, async () => {
      const said: string[] = []
      for (const who of CALLERS) {
        const response = await callers[who].send(operation, inputOf(operation))
        const code = response.status < 400 ? 'in' : (await problemIn(response)).code
        const handlers = code === 'notFound' && who === 'the retiree' && isOfPicture(operation)
        said.push(GATE.includes(code) && !handlers ? code : 'in')
        if (response.status < 400 && routes[operation][0] !== 'GET') await back()
      }
      assert.deepEqual(
        Object.fromEntries(CALLERS.map((who, at) => [who, said[at]])),
        Object.fromEntries(CALLERS.map((who, at) => [who, EXPECTED[operation][at]])),
      )
    })
  }

  /** A picture that is not there answers like a case that is not: whose case it is, was let in. */
  const isOfPicture = (operation: Operation) => operation === 'getMaterial' || operation === 'deleteMaterial'

  it('answers for somebody else’s case, one not approved and one stopped exactly as for one that is not there', async () => {
    const said = async (client: TestClient, operation: Operation, id: string) => {
      const response = await client.send(operation, inputOf(operation, id))
      return [response.status, [...response.headers], await response.text()]
    }
    for (const who of ['another citizen', 'who is not approved yet', 'who was stopped'] as const) {
      for (const [operation, rule] of rules) {
        if (rule.who !== 'case') continue
        assert.deepEqual(
          await said(callers[who], operation, caseId),
          await said(callers[who], operation, NOBODY),
          `${who}: ${operation}`,
        )
      }
    }
  })

  it('opens nothing to whoever asks for their own, before they were approved or after they were stopped', async () => {
    for (const [who, id] of own) {
      const said = async (operation: Operation) => {
        const response = await callers[who].send(operation, { params: { id } })
        return response.status < 400 ? response.text() : (await problemIn(response)).code
      }
      assert.equal(await said('followCase'), 'notFound', who)
      assert.equal(await said('answerMandate'), 'onlyRetiree', who)
      const log = await said('getMandateLog')
      assert.equal(log.includes('王建国'), who === 'who was stopped', `${who} reads ${log}`)
    }
  })

  it('has a reason in words for every cell', () => {
    for (const [operation, rule] of rules) {
      for (const { because } of cellsOf(rule)) assert.match(because, /^\S.{15,}/, operation)
      if (rule.who === 'case') assert.deepEqual(Object.keys(rule.relations), [...RELATIONS], operation)
      if (rule.who === 'mandate') assert.deepEqual(Object.keys(rule.sides), [...SIDES], operation)
    }
  })

  it('asks for consent where what is sensitive is sent', async () => {
    const retiree = callers['the retiree']
    await retiree.do('putConsent', {
      body: { purpose: 'sensitiveData', granted: false, textVersion: 'test-1' },
    })
    for (const [operation, rule] of rules) {
      if (rule.who !== 'case' || !rule.consent) continue
      const response = await retiree.send(operation, inputOf(operation))
      assert.equal((await problemIn(response)).code, 'consentRequired', operation)
    }
    await back()
  })

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
})
