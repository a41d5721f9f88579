import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, beforeEach, describe, it } from 'node:test'
import { eq } from 'drizzle-orm'
import { begunByHand, toNovember } from '@bff/cases/testing/begunByHand'
import {
  clockReaches,
  decideBy,
  photo,
  readyDraft,
  settle,
  signedIn,
  submitCase,
  wantsPage,
} from '@bff/cases/testing/story'
import { changeCase } from '@bff/cases/change'
import { jobs, notices } from '@bff/db/schema'
import { keepHouse } from '@bff/housekeeping'
import { workOnce } from '@bff/outbox/worker'
import {
  approvedViewer,
  askingViewer,
  fatherWithDraft,
  LI,
  relative,
  smsTo,
  WANG_MIN,
  FATHERS,
} from '@bff/people/testing/family'
import { givenDirectly } from '@bff/people/testing/given'
import type { TestClient } from '@bff/testing/client'
import { toldOnce, startKit, type Kit } from '@bff/testing/kit'

const inbox = (client: TestClient) => client.do('listNotices', { query: {} })
const kindsOf = async (client: TestClient) => (await inbox(client)).notices.map(({ kind }) => kind)
const unread = async (client: TestClient) =>
  (await client.do('listNotices', { query: { count: 'only' } })).unread

describe('the inbox of whoever has an application', () => {
  let kit: Kit
  let phone: TestClient
  let id: string
  const begin = toldOnce(begunByHand)
  beforeEach(async () => {
    ;({ kit, phone, id } = await begin())
  })
  after(() => kit.close())

  it('says what happened, from whom, what to do and by when, the newest first; one’s own doing is read already', async () => {
    assert.equal(await unread(phone), 0)
    await wantsPage(kit, phone)
    const told = await inbox(phone)
    assert.deepEqual(
      told.notices.map(({ kind, department, items, pictures, due, read, owner, asker }) => ({
        ...{ kind, department, items, pictures, due, read, owner, asker },
      })),
      [
        {
          ...{ kind: 'supplementWanted', department: 'hrss', items: ['benefitQualification'], pictures: 1 },
          ...{ due: null, read: false, owner: null, asker: null },
        },
        {
          ...{ kind: 'submitted', department: null, items: told.notices[1]?.items, pictures: null },
          ...{ due: '2026-05-18', read: true, owner: null, asker: null },
        },
      ],
    )
    assert.deepEqual([told.unread, told.next], [1, null])
  })

  it('says which of their applications it is about, an earlier one or a later', async () => {
    await wantsPage(kit, phone)
    await phone.do('withdrawCase', { params: { id } })
    const later = await readyDraft(phone)
    await submitCase(phone, later)
    const told = (await inbox(phone)).notices
    assert.deepEqual(
      told.map(({ kind, caseId }) => [kind, caseId]),
      [
        ['submitted', later],
        ['withdrawn', id],
        ['supplementWanted', id],
        ['submitted', id],
      ],
    )
    const [, , wanted] = told
    assert.equal((await phone.do('readNotice', { params: { id: wanted?.id ?? '' } })).caseId, id)
    // A day that somebody asked to be told of is about none.
    const { accountId } = await rowOf(wanted?.id ?? '')
    await kit.database.db.insert(notices).values({
      ...{ id: randomUUID(), accountId, caseId: null, reader: 'retiree', kind: 'windowOpens' },
      ...{ occasion: 'a day', facts: { due: '2026-05-12' }, at: '2026-05-12T00:00:00.000Z' },
    })
    assert.equal((await inbox(phone)).notices[0]?.caseId, null)
  })

  it('names no application that is not the reader’s at this moment', async () => {
    const other = await signedIn(kit, 'liXiulan', LI.phone)
    const theirs = await readyDraft(other)
    const { accountId } = await rowOf((await inbox(phone)).notices[0]?.id ?? assert.fail())
    await kit.database.db.insert(notices).values({
      ...{ id: randomUUID(), accountId, caseId: theirs, reader: 'retiree', kind: 'approved' },
      ...{ occasion: 'once theirs', facts: {}, at: '2026-05-12T00:00:00.000Z' },
    })
    assert.deepEqual(
      (await inbox(phone)).notices.map(({ caseId }) => caseId),
      [null, id],
    )
  })

  it('is one on all devices: read on this one, it is read on the other, and once is enough', async () => {
    await wantsPage(kit, phone)
    kit.advance({ minutes: 2 })
    const tablet = await signedIn(kit)
    assert.equal(await unread(tablet), 1)
    const one = (await inbox(phone)).notices[0]?.id ?? assert.fail()
    const read = await phone.do('readNotice', { params: { id: one } })
    assert.deepEqual([read.kind, read.read], ['supplementWanted', true])
    const first = await rowOf(one)
    kit.advance({ minutes: 2 })
    await tablet.do('readNotice', { params: { id: one } })
    assert.deepEqual(await rowOf(one), first)
    assert.deepEqual([await unread(tablet), await unread(phone)], [0, 0])
  })

  it('calls nobody to what is done: given, it is settled, and read', async () => {
    await wantsPage(kit, phone)
    assert.deepEqual([(await inbox(phone)).notices[0]?.settled, await unread(phone)], [false, 1])
    const { id: page } = await phone.upload(id, 'archivePages', await photo())
    const body = { department: 'hrss' as const, materialIds: [page] }
    await phone.do('answerSupplement', { params: { id }, body })
    const [told] = (await inbox(phone)).notices
    assert.deepEqual([told?.kind, told?.settled, told?.read], ['supplementWanted', true, true])
  })

  it('all at once: what came since it was looked at stays unread', async () => {
    await wantsPage(kit, phone)
    const upTo = (await inbox(phone)).notices[0]?.id ?? assert.fail()
    await clockReaches(kit, phone, '2026-05-18T01:00:00.000Z')
    assert.equal(await unread(phone), 2)
    await phone.do('readNotices', { body: { upTo } })
    const { notices: now, unread: left } = await inbox(phone)
    assert.deepEqual(
      [left, now.map(({ kind, read }) => [kind, read])],
      [
        1,
        [
          ['supplementReminded', false],
          ['supplementWanted', true],
          ['submitted', true],
        ],
      ],
    )
  })

  it('tells each event once, though what it follows from runs again', async () => {
    await wantsPage(kit, phone)
    await clockReaches(kit, phone, '2026-05-18T01:00:00.000Z')
    await kit.database.db.update(jobs).set({ doneAt: null, runAt: '2020-01-01T00:00:00.000Z' })
    await settle(kit.bff)
    assert.deepEqual(await kindsOf(phone), ['supplementReminded', 'supplementWanted', 'submitted'])
  })

  it('has what happened or neither has: a change that is not kept tells nobody', async () => {
    const at = { caseId: id, now: await kit.bff.services.caseClock.now() }
    const broken = changeCase(kit.bff.cases, at, async ({ apply }) => {
      await apply({ type: 'withdraw' })
      throw new Error('the process was killed')
    })
    await assert.rejects(broken, /killed/)
    assert.deepEqual(await kindsOf(phone), ['submitted'])
  })

  it('goes page by page, and every notice is on one of them', async () => {
    const { accountId, caseId } = await rowOf((await inbox(phone)).notices[0]?.id ?? assert.fail())
    await kit.database.db.insert(notices).values(
      Array.from({ length: 45 }, (_, nth) => ({
        ...{ id: randomUUID(), accountId, caseId, reader: 'retiree' as const },
        ...{ kind: 'approved' as const, occasion: String(nth), facts: {}, at: '2026-05-12T00:00:00.000Z' },
      })),
    )
    const seen: string[] = []
    let before: string | undefined
    const pages: number[] = []
    do {
      const { notices: page, next } = await phone.do('listNotices', { query: { ...(before && { before }) } })
      seen.push(...page.map((one) => one.id))
      pages.push(page.length)
      before = next ?? undefined
    } while (before !== undefined)
    assert.deepEqual(pages, [20, 20, 6])
    assert.equal(new Set(seen).size, 46)
  })

  it('is nobody else’s: neither read, marked, nor paged by', async () => {
    await wantsPage(kit, phone)
    const one = (await inbox(phone)).notices[0]?.id ?? assert.fail()
    const other = await signedIn(kit, 'liXiulan', LI.phone)
    assert.deepEqual((await inbox(other)).notices, [])
    assert.equal((await other.refused('readNotice', { params: { id: one } })).code, 'notFound')
    assert.equal((await other.refused('readNotices', { body: { upTo: one } })).code, 'notFound')
    assert.equal((await other.refused('listNotices', { query: { before: one } })).code, 'notFound')
    assert.equal(await unread(phone), 1)
  })

  it('lies there in codes: no name, no clerk’s words, no number', async () => {
    await wantsPage(kit, phone)
    await toldAll()
    const rows = JSON.stringify(await kit.database.db.select().from(notices))
    assert.doesNotMatch(rows, /[\u4e00-\u9fff]|1300000|unreadable|archivePages/)
  })

  it('goes on to the certificate: approved, sent on with the last day, granted, fetched', async () => {
    await toNovember(kit, phone)
    await decideBy(kit, phone, 'socialInsurance', { kind: 'approve' })
    await phone.do('claimCertificate', { body: { caseId: id } })
    const told = await inbox(phone)
    assert.deepEqual(
      told.notices.map(({ kind, due, read }) => [kind, due, read]),
      [
        ['certificateIssued', null, true],
        ['pensionGranted', null, true],
        ['sentOn', '2026-11-06', false],
        ['approved', null, false],
        ['submitted', '2026-05-18', true],
      ],
    )
  })

  it('goes with a person who is erased, and with the application what others were told of it', async () => {
    const { client: daughter } = await approvedViewer(kit, phone, id, WANG_MIN)
    await wantsPage(kit, phone)
    assert.ok((await kindsOf(daughter)).includes('supplementWanted'))
    await phone.do('withdrawCase', { params: { id } })
    await phone.do('eraseMe', {})
    await settle(kit.bff)
    assert.equal(await kit.database.db.$count(notices), 0)
    assert.deepEqual(await kindsOf(daughter), [])
  })

  it('counts for a phone alone what is its own, and tells it no name', async () => {
    await askingViewer(kit, phone, id, WANG_MIN)
    await settle(kit.bff)
    assert.deepEqual(await kindsOf(phone), ['asked', 'submitted'])
    const asked = (await inbox(phone)).notices[0]
    kit.advance({ minutes: 2 })
    const lost = kit.client()
    await lost.signIn(FATHERS)
    assert.deepEqual([await kindsOf(lost), await unread(lost)], [['submitted'], 0])
    const read = await lost.refused('readNotice', { params: { id: asked?.id ?? '' } })
    assert.equal(read.code, 'realNameRequired')
  })

  async function toldAll() {
    await approvedViewer(kit, phone, id, WANG_MIN)
    await settle(kit.bff)
  }
  async function rowOf(one: string) {
    const [row] = await kit.database.db.select().from(notices).where(eq(notices.id, one))
    return row ?? assert.fail()
  }
})

