import assert from 'node:assert/strict'
import { after, beforeEach, describe, it } from 'node:test'
import sharp from 'sharp'
import { clockReaches, photo } from '@bff/cases/testing/story'
import { NOBODY } from '@bff/testing/client'
import type { TestClient } from '@bff/testing/client'
import type { Kit } from '@bff/testing/kit'
import { clerkAtWork, colleagueOf, handedOver, type AtWork } from './testing/clerks'
import { confirmedByUnit, deskStory, listedBy, seenBy, textsTo } from './testing/desk'

const story = deskStory()

describe('the desk of a unit', () => {
  let kit: Kit
  let retiree: TestClient
  let caseId: string
  let clerk: AtWork
  beforeEach(async () => {
    ;({ kit, retiree, caseId, clerk } = await story())
  })
  after(() => kit.close())

  const listed = (at = clerk, body: Parameters<typeof listedBy>[1] = {}) => listedBy(at, body)
  const seen = (at = clerk) => seenBy(at, caseId)

  beforeEach(async () => {
    await handedOver(retiree, caseId, clerk)
  })

  it('is the organisation’s alone', async () => {
    const other = await clerkAtWork(kit, 'hydrology')
    assert.deepEqual((await listed(other)).cases, [])
    const refusal = await other.client.refused('findUnitCases', {
      params: { id: clerk.organisationId },
      body: {},
    })
    assert.equal(refusal.code, 'notFound')
    assert.equal((await other.client.refused('getUnitCase', { params: { id: caseId } })).code, 'notFound')
  })

  it('says whose it is, which month, how it stands, and finds by any piece of the name', async () => {
    const { cases, counts, months } = await listed()
    assert.deepEqual(
      cases.map(({ name, month, standing }) => [name, month, standing]),
      [['周铁山', '2027-06', 'waitsForRetiree']],
    )
    assert.deepEqual([counts.waitsForRetiree, counts.toConfirm, months], [1, 0, ['2027-06']])
    for (const [name, found] of [
      ['铁', 1],
      ['周铁山', 1],
      ['周 铁山', 1],
      ['周山', 0],
    ] as const)
      assert.equal((await listed(clerk, { name })).cases.length, found, name)
    assert.equal((await listed(clerk, { month: '2027-06' })).cases.length, 1)
    assert.equal((await listed(clerk, { month: '2027-07' })).cases.length, 0)
    assert.equal((await listed(clerk, { standing: 'toConfirm' })).cases.length, 0)
  })

  it('shows nothing but what is theirs: no number, no address, no other picture', async () => {
    const view = await seen()
    assert.deepEqual(
      view.slots.map(({ kind, pages }) => [kind, pages.length]),
      [
        ['archivePages', 1],
        ['employeeApplication', 1],
        ['publicNotice', 1],
      ],
    )
    const told = JSON.stringify(view)
    for (const secret of ['13000019', '62000', '138000', '小区', 'idCard', 'bankCard'])
      assert.ok(!told.includes(secret), secret)
  })

  it('says what a department wants of the unit, since when, and when its retiree is reminded next', async () => {
    await confirmedByUnit({ kit, retiree, caseId, clerk })
    const hrss = (await retiree.play('listTasks')).tasks.find(({ department }) => department === 'hrss')
    await retiree.play('decideTask', {
      params: { id: hrss?.id ?? '' },
      body: { kind: 'supplement', wants: [{ material: 'publicNotice', reason: 'unreadable' }] },
    })
    const wanted = async () => {
      const [one] = (await listed()).cases
      return [one?.standing, one?.missing, one?.wantedSince, one?.due]
    }
    const since = '2026-11-23'
    assert.deepEqual(await wanted(), ['papersMissing', ['publicNotice'], since, '2026-11-30'])
    await clockReaches(kit, retiree, '2026-12-01T01:00:00.000Z')
    assert.deepEqual(await wanted(), ['papersMissing', ['publicNotice'], since, '2026-12-08'])
    await clockReaches(kit, retiree, '2026-12-24T01:00:00.000Z')
    assert.deepEqual(await wanted(), ['papersMissing', ['publicNotice'], since, '2026-12-23'])
    await clerk.client.bring(caseId, 'publicNotice', await photo())
    assert.deepEqual(await wanted(), ['waitsForRetiree', [], null, null])
  })

  it('each name in the list is a look that its retiree reads of, once a day for each clerk', async () => {
    const listedLines = async () =>
      (await retiree.do('getAccessLog', {})).entries
        .filter(({ what }) => what === 'sawInList')
        .map(({ name, organisation, own }) => [name, organisation, own])
    await listed(clerk, { name: '无' })
    assert.deepEqual(await listedLines(), [])
    await listed()
    await listed(clerk, { name: '铁' })
    assert.deepEqual(await listedLines(), [['孙丽', '唐山样例炼铁厂', false]])
    kit.advance({ days: 1 })
    await listed()
    assert.equal((await listedLines()).length, 2)
  })

  it('of the first look the retiree is told by text message, once, with no name in it', async () => {
    await listed()
    const before = (await textsTo({ kit, retiree }, '13800000771')).length
    await seen()
    kit.advance({ hours: 2 })
    await seen()
    const [text, ...others] = await textsTo({ kit, retiree }, '13800000771')
    assert.match(text ?? '', /^【退休一件事】唐山样例炼铁厂第一次看了您交给单位的申请。/)
    assert.ok(!/http|孙|周/.test(text ?? ''))
    assert.equal(others.length, before)
  })

  it('and of what is changed, once in an hour', async () => {
    await clerk.client.bring(caseId, 'publicNotice', await photo(1))
    await clerk.client.bring(caseId, 'publicNotice', await photo(2))
    const told = async () =>
      (await textsTo({ kit, retiree }, '13800000771')).filter((text) => text.includes('在交单位的材料'))
    assert.equal((await told()).length, 1)
    kit.advance({ hours: 1, seconds: 1 })
    await clerk.client.bring(caseId, 'publicNotice', await photo(3))
    assert.equal((await told()).length, 2)
  })

  it('every look is in the log with the organisation, once for a sitting', async () => {
    await seen()
    await seen()
    const { entries } = await retiree.do('getAccessLog', {})
    const looks = entries.filter(({ what }) => what === 'sawUnitCase')
    assert.deepEqual(
      looks.map(({ name, organisation, own }) => [name, organisation, own]),
      [['孙丽', '唐山样例炼铁厂', false]],
    )
  })

  describe('papers', () => {
    it('that a clerk brought who is dismissed since, a colleague takes out; no other organisation’s', async () => {
      await handedOver(retiree, caseId, clerk)
      const { id } = await clerk.client.bring(caseId, 'publicNotice', await photo())
      const keeper = await clerkAtWork(kit, 'talentCentre')
      await handedOver(retiree, caseId, keeper)
      const mid = { params: { id: caseId, mid: id } }
      assert.equal((await keeper.client.refused('deleteUnitPaper', mid)).code, 'onlyRetiree')
      const colleague = await colleagueOf(kit, clerk)
      await retiree.play('putDemoClerk', {
        body: { organisationId: 'ironWorks', personId: 'sunLi', dismissed: true },
      })
      assert.equal((await clerk.client.refused('deleteUnitPaper', mid)).code, 'notFound')
      const { slots } = await seenBy(colleague, caseId)
      const pages = slots.find(({ kind }) => kind === 'publicNotice')?.pages ?? []
      assert.deepEqual(
        pages.map(({ own }) => own),
        [false, true],
      )
      await colleague.client.do('deleteUnitPaper', mid)
      const { entries } = await retiree.do('getAccessLog', {})
      const out = entries.find(({ what }) => what === 'tookOutPaper')
      assert.deepEqual([out?.name, out?.organisation], ['马强', '唐山样例炼铁厂'])
    })

    it('of the unit’s are brought, opened and taken out by who brought them, and the retiree sees whose they are', async () => {
      await handedOver(retiree, caseId, clerk)
      const { id } = await clerk.client.bring(caseId, 'publicNotice', await photo())
      const view = await seen()
      const pages = view.slots.find(({ kind }) => kind === 'publicNotice')?.pages ?? []
      assert.deepEqual(
        pages.map(({ own, byUnit, opens }) => [own, byUnit, opens]),
        [
          [false, false, true],
          [true, true, true],
        ],
      )
      const own = (await retiree.do('getCase', { params: { id: caseId } })).materials
      assert.deepEqual(
        own.filter(({ kind }) => kind === 'publicNotice').map(({ byUnit }) => byUnit),
        [false, true],
      )
      const bytes = async (who: TestClient, by: 'getMaterial' | 'getUnitPaper') =>
        Buffer.from(await (await who.send(by, { params: { id: caseId, mid: id } })).arrayBuffer())
      const [plain, marked] = [await bytes(retiree, 'getMaterial'), await bytes(clerk.client, 'getUnitPaper')]
      assert.equal((await sharp(marked).metadata()).format, 'jpeg')
      assert.ok(!plain.equals(marked), 'what a clerk opens bears a mark')
      const refusal = await clerk.client.bringRefused(caseId, 'idCardFront', await photo())
      assert.equal(refusal.code, 'onlyRetiree')
      const [first] = pages
      const taken = await clerk.client.refused('deleteUnitPaper', {
        params: { id: caseId, mid: first?.id ?? NOBODY },
      })
      assert.equal(taken.code, 'onlyRetiree')
      await clerk.client.do('deleteUnitPaper', { params: { id: caseId, mid: id } })
      const { entries } = await retiree.do('getAccessLog', {})
      assert.deepEqual(
        entries
          .map(({ what }) => what)
          .slice(0, 4)
          .sort(),
        ['broughtPaper', 'openedPicture', 'sawUnitCase', 'tookOutPaper'],
      )
    })
  })
})
