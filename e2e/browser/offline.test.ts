import assert from 'node:assert/strict'
import { after, before, describe, it, type TestContext } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import type { BrowserContext, Page } from 'playwright-core'
import type { TestClient } from '@bff/testing/client'
import { readyDraft, submitCase } from '@bff/cases/testing/story'
import { performanceOf } from '@bff/scenarios/performances'
import { Desk } from '../journey/desk'
import { drawPictures, type Pictures } from '../journey/pictures'
import { atScreen, deviceOf, type AtScreen } from '../journey/screens'
import { demoPerson, MAY_6, NOVEMBER } from '../journey/walk'
import { patienceMs } from '../patience'
import { house } from './house'
import { personAt } from './person'

/** What the browser itself writes about what it asks without a network. */
const offline = /ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to load resource/

const ADDRESS = '河北省廊坊市广阳区新华路样例小区1号楼2单元301室'
const POSTCODE = '065009'
const DRAFTERS_PHONE = '13800007001'

/** Whose application is done, certificate and all; and who is in the middle of the form. */
const done = demoPerson('王建国')
const filling = demoPerson('李秀兰')

describe('the app on a phone without a network', () => {
  const home = house()
  let desk: Desk
  let pictures: Pictures
  /** The device on which the one whose application is done has always been signed in. */
  let seenDone: TestClient
  let drafter: TestClient
  before(async () => {
    desk = new Desk(home.server.url)
    pictures = await drawPictures()
    await desk.setsClock(MAY_6)
    await desk.takesOver()
    const device = await deviceOf(desk, done)
    await submitCase(device, await readyDraft(device))
    await desk.decides('hrss')
    await desk.setsClock(NOVEMBER)
    for (const department of ['socialInsurance', 'medicalInsurance', 'housingFund'] as const)
      await desk.decides(department)
    seenDone = device
    drafter = await enters(filling, DRAFTERS_PHONE)
    await drafter.do('createCase', { body: { answers: { ...performanceOf(filling.id).answers } } })
  })
  after(() => pictures.dispose())

  /** By a number of its own, for each is sent a code once a minute: the account goes by the proved name. */
  async function enters({ id }: { readonly id: string }, phone: string): Promise<TestClient> {
    const device = desk.device()
    await device.signIn(phone)
    await device.prove(id)
    return device
  }

  /** The first visit is over: the worker has all pages, and the app is closed. */
  async function leaves({ page }: AtScreen): Promise<BrowserContext> {
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    const context = page.context()
    await page.close()
    return context
  }

  async function comesBack(
    context: BrowserContext,
    place: string,
  ): Promise<{ page: Page } & Pick<AtScreen, 'person'>> {
    const page = await context.newPage()
    await page.goto(place)
    return { page, person: personAt(page) }
  }

  const drafted = (t: TestContext) =>
    atScreen(t, home, { desk, who: filling, session: drafter }, { possibleErrors: [offline] })

  it('shows home, the last progress with its time, and the certificate', async (t) => {
    const visit = await atScreen(
      t,
      home,
      { desk, who: done, session: seenDone },
      { possibleErrors: [offline] },
    )
    await visit.page.goto('/pages/certificate/index')
    await visit.person.presses('领取')
    await visit.person.sees('样例，无法律效力')
    await visit.page.goto('/')
    await visit.person.sees('打开给人看')
    await visit.page.goto('/pages/progress/case/index')
    await visit.person.sees('都有结果了')
    const context = await leaves(visit)
    await context.setOffline(true)

    const { page, person } = await comesBack(context, '/')
    await person.sees(`${done.name}，您好`)
    await person.sees(/^没连上网，这是 .+\d+:\d\d 的情况。/)
    await person.presses('查看进度')
    await person.sees('都有结果了')
    await person.sees(/^没连上网，.*\d+:\d\d/)
    await person.presses('退休证')
    await person.sees('样例，无法律效力')
    await person.sees(done.name)
    await person.sees(/^没连上网，这是 .+\d+:\d\d 的情况。/)
    await person.sees('已存在这部手机里，没有网也能打开。')
    await page.reload()
    await person.sees('样例，无法律效力')
  })

  it('shows the draft with what was typed, takes more, and brings it once there is a network again', async (t) => {
    const visit = await drafted(t)
    await visit.page.goto('/pages/apply/form/index?topic=person')
    await visit.person.types('联系地址', ADDRESS)
    await visit.person.sees(/已保存 \d+:\d\d/)
    await visit.page.goto('/')
    await visit.person.sees('继续办理')
    const context = await leaves(visit)
    await context.setOffline(true)

    const second = await comesBack(context, '/')
    await second.person.presses('继续办理')
    await second.person.sees('没连上网，这是存在手机里的内容。可以接着填，连上以后自己会存。')
    await second.person.holds('联系地址', ADDRESS)
    await second.person.types('邮政编码', POSTCODE)
    await second.person.sees('没连上网，存在手机里')
    await second.page.close()

    const third = await comesBack(context, '/pages/apply/form/index?topic=person')
    await third.person.holds('邮政编码', POSTCODE)
    await third.person.holds('联系地址', ADDRESS)
    await context.setOffline(false)
    await third.person.sees(/已保存 \d+:\d\d/)
    const { cases } = await drafter.do('listCases', {})
    const { fields } = await drafter.do('getCase', { params: { id: cases[0]?.id ?? '' } })
    assert.equal(fields.find(({ field }) => field === 'postcode')?.value, POSTCODE)
  })

  it('keeps nothing of a person who has signed out, wherever a browser keeps things', async (t) => {
    const { page, person } = await drafted(t)
    const account = '6200000000000000455'
    await page.goto('/pages/apply/form/index?topic=person')
    await person.types('联系地址', ADDRESS)
    await person.sees(/已保存 \d+:\d\d/)
    await page.goto('/pages/apply/form/index?topic=account')
    await person.types('银行账号', account)
    await person.sees(/已保存 \d+:\d\d/)
    // A picture that only this phone has.
    await page.goto('/pages/photos/slot/index?kind=bankCard')
    await person.sees('Ⅰ类银行卡')
    await page.route(/\/(materials|uploads)\b/, (route) => route.abort())
    await person.photographs('打开相机，拍这一面', pictures.bankCard)
    await keepsPicture(page)
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    const before = await keptIn(page)
    assert.match(before, /file\//, 'the picture is kept until it is sent')
    assert.ok(before.includes(filling.name), 'what is read here is what the browser keeps')

    await page.goto('/pages/me/settings/index')
    await person.presses('退出登录')
    await person.presses('还是退出')
    await person.sees('退休，一次办好')
    const left = await keptIn(page)
    const personal = [
      ...[filling.name, filling.idNumber, filling.idNumber.slice(-4), filling.phone, DRAFTERS_PHONE],
      ...[ADDRESS, '新华路', POSTCODE, account, account.slice(-4), 'file/', 'image/jpeg', '"sealed"'],
    ]
    for (const value of personal)
      assert.ok(!left.includes(value), `${value} is left:\n${left.slice(0, 4000)}`)
    assert.match(left, /index\.html/, 'the app itself stays')
  })
})

/** Waits until the picture that was taken lies in the browser's database. */
async function keepsPicture(page: Page): Promise<void> {
  const until = Date.now() + patienceMs
  while (!(await keptIn(page)).includes('file/')) {
    assert.ok(Date.now() < until, 'the picture was never kept')
    await wait(200)
  }
}

/** All that the browser keeps for this app, as text. */
const keptIn = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const told = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(new Error('the database does not answer'))
      })
    const kept: string[] = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })]
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await told(indexedDB.open(name))
      for (const store of database.objectStoreNames) {
        const values = database.transaction(store).objectStore(store)
        kept.push(name, store, JSON.stringify(await told(values.getAllKeys())))
        for (const value of await told<unknown[]>(database.transaction(store).objectStore(store).getAll()))
          kept.push(
            JSON.stringify(value, (_, part: unknown) =>
              part instanceof ArrayBuffer ? [...new Uint8Array(part)].join() : part,
            ) ?? '',
          )
      }
      database.close()
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        kept.push(request.url)
        // The code and the pages are the same for everybody: what would be a person's is what a server answered them.
        const answer = await cache.match(request)
        if (answer && !/\.(js|css|png|svg|webmanifest)$/.test(new URL(request.url).pathname))
          kept.push(await answer.text())
      }
    }
    kept.push(document.cookie)
    return kept.join('\n')
  })
