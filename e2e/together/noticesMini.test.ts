import assert from 'node:assert/strict'
import { after, before, describe, it, type TestContext } from 'node:test'
import { caseNumberText } from '@/content/caseNumber'
import { photo, readyDraft, submitCase } from '@bff/cases/testing/story'
import type { TestClient } from '@bff/testing/client'
import { openMiniApp } from '../mini/harness'
import { personWith } from '../mini/person'
import { provesIdentityAgain, signsInAgain } from '../journey/account'
import { Desk } from '../journey/desk'
import { onOneDatabase } from '../journey/scenario'
import { deviceOf } from '../journey/screens'
import { demoPerson, MAY_6, NOVEMBER } from '../journey/walk'
import { eventually } from '../patience'
import { startServer, type Server } from '../server'
import { startVendors, templateOf, type Vendors } from '../vendors'

const APPS = {
  weapp: { channel: 'wechat', name: '微信' },
  alipay: { channel: 'alipay', name: '支付宝' },
} as const

const nobodyEndsIt = () => Promise.reject(new Error('nobody ends the app here'))

for (const platform of ['weapp', 'alipay'] as const) {
  const { channel, name } = APPS[platform]
  describe(`news on a phone with ${platform}`, onOneDatabase, () => {
    const father = demoPerson('王建国')
    let vendors: Vendors
    let server: Server
    let desk: Desk
    let device: TestClient
    before(async () => {
      vendors = await startVendors()
      server = await startServer({ env: vendors.env })
      desk = new Desk(server.url)
      await desk.setsClock(MAY_6)
      await desk.takesOver()
      device = await deviceOf(desk, father, platform)
    })
    after(async () => {
      await server.stop()
      vendors.stop()
    })

    async function opens(t: TestContext, url: string, signedIn = true) {
      const session = signedIn ? { session: device.token } : {}
      const screen = await openMiniApp(t, { platform, server: server.url, url, ...session })
      const person = personWith({ screen, restart: nobodyEndsIt })
      return { screen, person, messages: screen.app.surroundings.messages }
    }
    const leftNow = async () => {
      const { channels } = await device.do('getNoticeSettings', {})
      return channels.find((one) => one.channel === channel)?.left
    }

    it('is agreed to at a tap alone, message by message, and the server knows of how many', async (t) => {
      const { person, messages } = await opens(t, '/pages/me/channels/index')
      await person.sees(`打开${name}提醒`)
      await person.sees(/发到尾号 \d{4} 的手机/)
      assert.deepEqual(messages.asked, [], 'nothing is asked by opening the page')

      await person.presses(`打开${name}提醒`)
      await person.sees('您没有同意，没有打开。')
      assert.equal(await leftNow(), null)

      messages.agreesTo = [templateOf('toDo'), templateOf('steps')]
      await person.presses(`打开${name}提醒`)
      await person.sees('要您做的：还能收 1 条')
      await person.sees('有了结果：收完了')
      assert.deepEqual(await leftNow(), { toDo: 1, results: 0, steps: 1 })
      await person.presses('再同意几条')
      await person.sees('要您做的：还能收 2 条')
      assert.deepEqual(
        messages.asked,
        Array.from({ length: 3 }, () => ['toDo', 'results', 'steps'].map((kind) => `t-${kind}`)),
      )

      await person.presses('现在试发一条')
      await person.sees(`${name}：发出去了，请看看手机。`)
      await person.sees('浏览器通知：还没有打开。')
      assert.equal(vendors.delivered.at(-1)?.page, 'pages/me/channels/index')
      const left = await leftNow()
      assert.equal((left?.toDo ?? 0) + (left?.steps ?? 0), 3, 'one was used up')
    })

    if (platform === 'weapp')
      it('says where messages are turned off altogether, and how that is undone', async (t) => {
        const { person, messages } = await opens(t, '/pages/me/channels/index')
        messages.isSwitchedOff = true
        await person.presses('再同意几条')
        await person.sees('微信里把这个小程序的消息关掉了。')
      })

    it('of what is wanted leads to where it is given, signed out as well, and is read on all devices', async (t) => {
      await submitCase(device, await readyDraft(device))
      const wants = [{ material: 'archivePages', reason: 'unreadable' }] as const
      await desk.decides('hrss', { kind: 'supplement', wants: [...wants] })
      const { notices } = await device.do('listNotices', { query: {} })
      const { id = '' } = notices.find(({ kind }) => kind === 'supplementWanted') ?? {}
      const link = `/pages/me/notices/index?id=${id}`
      const known = await opens(t, link)
      await known.person.sees('有的字看不清。')
      assert.equal(known.screen.app.pages.current?.route, 'pages/progress/supplement/index')
      const after = await device.do('listNotices', { query: {} })
      assert.ok(after.notices.find((one) => one.id === id)?.read)

      const nobody = await opens(t, link, false)
      await nobody.person.presses('去登录')
      const walk = { person: nobody.person, desk, who: father, looksAround: () => Promise.resolve() }
      await signsInAgain(walk)
      await nobody.person.presses('去实名认证')
      await provesIdentityAgain(walk)
      await nobody.person.sees('有的字看不清。')
    })

    it('comes as a text message once what was agreed to is used up, and the page says so', async (t) => {
      const called = () => vendors.delivered.filter(({ page }) => page.startsWith('pages/me/notices'))
      await eventually(() => called().length > 0, 'what is wanted was told in the app')
      const before = called().length
      const { id = '' } = (await device.do('listCases', {})).cases[0] ?? {}
      const { id: page } = await device.upload(id, 'archivePages', await photo())
      await device.do('answerSupplement', {
        params: { id },
        body: { department: 'hrss', materialIds: [page] },
      })
      vendors.usedUp = true
      const wants = [{ material: 'archivePages', reason: 'unreadable' }] as const
      await desk.decides('hrss', { kind: 'supplement', wants: [...wants] })
      assert.match(
        await desk.readsTextTo(father.phone),
        /^【退休一件事】王\*的退休申请：人社部门请您补 1 张照片。/,
      )
      assert.equal(called().length, before)
      const { person } = await opens(t, '/pages/me/channels/index')
      await person.sees('要您做的：收完了')
      vendors.usedUp = false
    })

    it('is offered beside the receipt and the progress, and asked about at the tap there alone', async (t) => {
      for (const page of ['receipt', 'case'] as const) {
        const { person, messages } = await opens(t, `/pages/progress/${page}/index`)
        await person.sees('有消息就告诉我')
        assert.deepEqual(messages.asked, [], 'nothing is asked by opening the page')
        messages.agreesTo = [templateOf('toDo')]
        const before = (await leftNow())?.toDo ?? 0
        await person.presses('有消息就告诉我')
        await person.sees('打开了。有消息，手机上会提醒您。')
        assert.equal((await leftNow())?.toDo, before + 1)
        assert.equal(messages.asked.length, 1)
      }
    })

    it('of an application that was withdrawn before a second was sent leads to the first, and from there to the second', async (t) => {
      const latest = async () => (await device.do('listCases', {})).cases[0] ?? assert.fail('no application')
      const first = await latest()
      await device.do('withdrawCase', { params: { id: first.id } })
      await submitCase(device, await readyDraft(device))
      const second = await latest()
      const { notices } = await device.do('listNotices', { query: {} })
      const told = notices.find(({ kind, caseId }) => kind === 'withdrawn' && caseId === first.id)
      const { person, screen } = await opens(t, `/pages/me/notices/index?id=${told?.id ?? ''}`)
      await person.sees(`这是您以前的一次申请，办件编号 ${caseNumberText(first.number ?? '')}。`)
      assert.equal(screen.app.pages.current?.route, 'pages/progress/case/index')
      await person.presses('看现在这次')
      await person.sees(new RegExp(caseNumberText(second.number ?? '')))
      await person.sees('以前的申请')
    })

    it('of a day that was asked for comes while the inbox lies open, and leads to what is to be done', async (t) => {
      const days = [{ kind: 'windowOpens', day: '2026-05-08' }] as const
      await device.do('putReminders', { body: { days: [...days] } })
      const { person, screen } = await opens(t, '/pages/me/notices/index')
      await person.sees('收到的消息')
      await desk.setsClock('2026-05-08T01:00:00.000Z')
      await person.presses('来了 1 条新消息，看一看')
      await person.presses('可以申请退休了，建议 11月30日以前申请')
      await person.sees(/打算 2027年5月退休的，2026年5月1日到 2026年11月30日申请。/)
      assert.equal(screen.app.pages.current?.route, 'pages/reminded/index')
      await person.sees('查看进度')
    })

    it('of a paper a week before its last day leads to the words for it, signed out as well', async (t) => {
      await device.do('putReminders', { body: { days: [{ kind: 'earlyNotice', day: '2026-06-08' }] } })
      await desk.setsClock('2026-06-01T01:00:00.000Z')
      await eventually(
        async () => (await device.do('getReminders', {})).days.length === 0,
        'the day was told a week ahead',
      )
      const { notices } = await device.do('listNotices', { query: {} })
      const told = notices.find(({ kind }) => kind === 'earlyNotice')
      const link = `/pages/me/notices/index?id=${told?.id ?? ''}`
      const known = await opens(t, link)
      await known.person.sees('打算 2026年9月退休的，最晚 2026年6月8日告诉。')
      assert.equal(known.screen.app.pages.current?.route, 'pages/reminded/index')
      await known.person.presses('复制这几行')
      await known.person.sees(/复制好了/)
      assert.match(known.screen.app.surroundings.clipboard, /打算 2026年9月退休，现书面告知。/)

      const nobody = await opens(t, link, false)
      await nobody.person.presses('去登录')
      await desk.letsCodeBeSentAgain(father.phone)
      await signsInAgain({ person: nobody.person, desk, who: father, looksAround: () => Promise.resolve() })
      await nobody.person.sees('书面告诉单位，要提前退休')
    })
  })

  describe(`the certificate on a phone with ${platform}`, onOneDatabase, () => {
    const father = demoPerson('王建国')
    let server: Server
    let desk: Desk
    let device: TestClient
    before(async () => {
      server = await startServer()
      desk = new Desk(server.url)
      await desk.setsClock(MAY_6)
      await desk.takesOver()
      device = await deviceOf(desk, father, platform)
      await submitCase(device, await readyDraft(device))
      await desk.decides('hrss')
      await desk.setsClock(NOVEMBER)
      await desk.decides('socialInsurance')
    })
    after(() => server.stop())

    it('is told of in the inbox, opened by a tap there, claimed and shown; what was read counts no more', async (t) => {
      const screen = await openMiniApp(t, { platform, server: server.url, session: device.token })
      const person = personWith({ screen, restart: nobodyEndsIt })
      const unread = async () => (await device.do('listNotices', { query: { count: 'only' } })).unread
      const before = await unread()
      assert.ok(before > 1)
      await person.sees(`${String(before)} 条没看过`)
      await person.presses('消息')
      await person.sees('收到的消息')
      await person.presses('养老金核定好了，可以领电子退休证')
      await person.sees('可以领取退休证了')
      assert.equal(await unread(), before - 1)
      await person.pressesTwice('领取')
      await person.sees('样例，无法律效力')
      await person.sees(father.name)

      // What one did oneself is no news.
      const again = await openMiniApp(t, {
        platform,
        server: server.url,
        session: device.token,
        url: '/pages/me/notices/index',
      })
      const reader = personWith({ screen: again, restart: nobodyEndsIt })
      await reader.sees(`${String(before - 1)} 条没看过`)
      await reader.sees('电子退休证领好了')
      await reader.presses('都看过了，全部标成看过')
      await reader.sees('都看过了')
      assert.equal(await unread(), 0)
    })
  })
}
