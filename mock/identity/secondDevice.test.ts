import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { startKit, type Kit } from '../testing/kit'
import type { TestClient } from '../testing/client'

const ANSWERS = {
  insurance: 'employee',
  birthMonth: '1965-03',
  archiveBirth: 'same',
  retiree: 'male',
  earlyRetirement: 'none',
  archiveMatters: 'deemedYears',
  retirementMonth: '2026-11',
  housingFund: 'has',
  medicalInsurance: 'employee',
}

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
    (await client.do('createCase', { body: { answers: ANSWERS } })).id
  const casesOf = async (client: TestClient) =>
    (await client.do('listCases', {})).cases.map(({ id, status }) => [id, status])

  // Each test has a person of its own.
  const persons = ['zhangGuifang', 'wangJianguo', 'zhaoGuoqing', 'liuZhiqiang', 'chenFusheng'] as const
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

  it('keeps one open draft of two, the one touched last', async () => {
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
