import assert from 'node:assert/strict'
import { agentPromise } from '@/content/promise'
import { AGENCY_PAPERS, POWERS, type Power } from '@/domain/people'
import type { LocalDate } from '@/domain/scheme/ids'
import type { HeldAgency } from '@contract/agency'
import { drawnSignature, photo, settle, signedIn } from '@bff/cases/testing/story'
import { demoPersonById } from '@bff/scenarios/people'
import type { TestClient } from '@bff/testing/client'
import { startKit, toldOnce, type Kit } from '@bff/testing/kit'

/** The demonstration's agent, and the person with the feature phone. */
export const ZHOU = { personId: 'zhouHai', phone: '13900005310' }
const han = demoPersonById('hanYulan')
assert.ok(han)
export const HAN = han

/** Monday 23 November 2026: in the month in which 韩玉兰 may retire. */
export const STARTS_AT = '2026-11-23T02:00:00.000Z'

/** What she answers the guide, beyond what her records say. */
export const HAN_ANSWERS = {
  archiveBirth: 'same',
  earlyRetirement: 'none',
  archiveMatters: 'none',
  retirementMonth: '2026-11',
  retiree: 'womanFlexible',
}

interface Paper {
  readonly name?: string
  readonly idNumber?: string
  readonly phone?: string
  readonly powers?: readonly Power[]
  readonly until?: LocalDate
}

/** What the written authorisation says, and whom it is from. */
export const wishOf = ({ powers = POWERS, until = '2027-05-31', ...given }: Paper = {}) => ({
  name: HAN.name,
  idNumber: HAN.idNumber,
  phone: HAN.phone,
  ...given,
  powers: [...powers],
  until,
})

/** What the tests of agents begin with: he has proved his name, and nobody has said anything yet. One for each file. */
export const agencyStory = () =>
  toldOnce(async () => {
    const kit = await startKit({
      startsAt: STARTS_AT,
      environment: { SMS_ANSWERS_TOKEN: 'of the gateway, long enough' },
    })
    return { kit, agent: await agentOf(kit) }
  })

export const agentOf = (kit: Kit): Promise<TestClient> => signedIn(kit, ZHOU.personId, ZHOU.phone)

export async function photographsPapers(
  agent: TestClient,
  id: string,
  kinds: readonly string[] = AGENCY_PAPERS,
): Promise<void> {
  for (const kind of kinds) {
    const response = await agent.sendPaper(id, kind, await photo())
    assert.equal(response.status, 201, await response.text())
  }
}

/** Whom he acts for, and every paper; nobody has been told yet. */
export async function gathered(agent: TestClient, paper: Paper = {}): Promise<HeldAgency> {
  const { id } = await agent.do('openAgency', { body: wishOf(paper) })
  await photographsPapers(agent, id)
  return heldBy(agent, id)
}

/** The same, begun, and she has been told. */
export async function begun(kit: Kit, agent: TestClient, paper: Paper = {}): Promise<string> {
  const { id } = await gathered(agent, paper)
  await agent.do('beginAgency', { params: { id } })
  await settle(kit.bff)
  return id
}

export async function heldBy(agent: TestClient, id: string): Promise<HeldAgency> {
  const { held } = await agent.do('listAgencies', {})
  const found = held.find((one) => one.id === id)
  assert.ok(found)
  return found
}

/** Her application with everything filled in and every picture taken, by the agent. */
export async function filledIn(agent: TestClient, mandateId: string): Promise<string> {
  const { id, fields } = await agent.do('openAgencyCase', {
    params: { id: mandateId },
    body: { answers: HAN_ANSWERS },
  })
  const typed = {
    contactAddress: '河北省衡水市桃城区样例镇样例村12号',
    postcode: '053000',
    accountNumber: HAN.bankCard,
    accountBank: '中国农业银行',
  }
  const changes = Object.entries(typed).map(([field, value]) => ({
    field,
    value,
    basedOn: fields.find((one) => one.field === field)?.version ?? 0,
  }))
  await agent.do('putFields', { params: { id }, body: { changes } })
  for (const kind of ['idCardFront', 'idCardBack']) await agent.upload(id, kind, await photo())
  return id
}

export const submissionByAgent = async () => ({
  promiseVersion: agentPromise.version,
  signature: await drawnSignature(),
})

/** What was sent to a phone without a code in it, the newest first. */
export async function textsTo(kit: Kit, client: TestClient, phone: string): Promise<string[]> {
  await settle(kit.bff)
  const { messages } = await client.play('listSms')
  return messages.filter((sms) => sms.phone === phone && sms.code === null).map(({ text }) => text)
}
