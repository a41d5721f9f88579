import assert from 'node:assert/strict'
import { after, beforeEach, describe, it } from 'node:test'
import type { MaterialKind } from '@/domain/scheme/ids'
import { chainMac } from '@bff/cases/services'
import { photo } from '@bff/cases/testing/story'
import { verifyCase } from '@bff/cases/trail'
import type { TestClient } from '@bff/testing/client'
import type { Kit } from '@bff/testing/kit'
import { fatherWithDraft, relative, WANG_MIN } from './testing/family'
import { givenDirectly } from './testing/given'
import { approvedHelper } from './testing/helping'

/** Others who have a part in his case, with what they may open. */
const OTHERS = {
  agent: { personId: 'zhouHai', phone: '13900005310', role: 'agent', scope: 'act' },
  clerk: { personId: 'sunLi', phone: '13800004420', role: 'employer', scope: 'confirm' },
  keeper: { personId: 'sunLi', phone: '13800004420', role: 'archiveKeeper', scope: 'confirm' },
} as const

const story = fatherWithDraft()

describe('what others do with pictures is in the log that both read', () => {
  let kit: Kit
  let father: TestClient
  let caseId: string

  beforeEach(async () => {
    ;({ kit, father, caseId } = await story())
  })
  after(() => kit.close())

  const has = async (who: keyof typeof OTHERS) => {
    const { personId, phone, role, scope } = OTHERS[who]
    const client = await relative(kit, { personId, phone })
    await givenDirectly(kit, caseId, phone, { role, scope })
    return client
  }
  const helps = async () => (await approvedHelper(kit, father, caseId, WANG_MIN)).client
  const opens = (
    client: TestClient,
    mid: string,
    operation: 'getMaterial' | 'getUnitPaper' = 'getMaterial',
  ) => client.send(operation, { params: { id: caseId, mid } })
  const pagesOf = async (kind: MaterialKind) =>
    (await father.do('getCase', { params: { id: caseId } })).materials.filter((one) => one.kind === kind)
  const OF_PICTURES = ['openedPicture', 'movedPictures', 'tookOutPicture', 'tookOutPaper']
  const log = async () =>
    (await father.do('getAccessLog', {})).entries
      .filter(({ what }) => OF_PICTURES.includes(what))
      .map(({ what, name, about }) => ({ what, name, about }))

  for (const who of ['agent', 'clerk', 'keeper'] as const) {
    it(`that the ${who} opened one`, async () => {
      const other = await has(who)
      const [page] = await pagesOf('archivePages')
      const way = who === 'agent' ? 'getMaterial' : 'getUnitPaper'
      assert.equal((await opens(other, page?.id ?? '', way)).status, 200)
      const [line, ...more] = await log()
      assert.deepEqual(line?.about, ['archivePages'])
      assert.deepEqual([line.what, line.name === '', more], ['openedPicture', false, []])
    })
  }

  it('that a helper opened their own, and not that the retiree did', async () => {
    const daughter = await helps()
    const own = await daughter.upload(caseId, 'idCardBack', await photo())
    assert.equal((await opens(daughter, own.id)).status, 200)
    assert.equal((await opens(father, own.id)).status, 200)
    assert.deepEqual(await log(), [{ what: 'openedPicture', name: '王敏', about: ['idCardBack'] }])
  })

  it('nothing of one that is not theirs to open', async () => {
    const daughter = await helps()
    const [card] = await pagesOf('idCardFront')
    assert.equal((await opens(daughter, card?.id ?? '')).status, 404)
    assert.deepEqual(await log(), [])
  })

  it('a line for each person, picture and ten minutes, by the case clock', async () => {
    const agent = await has('agent')
    const daughter = await helps()
    const own = await daughter.upload(caseId, 'idCardBack', await photo())
    const [first, second] = await pagesOf('archivePages')
    const lines = async () => (await log()).flatMap(({ name, about }) => about?.map(() => name))
    for (const id of [first?.id, first?.id, second?.id]) await opens(agent, id ?? '')
    await opens(daughter, own.id)
    assert.deepEqual(await lines(), ['王敏', '周海', '周海'])
    kit.advance({ minutes: 9 })
    await opens(agent, first?.id ?? '')
    assert.equal((await lines()).length, 3)
    await father.play('putClock', { body: { now: '2026-08-01T02:00:00.000Z' } })
    kit.advance({ minutes: 2 })
    await opens(agent, first?.id ?? '')
    assert.equal((await lines()).length, 4)
    const [newest] = (await father.do('getAccessLog', {})).entries
    assert.deepEqual([newest?.what, newest?.name], ['openedPicture', '周海'])
    assert.match(newest?.at ?? '', /^2026-08-01T02:0/)
    assert.equal(await verifyCase(kit.database.db, chainMac(kit.bff.services.vault), caseId), null)
  })

  it('that somebody moved pages, and that they took one out: no more is it called photographing', async () => {
    const agent = await has('agent')
    const [first, second] = await pagesOf('archivePages')
    const ids = [second?.id ?? '', first?.id ?? '']
    await agent.do('orderMaterials', { params: { id: caseId }, body: { kind: 'archivePages', ids } })
    await agent.do('deleteMaterial', { params: { id: caseId, mid: ids[0] ?? '' } })
    assert.deepEqual(await log(), [
      { what: 'tookOutPicture', name: '周海', about: ['archivePages'] },
      { what: 'movedPictures', name: '周海', about: ['archivePages'] },
    ])
  })

  it('and nothing is opened by whoever was stopped meanwhile', async () => {
    const { client: daughter, mandateId } = await approvedHelper(kit, father, caseId, WANG_MIN)
    const own = await daughter.upload(caseId, 'idCardBack', await photo())
    await father.do('endMandate', { params: { id: mandateId } })
    assert.equal((await opens(daughter, own.id)).status, 404)
    assert.deepEqual(await log(), [])
  })
})
