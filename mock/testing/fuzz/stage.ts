import { consentTexts } from '@/content/consents'
import { promise } from '@/content/promise'
import { wangOwnAnswers } from '@/domain/guidance/testing/people'
import type { Operation } from '@contract/routes'
import { HAN_ANSWERS, photographsPapers, wishOf } from '@bff/agency/testing/agency'
import { NOVEMBER } from '@bff/cases/testing/begunByHand'
import {
  decideBy,
  drawnSignature,
  photo,
  settle,
  submitCase,
  takeOver,
  typeIn,
  WANG_TYPED,
} from '@bff/cases/testing/story'
import { everybody, type Everybody } from '@bff/http/testing/everybody'
import { photographedPaper } from '@bff/scenarios/papers'
import { CONSENTS, NOBODY, type TestClient } from '../client'
import { startKit, type Kit } from '../kit'
import type { Json } from './values'

/** A day in 王建国's window. */
export const STARTED_ON = '2026-05-11T02:24:00.000Z'

/** Bodies that mean something here and that no schema alone would come upon. */
export type Wishes = Partial<Record<Operation, readonly Json[]>>

/** One case as it goes on, everybody who has to do with it, and what they might want of it. */
export interface Stage {
  readonly kit: Kit
  readonly callers: Everybody['callers']
  readonly caseId: string
  /** In force, waiting to be answered, of an agent who collects his papers. */
  readonly mandates: readonly string[]
  readonly organisationId: string
  readonly pictures: readonly string[]
  /** One as a phone takes it. */
  readonly photograph: Uint8Array
  readonly wishes: Wishes
  /** Each goes to a moment of it: filled in, submitted, something wanted, approved, granted. */
  readonly scenes: readonly (() => Promise<void>)[]
}

export async function stage(): Promise<Stage> {
  const kit = await startKit({ startsAt: STARTED_ON })
  try {
    return await played(kit)
  } catch (error) {
    await kit.close()
    throw error
  }
}

