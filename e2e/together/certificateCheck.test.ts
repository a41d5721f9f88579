import assert from 'node:assert/strict'
import { before, describe, it, type TestContext } from 'node:test'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { house } from '../browser/house'
import { phone, type PhoneOptions } from '../browser/phone'
import { personAt } from '../browser/person'
import { assertAccessible, assertFitsWidth, assertTouchable } from '../browser/axe'
import { openMiniApp } from '../mini/harness'
import { personWith } from '../mini/person'
import { pictureOf } from '../mini/picture'
import { scanned } from '../qrCode'
import { Desk } from '../journey/desk'
import { onOneDatabase } from '../journey/scenario'
import { atScreen, deviceOf } from '../journey/screens'
import { demoPerson } from '../journey/walk'

const QR = '核对退休证用的二维码'

describe('a certificate that is checked by its code', onOneDatabase, () => {
  const home = house()
  const holder = demoPerson('王建国')
  let desk: Desk
  let session: Awaited<ReturnType<typeof deviceOf>>
  before(async () => {
    desk = new Desk(home.server.url)
    await desk.performs(holder.id)
    await desk.letsCodeBeSentAgain(holder.phone)
    session = await deviceOf(desk, holder)
  })

  const deviceOn = async (platform: 'weapp' | 'alipay') => {
    await desk.letsCodeBeSentAgain(holder.phone)
    return deviceOf(desk, holder, platform)
  }

  /** At the certificate, on a phone of the holder’s. */
  async function shows(t: TestContext, options: PhoneOptions = {}) {
    const visit = await atScreen(t, home, { desk, who: holder, session }, options)
    await visit.page.goto('/pages/certificate/index')
    await visit.person.sees('给对方扫，核对真伪')
    return visit
  }
  const qrOn = (page: Page) => page.getByRole('img', { name: QR })
  async function linkOn(page: Page): Promise<string> {
    const link = await scanned(await qrOn(page).screenshot())
    assert.ok(link?.startsWith(`${home.server.url}/verify#`), `«${link}» was scanned`)
    return link ?? ''
  }
  /** A stranger, who has never been here: looks around as well. */
  async function stranger(t: TestContext, options: PhoneOptions = {}) {
    const page = await phone(t, home.browser, { baseURL: home.server.url, ...options })
    const looksAround = async () => {
      await assertAccessible(page)
      await assertFitsWidth(page)
      await assertTouchable(page)
    }
    return { page, person: personAt(page), looksAround }
  }
  const narrow = { width: 320, settings: { textSize: 'largest', theme: 'dark' } } as const

  it('opens for whoever scans it, in a browser that nobody is signed in to, and its code stays nowhere', async (t) => {
    const { page, person, looksAround } = await shows(t, narrow)
    const link = await linkOn(page)
    await person.sees('这个码只能在这台电脑上打开，别的手机扫了打不开。')
    await looksAround()

    const other = await stranger(t, narrow)
    const [, token = ''] = link.split('#')
    const sent: { path: string; told: string }[] = []
    other.page.on('request', (request) => {
      const [what = ''] = request.url().split('#')
      const told = `${what} ${JSON.stringify(request.headers())} ${request.postData() ?? ''}`
      sent.push({ path: new URL(what).pathname, told })
    })
    await other.page.goto(link)
    await other.person.sees('这本退休证有效')
    for (const words of ['王*国', /^样例\d{12}$/, /社会保险经办机构$/, /^样例，无法律效力。/])
      await other.person.sees(words)
    await other.looksAround()
    assert.equal(other.page.url(), `${home.server.url}/verify`)
    assert.deepEqual(
      sent.filter(({ told }) => told.includes(token)).map(({ path }) => path),
      ['/api/v1/verify'],
    )
    const kept = await other.page.evaluate(() =>
      JSON.stringify({
        ...window.localStorage,
        tab: { ...window.sessionStorage },
        state: window.history.state as unknown,
      }),
    )
    assert.ok(!kept.includes(token) && !kept.includes('王*国'))
    assert.ok(!home.server.log().includes(token))
    assert.equal((await other.page.context().cookies()).length, 0)
    // Loaded anew it has nothing to show: the code was used.
    await other.page.reload()
    await other.person.sees(/^请对方打开手机里的退休证/)
    await other.looksAround()

    await person.presses('谁核对过')
    await person.sees('有人扫码核对了退休证，10 分钟里 1 次')
    await looksAround()
  })

  it('tells what was made elsewhere', async (t) => {
    const other = await stranger(t)
    await other.page.goto('/verify#not-a-code')
    await other.person.sees('这不是本应用出的码')
    await other.looksAround()
  })

  it('says offline that checking needs a network, and shows the card', async (t) => {
    const { page, person } = await shows(t, { possibleErrors: [/ERR_INTERNET_DISCONNECTED/] })
    await qrOn(page).waitFor()
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    await page.context().setOffline(true)
    await page.reload()
    await person.sees('样例，无法律效力')
    await person.sees('核对要连网')
    await page.context().setOffline(false)
    await qrOn(page).waitFor()
  })

  for (const platform of ['weapp', 'alipay'] as const) {
    it(`is shown in ${platform}, bright and on; what scans it opens the web page`, async (t) => {
      const device = await deviceOn(platform)
      const screen = await openMiniApp(t, {
        platform,
        server: home.server.url,
        url: '/pages/certificate/index',
        session: device.token,
      })
      const { screen: light } = screen.app.surroundings
      const person = personWith({ screen, restart: () => Promise.reject(new Error('nobody ends it here')) })
      await person.sees('给对方扫，核对真伪')
      await person.sees('这个码 1 分钟换一次。')
      await person.seesNoMore('正在画二维码…')
      const { name, svg } = pictureOf(screen) ?? assert.fail('no code is drawn')
      assert.equal(name, QR)
      const link = (await scanned(await sharp(Buffer.from(svg)).png().toBuffer())) ?? ''
      assert.ok(link.startsWith(`${home.server.url}/verify#`), link)
      assert.equal(light.keptOn, true)
      await person.presses('调亮，给人扫')
      await person.sees('恢复原来的亮度')
      assert.equal(light.brightness, 1)
      await person.presses('恢复原来的亮度')
      await person.sees('调亮，给人扫')
      assert.equal(light.brightness, 0.4)
      const other = await stranger(t)
      await other.page.goto(link)
      await other.person.sees('这本退休证有效')
    })
  }

  it('is to be shown anew where it was corrected', async (t) => {
    const { page } = await shows(t)
    const link = await linkOn(page)
    const { certificates } = await session.play('listCertificates')
    const { caseId: id, version, formerUnit, workStart } = certificates[0] ?? assert.fail('none was issued')
    const body = { kind: 'correct', version, formerUnit, workStart } as const
    await session.play('changeCertificate', { params: { id }, body })
    const other = await stranger(t, narrow)
    await other.page.goto(link)
    await other.person.sees(/^这本退休证更正过/)
    await other.person.sees(/请对方重新打开退休证，再给您扫一次。$/)
    await other.looksAround()
  })

  it('is void to whoever has the code, and shows no more of them, once it has ended', async (t) => {
    const { page } = await shows(t, { possibleErrors: [/status of 409 .*certificate\/tokens/] })
    const link = await linkOn(page)
    const other = await stranger(t, narrow)
    await other.page.goto(link)
    await other.person.sees('这本退休证有效')
    const { certificates } = await session.play('listCertificates')
    const params = { id: certificates[0]?.caseId ?? '' }
    await session.play('changeCertificate', { params, body: { kind: 'end', reason: 'death' } })
    // The same stranger checks the same code once more.
    await other.page.goto('about:blank')
    await other.page.goto(link)
    await other.person.sees('这本退休证已失效')
    await other.person.sees(/也没有新的一本/)
    assert.doesNotMatch(await other.page.locator('body').innerText(), /去世|请对方重新打开/)
    await other.looksAround()
    await page.reload()
    await personAt(page).sees(/^系统里登记了本人去世，这本证从 .*起失效，不会再发新的。/)
    assert.equal(await qrOn(page).count(), 0)
  })
})
