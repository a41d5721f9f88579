import assert from 'node:assert/strict'
import { after, beforeEach, describe, it } from 'node:test'
import { agentOf, photographsPapers, wishOf } from '@bff/agency/testing/agency'
import { settle } from '@bff/cases/testing/story'
import type { TestClient } from '@bff/testing/client'
import type { Kit } from '@bff/testing/kit'
import { CLERKS, clerkAtWork, handedOver, provesToSpeakFor } from '@bff/units/testing/clerks'
import { approvedViewer, askingViewer, fatherWithDraft, WANG_MIN } from './testing/family'

const story = fatherWithDraft()

describe('whom one helps, for home', () => {
  let kit: Kit
  let father: TestClient
  let caseId: string
  beforeEach(async () => {
    ;({ kit, father, caseId } = await story())
  })
  after(() => kit.close())

  const rowsOf = async (client: TestClient) =>
    (await client.do('listHelped', {})).helped.map(({ kind, name, kinship, waits, collecting }) => ({
      ...{ kind, name, kinship, waits, collecting },
    }))

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

  it('names the organisation one is clerk of, and that papers are wanted, without a look at whose', async () => {
    const clerk = await clerkAtWork(kit, 'ironWorks')
    const row = { kind: 'unit', name: '唐山样例炼铁厂', kinship: null, waits: false, collecting: false }
    assert.deepEqual(await rowsOf(clerk.client), [row])
    await handedOver(father, caseId, clerk)
    await clerk.client.do('listHelped', {})
    const { entries } = await father.do('getAccessLog', {})
    assert.ok(!entries.some(({ what }) => what === 'sawInList'))
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
