import assert from 'node:assert/strict'
import { after, beforeEach, describe, it } from 'node:test'
import {
  agencyStory,
  agentOf,
  begun,
  filledIn,
  photographsPapers,
  submissionByAgent,
  wishOf,
} from '@bff/agency/testing/agency'
import { settle, submitCase } from '@bff/cases/testing/story'
import { caseLog } from '@bff/db/schema'
import type { TestClient } from '@bff/testing/client'
import type { Kit } from '@bff/testing/kit'
import { readsOf } from '@bff/testing/queries'
import { alike } from '@bff/units/testing/alike'
import { CLERKS, clerkAtWork, handedOver, provesToSpeakFor } from '@bff/units/testing/clerks'
import { deskStory } from '@bff/units/testing/desk'
import { approvedViewer, askingViewer, fatherWithDraft, WANG_MIN } from './testing/family'

const rowsOf = async (client: TestClient) =>
  (await client.do('listHelped', {})).helped.map(({ kind, name, kinship, waits, collecting }) => ({
    ...{ kind, name, kinship, waits, collecting },
  }))

/** Sent and taken back: it waits for whoever sent it. */
async function takesBack(client: TestClient, caseId: string): Promise<void> {
  await submitCase(client, caseId)
  await client.do('recallCase', { params: { id: caseId } })
}

/** That nothing is written down of what is done: a list is no look at anybody's case. */
async function unlogged({ database }: Kit, work: () => Promise<void>): Promise<void> {
  const lines = () => database.db.select().from(caseLog).orderBy(caseLog.caseId, caseLog.seq)
  const before = await lines()
  await work()
  assert.deepEqual(await lines(), before)
}

const story = fatherWithDraft()

