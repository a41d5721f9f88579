import { latestUntil, type Kinship } from '@/domain/people'
import type { LocalDate } from '@/domain/scheme/ids'
import { readyDraft, settle, signedIn } from '@bff/cases/testing/story'
import type { TestClient } from '@bff/testing/client'
import { startKit, toldOnce, type Kit } from '@bff/testing/kit'

export interface Relative {
  readonly personId: string
  readonly phone: string
  readonly kinship?: Kinship
}

export const WANG_MIN = { personId: 'wangMin', phone: '13800006620' } as const satisfies Relative
export const LI = { personId: 'liXiulan', phone: '13800000155' } as const satisfies Relative
/** 王建国's number. */
export const FATHERS = '13800000417'

/** 王建国 with a draft that can be sent, whom nobody looks at yet; told once for all tests of a file. */
export const fatherWithDraft = () =>
  toldOnce(async () => {
    const kit = await startKit()
    const father = await signedIn(kit)
    const caseId = await readyDraft(father)
    return { kit, father, caseId }
  })

/** What a phone was sent, but codes. */
export async function smsTo(kit: Kit, anybody: TestClient, phone: string): Promise<string[]> {
  await settle(kit.bff)
  const { messages } = await anybody.play('listSms')
  return messages.filter((sms) => sms.phone === phone && sms.code === null).map(({ text }) => text)
}

/** An invitation to look on. */
export const inviteToSee = (retiree: TestClient, caseId: string, until: LocalDate = '2026-12-31') =>
  retiree.do('inviteFamily', { params: { id: caseId }, body: { scope: 'see', until } })

export const acceptByCode = (client: TestClient, code: string) =>
  client.do('acceptInvitation', { body: { by: { kind: 'code', code }, kinship: 'daughter' } })

/** A member of the family with a phone of their own, whose name is proved. */
export async function relative(kit: Kit, { personId, phone }: Relative): Promise<TestClient> {
  const client = kit.client()
  await client.signIn(phone)
  await client.prove(personId)
  return client
}

/** Somebody who was given a code and has used it: the retiree has not answered yet. */
export async function askingViewer(kit: Kit, retiree: TestClient, caseId: string, who: Relative) {
  const { today } = await retiree.play('getClock')
  const { mandate, code } = await retiree.do('inviteFamily', {
    params: { id: caseId },
    body: { scope: 'see', until: latestUntil(today) },
  })
  const client = await relative(kit, who)
  await client.do('acceptInvitation', {
    body: { by: { kind: 'code', code }, kinship: who.kinship ?? 'daughter' },
  })
  return { client, mandateId: mandate.id, code }
}

/** The same, approved. */
export async function approvedViewer(kit: Kit, retiree: TestClient, caseId: string, who: Relative) {
  const asking = await askingViewer(kit, retiree, caseId, who)
  await retiree.do('answerMandate', { params: { id: asking.mandateId }, body: { approved: true } })
  return asking
}
