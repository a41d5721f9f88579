import { eq } from 'drizzle-orm'
import { clerks } from '@bff/db/schema'
import type { TestClient } from '@bff/testing/client'
import type { Kit } from '@bff/testing/kit'
import { relative } from '@bff/people/testing/family'

/** Those of the demonstration who speak for somebody. */
export const CLERKS = {
  ironWorks: { personId: 'sunLi', phone: '13800004420' },
  hydrology: { personId: 'maQiang', phone: '13900003110' },
  talentCentre: { personId: 'gaoJie', phone: '13800004820' },
} as const
export type DemoOrganisationId = keyof typeof CLERKS

export interface AtWork {
  readonly client: TestClient
  readonly organisationId: string
}

/** Somebody who has proved their name and whom they speak for. */
export async function clerkAtWork(kit: Kit, id: DemoOrganisationId): Promise<AtWork> {
  const client = await relative(kit, CLERKS[id])
  return { client, organisationId: await provesToSpeakFor(client, id) }
}

/** The legal-person sign-in, at the provider's page. */
export async function provesToSpeakFor(client: TestClient, id: DemoOrganisationId): Promise<string> {
  const { requestId } = await client.do('startOrganisation', {})
  const { code } = await client.play('authorizeOrganisation', { body: { requestId, organisationId: id } })
  const { organisations } = await client.do('proveOrganisation', { body: { requestId, code } })
  const [own] = organisations
  if (!own) throw new Error('whoever has proved it speaks for somebody')
  return own.id
}

/** Somebody else, who speaks for the same organisation. */
export async function colleagueOf(kit: Kit, { organisationId }: AtWork): Promise<AtWork> {
  const { client } = await clerkAtWork(kit, 'hydrology')
  const { organisations } = await client.do('listOrganisations', {})
  await kit.database.db
    .update(clerks)
    .set({ organisationId })
    .where(eq(clerks.organisationId, organisations[0]?.id ?? ''))
  return { client, organisationId }
}

/** The retiree makes a code and the clerk uses it: it waits for the retiree. */
export async function handsOver(retiree: TestClient, caseId: string, { client, organisationId }: AtWork) {
  const { code } = await retiree.do('inviteUnit', { params: { id: caseId } })
  const { mandateId } = await client.do('useUnitCode', { params: { id: organisationId }, body: { code } })
  return mandateId
}

/** The same, approved. */
export async function handedOver(retiree: TestClient, caseId: string, clerk: AtWork): Promise<string> {
  const mandateId = await handsOver(retiree, caseId, clerk)
  await retiree.do('answerMandate', { params: { id: mandateId }, body: { approved: true } })
  return mandateId
}