async function played(kit: Kit): Promise<Stage> {
  const { callers, caseId, mandateId, organisationId, theirOwn } = await everybody(kit)
  const retiree = callers['the retiree']
  await takeOver(retiree)
  await typeIn(retiree, caseId, WANG_TYPED)
  const pictures: string[] = []
  for (const kind of ['idCardFront', 'idCardBack', 'archivePages', 'archivePages', 'bankCard'])
    pictures.push((await retiree.upload(caseId, kind, await photographedPaper(pictures.length))).id)
  const clerk = callers['a clerk of the unit']
  pictures.push((await clerk.bring(caseId, 'archivePages', await photo())).id)
  const agency = await callers['the agent'].do('openAgency', { body: wishOf({ until: '2027-05-10' }) })
  await photographsPapers(callers['the agent'], agency.id)
  const { code } = await retiree.do('inviteFamily', {
    params: { id: caseId },
    body: { scope: 'see', until: '2026-12-31' },
  })
  const unit = await retiree.do('inviteUnit', { params: { id: caseId } })
  const ofHelper = await mandateHeldBy(callers['who helps to fill in'])
  const ofClerk = (await retiree.do('listMandates', { query: { side: 'given' } })).given.find(
    ({ role, state }) => role === 'employer' && state === 'active',
  )
  const authorised = await retiree.do('authorizeFund', {
    params: { id: caseId },
    body: { mandateId: ofClerk?.id ?? NOBODY, until: '2026-12-31' },
  })
  const { fields } = await retiree.do('getCase', { params: { id: caseId } })
  const submission = { promiseVersion: promise.version, signature: { ...(await drawnSignature()) } }
  const supplied: Json[] = []
  const wishes: Wishes = {
    sendCode: [{ phone: '13800009999' }],
    signIn: [await codeFor(kit, '13800008888')],
    proveIdentity: [await proofBegunBy(retiree)],
    proveOrganisation: [await organisationProofBegunBy(clerk)],
    claimCertificate: [{ caseId }],
    openAgencyCase: [{ answers: { ...HAN_ANSWERS } }],
    authorizeFund: [{ mandateId: ofClerk?.id ?? NOBODY, until: '2026-12-31' }],
    putUnitFund: [
      {
        authorization: authorised.id,
        office: '廊坊市住房公积金管理中心',
        bank: '中国农业银行',
        account: WANG_TYPED.accountNumber,
        basedOn: { office: 0, bank: 0, account: 0 },
      },
    ],
    createCase: [{ answers: { ...wangOwnAnswers } }],
    putAnswers: [{ answers: { ...wangOwnAnswers } }],
    putFields: fields.map(({ field, value, version }) => ({ changes: [{ field, value, basedOn: version }] })),
    submitCase: [submission],
    putConsent: [
      { purpose: 'sensitiveData', granted: true, textVersion: consentTexts.sensitiveData.version },
      { purpose: 'sharedData', granted: false, textVersion: consentTexts.sharedData.version },
    ],
    orderMaterials: [{ kind: 'archivePages', ids: [pictures[3] ?? '', pictures[2] ?? ''] }],
    inviteFamily: [
      { scope: 'see', until: '2026-12-31' },
      { scope: 'fill', until: '2027-05-11' },
    ],
    acceptInvitation: [{ by: { kind: 'code', code }, kinship: 'daughter' }],
    useUnitCode: [{ code: unit.code }],
    answerMandate: [{ approved: true }, { approved: false }],
    openAgency: [JSON.parse(JSON.stringify(wishOf({ until: '2027-05-10' }))) as Json],
    answerSupplement: supplied,
    changeMonth: [{ retirementMonth: '2026-12' }],
  }

  const scenes = [await kit.bookmark()]
  await callers['the agent'].do('beginAgency', { params: { id: agency.id } })
  await settle(kit.bff)
  scenes.push(await kit.bookmark())
  await scenes[0]?.()
  await submitCase(retiree, caseId)
  await settle(kit.bff)
  scenes.push(await kit.bookmark())
  const back = await kit.bookmark()
  const want = { material: 'archivePages', reason: 'unreadable' } as const
  await decideBy(kit, retiree, 'hrss', { kind: 'supplement', wants: [want] })
  const { id: given } = await retiree.upload(caseId, 'archivePages', await photographedPaper(9))
  supplied.push({ department: 'hrss', materialIds: [given] })
  scenes.push(await kit.bookmark())
  await back()
  await decideBy(kit, retiree, 'hrss', { kind: 'approve' })
  scenes.push(await kit.bookmark())
  await retiree.play('putClock', { body: { now: NOVEMBER } })
  await settle(kit.bff)
  await decideBy(kit, retiree, 'medicalInsurance', { kind: 'refuse', reasons: ['medicalYearsShort'] })
  await decideBy(kit, retiree, 'socialInsurance', { kind: 'approve' })
  scenes.push(await kit.bookmark())
  const mandates = [mandateId, agency.id, ofHelper, ...theirOwn.map(([, id]) => id)]
  return {
    kit,
    callers,
    caseId,
    mandates,
    organisationId,
    pictures,
    photograph: await photo(),
    wishes,
    scenes,
  }
}

async function mandateHeldBy(client: TestClient): Promise<string> {
  const { held } = await client.do('listMandates', { query: { side: 'held' } })
  return held[0]?.id ?? NOBODY
}

/** A sign-in that lacks nothing but to be sent. */
async function codeFor(kit: Kit, phone: string): Promise<Json> {
  const client = kit.client()
  await client.do('sendCode', { body: { phone } })
  return { phone, code: await client.codeSentTo(phone), client: 'h5' }
}

async function proofBegunBy(client: TestClient): Promise<Json> {
  const { requestId } = await client.do('startIdentity', {})
  const { code } = await client.play('authorizeIdentity', { body: { requestId, personId: 'wangJianguo' } })
  return { requestId, code, consents: JSON.parse(JSON.stringify(CONSENTS)) as Json }
}

async function organisationProofBegunBy(client: TestClient): Promise<Json> {
  const { requestId } = await client.do('startOrganisation', {})
  const { code } = await client.play('authorizeOrganisation', {
    body: { requestId, organisationId: 'ironWorks' },
  })
  return { requestId, code }
}
