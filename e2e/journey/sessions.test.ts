import assert from 'node:assert/strict'
import { after, before, describe, it, type TestContext } from 'node:test'
import type { Page } from 'playwright-core'
import { API } from '@contract/routes'
import { performanceOf } from '@bff/scenarios/performances'
import { house } from '../browser/house'
import type { PhoneOptions } from '../browser/phone'
import { provesIdentityAgain, signsInAgain } from './account'
import { Desk } from './desk'
import { drawPictures, type Pictures } from './pictures'
import { onOneDatabase, STARTS_AT } from './scenario'
import { atScreen, deviceOf } from './screens'
import { demoPerson, type Walk } from './walk'

/** What the browser itself writes about answers that these journeys are meant to get. */
const ended = /status of 401/
const unproved = /status of 403 .*\/uploads/

/** What is typed in the middle of which the session ends; both stand on one page. */
const ADDRESS = '河北省廊坊市广阳区新华路样例小区1号楼2单元301室'
const POSTCODE = '065000'

describe('a session that ends in the middle, in a browser', onOneDatabase, () => {
  const home = house()
  let pictures: Pictures
  let desk: Desk
  /** Who fills in what; each has a draft, begun on a phone where they are signed in with their name proved. */
  const people = { form: '王建国', photos: '李秀兰', lost: '刘志强' } as const
  const begun = new Map<string, { cookie: string; caseId: string }>()

  before(async () => {
    pictures = await drawPictures()
    desk = new Desk(home.server.url)
    await desk.setsClock(STARTS_AT)
    for (const name of Object.values(people)) {
      const who = demoPerson(name)
      const device = await deviceOf(desk, who)
      const { answers } = performanceOf(who.id)
      const { id } = await device.do('createCase', { body: { answers: { ...answers } } })
      begun.set(name, { cookie: device.cookie ?? '', caseId: id })
    }
  })
  after(() => pictures.dispose())

  async function at(
    t: TestContext,
    name: string,
    options: PhoneOptions = {},
  ): Promise<Walk & { page: Page }> {
    const who = demoPerson(name)
    return { ...(await atScreen(t, home, { desk, who }, options)), who, pictures }
  }

  /** At the page on which they left off, on the phone where they began. */
  async function goesOn(t: TestContext, name: string, page: string, options: PhoneOptions = {}) {
    const one = await at(t, name, options)
    const [cookie = '', value = ''] = begun.get(name)?.cookie.split('=') ?? []
    await one.page.context().addCookies([{ name: cookie, value, url: home.server.url, httpOnly: true }])
    await one.page.goto(page)
    return one
  }

  /** As time ends it: the phone has its cookie, and the server knows nothing of it any more. */
  async function endsAtServer(name: string): Promise<void> {
    const device = desk.device()
    device.cookie = begun.get(name)?.cookie ?? null
    await device.do('signOut', {})
  }

  /** What the server has in a cell, asked with the phone’s own session. */
  async function kept(page: Page, name: string, field: string): Promise<string | undefined> {
    const answer = await page.request.get(`${home.server.url}${API}/cases/${begun.get(name)?.caseId ?? ''}`)
    const { fields } = (await answer.json()) as { fields: { field: string; value: string }[] }
    return fields.find((one) => one.field === field)?.value
  }

  it('keeps what is typed afterwards, and leads back to the same field with everything in it, saved', async (t) => {
    const walk = await goesOn(t, people.form, '/pages/apply/form/index?topic=person', {
      width: 320,
      settings: { textSize: 'largest', theme: 'dark' },
      expectedErrors: [ended],
    })
    const { page, person } = walk
    await person.types('联系地址', ADDRESS)
    await person.sees(/已保存 \d+:\d\d/)
    await endsAtServer(people.form)

    const postcode = page.getByRole('textbox', { name: '邮政编码', exact: true })
    await postcode.fill(POSTCODE)
    await person.sees('登录已过期。填的先存在手机里，登录以后再存到网上。')
    await walk.looksAround()
    await person.presses('去登录')
    await person.sees('登录已过期，请再登录一次。填过的内容都在。')
    await signsInAgain(walk)
    await person.presses('去实名认证')
    await provesIdentityAgain(walk)

    await person.sees('您本人')
    await person.holds('联系地址', ADDRESS)
    await person.holds('邮政编码', POSTCODE)
    await person.sees(/已保存 \d+:\d\d/)
    assert.ok(await postcode.last().evaluate((field) => field === document.activeElement))
    assert.match(page.url(), /apply\/form\/index\?topic=person/)
    assert.deepEqual(
      [await kept(page, people.form, 'contactAddress'), await kept(page, people.form, 'postcode')],
      [ADDRESS, POSTCODE],
    )
  })

  it('keeps a picture that is taken afterwards, and sends it once the name is proved again', async (t) => {
    const walk = await goesOn(t, people.photos, '/pages/photos/slot/index?kind=idCardFront', {
      expectedErrors: [ended, unproved],
    })
    const { page, person } = walk
    await person.photographs('打开相机，拍这一面', pictures.idCardFront)
    await person.sees(/收件号 \S+/)
    await page.goto('/pages/photos/slot/index?kind=bankCard')
    await person.sees('Ⅰ类银行卡')
    await endsAtServer(people.photos)

    await person.photographs('打开相机，拍这一面', pictures.bankCard)
    await person.sees('登录已过期，登录以后接着传。')
    await walk.looksAround()
    await page.getByRole('link', { name: '去登录' }).first().tap()
    await signsInAgain(walk)
    await person.presses('去实名认证')
    await provesIdentityAgain(walk)
    await person.sees('Ⅰ类银行卡')
    await person.sees(/收件号 \S+/)
    assert.match(page.url(), /photos\/slot\/index\?kind=bankCard/)
  })

  it('of a lost phone is ended from another one: it is cleared and says why, and nothing saved is lost', async (t) => {
    const lost = await goesOn(t, people.lost, '/pages/apply/form/index?topic=person', {
      expectedErrors: [ended],
    })
    await lost.person.types('联系地址', ADDRESS)
    await lost.person.sees(/已保存 \d+:\d\d/)

    const found = await at(t, people.lost, { width: 320, settings: { textSize: 'largest', theme: 'light' } })
    await found.page.goto('/pages/me/settings/index')
    await found.person.presses('用手机号登录')
    await signsInAgain(found)
    await found.person.presses('我的')
    await found.person.presses('登录过的手机')
    await found.person.sees('就是这部手机')
    await found.person.sees('手机丢了怎么办')
    await found.looksAround()
    await found.person.presses('除了这台，都退出')
    await found.person.sees(/^已经退出。/)
    await found.person.sees('只有这部手机登录着，没有别的。')
    await found.looksAround()

    // Whoever has it need not touch it: what is told as it happens clears it.
    await lost.person.sees(/在另一部手机上退出了这部手机的登录/)
    await lost.looksAround()
    const left = await lost.page.evaluate(() => JSON.stringify(Object.entries(localStorage)))
    for (const personal of [ADDRESS, POSTCODE, lost.who.name, lost.who.phone.slice(-4)])
      assert.ok(!left.includes(personal), left)
    await lost.page.goto('/pages/apply/form/index?topic=person')
    await lost.person.sees('先登录，再接着填')
    await lost.person.seesNoMore(ADDRESS)

    await found.page.goto('/')
    await found.person.presses('继续办理')
    await found.person.presses('去实名认证')
    await provesIdentityAgain(found)
    await found.person.holds('联系地址', ADDRESS)
  })
})
