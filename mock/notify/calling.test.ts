import assert from 'node:assert/strict'
import { after, beforeEach, describe, it } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { eq, isNull, sql } from 'drizzle-orm'
import { begunByHand, NOVEMBER } from '@bff/cases/testing/begunByHand'
import { clockReaches, decideBy, photo, settle, submitCase, wantsPage } from '@bff/cases/testing/story'
import { calls, jobs } from '@bff/db/schema'
import { hasten } from '@bff/outbox/jobs'
import { workOnce } from '@bff/outbox/worker'
import { approvedViewer, fatherWithDraft, WANG_MIN } from '@bff/people/testing/family'
import type { TestClient } from '@bff/testing/client'
import { toldOnce, type Kit } from '@bff/testing/kit'
import { CALL, repeatsSoFar } from './calls'
import { browserOf } from './testing/browser'
import {
  agreedInWechat,
  GONE,
  LATER,
  OURS,
  playVendors,
  SILENT,
  TAKEN,
  USED_UP,
  type Sent,
} from './testing/couriers'

const by = (sent: readonly Sent[]) => sent.map(({ channel }) => channel)
const inbox = async (client: TestClient) => (await client.do('listNotices', { query: {} })).notices
const channelOf = async (client: TestClient, channel: string) =>
  (await client.do('getNoticeSettings', {})).channels.find((one) => one.channel === channel) ?? assert.fail()

/** 11 May 2026, ten in the morning in China. */
const begin = toldOnce(begunByHand)

