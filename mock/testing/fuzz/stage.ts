import { consentTexts } from '@/content/consents'
import { promise } from '@/content/promise'
import { wangOwnAnswers } from '@/domain/guidance/testing/people'
import type { Operation } from '@contract/routes'
import { photographsPapers, wishOf } from '@bff/agency/testing/agency'
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
import { NOBODY } from '../client'
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
    pictures.push((await retiree.upload(caseId, kind, await photo())).id)
  const agency = await callers['the agent'].do('openAgency', { body: wishOf({ until: '2027-05-10' }) })
  await photographsPapers(callers['the agent'], agency.id)
  const { code } = await retiree.do('inviteFamily', {
    params: { id: caseId },
    body: { scope: 'see', until: '2026-12-31' },
  })
  const unit = await retiree.do('inviteUnit', { params: { id: caseId } })
  const { fields } = await retiree.do('getCase', { params: { id: caseId } })
  const submission = { promiseVersion: promise.version, signature: { ...(await drawnSignature()) } }
  const wishes: Wishes = {
    sendCode: [{ phone: '13800009999' }],
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
    answerSupplement: [{ department: 'hrss', materialIds: [pictures[2] ?? ''] }],
    changeMonth: [{ retirementMonth: '2026-12' }],
  }

  const scenes = [await kit.bookmark()]
  await submitCase(retiree, caseId)
  await settle(kit.bff)
  scenes.push(await kit.bookmark())
  const back = await kit.bookmark()
  const want = { material: 'archivePages', reason: 'unreadable' } as const
  await decideBy(kit, retiree, 'hrss', { kind: 'supplement', wants: [want] })
  scenes.push(await kit.bookmark())
  await back()
  await decideBy(kit, retiree, 'hrss', { kind: 'approve' })
  scenes.push(await kit.bookmark())
  await retiree.play('putClock', { body: { now: NOVEMBER } })
  await settle(kit.bff)
  await decideBy(kit, retiree, 'medicalInsurance', { kind: 'refuse', reasons: ['medicalYearsShort'] })
  await decideBy(kit, retiree, 'socialInsurance', { kind: 'approve' })
  scenes.push(await kit.bookmark())
  const mandates = [mandateId, mandateId, agency.id, theirOwn[0]?.[1] ?? NOBODY]
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
