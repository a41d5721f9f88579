import assert from 'node:assert/strict'
import { after, beforeEach, describe, it } from 'node:test'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { latestUntil } from '@/domain/people'
import { agencyStory, begun, gathered, HAN, heldBy, textsTo, ZHOU } from '@bff/agency/testing/agency'
import { calls } from '@bff/db/schema'
import { clockReaches, settle, signedIn } from '@bff/cases/testing/story'
import {
  acceptByCode,
  approvedViewer,
  askingViewer,
  FATHERS,
  fatherWithDraft,
  relative,
  smsTo,
  WANG_MIN,
} from '@bff/people/testing/family'
import { jobs } from '@bff/db/schema'
import { SmsRefused } from '@bff/sessions/sms'
import type { TestClient } from '@bff/testing/client'
import type { Kit } from '@bff/testing/kit'
import { clerkAtWork } from '@bff/units/testing/clerks'
import { agreedInWechat, LATER, playVendors, TAKEN, type Sent } from './testing/couriers'

const ALL = { news: ['toDo', 'results', 'steps'], on: ['wechat', 'alipay', 'sms', 'webPush'] } as const
const wakes = (client: TestClient) =>
  client.do('putNoticeSettings', { body: { news: [...ALL.news], on: [...ALL.on], quiet: false } })

describe('whoever is asked to let somebody in', () => {
  let kit: Kit
  let father: TestClient
  let caseId: string
  const story = fatherWithDraft()
  beforeEach(async () => {
    ;({ kit, father, caseId } = await story())
  })
  after(() => kit.close())
  const by = (sent: readonly Sent[]) => sent.map(({ channel }) => channel)
  const accountId = async () => (await kit.database.db.query.cases.findFirst())?.accountId ?? assert.fail()

  it('is called by WeChat first, which does not say who it is, and by a text message after it, which does', async () => {
    await agreedInWechat(kit, await accountId())
    const sent = playVendors(kit, { wechat: LATER, sms: TAKEN })
    await askingViewer(kit, father, caseId, WANG_MIN)
    await settle(kit.bff)
    assert.deepEqual(by(sent), ['wechat', 'sms'])
    const [wechat, sms] = sent.map(({ message }) => message)
    assert.deepEqual([wechat?.news, wechat?.fields.what], ['toDo', '有人请您同意，想看或想帮办您的申请'])
    assert.ok(!JSON.stringify(wechat?.fields).includes('王女士'))
    assert.match(sms?.text ?? '', /王女士想看您退休申请的进度。认识再同意/)
    assert.equal(sent[1]?.address, FATHERS)
  })

  it('by WeChat alone where that took it', async () => {
    await agreedInWechat(kit, await accountId())
    const sent = playVendors(kit, { wechat: TAKEN, sms: TAKEN })
    const daughter = await relative(kit, WANG_MIN)
    const body = { phone: FATHERS, scope: 'see', kinship: 'daughter' } as const
    await daughter.do('requestMandate', { body })
    await settle(kit.bff)
    assert.deepEqual([by(sent), await smsTo(kit, father, FATHERS)], [['wechat'], []])
  })

  it('in the morning where it was asked at night, unless they chose the night or have answered by then', async () => {
    await clockReaches(kit, father, '2026-05-06T13:00:00.000Z')
    await askingViewer(kit, father, caseId, WANG_MIN)
    await clockReaches(kit, father, '2026-05-06T23:59:59.000Z')
    assert.deepEqual(await smsTo(kit, father, FATHERS), [])
    await clockReaches(kit, father, '2026-05-07T00:00:00.000Z')
    assert.equal((await smsTo(kit, father, FATHERS)).length, 1)
    await clockReaches(kit, father, '2026-05-07T13:00:00.000Z')
    await wakes(father)
    await askingViewer(kit, father, caseId, { personId: 'liXiulan', phone: '13800000155' })
    assert.equal((await smsTo(kit, father, FATHERS)).length, 2)
  })

  it('though they have no account: the unit’s text message waits for the morning, and a gateway that fails loses none', async () => {
    const clerk = await clerkAtWork(kit, 'ironWorks')
    await clockReaches(kit, father, '2026-05-06T13:00:00.000Z')
    const lines = [{ name: '王建国', phone: '13900009999', month: '2026-11' as const }]
    await clerk.client.do('startCases', { params: { id: clerk.organisationId }, body: { lines } })
    assert.deepEqual(await smsTo(kit, father, '13900009999'), [])
    const { sms } = kit.bff.services
    assert.ok(sms)
    const { send } = sms
    sms.send = () => Promise.reject(new Error('down'))
    await clockReaches(kit, father, '2026-05-07T00:00:00.000Z')
    for (let time = 0; time < 4; time++) await again()
    sms.send = send
    await again()
    assert.equal((await smsTo(kit, father, '13900009999')).length, 1)
  })
  const again = async () => {
    await kit.database.db.execute(`update jobs set run_at = now() - interval '1 minute'`)
    await settle(kit.bff)
  }

  it('and what a helper changes all night is said once in the morning', async () => {
    const until = latestUntil('2026-05-06')
    const invitation = await father.do('inviteFamily', {
      params: { id: caseId },
      body: { scope: 'fill', until },
    })
    const daughter = await relative(kit, WANG_MIN)
    await acceptByCode(daughter, invitation.code)
    await father.do('answerMandate', { params: { id: invitation.mandate.id }, body: { approved: true } })
    await clockReaches(kit, father, '2026-05-06T14:00:00.000Z')
    const told = async (what: RegExp) =>
      (await smsTo(kit, father, FATHERS)).filter((text) => what.test(text)).length
    for (const value of ['060000', '060001', '060002']) {
      const { fields } = await daughter.do('getCase', { params: { id: caseId } })
      const basedOn = fields.find(({ field }) => field === 'postcode')?.version ?? 0
      const body = { changes: [{ field: 'postcode', value, basedOn }] }
      await daughter.do('putFields', { params: { id: caseId }, body })
      await settle(kit.bff)
      kit.advance({ hours: 2 })
    }
    assert.equal(await told(/王女士/), 0)
    await clockReaches(kit, father, '2026-05-07T00:00:00.000Z')
    assert.deepEqual([await told(/第一次看了/), await told(/在帮您填/)], [1, 1])
  })

  it('and of a helper who was stopped in the same night it is not said how to stop them', async () => {
    const { client, mandateId } = await approvedViewer(kit, father, caseId, WANG_MIN)
    await clockReaches(kit, father, '2026-05-06T14:00:00.000Z')
    await client.do('followCase', { params: { id: mandateId } })
    await father.do('endMandate', { params: { id: mandateId } })
    await clockReaches(kit, father, '2026-05-07T00:00:00.000Z')
    const [text] = (await smsTo(kit, father, FATHERS)).filter((one) => one.includes('第一次看了'))
    assert.match(text ?? '', /现在已经停了。/)
    assert.doesNotMatch(text ?? '', /不想再让看/)
  })

  it('by day it is said each time, and by night to whoever chose that', async () => {
    await approvedViewer(kit, father, caseId, WANG_MIN).then(({ client, mandateId }) =>
      client.do('followCase', { params: { id: mandateId } }),
    )
    const told = async () =>
      (await smsTo(kit, father, FATHERS)).filter((text) => text.includes('第一次看了')).length
    assert.equal(await told(), 1)
    await wakes(father)
    await clockReaches(kit, father, '2026-05-06T14:00:00.000Z')
    const { client, mandateId } = await approvedViewer(kit, father, caseId, {
      personId: 'liXiulan',
      phone: '13800000155',
    })
    await client.do('followCase', { params: { id: mandateId } })
    assert.equal(await told(), 2)
  })
})

