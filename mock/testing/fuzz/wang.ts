import { eq, and } from 'drizzle-orm'
import { consentTexts } from '@/content/consents'
import { wangOwnAnswers } from '@/domain/guidance/testing/people'
import { HAN, HAN_ANSWERS, photographsPapers, wishOf } from '@bff/agency/testing/agency'
import { photo, takeOver, typeIn, WANG_TYPED } from '@bff/cases/testing/story'
import { mandates } from '@bff/db/schema'
import { everybody } from '@bff/http/testing/everybody'
import { photographedPaper } from '@bff/scenarios/papers'
import type { Kit } from '../kit'
import type { Sender } from './senders'
import type { Story } from './story'
import type { Json } from './values'
import {
  codeFor,
  givenBy,
  heldBy,
  organisationProofBegunBy,
  proofBegunBy,
  submission,
  wishedOfFund,
} from './wishes'

/** A day in 王建国's window. */
export const STARTED_ON = '2026-05-11T02:24:00.000Z'
export const GATEWAY_TOKEN = 'of the gateway, long enough'

export interface WangsDraft {
  readonly story: Story
  /** Of an agent who has all papers and has not begun. */
  readonly agencyId: string
  /** That nobody has used. */
  readonly invitations: readonly string[]
  /** What will be supplied, for the wishes of `answerSupplement`. */
  readonly supplied: Json[]
}

/** 王建国's draft, filled in, with as many let in as may be: what everybody might want of it now and later. */
export async function wangsDraft(kit: Kit): Promise<WangsDraft> {
  const { callers: people, caseId, organisationId } = await everybody(kit)
  const gateway = kit.client('weapp')
  gateway.token = GATEWAY_TOKEN
  const callers = { ...people, 'the gateway': gateway }
  const retiree = callers['the retiree']
  const clerk = callers['a clerk of the unit']
  const agent = callers['the agent']
  const invitation = { params: { id: caseId } }
  await takeOver(retiree)
  await typeIn(retiree, caseId, WANG_TYPED)
  const pictures: string[] = []
  for (const kind of ['idCardFront', 'idCardBack', 'archivePages', 'archivePages', 'bankCard'])
    pictures.push((await retiree.upload(caseId, kind, await photographedPaper(pictures.length))).id)
  const brought = (await clerk.bring(caseId, 'archivePages', await photo())).id
  const { id: agencyId } = await agent.do('openAgency', { body: wishOf({ until: '2027-05-10' }) })
  await photographsPapers(agent, agencyId)
  const until = '2026-12-31'
  const family = await retiree.do('inviteFamily', { ...invitation, body: { scope: 'see', until } })
  const unit = await retiree.do('inviteUnit', invitation)
  const mandateId = await heldByOrganisation(kit, caseId, organisationId)
  const authorised = await retiree.do('authorizeFund', { ...invitation, body: { mandateId, until } })
  const { fields } = await retiree.do('getCase', invitation)
  const holders: readonly Sender[] = [
    'who may see',
    'who helps to fill in',
    'the agent',
    'who was stopped',
    'who is not approved yet',
  ]
  const held = await Promise.all(
    holders.map(async (who): Promise<[Sender, string[]]> => [who, await heldBy(callers[who])]),
  )
  // A code is sent to a number once a minute.
  kit.advance({ minutes: 2 })
  const supplied: Json[] = []
  const story: Story = {
    callers,
    caseId,
    organisationId,
    mandates: { 'the retiree': await givenBy(retiree), ...Object.fromEntries(held) },
    pictures: { 'the retiree': pictures, 'a clerk of the unit': [brought] },
    wishes: {
      sendCode: [{ phone: '13800009999' }],
      signIn: [await codeFor(kit, '13800008888')],
      proveIdentity: [await proofBegunBy(retiree)],
      proveOrganisation: [await organisationProofBegunBy(clerk)],
      claimCertificate: [{ caseId }],
      noteUnmasking: [{ fields: ['idNumber', 'contactAddress'] }],
      openAgencyCase: [{ answers: { ...HAN_ANSWERS } }],
      authorizeFund: [{ mandateId, until }],
      putUnitFund: [wishedOfFund(authorised.id)],
      createCase: [{ answers: { ...wangOwnAnswers } }],
      putAnswers: [{ answers: { ...wangOwnAnswers } }],
      putFields: fields.map(({ field, value, version }) => ({
        changes: [{ field, value, basedOn: version }],
      })),
      submitCase: await submission(),
      putConsent: [
        { purpose: 'sensitiveData', granted: true, textVersion: consentTexts.sensitiveData.version },
        { purpose: 'sharedData', granted: false, textVersion: consentTexts.sharedData.version },
      ],
      orderMaterials: [{ kind: 'archivePages', ids: [brought, pictures[3] ?? '', pictures[2] ?? ''] }],
      inviteFamily: [
        { scope: 'see', until },
        { scope: 'fill', until: '2027-05-11' },
      ],
      acceptInvitation: [{ by: { kind: 'code', code: family.code }, kinship: 'daughter' }],
      useUnitCode: [{ code: unit.code }],
      answerMandate: [{ approved: true }, { approved: false }],
      openAgency: [JSON.parse(JSON.stringify(wishOf({ until: '2027-05-10' }))) as Json],
      answerSupplement: supplied,
      answerBySms: [
        { kind: 'sms', phone: HAN.phone, text: '停' },
        { kind: 'call', phone: HAN.phone },
      ],
      readRefusal: [{ department: 'medicalInsurance' }],
      changeMonth: [{ retirementMonth: '2026-12' }],
    },
    wishers: {
      proveIdentity: ['the retiree'],
      proveOrganisation: ['a clerk of the unit'],
      claimCertificate: ['the retiree'],
      orderMaterials: ['the retiree'],
      handOver: ['who helps to fill in'],
      putAwayMandate: ['who was stopped'],
      addAgencyPaper: ['the agent'],
      getAgencyPaper: ['the agent'],
      beginAgency: ['the agent'],
      openAgencyCase: ['the agent'],
      getAgencyKnown: ['the agent'],
    },
  }
  return { story, agencyId, invitations: [family.mandate.id, unit.mandate.id], supplied }
}

async function heldByOrganisation(kit: Kit, caseId: string, organisationId: string): Promise<string> {
  const ofIt = and(eq(mandates.caseId, caseId), eq(mandates.organisationId, organisationId))
  const [row] = await kit.database.db.select().from(mandates).where(ofIt)
  if (!row) throw new Error('the unit holds nothing')
  return row.id
}
