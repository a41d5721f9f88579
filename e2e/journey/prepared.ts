import { readyDraft } from '@bff/cases/testing/story'
import type { DemoPersonRecord } from '@bff/scenarios/people'
import type { Desk } from './desk'

/** Has a draft with everything filled in and every picture taken, left on the page on which it is looked over. */
export async function leavesDraft(desk: Desk, who: DemoPersonRecord): Promise<void> {
  const device = desk.device()
  await device.signIn(who.phone)
  await device.prove(who.id)
  const id = await readyDraft(device)
  await device.do('putFields', { params: { id }, body: { changes: [], place: 'apply/check' } })
}
