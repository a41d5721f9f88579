import { agentPromise, promise } from '@/content/promise'
import { WANG_TYPED, drawnSignature } from '@bff/cases/testing/story'
import { CONSENTS, type TestClient } from '../client'
import type { Kit } from '../kit'
import type { Json } from './values'

/** A sign-in that lacks nothing but to be sent. */
export async function codeFor(kit: Kit, phone: string): Promise<Json> {
  const client = kit.client()
  await client.do('sendCode', { body: { phone } })
  return { phone, code: await client.codeSentTo(phone), client: 'h5' }
}

export async function proofBegunBy(client: TestClient): Promise<Json> {
  const { requestId } = await client.do('startIdentity', {})
  const { code } = await client.play('authorizeIdentity', { body: { requestId, personId: 'wangJianguo' } })
  return { requestId, code, consents: JSON.parse(JSON.stringify(CONSENTS)) as Json }
}

export async function organisationProofBegunBy(client: TestClient): Promise<Json> {
  const { requestId } = await client.do('startOrganisation', {})
  const { code } = await client.play('authorizeOrganisation', {
    body: { requestId, organisationId: 'ironWorks' },
  })
  return { requestId, code }
}

/** Sent by the person, and by an agent in their name. */
export const submission = async (): Promise<Json[]> =>
  Promise.all(
    [promise, agentPromise].map(async ({ version }) => ({
      promiseVersion: version,
      signature: { ...(await drawnSignature()) },
    })),
  )

export const wishedOfFund = (authorization: string): Json => ({
  authorization,
  office: '廊坊市住房公积金管理中心',
  bank: '中国农业银行',
  account: WANG_TYPED.accountNumber,
  basedOn: { office: 0, bank: 0, account: 0 },
})

/** What somebody has given, but what nobody has used yet. */
export async function givenBy(client: TestClient): Promise<string[]> {
  const { given } = await client.do('listMandates', { query: { side: 'given' } })
  return given.filter(({ state }) => state !== 'invited').map(({ id }) => id)
}

/** What somebody holds, of the family's and as an agent. */
export async function heldBy(client: TestClient): Promise<string[]> {
  const { held } = await client.do('listMandates', { query: { side: 'held' } })
  const { held: asAgent } = await client.do('listAgencies', {})
  return [...held, ...asAgent].map(({ id }) => id)
}