describe('a test that somebody asks for', () => {
  let kit: Kit
  let phone: TestClient
  const story = fatherWithDraft()
  beforeEach(async () => {
    ;({ kit, father: phone } = await story())
  })
  after(() => kit.close())

  it('leaves at eleven at night as well, quiet or not, and delays no news and no reminder', async () => {
    await clockReaches(kit, phone, '2026-05-06T15:00:00.000Z')
    assert.equal((await phone.do('getNoticeSettings', {})).quiet, true)
    const { sent } = await phone.do('testNotices', {})
    assert.equal(sent.find(({ channel }) => channel === 'sms')?.end, 'onConsole')
    assert.match((await smsTo(kit, phone, FATHERS))[0] ?? '', /这是您要的测试消息/)
    await phone.do('putReminders', { body: { days: [{ kind: 'windowOpens', day: '2026-05-07' }] } })
    await clockReaches(kit, phone, '2026-05-07T00:59:00.000Z')
    await phone.do('testNotices', {})
    await clockReaches(kit, phone, '2026-05-07T01:00:00.000Z')
    assert.match((await smsTo(kit, phone, FATHERS))[0] ?? '', /您的退休提醒：可以申请退休了/)
    // What is only told would wait for ten minutes after a call: a test is none.
    const after = {
      calls: await kit.database.db.$count(calls),
      told: (await phone.do('getNoticeSettings', {})).channels,
    }
    await phone.do('testNotices', {})
    assert.equal(await kit.database.db.$count(calls), after.calls)
    const now = (await phone.do('getNoticeSettings', {})).channels
    assert.deepEqual(now, after.told)
  })
})

