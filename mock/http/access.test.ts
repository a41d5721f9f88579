import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { RELATIONS } from '@/domain/people'
import { contract, type OperationSchema } from '@contract/contract'
import { API, type Operation, routes } from '@contract/routes'
import { draftOf, photo } from '../cases/testing/story'
import { NOBODY, problemIn } from '../testing/client'
import { startKit, type Kit } from '../testing/kit'
import { access, SIDES, type AccessRule, type Cell } from './access'
import { CALLERS, everybody, type Everybody, type Who } from './testing/everybody'

const operations = Object.keys(routes) as Operation[]

/** What the gate says: `in`: it lets through, whatever the handler says then. */
type Said = 'in' | 'signInRequired' | 'notFound' | 'realNameRequired' | 'onlyRetiree'
const GATE: readonly string[] = ['signInRequired', 'notFound', 'realNameRequired', 'onlyRetiree']
type Row = Readonly<Record<Who, Said>>

/** The whole table, written out once more. Nobody's session, and the console, which knows none: */
const unknown = { nobody: 'signInRequired', 'the console': 'signInRequired' } as const
/** Who hold nothing of it, not yet or no longer. To them it answers as one that does not exist: */
const OUTSIDERS = [
  'another citizen',
  'who is not approved yet',
  'who was stopped',
  'who helped until yesterday',
  'an agent who was stopped',
  'an agent whose paper has run out',
  'a clerk who was one until yesterday',
  'a clerk of another unit',
] as const
const everyOne = <Name extends Who>(of: readonly Name[], said: Said) =>
  Object.fromEntries(of.map((who) => [who, said])) as Readonly<Record<Name, Said>>
const outside = { ...unknown, ...everyOne(OUTSIDERS, 'notFound') } as const
/** Who have a part in it, in a session that has not proved whose it is. */
const byPhoneAlone = everyOne(
  [
    'who may see, by phone alone',
    'who helps to fill in, by phone alone',
    'the agent, by phone alone',
    'a clerk of the unit, by phone alone',
    'the archive keeper, by phone alone',
  ],
  'realNameRequired',
)
/** Of what is everybody's own: by phone alone, and with the name proved. */
const own = (byPhone: Said): Row => ({
  ...everyOne(CALLERS, 'in'),
  ...unknown,
  ...everyOne([...Object.keys(byPhoneAlone), 'the retiree by phone alone'] as Who[], byPhone),
})
/** Of a case: by its owner's phone alone, by whoever has a part in it with their name proved. */
const ofCase = (
  byPhone: Said,
  [viewer, helper, agent, clerk, keeper]: readonly [Said, Said, Said, Said, Said],
  retiree: Said = 'in',
): Row => ({
  ...outside,
  ...byPhoneAlone,
  'the retiree by phone alone': byPhone,
  'the retiree': retiree,
  'who may see': viewer,
  'who helps to fill in': helper,
  'the agent': agent,
  'a clerk of the unit': clerk,
  'the archive keeper': keeper,
})
/** Of the mandate of whoever may see: its giver, its holder, and nobody else. */
const ofMandate = (giver: Said, holder: Said): Row => ({
  ...everyOne(CALLERS, 'notFound'),
  ...unknown,
  'the retiree by phone alone': 'realNameRequired',
  'the retiree': giver,
  'who may see': holder,
  'who may see, by phone alone': 'realNameRequired',
})

/** Nobody who has a session, or none: the gateway has a token. */
const gateway: Row = everyOne(CALLERS, 'notFound')
const anyone: Row = { ...own('in'), nobody: 'in', 'the console': 'in' }
const signedInOnes = own('in')
const provedOnes = own('realNameRequired')
const not = 'onlyRetiree' as const
const follows = ofCase('in', [not, not, 'in', not, not])
const drafts = ofCase('in', [not, 'in', 'in', not, not])
const answers = ofCase('in', [not, not, 'in', not, not])
const decisions = ofCase('realNameRequired', [not, not, 'in', not, not])
const pictures = ofCase('realNameRequired', [not, 'in', 'in', not, not])
const desks = ofCase('realNameRequired', [not, not, not, 'in', 'in'], not)
/** Of the unit that the clerk speaks for: nobody else, and nobody learns that it is there. */
const ofOrganisation: Row = {
  ...everyOne(CALLERS, 'notFound'),
  ...unknown,
  'a clerk of the unit': 'in',
  'a clerk of the unit, by phone alone': 'realNameRequired',
}
const trust = ofCase('realNameRequired', [not, not, not, not, not])