describe('whoever has an application is called', () => {
  let kit: Kit
  let phone: TestClient
  let id: string
  let accountId: string
  beforeEach(async () => {
    ;({ kit, phone, id } = await begin())
    accountId = (await kit.database.db.query.cases.findFirst())?.accountId ?? assert.fail()
  })
  after(() => kit.close())
  const again = async () => {
    await hasten(kit.database.db, CALL)
    await settle(kit.bff)
  }

  const answers = async () => {
    const { id: page } = await phone.upload(id, 'archivePages', await photo())
    await phone.do('answerSupplement', { params: { id }, body: { department: 'hrss', materialIds: [page] } })
    await settle(kit.bff)
  }
  /** Wanted, given and approved: two things to tell, of which the first is settled. */
  const approved = async () => {
    await decideBy(kit, phone, 'publicSecurity', { kind: 'approve' })
    await decideBy(kit, phone, 'hrss', { kind: 'approve' })
  }

  it('by WeChat where they agreed to it, and then by nothing else; one message less is left', async () => {
    await agreedInWechat(kit, accountId)
    const sent = playVendors(kit, { wechat: TAKEN, sms: TAKEN })
    await wantsPage(kit, phone)
    assert.deepEqual(by(sent), ['wechat'])
    assert.equal(sent[0]?.address, `openid of ${accountId}`)
    assert.deepEqual((await channelOf(phone, 'wechat')).left, { toDo: 0, results: 1, steps: 1 })
    const [notice] = await inbox(phone)
    assert.equal(sent[0].message.page, `pages/me/notices/index?id=${notice?.id ?? ''}`)
  })

  it('by a text message once all that was agreed to is used up, and WeChat is not asked in vain', async () => {
    await agreedInWechat(kit, accountId)
    const sent = playVendors(kit, { wechat: TAKEN, sms: TAKEN })
    await wantsPage(kit, phone)
    await answers()
    await wantsPage(kit, phone)
    assert.deepEqual(by(sent), ['wechat', 'sms'])
    assert.equal(sent[1]?.address, '13800000417')
  })

  it('by a text message where WeChat says that it is used up, which is believed', async () => {
    await agreedInWechat(kit, accountId)
    const sent = playVendors(kit, { wechat: USED_UP, sms: TAKEN })
    await wantsPage(kit, phone)
    assert.deepEqual(by(sent), ['wechat', 'sms'])
    const { left, last } = await channelOf(phone, 'wechat')
    assert.deepEqual([left?.toDo, last?.end], [0, 'usedUp'])
    assert.equal((await channelOf(phone, 'sms')).last?.end, 'onConsole')
  })

  for (const [how, answer] of [
    ['fails for now', LATER],
    ['will not take it', OURS],
  ] as const)
    it(`by the next where one ${how}, and the operator is told the code and where it is explained`, async () => {
      await phone.do('connectChannel', { body: browserOf('one') })
      const sent = playVendors(kit, { sms: answer, webPush: TAKEN })
      await wantsPage(kit, phone)
      assert.deepEqual(by(sent), ['sms', 'webPush'])
      assert.match(kit.logged.join('\n'), /sms, see https:\/\/example\.org/)
      await again()
      assert.equal(sent.length, 2)
    })

  it('again where nobody could take it, until somebody does; then once', async () => {
    const answers = { sms: LATER }
    const failing = playVendors(kit, answers)
    await wantsPage(kit, phone)
    await again()
    assert.deepEqual(by(failing), ['sms', 'sms'])
    const sent = playVendors(kit, { sms: TAKEN })
    await again()
    await again()
    assert.deepEqual(by(sent), ['sms'])
    assert.equal(await repeatsSoFar(kit.database.db), 0)
  })

  it('again where the fault is ours: once the operator has mended it, what could not leave meanwhile leaves', async () => {
    const failing = playVendors(kit, { sms: OURS })
    await wantsPage(kit, phone)
    assert.deepEqual(by(failing), ['sms'])
    const sent = playVendors(kit, { sms: TAKEN })
    await again()
    await again()
    assert.deepEqual(by(sent), ['sms'])
  })

  it('again as soon as the first of the vendors may be asked that have had enough for now', async () => {
    await phone.do('connectChannel', { body: browserOf('one') })
    await phone.do('connectChannel', { body: browserOf('two') })
    const answers = [
      { ...LATER, wait: 900 },
      { ...LATER, wait: 1_200 },
    ]
    playVendors(kit, {
      sms: { ...LATER, wait: 600 },
      webPush: () => Promise.resolve(answers.shift() ?? LATER),
    })
    await wantsPage(kit, phone)
    const [job] = await kit.database.db
      .select({ seconds: sql<number>`extract(epoch from ${jobs.runAt} - now())::int`, why: jobs.lastError })
      .from(jobs)
      .where(eq(jobs.kind, CALL))
    assert.ok(job && job.seconds > 540 && job.seconds <= 600, String(job?.seconds))
    assert.match(job.why ?? '', /nobody took it: sms test, webPush test/)
  })

  it('no more where nobody ever could, and a person is to look at it; the inbox has it all the same', async () => {
    playVendors(kit, { sms: LATER })
    await wantsPage(kit, phone)
    await kit.database.db.update(jobs).set({ attempts: 19 }).where(eq(jobs.kind, CALL))
    await again()
    const [job] = await kit.database.db.select().from(jobs).where(eq(jobs.kind, CALL))
    assert.ok(job?.deadAt)
    assert.equal((await inbox(phone))[0]?.kind, 'supplementWanted')
  })

  it('by nothing where nothing is connected or has keys, and nobody is waited for', async () => {
    playVendors(kit, {})
    await wantsPage(kit, phone)
    const [call] = await kit.database.db.select().from(calls)
    assert.deepEqual([call?.doneAt !== null, call?.channel], [true, null])
  })

  it('by their other browser where one is gone, which is removed, and told of', async () => {
    await phone.do('connectChannel', { body: browserOf('old') })
    kit.advance({ minutes: 1 })
    await phone.do('connectChannel', { body: browserOf('new') })
    const ends = [TAKEN, GONE]
    const sent = playVendors(kit, { webPush: () => Promise.resolve(ends.shift() ?? TAKEN) })
    await wantsPage(kit, phone)
    assert.equal((await channelOf(phone, 'webPush')).reaches.length, 1)
    const ended = (await inbox(phone)).filter(({ kind }) => kind === 'channelEnded')
    assert.deepEqual(
      ended.map(({ channel }) => channel),
      ['webPush'],
    )
    // By the one that is left they are told of the other.
    assert.deepEqual(
      sent.map(({ address }) => JSON.parse(address).endpoint.slice(-3)),
      ['new', 'old', 'new'],
    )
  })

  it('in the morning for what happens in the night, in one message that says how many more there are', async () => {
    const sent = playVendors(kit, { sms: TAKEN })
    await clockReaches(kit, phone, '2026-10-31T13:00:00.000Z')
    await approved()
    await clockReaches(kit, phone, NOVEMBER)
    await clockReaches(kit, phone, '2026-10-31T23:59:59.000Z')
    assert.equal(sent.length, 0)
    await clockReaches(kit, phone, '2026-11-01T00:00:00.000Z')
    assert.deepEqual(
      sent.map(({ message }) => message.text),
      [
        '【退休一件事】王*的退休申请：申请送到了后面的部门。最晚11月6日有结果。还有 1 条消息。请打开「退休一件事」，在「消息」里看。有疑问请拨打 12333。',
      ],
    )
    await clockReaches(kit, phone, '2026-11-01T02:00:00.000Z')
    assert.equal(sent.length, 1)
  })

  it('by a text message of its own for a reminder, which says as well that there is more', async () => {
    const sent = playVendors(kit, { sms: TAKEN })
    await wantsPage(kit, phone)
    sent.length = 0
    // The reminder of the 18th waits, as does what is told that night.
    await phone.do('putNoticeSettings', { body: { news: ['toDo', 'results', 'steps'], quiet: true, on: [] } })
    await clockReaches(kit, phone, '2026-05-18T00:59:00.000Z')
    await phone.do('putReminders', { body: { days: [{ kind: 'windowOpens', day: '2026-05-18' }] } })
    await phone.do('putNoticeSettings', {
      body: { news: ['toDo', 'results', 'steps'], quiet: true, on: ['sms'] },
    })
    await clockReaches(kit, phone, '2026-05-18T01:00:00.000Z')
    assert.equal(sent.length, 1)
    assert.match(sent[0]?.message.text ?? '', /还有 1 条消息。/)
  })

  it('in the night as well where they chose that', async () => {
    const sent = playVendors(kit, { sms: TAKEN })
    await phone.do('putNoticeSettings', { body: { news: ['toDo'], quiet: false, on: ['sms'] } })
    await clockReaches(kit, phone, '2026-05-11T13:00:00.000Z')
    await wantsPage(kit, phone)
    assert.equal(sent.length, 1)
  })

  it('for no news, and by no channel, that they left out', async () => {
    await phone.do('connectChannel', { body: browserOf('one') })
    const sent = playVendors(kit, { sms: TAKEN, webPush: TAKEN })
    await phone.do('putNoticeSettings', { body: { news: ['toDo'], quiet: true, on: ['webPush'] } })
    await wantsPage(kit, phone)
    assert.deepEqual(by(sent), ['webPush'])
    await answers()
    await approved()
    assert.equal(sent.length, 1)
    const told = await inbox(phone)
    assert.ok(told.some(({ kind, read }) => kind === 'approved' && !read))
  })

  it('no more for what they have read meanwhile, or what was settled', async () => {
    playVendors(kit, { sms: LATER })
    await wantsPage(kit, phone)
    const [wanted] = await inbox(phone)
    await phone.do('readNotice', { params: { id: wanted?.id ?? '' } })
    const sent = playVendors(kit, { sms: TAKEN })
    await again()
    assert.deepEqual(sent, [])
  })

  it('once though two processes call at the same time', async () => {
    const slow = () => new Promise<typeof TAKEN>((resolve) => setTimeout(() => resolve(TAKEN), 50))
    await clockReaches(kit, phone, '2026-05-11T13:00:00.000Z')
    await approved()
    const sent = playVendors(kit, { sms: slow })
    await phone.play('putClock', { body: { now: '2026-05-12T00:00:00.000Z' } })
    await Promise.all(['one', 'two'].map((name) => workOnce({ ...kit.bff.jobs, batch: 1 }, name)))
    await again()
    assert.equal(sent.length, 1)
  })

  it('a second time at the most where the process died before it had written down the answer, and that is counted', async () => {
    let dies = true
    const sent = playVendors(kit, {
      sms: () => (dies ? Promise.reject(new Error('killed')) : Promise.resolve(TAKEN)),
    })
    await wantsPage(kit, phone)
    dies = false
    await again()
    assert.deepEqual([sent.length, await repeatsSoFar(kit.database.db)], [2, 1])
    await again()
    assert.equal(sent.length, 2)
  })

  it('perhaps a second time where a vendor did not answer, by the next channel or again, and each is counted', async () => {
    await phone.do('connectChannel', { body: browserOf('one') })
    playVendors(kit, { sms: SILENT, webPush: SILENT })
    await wantsPage(kit, phone)
    assert.equal(await repeatsSoFar(kit.database.db), 1)
    const sent = playVendors(kit, { sms: TAKEN })
    await again()
    assert.deepEqual([by(sent), await repeatsSoFar(kit.database.db)], [['sms'], 2])
  })

  /** How long the call is held, before each try; and what a vendor does meanwhile. */
  const heldAt = async () => {
    const [call] = await kit.database.db.select().from(calls).where(isNull(calls.doneAt))
    return call?.heldUntil ?? assert.fail('nobody holds it')
  }
  const threeBrowsers = async () => {
    for (const name of ['one', 'two', 'three']) {
      await phone.do('connectChannel', { body: browserOf(name) })
      kit.advance({ seconds: 1 })
    }
  }

  it('by one process alone, however slow vendors are: it holds on before each try', async () => {
    await threeBrowsers()
    const held: string[] = []
    const slow = async () => {
      const until = await heldAt()
      held.push(until)
      // A minute from now would be no later than what it holds already: the vendor takes until it is.
      await until60SecondsFromNowIsLaterThan(until)
      return LATER
    }
    const sent = playVendors(kit, { sms: slow, webPush: slow })
    await wantsPage(kit, phone)
    assert.deepEqual(by(sent), ['sms', 'webPush', 'webPush', 'webPush'])
    assert.deepEqual([...new Set(held)].sort(), held, 'each time for longer')
  })
  const until60SecondsFromNowIsLaterThan = async (moment: string) => {
    while (Date.now() + 60_000 <= Date.parse(moment) + 1) await wait(1)
  }

  it('no further by a process that stood still until another had taken it', async () => {
    await threeBrowsers()
    let isFirst = true
    const sent = playVendors(kit, {
      sms: async () => {
        if (!isFirst) return LATER
        isFirst = false
        // Longer than it holds it: the other takes it, and somebody is reached.
        await kit.database.db.update(calls).set({ heldUntil: new Date(Date.now() - 1).toISOString() })
        const [call] = await kit.database.db.select().from(calls).where(isNull(calls.doneAt))
        await kit.bff.jobs.handlers[CALL]?.({ noticeId: call?.noticeId ?? '' })
        return LATER
      },
      webPush: TAKEN,
    })
    await wantsPage(kit, phone)
    assert.deepEqual(by(sent), ['sms', 'sms', 'webPush', 'webPush', 'webPush'])
    await again()
    assert.equal(sent.length, 5)
    assert.equal(await repeatsSoFar(kit.database.db), 1)
  })

  it('again where a process died while it called, once what it held is let go', async () => {
    const sent = playVendors(kit, { sms: TAKEN })
    await clockReaches(kit, phone, '2026-05-11T13:00:00.000Z')
    await wantsPage(kit, phone)
    // As a process leaves it that was killed between taking the call and sending.
    await kit.database.db.update(calls).set({ heldUntil: new Date(Date.now() + 60_000).toISOString() })
    await clockReaches(kit, phone, '2026-05-12T00:00:00.000Z')
    assert.deepEqual(sent, [])
    await kit.database.db.update(calls).set({ heldUntil: new Date(Date.now() - 1).toISOString() })
    await again()
    assert.equal(sent.length, 1)
  })
})

