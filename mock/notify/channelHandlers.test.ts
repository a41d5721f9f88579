import assert from 'node:assert/strict'
import { after, afterEach, before, describe, it } from 'node:test'
import { and, eq, isNull } from 'drizzle-orm'
import { clockReaches } from '@bff/cases/testing/story'
import { jobs } from '@bff/db/schema'
import { keepHouse } from '@bff/housekeeping'
import type { TestClient } from '@bff/testing/client'
import { NOBODY } from '@bff/testing/client'
import { startKit, type Kit } from '@bff/testing/kit'
import { startVendor, type Vendor } from './channels/testing/vendor'
import { browserOf, receiver } from './testing/browser'

const template = (id: string) => ({ id, whose: 'thing1', what: 'thing2', when: 'time3', hint: 'thing4' })
const TEMPLATES = JSON.stringify({ toDo: template('a'), results: template('b'), steps: template('c') })
const ALL = ['wechat', 'alipay', 'sms', 'webPush'] as const
const standing = async (client: TestClient) => (await client.do('getNoticeSettings', {})).channels
const of = async (client: TestClient, channel: string) =>
  (await standing(client)).find((one) => one.channel === channel) ?? assert.fail()

describe('how one is called, where this service has keys for WeChat', () => {
  let kit: Kit
  let vendor: Vendor
  let errcode = 0
  before(async () => {
    vendor = await startVendor(({ path, query }) => {
      if (path === '/cgi-bin/stable_token') return { access_token: 'token', expires_in: 7200 }
      if (path === '/sns/jscode2session')
        return query.js_code === 'none' ? { errcode: 40029 } : { openid: `of ${query.js_code ?? ''}` }
      return { errcode, errmsg: '' }
    })
    kit = await startKit({
      environment: {
        ...{ WECHAT_APPID: 'wx1', WECHAT_SECRET: 's', WECHAT_TEMPLATES: TEMPLATES, WECHAT_API: vendor.url },
      },
    })
  })
  afterEach(() => {
    errcode = 0
    kit.advance({ minutes: 3 })
  })
  after(async () => {
    await kit.close()
    await vendor.close()
  })
  const somebody = async (number: string) => {
    const client = kit.client('weapp')
    await client.signIn(number)
    return client
  }

  it('says of each channel whether it is available, on and connected; nothing is missing from the list', async () => {
    const client = await somebody('13800000001')
    assert.deepEqual(
      (await standing(client)).map(({ channel, available, on, reaches }) => [
        ...[channel, available, on, reaches.map(({ phone }) => phone)],
      ]),
      [
        ['wechat', true, true, []],
        ['alipay', false, true, []],
        ['sms', true, true, ['0001']],
        ['webPush', true, true, []],
      ],
    )
    const { news, quiet, templates } = await client.do('getNoticeSettings', {})
    assert.deepEqual([news, quiet], [['toDo', 'results', 'steps'], true])
    assert.deepEqual(templates, { wechat: { toDo: 'a', results: 'b', steps: 'c' }, alipay: null })
  })

  it('keeps what was chosen, for this person alone', async () => {
    const client = await somebody('13800000002')
    const chosen = { news: ['toDo' as const], quiet: false, on: ['sms' as const] }
    const now = await client.do('putNoticeSettings', { body: chosen })
    assert.deepEqual(
      [now.news, now.quiet, now.channels.filter(({ on }) => on).map(({ channel }) => channel)],
      [...[['toDo'], false, ['sms']]],
    )
    assert.equal((await (await somebody('13800000003')).do('getNoticeSettings', {})).quiet, true)
  })

  it('counts what was agreed to at each tap, and takes one for a test', async () => {
    const client = await somebody('13800000004')
    const tap = (accepted: ('toDo' | 'results' | 'steps')[]) =>
      client.do('connectChannel', { body: { channel: 'wechat', code: 'four', accepted } })
    await tap(['toDo', 'steps'])
    await tap(['toDo'])
    assert.deepEqual((await of(client, 'wechat')).left, { toDo: 2, results: 0, steps: 1 })
    const { sent } = await client.do('testNotices', {})
    assert.deepEqual(sent, [
      { channel: 'wechat', end: 'taken' },
      { channel: 'alipay', end: 'notAvailable' },
      // Here it is the demonstration's console that has it, and says so.
      { channel: 'sms', end: 'onConsole' },
      { channel: 'webPush', end: 'notConnected' },
    ])
    assert.deepEqual((await of(client, 'wechat')).left, { toDo: 1, results: 0, steps: 1 })
    const message = JSON.parse(String(vendor.received.at(-1)?.body))
    assert.equal(message.data.thing2.value, '这是您要的测试消息')
    const { messages } = await client.play('listSms')
    assert.match(messages[0]?.text ?? '', /^【退休一件事】这是您要的测试消息/)
  })

  it('says of a test what did not arrive and why, and sends none by what is off', async () => {
    const client = await somebody('13800000005')
    await client.do('connectChannel', { body: { channel: 'wechat', code: 'five', accepted: ['toDo'] } })
    await client.do('putNoticeSettings', { body: { news: [], quiet: true, on: ['wechat'] } })
    errcode = 43101
    const { sent } = await client.do('testNotices', {})
    assert.deepEqual(
      sent.map(({ end }) => end),
      ['usedUp', 'notAvailable', 'off', 'off'],
    )
    assert.equal((await of(client, 'wechat')).left?.toDo, 0)
    errcode = 40003
    await client.do('connectChannel', { body: { channel: 'wechat', code: 'five', accepted: ['toDo'] } })
    assert.equal((await client.do('testNotices', {})).sent[0]?.end, 'gone')
    assert.deepEqual((await of(client, 'wechat')).reaches, [])
  })

  it('tests five times a day, for a text message costs', async () => {
    const client = await somebody('13800000006')
    for (let time = 0; time < 5; time++) await client.do('testNotices', {})
    const refused = await client.refused('testNotices', {})
    assert.equal(refused.code, 'tooManyRequests')
    assert.ok(refused.retryAfterSeconds)
  })

  it('refuses what has no keys here, a code that is none, and an address that is no push service’s', async () => {
    const client = await somebody('13800000007')
    const refused = async (body: Parameters<typeof client.refused<'connectChannel'>>[1]['body']) =>
      (await client.refused('connectChannel', { body })).code
    assert.equal(await refused({ channel: 'alipay', code: 'code', accepted: [] }), 'channelUnavailable')
    assert.equal(await refused({ channel: 'wechat', code: 'none', accepted: [] }), 'channelRefused')
    const inside = receiver('x', 'https://127.0.0.1/push').subscription
    assert.equal(await refused({ channel: 'webPush', ...inside }), 'channelRefused')
    const { endpoint, keys } = browserOf('x')
    const noPoint = { ...keys, p256dh: Buffer.alloc(65, 4).toString('base64url') }
    assert.equal(await refused({ channel: 'webPush', endpoint, keys: noPoint }), 'channelRefused')
    assert.deepEqual((await of(client, 'webPush')).reaches, [])
  })

  it('is whoever’s connected it last, so that a lent phone tells nobody of another; each removes their own alone', async () => {
    const [father, mother] = [await somebody('13800000008'), await somebody('13800000009')]
    await father.do('connectChannel', { body: browserOf('lent') })
    const [{ id = null } = {}] = (await of(father, 'webPush')).reaches
    assert.ok(id)
    assert.equal((await mother.refused('disconnectChannel', { params: { id } })).code, 'notFound')
    await mother.do('connectChannel', { body: browserOf('lent') })
    assert.deepEqual((await of(father, 'webPush')).reaches, [])
    const [hers] = (await of(mother, 'webPush')).reaches
    await mother.do('disconnectChannel', { params: { id: hers?.id ?? NOBODY } })
    assert.deepEqual((await of(mother, 'webPush')).reaches, [])
  })

  it('reaches no browser whose session was ended by hand, here or from another device; one that ran out it does', async () => {
    const first = await somebody('13800000013')
    kit.advance({ minutes: 3 })
    const third = await somebody('13800000013')
    kit.advance({ minutes: 3 })
    const second = await somebody('13800000013')
    await first.do('connectChannel', { body: browserOf('signsOut') })
    await first.do('signOut', {})
    assert.deepEqual((await of(second, 'webPush')).reaches, [])
    await third.do('connectChannel', { body: browserOf('isEnded') })
    await second.do('endOtherSessions', {})
    assert.deepEqual((await of(second, 'webPush')).reaches, [])
    await second.do('connectChannel', { body: browserOf('runsOut') })
    kit.advance({ days: 8 })
    await second.refused('getNoticeSettings', {})
    await keepHouse(kit.bff.services)
    assert.equal((await of(await somebody('13800000013'), 'webPush')).reaches.length, 1)
  })

  it('keeps five browsers of one person, the newest', async () => {
    const client = await somebody('13800000010')
    for (const name of ['1', '2', '3', '4', '5', '6']) {
      await client.do('connectChannel', { body: browserOf(`many${name}`) })
      kit.advance({ seconds: 1 })
    }
    assert.equal((await of(client, 'webPush')).reaches.length, 5)
  })

  it('goes along where the name turns out to be of another account: what was connected, chosen and asked for', async () => {
    const first = await somebody('13800000011')
    await first.prove('wangJianguo')
    const other = await somebody('13800000012')
    await other.do('connectChannel', { body: browserOf('other') })
    await other.do('putNoticeSettings', { body: { news: ['toDo'], quiet: false, on: [...ALL] } })
    const days = [{ kind: 'retirementMonth' as const, day: '2026-11-01' as const }]
    await other.do('putReminders', { body: { days } })
    // Both were told of the same day.
    const soon = [{ kind: 'windowOpens' as const, day: '2026-05-20' as const }]
    for (const one of [first, other]) await one.do('putReminders', { body: { days: [...soon, ...days] } })
    await clockReaches(kit, first, '2026-05-20T01:00:00.000Z')
    await other.prove('wangJianguo')
    assert.equal((await of(first, 'webPush')).reaches.length, 1)
    assert.equal((await first.do('getNoticeSettings', {})).quiet, false)
    assert.deepEqual(await first.do('getReminders', {}), { days })
    await clockReaches(kit, first, '2026-11-01T01:00:00.000Z')
    const { notices } = await first.do('listNotices', { query: {} })
    assert.deepEqual(
      notices.map(({ kind }) => kind),
      ['retirementMonth', 'windowOpens'],
    )
  })
})

