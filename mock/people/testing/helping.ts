import { latestUntil } from '@/domain/people'
import type { TestClient } from '@bff/testing/client'
import type { Kit } from '@bff/testing/kit'
import { relative, type Relative } from './family'

/** A member of the family who was invited to help to fill in, and is approved. */
export async function approvedHelper(kit: Kit, retiree: TestClient, caseId: string, who: Relative) {
  const { today } = await retiree.play('getClock')
  const { mandate, code } = await retiree.do('inviteFamily', {
    params: { id: caseId },
    body: { scope: 'fill', until: latestUntil(today) },
  })
  const client = await relative(kit, who)
  await client.do('acceptInvitation', {
    body: { by: { kind: 'code', code }, kinship: who.kinship ?? 'daughter' },
  })
  await retiree.do('answerMandate', { params: { id: mandate.id }, body: { approved: true } })
  return { client, mandateId: mandate.id }
}