const EXPECTED: Readonly<Record<Operation, Row>> = {
  sendCode: anyone,
  signIn: anyone,
  signOut: anyone,
  getMe: anyone,
  listSessions: signedInOnes,
  endSession: signedInOnes,
  endOtherSessions: signedInOnes,
  startIdentity: signedInOnes,
  proveIdentity: signedInOnes,
  getConsents: signedInOnes,
  putConsent: signedInOnes,
  exportMe: provedOnes,
  exportMeReadable: provedOnes,
  eraseMe: provedOnes,
  getPrefill: provedOnes,
  createCase: signedInOnes,
  listCases: signedInOnes,
  getCase: drafts,
  getFields: drafts,
  putAnswers: answers,
  putFields: drafts,
  noteUnmasking: pictures,
  sendSignatureCode: decisions,
  submitCase: decisions,
  recallCase: decisions,
  withdrawCase: decisions,
  cancelCase: decisions,
  changeMonth: decisions,
  answerSupplement: decisions,
  readRefusal: decisions,
  getProgress: follows,
  listEvents: follows,
  getDocument: decisions,
  makePaper: decisions,
  listPapers: decisions,
  getPaper: decisions,
  revokePaper: trust,
  beginUpload: provedOnes,
  sendPiece: provedOnes,
  addMaterial: pictures,
  orderMaterials: pictures,
  getMaterial: pictures,
  deleteMaterial: pictures,
  inviteFamily: trust,
  acceptInvitation: provedOnes,
  requestMandate: provedOnes,
  answerMandate: ofMandate('in', not),
  listMandates: provedOnes,
  followCase: ofMandate(not, 'in'),
  handOver: ofMandate(not, 'in'),
  endMandate: ofMandate('in', 'in'),
  putAwayMandate: ofMandate(not, 'in'),
  listHelped: provedOnes,
  getMandateLog: ofMandate('in', 'in'),
  listAgencies: provedOnes,
  openAgency: provedOnes,
  addAgencyPaper: ofMandate(not, 'in'),
  getAgencyPaper: ofMandate('in', 'in'),
  beginAgency: ofMandate(not, 'in'),
  openAgencyCase: ofMandate(not, 'in'),
  getAgencyKnown: ofMandate(not, 'in'),
  answerBySms: gateway,
  getAccessLog: provedOnes,
  startOrganisation: provedOnes,
  proveOrganisation: provedOnes,
  listOrganisations: provedOnes,
  leaveOrganisation: ofOrganisation,
  useUnitCode: ofOrganisation,
  findUnitCases: ofOrganisation,
  startCases: ofOrganisation,
  listStarts: ofOrganisation,
  inviteUnit: trust,
  getUnitCase: desks,
  addUnitPaper: desks,
  getUnitPaper: desks,
  deleteUnitPaper: desks,
  confirmCase: desks,
  authorizeFund: trust,
  putUnitFund: ofCase('realNameRequired', [not, not, not, 'in', not], not),
  listNotices: signedInOnes,
  // Nobody of them was told this one: the inbox of another answers as one that is not there.
  readNotice: { ...everyOne(CALLERS, 'notFound'), ...unknown },
  readNotices: signedInOnes,
  getNoticeBrief: { ...everyOne(CALLERS, 'notFound'), ...unknown },
  getNoticeSettings: signedInOnes,
  putNoticeSettings: signedInOnes,
  connectChannel: signedInOnes,
  disconnectChannel: { ...everyOne(CALLERS, 'notFound'), ...unknown },
  testNotices: signedInOnes,
  getReminders: signedInOnes,
  putReminders: signedInOnes,
  followChanges: signedInOnes,
  getPerformance: anyone,
  claimCertificate: provedOnes,
  getCertificate: provedOnes,
  createCertificateToken: provedOnes,
  verifyCertificate: anyone,
  claimCertificateFor: decisions,
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
  let organisationId: string
  /** Of those who hold nothing that is in force: their own. */
  let theirOwn: Everybody['theirOwn']
  let callers: Everybody['callers']
  /** Back to before whatever the last call did. */
  let back: () => Promise<void>

  before(async () => {
    kit = await startKit()
    ;({ callers, caseId, mandateId, organisationId, theirOwn } = await everybody(kit))
    back = await kit.bookmark()
  })
  after(() => kit.close())

  /** What the console sends of itself opens nothing here. */
  const extrasOf = (who: Who) =>
    who === 'the console' ? { headers: { 'console-secret': 'of the console' } } : {}

  /** @param id what is in the path; what is there, unless said */
  const inputOf = (operation: Operation, id?: string) => {
    const schema: OperationSchema = contract[operation]
    const rule: AccessRule = access[operation]
    const there = { mandate: mandateId, organisation: organisationId }
    const own = rule.who === 'mandate' || rule.who === 'organisation' ? there[rule.who] : caseId
    return schema.params
      ? {
          params: { id: id ?? own, mid: NOBODY, pid: NOBODY, name: 'recognitionForm', kind: 'authorisation' },
        }
      : {}
  }

  for (const operation of operations) {
    it(`${operation}: each of them as the table says`, async () => {
      const said: [Who, string][] = []
      for (const who of CALLERS) {
        const response = await callers[who].send(operation, inputOf(operation), extrasOf(who))
        const code = response.status < 400 ? 'in' : (await problemIn(response)).code
        const handlers = code === 'notFound' && EXPECTED[operation][who] === 'in' && looksFurther(operation)
        said.push([who, GATE.includes(code) && !handlers ? code : 'in'])
        if (response.status < 400 && routes[operation][0] !== 'GET') await back()
      }
      assert.deepEqual(Object.fromEntries(said), EXPECTED[operation])
    })
  }

  /**
   * A picture that is not there answers like a case that is not, and a mandate that is no agent's like none: who was let
   * in is told so by the handler.
   */
  const looksFurther = (operation: Operation) =>
    [
      'getMaterial',
      'deleteMaterial',
      'getPaper',
      'revokePaper',
      'getUnitPaper',
      'deleteUnitPaper',
      'addAgencyPaper',
      'getAgencyPaper',
      'beginAgency',
      'openAgencyCase',
      'getAgencyKnown',
    ].includes(operation)

  it('answers for what is somebody else’s, not yet or no longer theirs exactly as for what is not there', async () => {
    const said = async (who: Who, operation: Operation, id?: string) => {
      const response = await callers[who].send(operation, inputOf(operation, id))
      return [response.status, [...response.headers], await response.text()]
    }
    let compared = 0
    for (const [operation, rule] of rules) {
      if (!('id' in (inputOf(operation).params ?? {}))) continue
      for (const who of CALLERS) {
        if (EXPECTED[operation][who] !== 'notFound') continue
        const there = await said(who, operation)
        assert.deepEqual(there, await said(who, operation, NOBODY), `${who}: ${operation} (${rule.who})`)
        compared += 1
      }
    }
    assert.ok(compared > 400, `${compared} pairs were compared`)
  })

  it('answers for a picture of another’s case, asked for by way of one’s own, as for none', async () => {
    const { id: mid } = await callers['the retiree'].upload(caseId, 'idCardFront', await photo())
    const other = callers['another citizen']
    const id = await draftOf(other)
    for (const operation of ['getMaterial', 'deleteMaterial'] as const) {
      const said = await Promise.all(
        [mid, NOBODY].map(async (picture) => {
          const response = await other.send(operation, { params: { id, mid: picture } })
          return [response.status, [...response.headers], await response.text()]
        }),
      )
      assert.deepEqual(said[0], said[1], operation)
    }
    assert.equal(
      (await callers['the retiree'].send('getMaterial', { params: { id: caseId, mid } })).status,
      200,
    )
    await back()
  })

  it('opens nothing to whoever asks for their own, before they were approved or after they were stopped', async () => {
    for (const [who, id] of theirOwn) {
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
      if (rule.who !== 'case' && rule.who !== 'mandate') assert.match(rule.because, /^\S.{15,}/, operation)
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
      // The retiree's, whoever sends it.
      const sender = rule.relations.retiree.may === 'no' ? callers['a clerk of the unit'] : retiree
      const response = await sender.send(operation, inputOf(operation))
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
