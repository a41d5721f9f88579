import assert from 'node:assert/strict'
import { after, beforeEach, describe, it } from 'node:test'
import { desc, eq } from 'drizzle-orm'
import { photo } from '@bff/cases/testing/story'
import { caseLog, cases } from '@bff/db/schema'
import type { TestClient } from '@bff/testing/client'
import { toldOnce, type Kit } from '@bff/testing/kit'
import { approvedViewer, FATHERS, fatherWithDraft, LI, smsTo, WANG_MIN } from './testing/family'
import { approvedHelper } from './testing/helping'

const story = toldOnce(async () => {
  const told = await fatherWithDraft()()
  const { client: daughter, mandateId } = await approvedHelper(told.kit, told.father, told.caseId, WANG_MIN)
  return { ...told, daughter, mandateId }
})

describe('what a helper did is new to the retiree', () => {
  let kit: Kit
  let father: TestClient
  let daughter: TestClient
  let caseId: string
  let mandateId: string

  beforeEach(async () => {
    ;({ kit, father, caseId, daughter, mandateId } = await story())
  })
  after(() => kit.close())

  const news = async () => {
    const { given } = await father.do('listMandates', { query: { side: 'given' } })
    return given.flatMap(({ id, holder, news: one }) => (one ? [{ id, name: holder?.name, ...one }] : []))
  }
  const did = async () => (await news()).map(({ did: all }) => all.map(({ what, about }) => [what, about]))
  const reads = () => father.do('getAccessLog', {})
  const put = async (field: string, value: string) => {
    const { fields: cells } = await father.do('getCase', { params: { id: caseId } })
    const basedOn = cells.find((one) => one.field === field)?.version ?? 0
    await daughter.do('putFields', {
      params: { id: caseId },
      body: { changes: [{ field, value, basedOn }] },
    })
  }
  const messagesOfHelp = async () =>
    (await smsTo(kit, father, FATHERS)).filter((text) => /在帮您填/.test(text)).length

  it('at once, by name, with the cell and the time', async () => {
    await daughter.do('getCase', { params: { id: caseId } })
    await reads()
    kit.advance({ minutes: 7 })
    await put('postcode', '065001')
    const { now } = await father.play('getClock')
    assert.deepEqual(await news(), [
      {
        id: mandateId,
        name: '王敏',
        firstLook: false,
        did: [{ what: 'filledIn', about: ['postcode'] }],
        at: now,
      },
    ])
  })

  it('ten changes are one entry that lists them, while one text message tells of them', async () => {
    await reads()
    for (let turn = 0; turn < 10; turn += 1) {
      kit.advance({ minutes: 1 })
      await put(turn % 2 === 0 ? 'postcode' : 'contactAddress', `0650${10 + turn}`)
    }
    assert.deepEqual(await did(), [[['filledIn', ['postcode', 'contactAddress']]]])
    assert.equal(await messagesOfHelp(), 1)
  })

  it('as of the last of them, though it is about a cell that is named already; a look after it is none', async () => {
    await put('postcode', '065001')
    kit.advance({ minutes: 20 })
    await put('postcode', '065002')
    const { now } = await father.play('getClock')
    kit.advance({ minutes: 5 })
    await daughter.do('getCase', { params: { id: caseId } })
    const [one] = await news()
    assert.equal(one?.at, now)
  })

  it('is no news any more once it was read, and what is changed after that is, within the same sitting too', async () => {
    await put('postcode', '065001')
    await reads()
    assert.deepEqual(await news(), [])
    await daughter.do('getCase', { params: { id: caseId } })
    assert.deepEqual(await news(), [])
    await put('postcode', '065002')
    assert.deepEqual(await did(), [[['filledIn', ['postcode']]]])
  })

  it('names each picture that was taken, moved or taken out', async () => {
    await reads()
    const first = await daughter.upload(caseId, 'illnessApproval', await photo())
    const second = await daughter.upload(caseId, 'illnessApproval', await photo(1))
    await daughter.do('orderMaterials', {
      params: { id: caseId },
      body: { kind: 'illnessApproval', ids: [second.id, first.id] },
    })
    await daughter.do('deleteMaterial', { params: { id: caseId, mid: first.id } })
    assert.deepEqual(await did(), [
      [
        ['tookPicture', ['illnessApproval', 'illnessApproval']],
        ['movedPictures', ['illnessApproval']],
        ['tookOutPicture', ['illnessApproval']],
      ],
    ])
  })

  it('tells of the first look of each, be it only at how it goes, and of no later one', async () => {
    const { client: wife, mandateId: hers } = await approvedViewer(kit, father, caseId, LI)
    await reads()
    const looks = () => wife.do('followCase', { params: { id: hers } })
    await looks()
    await daughter.do('getCase', { params: { id: caseId } })
    assert.deepEqual(
      (await news()).map(({ name, firstLook, did: all }) => [name, firstLook, all.length]).sort(),
      [
        ['李秀兰', true, 0],
        ['王敏', true, 0],
      ].sort(),
    )
    await reads()
    kit.advance({ hours: 2 })
    await looks()
    assert.deepEqual(await news(), [])
  })

  it('however often they have looked and changed before', async () => {
    await put('postcode', '065001')
    await reads()
    const { db } = kit.database
    const [line] = await db
      .select()
      .from(caseLog)
      .where(eq(caseLog.mandateId, mandateId))
      .orderBy(desc(caseLog.seq))
    assert.ok(line)
    const looks = Array.from({ length: 2001 }, (_, at) => ({
      ...line,
      what: 'sawForm' as const,
      seq: line.seq + 1 + at,
    }))
    await db.insert(caseLog).values(looks)
    await db.update(cases).set({ logSeq: line.seq + looks.length })
    await put('postcode', '065002')
    assert.deepEqual(await did(), [[['filledIn', ['postcode']]]])
  })

  it('and stays so when its doer is stopped', async () => {
    await put('postcode', '065001')
    await father.do('endMandate', { params: { id: mandateId } })
    assert.deepEqual(await did(), [[['filledIn', ['postcode']]]])
  })
})
