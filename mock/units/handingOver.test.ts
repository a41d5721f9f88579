import assert from 'node:assert/strict'
import { after, beforeEach, describe, it } from 'node:test'
import { eq } from 'drizzle-orm'
import { mandates } from '@bff/db/schema'
import { keepHouse } from '@bff/housekeeping'
import type { TestClient } from '@bff/testing/client'
import type { Kit } from '@bff/testing/kit'
import { clerkAtWork, handedOver, handsOver, type AtWork } from './testing/clerks'
import { deskStory, listedBy, textsTo } from './testing/desk'

const story = deskStory()

describe('handing over to a unit', () => {
  let kit: Kit
  let retiree: TestClient
  let caseId: string
  let clerk: AtWork
  beforeEach(async () => {
    ;({ kit, retiree, caseId, clerk } = await story())
  })
  after(() => kit.close())

  const listed = (at = clerk, body: Parameters<typeof listedBy>[1] = {}) => listedBy(at, body)
  const smsTo = (number: string) => textsTo({ kit, retiree }, number)

  it('by a code that only an organisation can use, once, and before the yes nothing is seen', async () => {
    const { code, mandate } = await retiree.do('inviteUnit', { params: { id: caseId } })
    assert.match(code, /^\d{6}$/)
    const family = await clerk.client.refused('acceptInvitation', {
      body: { by: { kind: 'code', code }, kinship: 'other' },
    })
    assert.equal(family.code, 'invitationInvalid')
    await clerk.client.do('useUnitCode', { params: { id: clerk.organisationId }, body: { code } })
    const again = await clerk.client.refused('useUnitCode', {
      params: { id: clerk.organisationId },
      body: { code },
    })
    assert.equal(again.code, 'invitationInvalid')
    assert.deepEqual((await listed()).cases, [])
    assert.equal((await clerk.client.refused('getUnitCase', { params: { id: caseId } })).code, 'notFound')
    const { given } = await retiree.do('listMandates', { query: { side: 'given' } })
    assert.deepEqual(given[0]?.organisation, {
      name: '唐山样例炼铁厂',
      kind: 'employer',
      creditCode: '91130200000000006K',
      clerk: '孙丽',
      ofForm: 'same',
      start: null,
    })
    assert.equal(given[0]?.id, mandate.id)
  })

  it('the desk shows which code waits since when, and nothing of whose it is; a yes makes it something new', async () => {
    const row = async () =>
      (await clerk.client.do('listHelped', {})).helped.find(({ kind }) => kind === 'unit')
    const { code } = await retiree.do('inviteUnit', { params: { id: caseId } })
    const { mandateId } = await clerk.client.do('useUnitCode', {
      params: { id: clerk.organisationId },
      body: { code },
    })
    const waiting = await listed()
    assert.deepEqual(
      [waiting.cases, waiting.codes.map((one) => [one.code, one.since.slice(0, 10)])],
      [[], [[code, '2026-11-23']]],
    )
    assert.equal((await row())?.news, false)
    assert.deepEqual((await listed(await clerkAtWork(kit, 'hydrology'))).codes, [])
    await retiree.do('answerMandate', { params: { id: mandateId }, body: { approved: true } })
    const approved = await listed()
    assert.deepEqual([approved.codes, approved.cases.map(({ unseen }) => unseen)], [[], [true]])
    assert.equal((await row())?.news, true)
    await clerk.client.do('getUnitCase', { params: { id: caseId } })
    assert.deepEqual(
      (await listed()).cases.map(({ unseen }) => unseen),
      [false],
    )
    assert.equal((await row())?.news, false)
  })

  it('the code is kept while it waits, and no longer', async () => {
    const codeOf = async (id: string) => {
      const [row] = await kit.database.db
        .select({ code: mandates.usedCode })
        .from(mandates)
        .where(eq(mandates.id, id))
      return row?.code
    }
    const answered = await handsOver(retiree, caseId, clerk)
    assert.match((await codeOf(answered)) ?? '', /^\d{6}$/)
    await retiree.do('answerMandate', { params: { id: answered }, body: { approved: false } })
    assert.equal(await codeOf(answered), null)
    const unanswered = await handsOver(retiree, caseId, clerk)
    await keepHouse(kit.bff.services)
    assert.match((await codeOf(unanswered)) ?? '', /^\d{6}$/)
    await retiree.do('withdrawCase', { params: { id: caseId } })
    await keepHouse(kit.bff.services)
    assert.equal(await codeOf(unanswered), null)
  })

  it('what ended before anybody opened it is new no more, at the desk as on home', async () => {
    await handedOver(retiree, caseId, clerk)
    await retiree.do('withdrawCase', { params: { id: caseId } })
    assert.deepEqual(
      (await listed()).cases.map(({ standing, unseen }) => [standing, unseen]),
      [['over', false]],
    )
    const { helped } = await clerk.client.do('listHelped', {})
    assert.deepEqual(
      helped.map(({ kind, news }) => [kind, news]),
      [['unit', false]],
    )
  })

  it('and an invitation of the family’s is no unit’s', async () => {
    const { code } = await retiree.do('inviteFamily', {
      params: { id: caseId },
      body: { scope: 'see', until: '2027-01-31' },
    })
    const refusal = await clerk.client.refused('useUnitCode', {
      params: { id: clerk.organisationId },
      body: { code },
    })
    assert.equal(refusal.code, 'invitationInvalid')
  })

  it('tells the retiree by text message which unit asks, with no link and nobody’s name', async () => {
    await handsOver(retiree, caseId, clerk)
    const [text] = await smsTo('13800000771')
    assert.match(text ?? '', /^【退休一件事】唐山样例炼铁厂想替您交单位的材料/)
    assert.ok(!/http|孙丽|周/.test(text ?? ''))
  })

  it('warns where another unit comes than the form names', async () => {
    await handsOver(retiree, caseId, await clerkAtWork(kit, 'hydrology'))
    const { given } = await retiree.do('listMandates', { query: { side: 'given' } })
    assert.equal(given[0]?.organisation?.ofForm, 'other')
  })

  it('lasts twelve months at most, and no longer than the case', async () => {
    await handedOver(retiree, caseId, clerk)
    assert.equal((await listed()).cases[0]?.until, '2027-11-23')
    await retiree.do('withdrawCase', { params: { id: caseId } })
    assert.equal((await clerk.client.refused('getUnitCase', { params: { id: caseId } })).code, 'notFound')
    assert.deepEqual(
      (await listed()).cases.map(({ name, standing, missing }) => ({ name, standing, missing })),
      [{ name: '周铁山', standing: 'over', missing: [] }],
    )
  })

  it('ends at once at a press of either side', async () => {
    for (const side of ['retiree', 'clerk'] as const) {
      const id = await handedOver(retiree, caseId, clerk)
      await (side === 'retiree' ? retiree : clerk.client).do('endMandate', { params: { id } })
      assert.equal((await clerk.client.refused('getUnitCase', { params: { id: caseId } })).code, 'notFound')
      assert.deepEqual((await listed()).cases, [])
    }
  })
})
