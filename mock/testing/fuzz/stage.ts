import { unitConfirmation } from '@/content/unit/confirmation'
import { unitReasonsFor } from '@/domain/scheme/unitReasons'
import { NOVEMBER } from '@bff/cases/testing/begunByHand'
import { STARTS_AT as AUTUMN } from '@bff/cases/testing/scenarios'
import { decideBy, photo, readyDraft, settle, signedIn, submitCase } from '@bff/cases/testing/story'
import { givenDirectly } from '@bff/people/testing/given'
import { handedOver, provesToSpeakFor } from '@bff/units/testing/clerks'
import { photographedPaper } from '@bff/scenarios/papers'
import { demoPersonById } from '@bff/scenarios/people'
import { performanceOf } from '@bff/scenarios/performances'
import { typedBy } from '@bff/scenarios/typed'
import { startKit, type Kit } from '../kit'
import { givenBy, submission, wishedOfFund } from './wishes'
import type { Scene, Story } from './story'
import { GATEWAY_TOKEN, STARTED_ON, wangsDraft, type WangsDraft } from './wang'

export { STARTED_ON }

export interface Stage {
  readonly kit: Kit
  /** One as a phone takes it. */
  readonly photograph: Uint8Array
  readonly scenes: readonly Scene[]
}

/** Two people's cases at their moments: of a normal retirement, and of one that the unit has to confirm. */
export async function stage(): Promise<Stage> {
  const kit = await startKit({
    startsAt: STARTED_ON,
    environment: { SMS_ANSWERS_TOKEN: GATEWAY_TOKEN },
  })
  try {
    const draft = await wangsDraft(kit)
    const beginning = await kit.bookmark()
    const wangs = await wangsScenes(kit, draft, beginning)
    await beginning()
    return { kit, photograph: await photo(), scenes: [...wangs, ...(await zhousScenes(kit, draft.story))] }
  } catch (error) {
    await kit.close()
    throw error
  }
}

/** Filled in, with room for one more to be let in, with an agent who has begun, sent, something wanted, approved, granted. */
async function wangsScenes(
  kit: Kit,
  { story, agencyId, invitations, supplied }: WangsDraft,
  beginning: () => Promise<void>,
): Promise<Scene[]> {
  const retiree = story.callers['the retiree']
  const scenes: Scene[] = [{ story, goTo: beginning }]
  const here = async () => scenes.push({ story, goTo: await kit.bookmark() })
  for (const id of invitations) await retiree.do('endMandate', { params: { id } })
  await here()
  await beginning()
  await story.callers['the agent'].do('beginAgency', { params: { id: agencyId } })
  await settle(kit.bff)
  await here()
  await beginning()
  await submitCase(retiree, story.caseId)
  await settle(kit.bff)
  await here()
  const back = await kit.bookmark()
  const want = { material: 'archivePages', reason: 'unreadable' } as const
  await decideBy(kit, retiree, 'hrss', { kind: 'supplement', wants: [want] })
  const { id: given } = await retiree.upload(story.caseId, 'archivePages', await photographedPaper(9))
  supplied.push({ department: 'hrss', materialIds: [given] })
  await here()
  await back()
  await decideBy(kit, retiree, 'hrss', { kind: 'approve' })
  await here()
  await retiree.play('putClock', { body: { now: NOVEMBER } })
  await settle(kit.bff)
  await decideBy(kit, retiree, 'medicalInsurance', { kind: 'refuse', reasons: ['medicalYearsShort'] })
  await decideBy(kit, retiree, 'socialInsurance', { kind: 'approve' })
  await here()
  return scenes
}

/** 周铁山's special work, in the hands of his unit too: filled in, and sent to be confirmed by it. */
async function zhousScenes(kit: Kit, wangs: Story): Promise<Scene[]> {
  const person = demoPersonById('zhouTieshan')
  if (!person) throw new Error('nobody of the demonstration has special work behind them')
  const clerk = wangs.callers['a clerk of the unit']
  await clerk.play('putClock', { body: { now: AUTUMN } })
  await settle(kit.bff)
  const retiree = await signedIn(kit, person.id, person.phone)
  const { answers, pictures } = performanceOf(person.id)
  const caseId = await readyDraft(retiree, { ...answers }, typedBy(person), pictures)
  await provesToSpeakFor(clerk, 'ironWorks')
  const { organisations } = await clerk.do('listOrganisations', {})
  const organisationId = organisations.find(({ id }) => id !== wangs.organisationId)?.id ?? ''
  const mandateId = await handedOver(retiree, caseId, { client: clerk, organisationId })
  await givenDirectly(kit, caseId, '13800000467', { role: 'family', scope: 'fill' })
  await givenDirectly(kit, caseId, '13900005310', { role: 'agent', scope: 'act' })
  const brought = [1, 2].map(
    async (nth) => (await clerk.bring(caseId, 'archivePages', await photo(nth + 20))).id,
  )
  const pages = await Promise.all(brought)
  const until = '2027-11-23'
  const authorised = await retiree.do('authorizeFund', { params: { id: caseId }, body: { mandateId, until } })
  const { materials } = await retiree.do('getCase', { params: { id: caseId } })
  const archive = materials.filter(({ kind }) => kind === 'archivePages').map(({ id }) => id)
  const round = 1
  const story: Story = {
    ...wangs,
    callers: { ...wangs.callers, 'the retiree': retiree },
    caseId,
    organisationId,
    mandates: { ...wangs.mandates, 'the retiree': await givenBy(retiree) },
    pictures: { 'the retiree': materials.map(({ id }) => id), 'a clerk of the unit': pages },
    wishes: {
      ...wangs.wishes,
      submitCase: await submission(),
      orderMaterials: [{ kind: 'archivePages', ids: [...archive].reverse() }],
      createCase: [{ answers: { ...answers } }],
      putAnswers: [{ answers: { ...answers } }],
      authorizeFund: [{ mandateId, until }],
      putUnitFund: [wishedOfFund(authorised.id)],
      confirmCase: [
        { kind: 'confirm', round, textVersion: unitConfirmation.version },
        {
          kind: 'decline',
          round,
          reasons: [...unitReasonsFor('specialWork').slice(0, 1)],
          note: '请改单位名称',
        },
      ],
    },
  }
  kit.advance({ minutes: 2 })
  const scenes: Scene[] = [{ story, goTo: await kit.bookmark() }]
  await submitCase(retiree, caseId)
  await settle(kit.bff)
  return [...scenes, { story, goTo: await kit.bookmark() }]
}