describe('whom one helps, for home', () => {
  let kit: Kit
  let father: TestClient
  let caseId: string
  beforeEach(async () => {
    ;({ kit, father, caseId } = await story())
  })
  after(() => kit.close())

  it('is nobody for the retiree themselves, for whoever is not let yet, and for a visitor nothing', async () => {
    assert.deepEqual(await rowsOf(father), [])
    const { client } = await askingViewer(kit, father, caseId, WANG_MIN)
    assert.deepEqual(await rowsOf(client), [])
    assert.equal((await kit.client().refused('listHelped', {})).code, 'signInRequired')
  })

  it('names whoever let one in as family, and whether something waits on them, not what', async () => {
    const { client } = await approvedViewer(kit, father, caseId, WANG_MIN)
    const row = { kind: 'family', name: '王建国', kinship: 'daughter', waits: false, collecting: false }
    assert.deepEqual(await rowsOf(client), [row])
    assert.ok(!/status|draft|lane|scenario/.test(JSON.stringify(await client.do('listHelped', {}))))
  })

  it('names whom one acts for from the first paper on, until it is stopped', async () => {
    const agent = await agentOf(kit)
    const { id } = await agent.do('openAgency', { body: wishOf({ until: '2026-12-31' }) })
    const row = { kind: 'agent', name: '韩玉兰', kinship: null, waits: false, collecting: true }
    assert.deepEqual(await rowsOf(agent), [row])
    await photographsPapers(agent, id)
    await agent.do('beginAgency', { params: { id } })
    await settle(kit.bff)
    assert.deepEqual(await rowsOf(agent), [{ ...row, collecting: false }])
    await agent.do('endMandate', { params: { id } })
    assert.deepEqual(await rowsOf(agent), [])
    await agent.do('putAwayMandate', { params: { id } })
    assert.deepEqual((await agent.do('listAgencies', {})).held, [])
  })

  it('names the organisation one is clerk of', async () => {
    const { client } = await clerkAtWork(kit, 'ironWorks')
    const row = { kind: 'unit', name: '唐山样例炼铁厂', kinship: null, waits: false, collecting: false }
    assert.deepEqual(await rowsOf(client), [row])
  })

  it('says that a parent has something to do, and nothing of it stands in the log', async () => {
    const { client } = await approvedViewer(kit, father, caseId, WANG_MIN)
    await takesBack(father, caseId)
    await unlogged(kit, async () => {
      const [row] = await rowsOf(client)
      assert.deepEqual([row?.kind, row?.waits], ['family', true])
    })
  })

  it('reads no more often for many parents than for one', async (t) => {
    const { client, mandateId } = await approvedViewer(kit, father, caseId, WANG_MIN)
    const one = await readsOf(t, kit, () => rowsOf(client))
    for (let count = 1; count <= 5; count++) await alike(kit, { caseId, mandateId }, count)
    assert.equal(await readsOf(t, kit, () => rowsOf(client)), one)
    assert.equal((await rowsOf(client)).length, 6)
  })

  it('names the organisations the provider knew of last, and asks it nothing: home does not wait for it', async (t) => {
    const { client } = await clerkAtWork(kit, 'ironWorks')
    const provider = kit.bff.services.identityProvider
    assert.ok(provider)
    const asked = t.mock.method(provider, 'stillSpeaksFor')
    kit.advance({ hours: 25 })
    assert.deepEqual(
      (await rowsOf(client)).map(({ kind }) => kind),
      ['unit'],
    )
    assert.equal(asked.mock.callCount(), 0)
    await client.do('listOrganisations', {})
    assert.equal(asked.mock.callCount(), 1)
  })

  it('which no clerk puts away: it is the organisation’s, and no list of theirs', async () => {
    const clerk = await clerkAtWork(kit, 'ironWorks')
    const id = await handedOver(father, caseId, clerk)
    await father.do('endMandate', { params: { id } })
    assert.equal((await clerk.client.refused('putAwayMandate', { params: { id } })).code, 'notAllowedNow')
  })

  it('goes on for the family while it is not known of the unit', async (t) => {
    const { client } = await approvedViewer(kit, father, caseId, CLERKS.ironWorks)
    await provesToSpeakFor(client, 'ironWorks')
    const kinds = async () => (await rowsOf(client)).map(({ kind }) => kind)
    assert.deepEqual(await kinds(), ['family', 'unit'])
    const provider = kit.bff.services.identityProvider
    assert.ok(provider)
    t.mock.method(provider, 'stillSpeaksFor', () => Promise.reject(new Error('away')))
    kit.advance({ hours: 48 })
    assert.equal((await client.refused('listOrganisations', {})).code, 'organisationUnverified')
    assert.deepEqual(await kinds(), ['family'])
  })
})

describe('of the desk of an organisation', () => {
  const desk = deskStory()
  let kit: Kit
  after(() => kit.close())

  it('that something waits for it is told, without a look at whose', async () => {
    const told = await desk()
    kit = told.kit
    await handedOver(told.retiree, told.caseId, told.clerk)
    await submitCase(told.retiree, told.caseId)
    await settle(kit.bff)
    await unlogged(kit, async () => {
      const [row] = await rowsOf(told.clerk.client)
      assert.deepEqual([row?.kind, row?.waits], ['unit', true])
    })
  })
})

describe('of whom an agent acts for', () => {
  const acting = agencyStory()
  let kit: Kit
  after(() => kit.close())

  it('that something waits for the agent is told, and is no look either', async () => {
    const told = await acting()
    kit = told.kit
    const { agent } = told
    const mandateId = await begun(kit, agent)
    const caseId = await filledIn(agent, mandateId)
    const submits = { params: { id: caseId }, body: await submissionByAgent() }
    await agent.do('submitCase', submits, { idempotencyKey: '00000000-0000-4000-8000-000000000009' })
    await agent.do('recallCase', { params: { id: caseId } })
    await unlogged(kit, async () => {
      const [row] = await rowsOf(agent)
      assert.deepEqual([row?.kind, row?.name, row?.waits], ['agent', '韩玉兰', true])
    })
  })
})
