import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Kit } from '@bff/testing/kit'
import type { TestClient } from '@bff/testing/client'
import { begunByHand, toNovember } from './testing/begunByHand'
import { decideBy, lanes, photo } from './testing/story'

/** What only the person may read: the codes, and the clerks' own words. */
const REFUSED = '卡号尾号 0109 的户名是别人'
const WANTED = '请王建国重拍第三页'
const SECRET = ['fundCardUnusable', 'numberUnreadable', 'arrearsNotArrived', REFUSED, WANTED]

describe('a phone that has proved no name, of a case that has reasons', () => {
  let kit: Kit
  let person: TestClient
  let phone: TestClient
  let id: string

  const answers = async (client: TestClient) => ({
    progress: await client.do('getProgress', { params: { id } }),
    list: await client.do('listCases', {}),
    whole: await client.do('getCase', { params: { id } }),
  })

  before(async () => {
    ;({ kit, phone: person, id } = await begunByHand())
    await toNovember(kit, person)
    await decideBy(kit, person, 'housingFund', {
      kind: 'refuse',
      reasons: ['fundNotSealed', 'fundCardUnusable'],
      note: REFUSED,
    })
    await decideBy(kit, person, 'medicalInsurance', {
      kind: 'supplement',
      wants: [{ material: 'archivePages', reason: 'unreadable', note: WANTED }],
    })
    await decideBy(kit, person, 'socialInsurance', {
      kind: 'supplement',
      wants: [{ material: 'bankCard', reason: 'numberUnreadable' }],
    })
    kit.advance({ minutes: 2 })
    phone = kit.client()
    await phone.signIn('13800000417')
  })
  after(() => kit.close())

  it('is told who has it and what is wanted, and of each reason that it is withheld', async () => {
    const { progress, list, whole } = await answers(phone)
    const { housingFund, medicalInsurance, socialInsurance } = lanes(progress.progress)
    assert.deepEqual([housingFund?.state, housingFund?.reasons], ['refused', ['fundNotSealed']])
    assert.deepEqual(medicalInsurance?.wants, [
      { material: 'archivePages', reason: 'unreadable', withheld: true },
    ])
    assert.deepEqual(socialInsurance?.wants, [{ material: 'bankCard', withheld: true }])
    for (const lane of [housingFund, medicalInsurance, socialInsurance]) assert.equal(lane?.withheld, true)
    assert.deepEqual(progress.notes, [])
    for (const acts of [progress.progress.mustAct, whole.mustAct, list.cases[0]?.mustAct]) {
      assert.deepEqual(
        acts?.map((act) => [act.code, 'withheld' in act]),
        [
          ['answerSupplement', true],
          ['answerSupplement', true],
          ['applySeparately', true],
        ],
      )
    }
  })

  it('is not told where the counter is; the person themselves is (ruling 31)', async () => {
    const { progress } = await answers(phone)
    assert.equal('offices' in progress, false)
    const own = await answers(person)
    assert.deepEqual(own.progress.offices, [{ item: 'housingFundWithdrawal', place: '廊坊市' }])
  })

  it('finds nothing of them in any answer', async () => {
    const said = JSON.stringify(await answers(phone))
    for (const secret of SECRET) assert.ok(!said.includes(secret), `a phone alone reads «${secret}»`)
  })

  it('nor which money a department waits for', async () => {
    const card = await person.upload(id, 'bankCard', await photo())
    await person.do('answerSupplement', {
      params: { id },
      body: { department: 'socialInsurance', materialIds: [card.id] },
    })
    await decideBy(kit, person, 'socialInsurance', {
      kind: 'contributionPending',
      reason: 'arrearsNotArrived',
    })
    assert.equal(lanes((await answers(phone)).progress.progress).socialInsurance?.meaning, 'paymentAwaited')
    const said = JSON.stringify(await answers(phone))
    assert.doesNotMatch(said, /arrears/i)
  })

  it('while the person reads all of it', async () => {
    const said = JSON.stringify(await answers(person))
    for (const secret of SECRET) assert.ok(said.includes(secret), `the person does not read «${secret}»`)
    assert.ok(!said.includes('withheld'))
  })

  it('reads it as soon as the name is proved', async () => {
    await phone.prove('wangJianguo')
    assert.ok(JSON.stringify(await answers(phone)).includes(REFUSED))
  })
})
