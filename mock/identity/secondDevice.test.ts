import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { wangAnswers } from '@/domain/guidance/testing/people'
import { begunByHand } from '../cases/testing/begunByHand'
import { decideBy, photo, settle } from '../cases/testing/story'
import { startKit, toldOnce, type Kit } from '../testing/kit'
import type { TestClient } from '../testing/client'

describe('the same person on a second device', () => {
  let kit: Kit
  let first: TestClient
  let second: TestClient
  let numbers = 0

  before(async () => {
    kit = await startKit()
  })
  after(() => kit.close())

  const newPhone = async (kind: 'h5' | 'weapp' = 'h5') => {
    kit.advance({ days: 1 })
    numbers += 1
    const client = kit.client(kind)
    await client.signIn(`1360000${String(numbers).padStart(4, '0')}`)
    return client
  }
  const createCase = async (client: TestClient) =>
    (await client.do('createCase', { body: { answers: wangAnswers } })).id
  const casesOf = async (client: TestClient) =>
    (await client.do('listCases', {})).cases.map(({ id, status }) => [id, status])

  // Each test has a person of its own.
  const persons = [
    'zhangGuifang',
    'wangJianguo',
    'zhaoGuoqing',
    'liuZhiqiang',
    'chenFusheng',
    'sunLihua',
  ] as const
  let person: (typeof persons)[number]
  let tests = 0
  beforeEach(async () => {
    person = persons[tests] ?? 'wangJianguo'
    tests += 1
    first = await newPhone()
    second = await newPhone('weapp')
  })

  it('is known to be the same after proving the same name', async () => {
    await first.prove(person)
    const account = async (client: TestClient) => (await client.do('getMe', {}))?.account
    assert.notEqual(await account(second), await account(first))
    await second.prove(person)
    assert.equal(await account(second), await account(first))
  })

  it('finds the same draft, with what was typed, after proving the same name', async () => {
    await first.prove(person)
    const id = await createCase(first)
    const change = { field: 'contactAddress', value: '样例小区 1 号楼', basedOn: 0 } as const
    await first.do('putFields', { params: { id }, body: { changes: [change] } })

    assert.equal((await second.refused('getCase', { params: { id } })).code, 'notFound')
    await second.prove(person)
    const { fields } = await second.do('getCase', { params: { id } })
    assert.equal(fields.find(({ field }) => field === 'contactAddress')?.value, change.value)
  })

  it('brings the draft along that was begun there before', async () => {
    await first.prove(person)
    const id = await createCase(second)
    const change = { field: 'contactAddress', value: '样例小区 2 号楼', basedOn: 0 } as const
    await second.do('putFields', { params: { id }, body: { changes: [change] } })
    await second.prove(person)
    assert.deepEqual(await casesOf(first), [[id, 'draft']])
    const { fields } = await first.do('getCase', { params: { id } })
    assert.equal(fields.find(({ field }) => field === 'contactAddress')?.value, change.value)
  })

  it('keeps one open draft of two as full as each other, the one touched last', async () => {
    await first.prove(person)
    const earlier = await createCase(first)
    kit.advance({ hours: 1 })
    const later = await createCase(second)
    await second.prove(person)
    const expected = [
      [earlier, 'withdrawn'],
      [later, 'draft'],
    ].sort()
    assert.deepEqual((await casesOf(first)).sort(), expected)
    assert.deepEqual((await casesOf(second)).sort(), expected)
  })

  it('keeps the draft that has more in it, though the other was touched last', async () => {
    await first.prove(person)
    const fuller = await createCase(first)
    await first.upload(fuller, 'idCardFront', await photo())
    const change = { field: 'contactAddress', value: '样例小区 3 号楼', basedOn: 0 } as const
    await first.do('putFields', { params: { id: fuller }, body: { changes: [change] } })
    kit.advance({ hours: 1 })
    const later = await createCase(second)
    await second.do('putFields', { params: { id: later }, body: { changes: [change] } })
    await second.prove(person)
    assert.deepEqual(
      (await casesOf(second)).filter(([, status]) => status === 'draft'),
      [[fuller, 'draft']],
    )
  })

  it('is led to the same account by the second phone from then on', async () => {
    await first.prove(person)
    const id = await createCase(first)
    await second.prove(person)
    kit.advance({ days: 1 })
    const again = kit.client()
    await again.signIn(`1360000${String(numbers).padStart(4, '0')}`)
    assert.deepEqual(await casesOf(again), [[id, 'draft']])
    assert.equal((await again.do('getMe', {}))?.level, 'phone')
  })
})

describe('a case that was sent, and a blank draft on a second phone', () => {
  let kit: Kit
  let phone: TestClient
  let id: string

  const begin = toldOnce(begunByHand)
  beforeEach(async () => {
    ;({ kit, phone, id } = await begin())
  })
  after(() => kit.close())

  const proveOnAnother = async () => {
    kit.advance({ hours: 1 })
    const second = kit.client()
    await second.signIn('13600009999')
    const blank = (await second.do('createCase', { body: { answers: wangAnswers } })).id
    await second.prove('wangJianguo')
    const { cases } = await second.do('listCases', {})
    return {
      sent: cases.find((one) => one.id === id),
      blank: cases.find((one) => one.id === blank),
    }
  }

  it('keeps the one that was returned, with its number', async () => {
    await decideBy(kit, phone, 'hrss', { kind: 'refuse', reasons: ['workHistoryUnclear'] })
    const { sent, blank } = await proveOnAnother()
    assert.deepEqual([sent?.status, blank?.status], ['returned', 'withdrawn'])
    assert.ok(sent?.number)
  })

  it('keeps the one that was taken back to be changed', async () => {
    await phone.do('recallCase', { params: { id } })
    await settle(kit.bff)
    const { sent, blank } = await proveOnAnother()
    assert.deepEqual([sent?.status, blank?.status], ['draft', 'withdrawn'])
  })

  it('keeps the one that departments have', async () => {
    const { sent, blank } = await proveOnAnother()
    assert.deepEqual([sent?.status, blank?.status], ['inReview', 'withdrawn'])
  })
})
