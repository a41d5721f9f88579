import { unitConfirmation } from '@/content/unit/confirmation'
import { draftIn, STARTS_AT } from '@bff/cases/testing/scenarios'
import { readyDraft, settle, signedIn, submitCase, takeOver } from '@bff/cases/testing/story'
import { demoPersonById } from '@bff/scenarios/people'
import { performanceOf } from '@bff/scenarios/performances'
import { typedBy } from '@bff/scenarios/typed'
import type { TestClient } from '@bff/testing/client'
import { startKit, toldOnce, type Kit } from '@bff/testing/kit'
import type { In } from '@contract/contract'
import { clerkAtWork, type AtWork } from './clerks'

export interface DeskStory {
  readonly kit: Kit
  readonly retiree: TestClient
  readonly caseId: string
  readonly clerk: AtWork
}

/** 周铁山's draft with special work, ready to be sent, and the clerk of his unit at her desk. */
export const deskStory = () =>
  toldOnce(async (): Promise<DeskStory> => {
    const { kit, phone: retiree, id: caseId } = await draftIn('specialWork')
    await takeOver(retiree)
    const clerk = await clerkAtWork(kit, 'ironWorks')
    return { kit, retiree, caseId, clerk }
  })

/**
 * 孙丽华, who has no unit, with years of special work behind her: her draft lacks nothing but 公示结果, and the clerk of the
 * keeper of her archive is at her desk.
 */
export const keeperStory = () =>
  toldOnce(async (): Promise<DeskStory> => {
    const kit = await startKit({ startsAt: STARTS_AT })
    const person = demoPersonById('sunLihua')
    if (!person) throw new Error('somebody of the demonstration has no unit')
    const retiree = await signedIn(kit, person.id, person.phone)
    const early = { earlyRetirement: 'specialWork', archiveMatters: 'other', retirementMonth: '2027-06' }
    const caseId = await readyDraft(
      retiree,
      { ...performanceOf(person.id).answers, ...early },
      typedBy(person),
      ['idCardFront', 'idCardBack', 'archivePages', 'employeeApplication'],
    )
    await takeOver(retiree)
    const clerk = await clerkAtWork(kit, 'talentCentre')
    return { kit, retiree, caseId, clerk }
  })

/** Sent by the retiree, and confirmed by the unit that has it. */
export async function confirmedByUnit({ kit, retiree, caseId, clerk }: DeskStory): Promise<void> {
  await submitCase(retiree, caseId)
  await settle(kit.bff)
  const body = { kind: 'confirm', round: 1, textVersion: unitConfirmation.version } as const
  await clerk.client.do('confirmCase', { params: { id: caseId }, body })
  await settle(kit.bff)
}

export const listedBy = ({ client, organisationId }: AtWork, body: In<'findUnitCases'>['body'] = {}) =>
  client.do('findUnitCases', { params: { id: organisationId }, body })

export const seenBy = ({ client }: AtWork, id: string) => client.do('getUnitCase', { params: { id } })

/** The text messages without a code that came to a phone, the newest first. */
export async function textsTo({ kit, retiree }: Pick<DeskStory, 'kit' | 'retiree'>, phone: string) {
  await settle(kit.bff)
  const { messages } = await retiree.play('listSms')
  return messages.filter((sms) => sms.phone === phone && sms.code === null).map(({ text }) => text)
}