describe('an agent in the night', () => {
  let kit: Kit
  let agent: TestClient
  const story = agencyStory()
  beforeEach(async () => {
    ;({ kit, agent } = await story())
  })
  after(() => kit.close())
  const NIGHT = '2026-11-23T14:00:00.000Z'
  const MORNING = '2026-11-24T00:00:00.000Z'
  const stateOf = async (id: string) => (await heldBy(agent, id)).state
  const answers = (text: string) =>
    agent.play('replyToSms', { body: { kind: 'sms', phone: HAN.phone, text } })

  it('begins nothing: the person is told in the morning, and only then may he do anything', async () => {
    const { id } = await gathered(agent)
    await clockReaches(kit, agent, NIGHT)
    await agent.do('beginAgency', { params: { id } })
    assert.deepEqual(await textsTo(kit, agent, HAN.phone), [])
    assert.equal(await stateOf(id), 'telling')
    assert.equal((await agent.refused('getAgencyKnown', { params: { id } })).code, 'notFound')
    await clockReaches(kit, agent, MORNING)
    assert.match((await textsTo(kit, agent, HAN.phone))[0] ?? '', /凭您写的委托书，从今天起替您办退休/)
    assert.equal(await stateOf(id), 'active')
  })

  it('learns by the hour nothing of her account: that he begins waits for her who chose to be told at night as well', async () => {
    await wakes(await signedIn(kit, HAN.id, HAN.phone))
    const { id } = await gathered(agent)
    await clockReaches(kit, agent, NIGHT)
    await agent.do('beginAgency', { params: { id } })
    assert.equal(await stateOf(id), 'telling')
    await clockReaches(kit, agent, MORNING)
    assert.equal(await stateOf(id), 'active')
  })

  it('waits as long as the gateway wants, and his beginning is not given up meanwhile', async () => {
    const { id } = await gathered(agent)
    const { sms } = kit.bff.services
    assert.ok(sms)
    const { send } = sms
    sms.send = () => Promise.reject(new SmsRefused('429', 1_800))
    await agent.do('beginAgency', { params: { id } })
    await settle(kit.bff)
    const [job] = await kit.database.db
      .select({
        seconds: sql<number>`extract(epoch from ${jobs.runAt} - now())::int`,
        attempts: jobs.attempts,
      })
      .from(jobs)
      .where(and(eq(jobs.kind, 'tellOfAgent'), isNull(jobs.doneAt)))
    assert.ok(job && job.seconds > 1_740 && job.seconds <= 1_800, String(job?.seconds))
    assert.equal(job.attempts, 0)
    sms.send = send
  })

  it('who began and gave up before she was told is told of to nobody', async () => {
    const { id } = await gathered(agent)
    await clockReaches(kit, agent, NIGHT)
    await agent.do('beginAgency', { params: { id } })
    await agent.do('endMandate', { params: { id } })
    await clockReaches(kit, agent, MORNING)
    assert.deepEqual(await textsTo(kit, agent, HAN.phone), [])
  })

  it('who erases himself lets her hear first what he had done', async () => {
    const id = await begun(kit, agent)
    await clockReaches(kit, agent, NIGHT)
    await agent.do('getAgencyKnown', { params: { id } })
    await settle(kit.bff)
    const before = (await textsTo(kit, agent, HAN.phone)).length
    await agent.do('eraseMe', {})
    const texts = (await textsTo(kit, agent, HAN.phone)).slice(0, -before).join()
    assert.match(texts, /第一次打开了您的信息/)
    assert.match(texts, /已经停了/)
  })

  it('is stopped by 「停」 at once, and she is answered at once, for she asked; he hears it in the morning', async () => {
    const id = await begun(kit, agent)
    await clockReaches(kit, agent, NIGHT)
    await answers('谁呀')
    assert.match((await textsTo(kit, agent, HAN.phone))[0] ?? '', /没看懂您的回复/)
    await answers('停')
    assert.equal(await stateOf(id), 'ended')
    assert.match((await textsTo(kit, agent, HAN.phone))[0] ?? '', /已经停了，周先生不能再替您办退休/)
    assert.deepEqual(await textsTo(kit, agent, ZHOU.phone), [])
    await clockReaches(kit, agent, MORNING)
    assert.match((await textsTo(kit, agent, ZHOU.phone))[0] ?? '', /您替韩女士办退休的委托已经停了/)
  })

  it('is stopped with a tap, and the text message of it waits: the page has said it', async () => {
    const id = await begun(kit, agent)
    const she = await signedIn(kit, HAN.id, HAN.phone)
    await clockReaches(kit, agent, NIGHT)
    await she.do('endMandate', { params: { id } })
    assert.equal((await textsTo(kit, agent, HAN.phone)).length, 1)
    await clockReaches(kit, agent, MORNING)
    assert.match((await textsTo(kit, agent, HAN.phone))[0] ?? '', /已经停了/)
  })

  it('hears at once that her account is erased: in the morning nobody could say whose it was', async () => {
    await begun(kit, agent)
    const she = await signedIn(kit, HAN.id, HAN.phone)
    await clockReaches(kit, agent, NIGHT)
    await she.do('eraseMe', {})
    assert.match((await textsTo(kit, agent, ZHOU.phone))[0] ?? '', /您替韩女士办退休的委托已经停了/)
  })
})
