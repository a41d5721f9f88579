import assert from 'node:assert/strict'
import { after, beforeEach, describe, it } from 'node:test'
import { photo } from '@bff/cases/testing/story'
import type { TestClient } from '@bff/testing/client'
import { toldOnce } from '@bff/testing/kit'
import { handedOver, type AtWork } from './testing/clerks'
import { deskStory, listedBy, seenBy, type DeskStory } from './testing/desk'

const begin = deskStory()
/** 孙丽 speaks for 周铁山's unit and is his sister-in-law: she helps him to fill in as well. */
const story = toldOnce(async (): Promise<DeskStory> => {
  const told = await begin()
  const { retiree, caseId, clerk } = told
  await handedOver(retiree, caseId, clerk)
  const { mandate, code } = await retiree.do('inviteFamily', {
    params: { id: caseId },
    body: { scope: 'fill', until: '2027-01-31' },
  })
  await clerk.client.do('acceptInvitation', { body: { by: { kind: 'code', code }, kinship: 'other' } })
  await retiree.do('answerMandate', { params: { id: mandate.id }, body: { approved: true } })
  return told
})

describe('who helps in the family and speaks for the unit', () => {
  let kit: DeskStory['kit']
  let retiree: TestClient
  let caseId: string
  let clerk: AtWork
  beforeEach(async () => {
    ;({ kit, retiree, caseId, clerk } = await story())
  })
  after(() => kit.close())

  const log = async () =>
    (await retiree.do('getAccessLog', {})).entries.map(({ what, organisation, kinship }) => [
      what,
      organisation,
      kinship,
    ])
  const opens = async (by: 'getMaterial' | 'getUnitPaper', mid: string) =>
    (await clerk.client.send(by, { params: { id: caseId, mid } })).status

  it('has both rights, each by its own way', async () => {
    const { client } = clerk
    assert.equal((await listedBy(clerk)).cases.length, 1)
    assert.equal((await seenBy(clerk, caseId)).name, '周铁山')
    const view = await client.do('getCase', { params: { id: caseId } })
    assert.ok(view.fields.some(({ field }) => field === 'contactAddress'))
    await client.bring(caseId, 'publicNotice', await photo())
    await client.upload(caseId, 'idCardBack', await photo())
  })

  it('as a helper sees no more than a helper, and at the desk no more than a clerk', async () => {
    const { client } = clerk
    const view = await client.do('getCase', { params: { id: caseId } })
    assert.ok(!view.fields.some(({ field }) => field === 'accountNumber' || field === 'idNumber'))
    const own = (await retiree.do('getCase', { params: { id: caseId } })).materials
    const notice = own.find(({ kind }) => kind === 'publicNotice')?.id ?? ''
    const card = own.find(({ kind }) => kind === 'idCardFront')?.id ?? ''
    assert.deepEqual([await opens('getUnitPaper', notice), await opens('getMaterial', notice)], [200, 404])
    assert.deepEqual([await opens('getUnitPaper', card), await opens('getMaterial', card)], [404, 404])
    const refused = await client.bringRefused(caseId, 'idCardBack', await photo())
    assert.equal(refused.code, 'onlyRetiree')
    const brought = await client.bring(caseId, 'publicNotice', await photo())
    const asHelper = await client.refused('deleteMaterial', { params: { id: caseId, mid: brought.id } })
    assert.equal(asHelper.code, 'onlyRetiree')
    const taken = await client.upload(caseId, 'archivePages', await photo())
    const asClerk = await client.refused('deleteUnitPaper', { params: { id: caseId, mid: taken.id } })
    assert.equal(asClerk.code, 'onlyRetiree')
  })

  it('is in the log as what they did it', async () => {
    const { client } = clerk
    await client.bring(caseId, 'publicNotice', await photo())
    await client.upload(caseId, 'publicNotice', await photo())
    const lines = await log()
    assert.deepEqual(lines.slice(0, 2).sort(), [
      ['broughtPaper', '唐山样例炼铁厂', null],
      ['tookPicture', null, 'other'],
    ])
    const own = (await retiree.do('getCase', { params: { id: caseId } })).materials
    assert.deepEqual(
      own.filter(({ kind }) => kind === 'publicNotice').map(({ byUnit }) => byUnit),
      [false, true, false],
    )
  })

  it('loses one hat and keeps the other', async () => {
    const { given } = await retiree.do('listMandates', { query: { side: 'given' } })
    const family = given.find(({ role, state }) => role === 'family' && state === 'active')
    await retiree.do('endMandate', { params: { id: family?.id ?? '' } })
    assert.equal((await clerk.client.refused('getCase', { params: { id: caseId } })).code, 'onlyRetiree')
    assert.equal((await seenBy(clerk, caseId)).name, '周铁山')
  })
})
