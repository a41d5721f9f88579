import assert from 'node:assert/strict'
import { flowOf } from '@/domain/scheme/flow'
import type { Scenario } from '@/domain/scheme/ids'
import { demoPersonById } from '@bff/scenarios/people'
import { performanceOf } from '@bff/scenarios/performances'
import { typedBy } from '@bff/scenarios/typed'
import type { TestClient } from '@bff/testing/client'
import { startKit, type Kit } from '@bff/testing/kit'
import { decideBy, readyDraft, settle, signedIn, submitCase, takeOver } from './story'

/** Who of the demonstration shows a scenario. */
const SHOWN_BY: Readonly<Record<Scenario, string>> = {
  normal: 'heYongsheng',
  specialWork: 'zhouTieshan',
  illness: 'wuXiuzhen',
  noConfirmation: 'zhengWenhua',
  institutionRecognized: 'fengYumei',
  institutionUnrecognized: 'hanZhiyuan',
}

/** Monday 23 November 2026, in the morning. */
export const STARTS_AT = '2026-11-23T02:00:00.000Z'

/** Somebody of a scenario, with a draft that can be sent. */
export async function draftIn(scenario: Scenario): Promise<{ kit: Kit; phone: TestClient; id: string }> {
  const person = demoPersonById(SHOWN_BY[scenario])
  assert.ok(person)
  const { answers, pictures } = performanceOf(person.id)
  const kit = await startKit({ startsAt: STARTS_AT })
  const phone = await signedIn(kit, person.id, person.phone)
  const id = await readyDraft(phone, { ...answers }, typedBy(person), pictures)
  return { kit, phone, id }
}

/** The same, sent, with every department and the unit played by hand. */
export async function begunIn(scenario: Scenario) {
  const begun = await draftIn(scenario)
  await takeOver(begun.phone)
  const sent = await submitCase(begun.phone, begun.id)
  await settle(begun.kit.bff)
  return { ...begun, sent }
}

/** The month that somebody of a scenario retires in. */
export function monthIn(scenario: Scenario): string {
  return performanceOf(SHOWN_BY[scenario]).answers.retirementMonth ?? ''
}

/** The first moment in China of the month that somebody of a scenario retires in. */
const beginningOf = (month: string) => new Date(`${month}-01T00:00:00+08:00`).toISOString()

/** Everybody who stands before the last departments says yes, and the retirement month begins. */
export async function toTheLast(kit: Kit, phone: TestClient, scenario: Scenario): Promise<void> {
  const { confirmations } = await phone.play('listConfirmations')
  for (const { id, round } of confirmations)
    await phone.play('answerConfirmation', { params: { id }, body: { kind: 'confirm', round } })
  await settle(kit.bff)
  for (const { department } of flowOf(scenario)
    .steps.slice(0, -1)
    .flatMap(({ tasks }) => tasks))
    await decideBy(kit, phone, department, { kind: 'approve' })
  const opens = beginningOf(monthIn(scenario))
  if (opens > STARTS_AT) await phone.play('putClock', { body: { now: opens } })
  await settle(kit.bff)
}
