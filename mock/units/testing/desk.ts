import { unitConfirmation } from '@/content/unit/confirmation'
import { draftIn } from '@bff/cases/testing/scenarios'
import { settle, submitCase, takeOver } from '@bff/cases/testing/story'
import type { TestClient } from '@bff/testing/client'
import { toldOnce, type Kit } from '@bff/testing/kit'
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
