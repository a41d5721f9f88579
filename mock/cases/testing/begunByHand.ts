import type { TestClient } from '@bff/testing/client'
import { startKit, type Kit } from '@bff/testing/kit'
import { decideBy, readyDraft, settle, signedIn, submitCase, takeOver } from './story'

/** 00:00 in China on the first of 王建国's retirement month. */
export const NOVEMBER = '2026-10-31T16:00:00.000Z'

/** 王建国's case, submitted on 2026-05-11, with every department played by hand. */
export async function begunByHand() {
  const kit: Kit = await startKit({ startsAt: '2026-05-11T02:24:00.000Z' })
  const phone = await signedIn(kit)
  await takeOver(phone)
  const id = await readyDraft(phone)
  await submitCase(phone, id)
  await settle(kit.bff)
  return { kit, phone, id }
}

/** 人社 approves, and the retirement month begins. */
export async function toNovember(kit: Kit, phone: TestClient) {
  await decideBy(kit, phone, 'publicSecurity', { kind: 'approve' })
  await decideBy(kit, phone, 'hrss', { kind: 'approve' })
  await phone.play('putClock', { body: { now: NOVEMBER } })
  await settle(kit.bff)
}
