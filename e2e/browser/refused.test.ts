import { after, before, describe, it, type TestContext } from 'node:test'
import type { Page } from 'playwright-core'
import type { TestClient } from '@bff/testing/client'
import { performanceOf } from '@bff/scenarios/performances'
import { signsInAgain } from '../journey/account'
import { Desk } from '../journey/desk'
import { drawPictures, type Pictures } from '../journey/pictures'
import { STARTS_AT } from '../journey/scenario'
import { atScreen, deviceOf, type AtScreen } from '../journey/screens'
import { demoPerson } from '../journey/walk'
import { house } from './house'
import { phone } from './phone'
import { personAt } from './person'

/** What the browser itself writes about what it asks without a network. */
const offline = /ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to load resource/

const ADDRESS = '河北省廊坊市广阳区新华路样例小区1号楼2单元301室'
const YEAR_MS = 365 * 86_400_000

/** What a phone may refuse, set before any of the app's code is there. */
const refusals = {
  'that is full': () => {
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    Storage.prototype.setItem = full
    IDBObjectStore.prototype.put = full
    IDBObjectStore.prototype.add = full
  },
  'whose private window keeps nothing': () => {
    const refuses = (): never => {
      throw new DOMException('refused', 'SecurityError')
    }
    for (const kind of ['localStorage', 'sessionStorage'] as const)
      Object.defineProperty(window, kind, { configurable: true, get: refuses })
    IDBFactory.prototype.open = refuses
  },
} as const

describe('a phone', () => {
  const home = house()
  let desk: Desk
  let pictures: Pictures
  const sessions = new Map<string, TestClient>()
  const people = [demoPerson('王建国'), demoPerson('刘志强')]
  before(async () => {
    desk = new Desk(home.server.url)
    pictures = await drawPictures()
    await desk.setsClock(STARTS_AT)
    for (const who of people) {
      const session = await deviceOf(desk, who)
      await session.do('createCase', { body: { answers: { ...performanceOf(who.id).answers } } })
      sessions.set(who.id, session)
    }
  })
  after(() => pictures.dispose())

  for (const [index, [how, refuse]] of Object.entries(refusals).entries()) {
    it(`${how} says so where answers are given, and leads to the outcome all the same`, async (t) => {
      const page = await phone(t, home.browser, { baseURL: home.server.url, width: 320, settings: undefined })
      await page.addInitScript(refuse)
      const person = personAt(page)
      await page.goto('/')
      await person.presses('开始办理')
      await person.presses('下一步：回答问题')
      await person.answers('您的养老保险是怎么交的？', '单位替我交')
      await person.presses('下一题：出生年月')
      await person.sees(/^手机没让存：.*请接着答完。/)
      await person.types('年', '1965')
      await person.types('月', '3')
      await person.presses('下一题：档案里的出生年月')
      await person.sees('档案里的出生年月，和身份证一样吗？')
    })

    it(`${how} takes the form and its pictures to the server, and says what only this page has`, async (t) => {
      const who = people[index] ?? people[0]
      if (!who) throw new Error('nobody')
      const at: AtScreen = await atScreen(
        t,
        home,
        { desk, who, session: sessions.get(who.id) },
        { possibleErrors: [offline] },
      )
      const { page, person } = at
      await page.addInitScript(refuse)
      await page.goto('/pages/apply/form/index?topic=person')
      await person.types('联系地址', ADDRESS)
      await person.sees(/已保存 \d+:\d\d/)
      await page.context().setOffline(true)
      await person.types('邮政编码', '065001')
      await person.sees('没连上网，手机也存不下了。请先别关，连上网就会保存。')
      await at.looksAround()
      await page.context().setOffline(false)
      await person.sees(/已保存 \d+:\d\d/)
      await page.reload()
      await person.holds('邮政编码', '065001')

      await page.goto('/pages/photos/slot/index?kind=bankCard')
      // The title alone stands there before the application is open.
      await person.sees('要本人的储蓄卡，不能是信用卡。')
      await page.context().setOffline(true)
      await person.photographs('打开相机，拍这一面', pictures.bankCard)
      await person.sees(/^没连上网，手机也存不下这张照片了。/)
      await at.looksAround()
      await page.context().setOffline(false)
      await person.sees(/收件号 \S+/)
      await page.goto('/pages/me/settings/index')
      await person.answers('字大小', '大字：养老金')
      await person.sees(/^手机没让存：.*下次打开要再选一次。/)
      await at.looksAround()
    })
  }

  for (const [how, off] of [
    ['a year behind', -YEAR_MS],
    ['a year ahead', YEAR_MS],
  ] as const) {
    const wrong = async (t: TestContext): Promise<Page> => {
      const page = await phone(t, home.browser, { baseURL: home.server.url, possibleErrors: [offline] })
      await page.addInitScript((ms) => {
        const Right = Date
        class Wrong extends Right {
          constructor(...given: unknown[]) {
            if (given.length === 0) super(Right.now() + ms)
            else super(...(given as [number]))
          }
          static override now = () => Right.now() + ms
        }
        Object.assign(globalThis, { Date: Wrong })
      }, off)
      return page
    }
    const phonesYear = String(new Date(Date.now() + off).getFullYear())

    it(`whose clock is ${how} signs in and has the server’s day, without a network as well`, async (t) => {
      const page = await wrong(t)
      const person = personAt(page)
      const who = demoPerson(off < 0 ? '陈福生' : '赵国庆')
      await page.goto('/pages/me/signin/index')
      await signsInAgain({ person, desk, who, looksAround: () => Promise.resolve() })
      await page.goto('/')
      await person.sees('查看进度')
      await page.goto('/pages/me/identity/index')
      await person.answers('请您同意', '同意使用敏感信息')
      await person.answers('请您同意', '同意读取部门已有的信息')
      await person.presses('去认证')
      await person.answers('您是哪一位', who.name)
      await person.presses('以这个身份认证')
      await person.sees(`${who.name}，您好`)
      await person.sees('今天 11月23日 周一')
      await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
      await page.context().setOffline(true)
      await page.reload()
      await person.sees(`${who.name}，您好`)
      await person.sees('今天 11月23日 周一')
    })

    it(`whose clock is ${how} and that never heard another says by which day it reckons`, async (t) => {
      const page = await wrong(t)
      const person = personAt(page)
      await page.route('**/api/v1/**', (route) => route.abort())
      await page.goto('/pages/know/when/index')
      await person.answers('性别', '男')
      await person.types('年', '1965')
      await person.types('月', '3')
      await person.presses('算一算')
      await person.sees(new RegExp(`^没连上网，先按这部手机的日期 ${phonesYear}年`))
      await page.unroute('**/api/v1/**')
    })
  }
})