describe('the family is called', () => {
  let kit: Kit
  let father: TestClient
  let caseId: string
  const story = fatherWithDraft()
  beforeEach(async () => {
    ;({ kit, father, caseId } = await story())
  })
  after(() => kit.close())

  it('each by what they chose, for whose it is, and no more once they may not look', async () => {
    const { client: daughter, mandateId } = await approvedViewer(kit, father, caseId, WANG_MIN)
    await settle(kit.bff)
    await daughter.do('connectChannel', { body: browserOf('hers') })
    const chosen = { news: ['toDo', 'results', 'steps'], quiet: true, on: ['webPush'] } as const
    await daughter.do('putNoticeSettings', {
      body: { ...chosen, news: [...chosen.news], on: [...chosen.on] },
    })
    const sent = playVendors(kit, { sms: TAKEN, webPush: TAKEN })
    await submitCase(father, caseId)
    await settle(kit.bff)
    assert.deepEqual(by(sent), ['webPush'])
    assert.equal(sent[0]?.message.fields.whose, '王*的退休申请')
    const [told] = await inbox(daughter)
    const brief = await daughter.do('getNoticeBrief', { params: { id: told?.id ?? '' } })
    assert.equal(brief.title, '王*的退休申请')
    // What happens in the night is told in the morning: to whoever may still look then.
    await clockReaches(kit, father, '2026-05-06T14:00:00.000Z')
    await decideBy(kit, father, 'hrss', { kind: 'approve' })
    await father.do('endMandate', { params: { id: mandateId } })
    sent.length = 0
    await clockReaches(kit, father, '2026-05-07T02:00:00.000Z')
    assert.deepEqual(by(sent), ['sms'])
  })
})
