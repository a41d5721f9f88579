import assert from 'node:assert/strict'
import { before, describe, it, type TestContext } from 'node:test'
import type { Page } from 'playwright-core'
import { house } from '../browser/house'
import type { PhoneOptions } from '../browser/phone'
import { scanned } from '../qrCode'
import { provesIdentity, provesIdentityAgain, signsInAgain } from '../journey/account'
import { Desk } from '../journey/desk'
import { onOneDatabase, STARTS_AT } from '../journey/scenario'
import { atScreen, other } from '../journey/screens'
import { demoPerson, type Newcomer } from '../journey/walk'

const LINK = /^(http:\/\/[^/]+\/pages\/people\/join\/index)#([\w-]{43})$/

/** What the stub of the phone's own list of apps was handed. */
const SHARED = 'handedToAnApp'

describe('the family by a link that was sent, copied or scanned', onOneDatabase, () => {
  const home = house()
  const father = demoPerson('刘志强')
  const daughter = other('wangMin')
  let desk: Desk
  before(async () => {
    desk = new Desk(home.server.url)
    await desk.setsClock(STARTS_AT)
    await desk.performs(father.id)
  })

  const at = (t: TestContext, who: Newcomer['who'], options: PhoneOptions = {}) =>
    atScreen(t, home, { desk, who }, options)

  /** On the hardest screen to scan: narrow, dark, the largest text. */
  async function fatherInvites(t: TestContext) {
    const old = await at(t, father, { width: 320, settings: { textSize: 'largest', theme: 'dark' } })
    await old.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await old.page.addInitScript((name) => {
      const share = (what: ShareData) => {
        Reflect.set(window, name, what.url)
        return Promise.resolve()
      }
      Object.defineProperty(navigator, 'share', { value: share })
    }, SHARED)
    await old.page.goto('/pages/people/invite/index')
    await old.person.presses('去登录')
    await signsInAgain(old)
    await old.person.presses('去实名认证')
    await provesIdentityAgain(old)
    await old.person.presses('拿邀请码')
    await old.person.sees('家人在身边，扫一扫')
    return old
  }

  const clipboardOf = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

  /** Everything that the phone keeps, and where it is. */
  const keptBy = (page: Page) =>
    page.evaluate(() =>
      JSON.stringify({
        ...window.localStorage,
        session: { ...window.sessionStorage },
        state: window.history.state as unknown,
        address: window.location.href,
      }),
    )

  it('is the same by each way; its secret is in no address, no request but the one, no log and no storage that lasts', async (t) => {
    const old = await fatherInvites(t)
    const qr = old.page.getByRole('img', { name: '邀请家人的二维码，扫了就打开邀请' })
    const link = await scanned(await qr.screenshot())
    const [, address, token = ''] = LINK.exec(link ?? '') ?? []
    assert.equal(address, `${home.server.url}/pages/people/join/index`)
    // Nobody else's phone reaches this machine by such an address, and the page does not pretend so.
    await old.person.sees('这里的网址只在这台机器上能打开，别的手机扫了打不开。')
    await old.looksAround()
    await old.person.presses('复制链接')
    await old.person.sees('已经复制，可以贴到微信里发。')
    assert.equal(await clipboardOf(old.page), `看我的退休办到哪一步 ${link}`)
    await old.person.presses('发给家人')
    await old.person.sees('已经交给您选的应用。')
    assert.equal(await old.page.evaluate((name) => Reflect.get(window, name) as unknown, SHARED), link)

    assert.ok(daughter)
    const young = await at(t, daughter)
    const sent: { what: string; told: string }[] = []
    young.page.on('request', (request) => {
      // The browser itself cuts what stands behind the # off before it asks for the page.
      const [what = ''] = request.url().split('#')
      sent.push({ what, told: `${what} ${JSON.stringify(request.headers())} ${request.postData() ?? ''}` })
    })
    await young.page.goto(link ?? '')
    await young.person.sees('先登录，再看这一页')
    assert.equal(young.page.url(), address)
    const addresses: string[] = []
    young.page.on('framenavigated', (frame) => addresses.push(frame.url()))
    await young.person.presses('去登录')
    await signsInAgain(young)
    await young.person.presses('去实名认证')
    await provesIdentity({ ...young, looksAround: () => Promise.resolve() })
    await young.person.sees('家人发来的邀请，不用填码。')
    await young.looksAround()
    await young.person.answers('您是家人的什么人', '女儿')
    await young.person.presses('请家人同意')
    await young.person.sees('请求已经送出。')

    assert.deepEqual(
      sent.filter(({ told }) => told.includes(token)).map(({ what }) => new URL(what).pathname),
      ['/api/v1/mandates/acceptance'],
    )
    assert.ok(addresses.length > 0 && addresses.every((one) => !one.includes(token)))
    assert.ok(!(await keptBy(young.page)).includes(token))
    assert.match(home.server.log(), /acceptInvitation/)
    assert.ok(!home.server.log().includes(token))
    await young.page.goBack()
    assert.ok(!young.page.url().includes('#'))

    await old.page.goto('/')
    await old.person.presses('王敏想看您的进度')
    await old.person.presses('同意，让王敏看')
    await old.person.sees('还没看过')
    await young.page.goto('/pages/people/family/index')
    await young.person.presses(`看${father.name}办到哪一步`)
    await young.person.sees('给人社部门补 1 张照片')
    await young.person.presses('我看过什么')
    await young.person.sees('您看了办理进度')
    await young.person.sees(`${father.name}同意了您看进度`)
    await young.looksAround()

    // Used once it is over for everybody, and the code field is there instead.
    const other = await at(t, demoPerson('李秀兰'), {
      expectedErrors: [/status of 422 .*\/mandates\/acceptance/],
    })
    await other.page.goto(link ?? '')
    await other.person.presses('去登录')
    await signsInAgain(other)
    await other.person.presses('去实名认证')
    await provesIdentity({ ...other, looksAround: () => Promise.resolve() })
    await other.person.answers('您是家人的什么人', '别的亲友')
    await other.person.presses('请家人同意')
    await other.person.sees('这个邀请已经用过，或者过期了。请家人再发一个，或者告诉您邀请码。')
    await other.person.holds('邀请码', '')
    await other.looksAround()
  })
})
