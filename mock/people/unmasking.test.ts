import assert from 'node:assert/strict'
import { after, beforeEach, describe, it } from 'node:test'
import { isNull } from 'drizzle-orm'
import { POWERS } from '@/domain/people'
import { chainMac } from '@bff/cases/services'
import { verifyCase } from '@bff/cases/trail'
import { caseLog } from '@bff/db/schema'
import type { TestClient } from '@bff/testing/client'
import type { Kit } from '@bff/testing/kit'
import { approvedViewer, fatherWithDraft, LI, relative, WANG_MIN } from './testing/family'
import { givenDirectly } from './testing/given'
import { approvedHelper } from './testing/helping'

type Cell = 'idNumber' | 'contactAddress' | 'accountNumber' | 'fundAccount'
const story = fatherWithDraft()

describe('who taps to read numbers and addresses in full', () => {
  let kit: Kit
  let father: TestClient
  let caseId: string

  beforeEach(async () => {
    ;({ kit, father, caseId } = await story())
  })
  after(() => kit.close())

  const taps = async (client: TestClient, ...fields: Cell[]) => {
    await client.do('noteUnmasking', { params: { id: caseId }, body: { fields } })
  }
  const theAgent = async (powers: readonly (typeof POWERS)[number][] = POWERS) => {
    const zhou = { personId: 'zhouHai', phone: '13900005310' }
    const client = await relative(kit, zhou)
    await givenDirectly(kit, caseId, zhou.phone, { role: 'agent', scope: 'act', powers })
    return client
  }
  const log = async () =>
    (await father.do('getAccessLog', {})).entries
      .filter(({ what }) => what === 'sawInFull')
      .map(({ name, own, role, about }) => ({ name, own, role, about }))
  const kept = async () =>
    (await kit.database.db.select().from(caseLog).orderBy(caseLog.seq)).filter(
      ({ what }) => what === 'sawInFull',
    )
  const fault = () => verifyCase(kit.database.db, chainMac(kit.bff.services.vault), caseId)

  it('stands in the log that the retiree reads, themselves included, who did it under nobody’s mandate', async () => {
    await taps(father, 'idNumber', 'contactAddress')
    assert.deepEqual(await log(), [
      { name: '王建国', own: true, role: null, about: ['idNumber', 'contactAddress'] },
    ])
    const [line] = await kept()
    assert.equal(line?.mandateId, null)
  })

  it('the agent with their name, in the log that both read; of what their paper leaves out nothing', async () => {
    const agent = await theAgent(POWERS.filter((power) => power !== 'bankAccount'))
    await taps(agent, 'idNumber', 'accountNumber')
    assert.deepEqual(await log(), [{ name: '周海', own: false, role: 'agent', about: ['idNumber'] }])
    const [line] = await kept()
    const { entries } = await agent.do('getMandateLog', { params: { id: line?.mandateId ?? '' } })
    assert.equal(entries[0]?.what, 'sawInFull')
  })

  it('the account as well where the paper names it', async () => {
    await taps(await theAgent(), 'accountNumber')
    assert.deepEqual((await log())[0]?.about, ['accountNumber'])
  })

  it('a helper, of what they read: no number is theirs to be shown, and none is said to have been', async () => {
    const { client, mandateId } = await approvedHelper(kit, father, caseId, WANG_MIN)
    await taps(client, 'idNumber', 'accountNumber', 'contactAddress')
    assert.deepEqual(await log(), [{ name: '王敏', own: false, role: 'family', about: ['contactAddress'] }])
    const { entries } = await client.do('getMandateLog', { params: { id: mandateId } })
    assert.equal(entries[0]?.what, 'sawInFull')
  })

  it('what the retiree did themselves no member of the family reads', async () => {
    const { client, mandateId } = await approvedHelper(kit, father, caseId, WANG_MIN)
    await taps(father, 'idNumber')
    const { entries } = await client.do('getMandateLog', { params: { id: mandateId } })
    assert.ok(!entries.some(({ what }) => what === 'sawInFull'))
  })

  it('is said of no cell that is empty, and a tap that shows nothing leaves no line', async () => {
    await taps(father, 'fundAccount')
    assert.deepEqual(await log(), [])
  })

  it('one line for each person, cell and ten minutes', async () => {
    const agent = await theAgent()
    await taps(father, 'idNumber')
    await taps(father, 'idNumber', 'contactAddress')
    await taps(agent, 'idNumber')
    kit.advance({ minutes: 9 })
    await taps(father, 'idNumber', 'contactAddress')
    const lines = async () => (await kept()).map(({ mandateId, about }) => [mandateId === null, about])
    const before = [
      [true, ['idNumber']],
      [true, ['contactAddress']],
      [false, ['idNumber']],
    ]
    assert.deepEqual(await lines(), before)
    kit.advance({ minutes: 2 })
    await taps(father, 'idNumber')
    assert.deepEqual(await lines(), [...before, [true, ['idNumber']]])
  })

  it('two taps at once are one line', async () => {
    await Promise.all([taps(father, 'idNumber'), taps(father, 'idNumber')])
    assert.equal((await kept()).length, 1)
  })

  it('nobody else writes into it: not who may only see, not a stranger, not who was stopped', async () => {
    const tries = async (client: TestClient) =>
      (await client.refused('noteUnmasking', { params: { id: caseId }, body: { fields: ['idNumber'] } })).code
    const { client: viewer } = await approvedViewer(kit, father, caseId, WANG_MIN)
    assert.equal(await tries(viewer), 'onlyRetiree')
    assert.equal(await tries(await relative(kit, LI)), 'notFound')
    kit.advance({ minutes: 2 })
    const { client: stopped, mandateId } = await approvedHelper(kit, father, caseId, LI)
    await father.do('endMandate', { params: { id: mandateId } })
    assert.equal(await tries(stopped), 'notFound')
    assert.deepEqual(await log(), [])
  })

  it('names cells from the closed list alone', async () => {
    for (const fields of [['name'], ['idNumber', 'sex'], []]) {
      const body = { fields } as unknown as { fields: Cell[] }
      const { code } = await father.refused('noteUnmasking', { params: { id: caseId }, body })
      assert.equal(code, 'invalidInput')
    }
  })

  it('is held by the chain: it is whole, and a line of the retiree’s own that was altered is found', async () => {
    const { db } = kit.database
    await approvedViewer(kit, father, caseId, WANG_MIN)
    await taps(father, 'idNumber')
    await approvedHelper(kit, father, caseId, LI)
    assert.equal(await fault(), null)
    const [own] = await kept()
    const others = (await db.select().from(caseLog)).find(({ mandateId }) => mandateId !== null)
    const theirOwn = isNull(caseLog.mandateId)
    for (const altered of [
      { about: ['contactAddress'] },
      { at: '2020-01-01T00:00:00.000Z' },
      { actorId: others?.actorId === own?.actorId ? undefined : others?.actorId, what: 'opened' as const },
    ]) {
      await db.update(caseLog).set(altered).where(theirOwn)
      assert.deepEqual(await fault(), { line: own?.seq, fault: 'changed' })
      await db
        .update(caseLog)
        .set({ about: own?.about, at: own?.at, actorId: own?.actorId, what: own?.what })
        .where(theirOwn)
      assert.equal(await fault(), null)
    }
    // Made out to be somebody's under a mandate.
    await db.update(caseLog).set({ mandateId: others?.mandateId }).where(theirOwn)
    assert.deepEqual(await fault(), { line: own?.seq, fault: 'changed' })
  })

  it('goes with all that the retiree takes along, to be read and for programs', async () => {
    await taps(father, 'idNumber')
    const { accessLog } = await father.do('exportMe', {})
    assert.ok(accessLog.some(({ what, own }) => what === 'sawInFull' && own))
    const page = await (await father.send('exportMeReadable', {})).text()
    assert.match(page, /您点开看了完整的号码或地址/)
  })
})
