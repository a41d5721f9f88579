import assert from 'node:assert/strict'
import { after, beforeEach, describe, it, mock } from 'node:test'
import { eq } from 'drizzle-orm'
import { decideBy, settle, signedIn, takeOver } from '@bff/cases/testing/story'
import { mandates } from '@bff/db/schema'
import type { TestClient } from '@bff/testing/client'
import type { Kit } from '@bff/testing/kit'
import { agencyStory, begun, filledIn, HAN, HAN_ANSWERS, submissionByAgent } from './testing/agency'

const story = agencyStory()

describe('what an agent reads of the application stands in the log', () => {
  let kit: Kit
  let agent: TestClient
  let she: TestClient
  let id: string
  let caseId: string
  beforeEach(async () => {
    ;({ kit, agent } = await story())
    she = await signedIn(kit, HAN.id, HAN.phone)
  })
  after(() => kit.close())

  const actsInHers = async () => {
    ;({ id: caseId } = await she.do('createCase', { body: { answers: HAN_ANSWERS } }))
    id = await begun(kit, agent)
  }
  const log = async () => (await she.do('getAccessLog', {})).entries.map(({ what }) => what).reverse()
  const reads = (client: TestClient) =>
    ({
      getCase: () => client.send('getCase', { params: { id: caseId } }),
      getFields: () => client.send('getFields', { params: { id: caseId } }),
      getAgencyKnown: () => client.send('getAgencyKnown', { params: { id } }),
      openAgencyCase: () => client.send('openAgencyCase', { params: { id }, body: { answers: HAN_ANSWERS } }),
      listEvents: () => client.send('listEvents', { params: { id: caseId }, query: { after: 0 } }),
    }) as const
  const LINE = { listEvents: 'sawProgress', getAgencyKnown: 'sawRecords' } as const

  for (const way of ['getCase', 'getFields', 'getAgencyKnown', 'openAgencyCase', 'listEvents'] as const)
    it(`by ${way}: a line for half an hour, and the time of the look beside the mandate`, async () => {
      await actsInHers()
      const line = way in LINE ? LINE[way as keyof typeof LINE] : 'opened'
      const read = reads(agent)[way]
      assert.equal((await read()).status < 300, true)
      await read()
      assert.deepEqual(await log(), ['beganActing', line])
      const [row] = await kit.database.db.select().from(mandates).where(eq(mandates.id, id))
      assert.equal(row?.lastLookAt, kit.now().toISOString())
      kit.advance({ minutes: 31 })
      await read()
      assert.deepEqual(await log(), ['beganActing', line, line])
    })

  it('and what they filled in by its cells, once a sitting: no value stands there', async () => {
    id = await begun(kit, agent)
    caseId = await filledIn(agent, id)
    const puts = (field: string, value: string, basedOn: number) =>
      agent.do('putFields', { params: { id: caseId }, body: { changes: [{ field, value, basedOn }] } })
    await puts('postcode', '053001', 1)
    kit.advance({ minutes: 10 })
    const { fields } = await agent.do('getCase', { params: { id: caseId } })
    const version = fields.find(({ field }) => field === 'workStart')?.version ?? 0
    await puts('workStart', '1995-03', version)
    const { entries } = await she.do('getAccessLog', {})
    const [filled, ...others] = entries.filter(({ what }) => what === 'filled')
    assert.deepEqual(others, [])
    assert.deepEqual([...(filled?.about ?? [])].sort(), [
      'accountBank',
      'accountNumber',
      'contactAddress',
      'postcode',
      'workStart',
    ])
    assert.ok(!JSON.stringify(entries).includes(HAN.bankCard))
    const theirs = (await agent.do('getMandateLog', { params: { id } })).entries
    assert.deepEqual(theirs.find(({ what }) => what === 'filled')?.about, filled?.about)
  })

  it('where they began it themselves, once they come back to it', async () => {
    id = await begun(kit, agent)
    await filledIn(agent, id)
    assert.deepEqual((await log()).slice(0, 2), ['beganActing', 'answered'])
    await reads(agent).openAgencyCase()
    assert.ok((await log()).includes('opened'))
  })

  it('and a document that they open; the retiree’s own looks do not', async () => {
    id = await begun(kit, agent)
    caseId = await filledIn(agent, id)
    await takeOver(agent)
    await agent.do('submitCase', { params: { id: caseId }, body: await submissionByAgent() })
    await settle(kit.bff)
    await decideBy(kit, agent, 'socialInsurance', { kind: 'approve' })
    const { documents } = await documentsOf()
    const [document] = documents
    assert.ok(document)
    kit.advance({ minutes: 31 })
    const before = await log()
    const params = { id: caseId, name: document }
    await agent.do('getDocument', { params })
    assert.deepEqual((await log()).slice(before.length), ['opened'])
    await she.do('getDocument', { params })
    for (const way of ['getCase', 'getFields', 'listEvents'] as const) await reads(she)[way]()
    assert.equal((await log()).length, before.length + 1)
  })

  it('and that they acknowledged a refusal, which is not done any more by whoever was stopped on the way', async () => {
    id = await begun(kit, agent)
    caseId = await filledIn(agent, id)
    await takeOver(agent)
    await agent.do('submitCase', { params: { id: caseId }, body: await submissionByAgent() })
    await settle(kit.bff)
    await decideBy(kit, agent, 'socialInsurance', { kind: 'approve' })
    await decideBy(kit, agent, 'medicalInsurance', { kind: 'refuse', reasons: ['medicalYearsShort'] })
    const waits = async () => {
      const { progress } = await she.do('getProgress', { params: { id: caseId } })
      return progress.mustAct.map(({ code }) => code)
    }
    assert.ok((await waits()).includes('applySeparately'))
    const read = { params: { id: caseId }, body: { department: 'medicalInsurance' } } as const
    const back = await kit.bookmark()

    const { people } = kit.bff.services
    const atTheGate = people.standingsTo.bind(people)
    const gate = mock.method(people, 'standingsTo', async (...asked: Parameters<typeof atTheGate>) => {
      const standings = await atTheGate(...asked)
      await kit.database.db.update(mandates).set({ kept: 'ended' }).where(eq(mandates.id, id))
      return standings
    })
    assert.equal((await agent.refused('readRefusal', read)).code, 'notFound')
    gate.mock.restore()
    assert.ok((await waits()).includes('applySeparately'))

    await back()
    const before = await log()
    await agent.do('readRefusal', read)
    assert.deepEqual((await log()).slice(before.length), ['sawProgress'])
    assert.ok(!(await waits()).includes('applySeparately'))
  })

  const documentsOf = async () => {
    const { progress } = await she.do('getProgress', { params: { id: caseId } })
    return { documents: progress.documents.map(({ name }) => name) }
  }
})
