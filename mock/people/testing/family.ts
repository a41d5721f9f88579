import { latestUntil, type Kinship } from '@/domain/people'
import type { TestClient } from '@bff/testing/client'
import type { Kit } from '@bff/testing/kit'

export interface Relative {
  readonly personId: string
  readonly phone: string
  readonly kinship?: Kinship
}

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