describe('whoever asked to be told of a day', () => {
  let kit: Kit
  let client: TestClient
  before(async () => {
    kit = await startKit()
    client = kit.client()
    await client.signIn('13800000417')
  })
  after(() => kit.close())
  const told = async () =>
    (await client.do('listNotices', { query: {} })).notices.map(({ kind, due }) => `${kind} ${due ?? ''}`)
  const ask = (
    ...days: {
      kind: 'windowOpens' | 'earlyNotice' | 'retirementMonth'
      day: `${number}-${number}-${number}`
    }[]
  ) => client.do('putReminders', { body: { days } })

  it('is told at nine that morning, by text message as well, with or without an application; not of what they took back or moved', async () => {
    await ask(
      { kind: 'windowOpens', day: '2026-05-08' },
      { kind: 'earlyNotice', day: '2026-05-09' },
      { kind: 'retirementMonth', day: '2026-06-01' },
    )
    // They choose another month: one day moves, one is gone.
    const { days } = await ask(
      { kind: 'windowOpens', day: '2026-05-08' },
      { kind: 'retirementMonth', day: '2026-07-01' },
    )
    assert.equal(days.length, 2)
    await clockReaches(kit, client, '2026-05-08T00:59:59.000Z')
    assert.deepEqual(await told(), [])
    await clockReaches(kit, client, '2026-05-08T01:00:00.000Z')
    assert.deepEqual(await told(), ['windowOpens 2026-11-30'])
    const { messages } = await client.play('listSms')
    assert.match(messages[0]?.text ?? '', /您的退休提醒：可以申请退休了，建议 2026年11月30日以前申请。/)
    await clockReaches(kit, client, '2026-06-30T01:00:00.000Z')
    assert.equal((await told()).length, 1)
    await clockReaches(kit, client, '2026-07-01T01:00:00.000Z')
    assert.deepEqual(await told(), ['retirementMonth 2026-07-01', 'windowOpens 2026-11-30'])
    assert.deepEqual(await client.do('getReminders', {}), { days: [] })
  })

  it('is told of a paper a week before its last day, for it is to be written and handed in', async () => {
    await ask({ kind: 'earlyNotice', day: '2026-08-01' })
    await clockReaches(kit, client, '2026-07-25T00:59:59.000Z')
    assert.equal((await told()).length, 2)
    await clockReaches(kit, client, '2026-07-25T01:00:00.000Z')
    assert.equal((await told())[0], 'earlyNotice 2026-08-01')
    const { messages } = await client.play('listSms')
    assert.match(messages[0]?.text ?? '', /提前退休，最晚 2026年8月1日书面告诉单位。/)
  })

  it('and where that week has begun the next morning, up to the last one', async () => {
    await ask({ kind: 'earlyNotice', day: '2026-08-05' }, { kind: 'retirementMonth', day: '2026-09-01' })
    await clockReaches(kit, client, '2026-07-30T00:59:59.000Z')
    assert.equal((await told())[0], 'earlyNotice 2026-08-05')
    await ask({ kind: 'earlyNotice', day: '2026-07-30' })
    await clockReaches(kit, client, '2026-07-30T01:00:00.000Z')
    assert.equal((await told())[0], 'earlyNotice 2026-07-30')
    assert.deepEqual(await ask({ kind: 'earlyNotice', day: '2026-07-30' }), { days: [] })
  })

  it('of a paper that was told is promised nothing more while its last day is still to come; another day is told anew', async () => {
    const month = { kind: 'retirementMonth', day: '2026-11-01' } as const
    const paper = { kind: 'earlyNotice', day: '2026-08-20' } as const
    await ask(paper, month)
    await clockReaches(kit, client, '2026-08-13T01:00:00.000Z')
    const before = await told()
    assert.equal(before[0], 'earlyNotice 2026-08-20')
    assert.deepEqual(await ask(paper, month), { days: [month] })
    await clockReaches(kit, client, '2026-08-14T01:00:00.000Z')
    assert.deepEqual(await told(), before)
    assert.deepEqual(await ask({ kind: 'earlyNotice', day: '2026-08-21' }), {
      days: [{ kind: 'earlyNotice', day: '2026-08-21' }],
    })
    await clockReaches(kit, client, '2026-08-15T01:00:00.000Z')
    assert.deepEqual(await told(), ['earlyNotice 2026-08-21', ...before])
  })

  it('is not told of a paper that was taken back, or moved, in the week before its last day', async () => {
    const before = await told()
    await ask({ kind: 'earlyNotice', day: '2026-09-10' })
    await ask()
    await clockReaches(kit, client, '2026-09-03T01:00:00.000Z')
    await ask({ kind: 'earlyNotice', day: '2026-09-12' })
    await ask({ kind: 'earlyNotice', day: '2026-09-20' })
    await clockReaches(kit, client, '2026-09-12T01:00:00.000Z')
    assert.deepEqual(await told(), before)
    await clockReaches(kit, client, '2026-09-13T01:00:00.000Z')
    assert.deepEqual(await told(), ['earlyNotice 2026-09-20', ...before])
  })

  it('is told of no day whose nine o’clock is over: nothing is promised that will not come', async () => {
    assert.deepEqual(await ask({ kind: 'windowOpens', day: '2026-09-12' }), { days: [] })
    assert.deepEqual(await ask({ kind: 'windowOpens', day: '2026-09-13' }), { days: [] })
  })

  it('leaves no day in the outbox that was taken back, or once they are erased', async () => {
    const waiting = () => kit.database.db.$count(jobs, and(eq(jobs.kind, 'remindOfDay'), isNull(jobs.doneAt)))
    await ask({ kind: 'windowOpens', day: '2027-01-01' })
    assert.equal(await waiting(), 1)
    await ask()
    assert.equal(await waiting(), 0)
    await ask({ kind: 'windowOpens', day: '2027-01-01' })
    await client.do('eraseMe', {})
    assert.equal(await waiting(), 0)
  })
})