describe('a draft that ends', () => {
  it('is told of in the inbox once for each last day; and goes with it', async () => {
    const kit = await startKit({ startsAt: '2025-05-11T02:24:00.000Z' })
    const phone = await signedIn(kit)
    await readyDraft(phone)
    const days = async (count: number) => {
      kit.advance({ days: count })
      await keepHouse(kit.bff.services)
      await settle(kit.bff)
    }
    await days(76)
    await days(1)
    const again = await signedIn(kit)
    const { notices: told } = await inbox(again)
    assert.deepEqual(
      told.map(({ kind, part, due }) => [kind, part, due]),
      [['draftEnding', 'pictures', '2025-08-09']],
    )
    await again.do('eraseMe', {})
    assert.equal(await kit.database.db.$count(notices), 0)
    await kit.close()
  })
})

describe('the inbox of the family', () => {
  let kit: Kit
  let father: TestClient
  let caseId: string
  const story = fatherWithDraft()
  beforeEach(async () => {
    ;({ kit, father, caseId } = await story())
  })
  after(() => kit.close())

  it('of the retiree says by surname alone who asks, once, though the worker dies after it was told', async () => {
    await askingViewer(kit, father, caseId, WANG_MIN)
    // The text message fails after the inbox was written: the job runs again.
    const { sms } = kit.bff.services
    assert.ok(sms)
    const { send } = sms
    sms.send = () => Promise.reject(new Error('no line'))
    await workOnce(kit.bff.jobs, 'dies')
    sms.send = send
    await kit.database.db.update(jobs).set({ runAt: '2020-01-01T00:00:00.000Z' })
    await settle(kit.bff)
    const texts = await smsTo(kit, father, FATHERS)
    assert.equal(texts.filter((text) => text.includes('王女士想看')).length, 1)
    const { notices: told } = await inbox(father)
    assert.deepEqual(
      told.map(({ kind, asker, owner, read }) => ({ kind, asker, owner, read })),
      [{ kind: 'asked', asker: { surname: '王', sex: 'female' }, owner: null, read: false }],
    )
    assert.ok(!JSON.stringify(told).includes('王敏'))
    const { given } = await father.do('listMandates', { query: { side: 'given' } })
    const id = told[0]?.mandateId ?? assert.fail()
    assert.equal(id, given[0]?.id)
    await father.do('answerMandate', { params: { id }, body: { approved: false } })
    assert.deepEqual([(await inbox(father)).notices[0]?.settled, await unread(father)], [true, 0])
  })

  it('has each step with whose it is, to the right page, and no item; to list it is a look, to count it none', async () => {
    const { client: daughter, mandateId } = await approvedViewer(kit, father, caseId, WANG_MIN)
    await submitCase(father, caseId)
    assert.equal(await unread(daughter), 1)
    const looks = async () =>
      (await father.do('getMandateLog', { params: { id: mandateId } })).entries.filter(
        ({ what }) => what === 'sawProgress',
      ).length
    assert.equal(await looks(), 0)
    const { notices: told } = await inbox(daughter)
    assert.deepEqual(
      told.map(({ kind, reader, owner, items, mandateId: by, caseId: named, due }) => [
        kind,
        reader,
        owner,
        items,
        by,
        named,
        due !== null,
      ]),
      [['submitted', 'family', { name: '王建国', kinship: 'daughter' }, [], mandateId, null, true]],
    )
    assert.equal(await looks(), 1)
    assert.ok((await smsTo(kit, father, FATHERS)).some((text) => text.includes('第一次看了')))
    // What was read is not looked at anew.
    await daughter.do('readNotice', { params: { id: told[0]?.id ?? '' } })
    kit.advance({ minutes: 40 })
    await inbox(daughter)
    assert.equal(await looks(), 1)
  })

  it('is of those alone who may look at that moment, and goes with the mandate, however it ends', async () => {
    const { client: daughter, mandateId } = await approvedViewer(kit, father, caseId, WANG_MIN)
    kit.advance({ minutes: 2 })
    const { client: sister } = await askingViewer(kit, father, caseId, LI)
    await submitCase(father, caseId)
    assert.deepEqual([await unread(daughter), await unread(sister)], [1, 0])
    const one = (await inbox(daughter)).notices[0]?.id ?? assert.fail()
    await father.do('endMandate', { params: { id: mandateId } })
    assert.deepEqual([await kindsOf(daughter), await unread(daughter)], [[], 0])
    assert.equal((await daughter.refused('readNotice', { params: { id: one } })).code, 'notFound')
    const taken = await daughter.do('exportMe', {})
    assert.deepEqual(taken.notices, [])
  })

  it('goes on the day after the last one', async () => {
    const { client: daughter } = await approvedViewer(kit, father, caseId, WANG_MIN)
    await submitCase(father, caseId)
    const { given } = await father.do('listMandates', { query: { side: 'given' } })
    const until = given[0]?.until ?? assert.fail()
    await father.play('putClock', { body: { now: `${until}T15:59:00.000Z` } })
    assert.equal(await unread(daughter), 1)
    await father.play('putClock', { body: { now: `${until}T16:00:00.000Z` } })
    assert.equal(await unread(daughter), 0)
  })

  it('says of an application that is over that it is, and no more', async () => {
    const { client: daughter } = await approvedViewer(kit, father, caseId, WANG_MIN)
    await submitCase(father, caseId)
    await father.do('withdrawCase', { params: { id: caseId } })
    const { notices: told } = await inbox(daughter)
    assert.deepEqual(
      told.map(({ kind, owner, department }) => [kind, owner?.name, department]),
      [['over', '王建国', null]],
    )
    assert.deepEqual(await kindsOf(father), ['withdrawn', 'submitted'])
    assert.equal(await unread(father), 0)
  })

  it('of two parents tells each by its own mandate', async () => {
    const fathers = await approvedViewer(kit, father, caseId, WANG_MIN)
    const mother = await signedIn(kit, 'liXiulan', LI.phone)
    const hers = await readyDraft(mother)
    kit.advance({ minutes: 2 })
    const mothers = await approvedViewer(kit, mother, hers, WANG_MIN)
    await submitCase(father, caseId)
    await mother.do('withdrawCase', { params: { id: hers } })
    const { notices: told } = await inbox(mothers.client)
    assert.deepEqual(
      told.map(({ kind, owner, mandateId }) => [kind, owner?.name, mandateId]),
      [
        ['over', '李秀兰', mothers.mandateId],
        ['submitted', '王建国', fathers.mandateId],
      ],
    )
  })

  it('an agent’s own doing is read for them, and news to the person', async () => {
    const agent = await signedIn(kit, 'zhouHai', '13900005310')
    await givenDirectly(kit, caseId, '13900005310', { role: 'agent', scope: 'act' })
    await agent.do('withdrawCase', { params: { id: caseId } })
    assert.deepEqual(
      (await inbox(father)).notices.map(({ kind, read }) => [kind, read]),
      [['withdrawn', false]],
    )
    const { notices: theirs } = await inbox(agent)
    assert.deepEqual(
      theirs.map(({ kind, owner, read }) => [kind, owner, read]),
      [['over', { name: '王建国', kinship: null }, true]],
    )
  })

  it('of a helper who is erased leaves nothing in the retiree’s', async () => {
    const { client: daughter } = await askingViewer(kit, father, caseId, WANG_MIN)
    await settle(kit.bff)
    assert.deepEqual(await kindsOf(father), ['asked'])
    await daughter.do('eraseMe', {})
    await settle(kit.bff)
    assert.deepEqual(await kindsOf(father), [])
  })

  it('moves with a phone whose owner turns out to be somebody known', async () => {
    const second = '13700000001'
    const tablet = kit.client()
    await tablet.signIn(second)
    const asking = await relative(kit, WANG_MIN)
    await asking.do('requestMandate', { body: { phone: second, scope: 'see', kinship: 'daughter' } })
    await settle(kit.bff)
    assert.deepEqual(await kindsOf(father), [])
    await tablet.prove('wangJianguo')
    assert.deepEqual(await kindsOf(father), ['asked'])
  })
})
