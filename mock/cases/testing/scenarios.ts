import assert from 'node:assert/strict'
import type { Answers } from '@/domain/guidance'
import { flowOf } from '@/domain/scheme/flow'
import type { MaterialKind, Scenario } from '@/domain/scheme/ids'
import { demoPersonById } from '@bff/scenarios/people'
import type { TestClient } from '@bff/testing/client'
import { startKit, type Kit } from '@bff/testing/kit'
import { decideBy, readyDraft, settle, signedIn, submitCase, takeOver, WANG_TYPED } from './story'

/** Who shows a scenario: what they answer the guide, and the pictures they take. */
interface Shown {
  readonly person: string
  readonly answers: Answers
  readonly pictures: readonly MaterialKind[]
}

const idCard = ['idCardFront', 'idCardBack'] as const

export const SHOWN: Readonly<Record<Scenario, Shown>> = {
  normal: {
    person: 'chenFusheng',
    answers: { earlyRetirement: 'none', archiveMatters: 'deemedYears', retirementMonth: '2027-02' },
    pictures: [...idCard, 'archivePages', 'bankCard'],
  },
  specialWork: {
    person: 'zhouTieshan',
    answers: { earlyRetirement: 'specialWork', archiveMatters: 'other', retirementMonth: '2027-06' },
    pictures: [...idCard, 'archivePages', 'employeeApplication', 'publicNotice', 'bankCard'],
  },
  illness: {
    person: 'wuXiuzhen',
    answers: { retiree: 'womanWorker', earlyRetirement: 'illnessApproval', retirementMonth: '2024-11' },
    pictures: [...idCard, 'illnessApproval', 'bankCard'],
  },
  noConfirmation: {
    person: 'zhengWenhua',
    answers: { earlyRetirement: 'none', archiveMatters: 'none', retirementMonth: '2026-11' },
    pictures: [...idCard, 'bankCard'],
  },
  institutionRecognized: {
    person: 'fengYumei',
    answers: { retiree: 'womanManagement', recognition: 'recognized', retirementMonth: '2026-12' },
    pictures: [...idCard, 'deemedRecognition', 'retirementApproval', 'lastWageChange', 'bankCard'],
  },
  institutionUnrecognized: {
    person: 'hanZhiyuan',
    answers: { recognition: 'unrecognized', retirementMonth: '2027-01' },
    pictures: [...idCard, 'archivePages', 'retirementApproval', 'lastWageChange', 'bankCard'],
  },
}

/** Monday 23 November 2026, in the morning. */
export const STARTS_AT = '2026-11-23T02:00:00.000Z'

/** Somebody of a scenario, with a draft that can be sent. */
export async function draftIn(scenario: Scenario): Promise<{ kit: Kit; phone: TestClient; id: string }> {
  const { person, answers, pictures } = SHOWN[scenario]
  const found = demoPersonById(person)
  assert.ok(found)
  const kit = await startKit({ startsAt: STARTS_AT })
  const phone = await signedIn(kit, person, found.phone)
  const typed = { ...WANG_TYPED, closeFundAccount: 'keep' }
  const id = await readyDraft(phone, { archiveBirth: 'same', ...answers }, typed, pictures)
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
  const opens = beginningOf(SHOWN[scenario].answers.retirementMonth ?? '')
  if (opens > STARTS_AT) await phone.play('putClock', { body: { now: opens } })
  await settle(kit.bff)
}
