import { before, describe, it, type TestContext } from 'node:test'
import type { Page } from 'playwright-core'
import { house } from '../browser/house'
import type { PhoneOptions } from '../browser/phone'
import { provesIdentity, provesIdentityAgain, signsIn, signsInAgain } from '../journey/account'
import { Desk } from '../journey/desk'
import { onOneDatabase, STARTS_AT } from '../journey/scenario'
import { atScreen, other } from '../journey/screens'
import { demoPerson, type Newcomer } from '../journey/walk'

/** What the browser itself writes about answers that these journeys are meant to get. */
const refused = {
  wrongCode: /status of 422 .*\/api\/v1\/session\b/,
  wrongInvitation: /status of 422 .*\/mandates\/acceptance/,
  stopped: /status of 404 .*\/mandates\/[^/]+\/case\b/,
}

const daughter = other('wangMin')

describe('the family, each on a phone of their own', onOneDatabase, () => {
  const home = house()
  const father = demoPerson('刘志强')
  let desk: Desk
  before(async () => {
    desk = new Desk(home.server.url)
    await desk.setsClock(STARTS_AT)
    await desk.performs(father.id)
  })

  const at = (t: TestContext, who: Newcomer['who'], options: PhoneOptions = {}) =>
    atScreen(t, home, { desk, who }, options)

  async function fatherComes(t: TestContext) {
    const one = await at(t, father)
    await one.page.goto('/pages/people/family/index')
    await one.person.presses('去登录')
    await signsInAgain(one)
    await one.person.presses('去实名认证')
    await provesIdentityAgain(one)
    await one.person.sees('谁能看我的')
    return one
  }

  /** The last piece of the code on the screen: it is read out over the telephone. */
  async function readsCode(page: Page): Promise<string> {
    const label = await page.getByRole('img', { name: /^邀请码/ }).getAttribute('aria-label')
    return (label ?? '').replace(/\D/g, '')
  }

  it('a code read out, approved by name, seen until it is stopped while her page stands open; then asked by his number', async (t) => {
    const old = await fatherComes(t)
    await old.looksAround()
    await old.person.presses('请家人看进度，或帮我填')
    await old.looksAround()
    await old.person.presses('拿邀请码')
    await old.person.sees('可以在电话里念给家人听。')
    await old.looksAround()
    const code = await readsCode(old.page)

    const young = await at(t, daughter, {
      width: 320,
      settings: { textSize: 'largest', theme: 'dark' },
      expectedErrors: [refused.wrongCode, refused.wrongInvitation, refused.stopped],
    })
    await young.page.goto('/')
    await young.person.presses('请家人帮忙')
    await young.person.presses('去登录')
    await signsIn({ ...young, looksAround: () => Promise.resolve() })
    await young.person.presses('去实名认证')
    await provesIdentity({ ...young, looksAround: () => Promise.resolve() })
    await young.person.sees('现在没有人能看。')
    await young.looksAround()
    await young.person.presses('我要帮家人')
    await young.person.presses('请家人同意')
    await young.person.sees('有 2 处要改')
    await young.looksAround()
    await young.person.types('邀请码', code === '000000' ? '111111' : '000000')
    await young.person.answers('您是家人的什么人', '女儿')
    await young.person.presses('请家人同意')
    await young.person.sees(/这个邀请码不对/)
    await young.person.types('邀请码', code)
    await young.person.presses('请家人同意')
    await young.person.sees('请求已经送出。')
    await young.person.presses('好了，去看')
    await young.person.sees('等家人同意。同意了，这里就能看。')
    await young.looksAround()
    await young.person.seesNoMore(father.name)

    await old.person.presses('好了，回首页')
    await old.person.presses('王敏想看您的进度')
    await old.person.sees('王敏，女儿')
    await old.looksAround()
    await old.person.presses('同意，让王敏看')
    await old.person.sees('还没看过')

    await young.page.reload()
    await young.person.sees('上次看过以后有变化')
    await young.looksAround()
    // Her home names him, and is no look: he reads of the first when she opens his page.
    await young.page.goto('/')
    await young.person.sees('我帮着办的')
    await young.person.sees('您是女儿，有新进展，有事等本人做')
    await young.looksAround()
    await old.page.reload()
    await old.person.sees('还没看过')
    await young.person.presses(father.name)
    await young.person.sees(`您在看${father.name}的办件。只能看，改不了。`)
    await young.person.sees('等本人做 1 件事')
    await young.person.sees('给人社部门补 1 张照片')
    await young.looksAround()

    await old.page.goto('/pages/people/log/index')
    await old.person.sees('女儿王敏看了办理进度')
    await old.looksAround()
    await old.page.goto('/pages/people/family/index')
    await old.person.sees(/最近看过/)
    await old.person.presses('不让王敏看了')
    await old.person.sees('真的不让王敏看了吗？')
    await old.looksAround()
    await old.person.presses('不让了')
    await old.person.sees('已经停掉，王敏看不到您的申请了。')
    await old.person.sees('现在没有人能看。')

    // Her page stood open: what it showed goes without her doing anything.
    await young.person.sees(`${father.name}的办件，现在看不到了`)
    await young.person.seesNoMore('给人社部门补 1 张照片')
    await young.looksAround()

    // The other way round: she asks by his number, and he names the day.
    await young.person.presses('看看我的家人')
    await young.person.sees(`${father.name}已停止让您看`)
    await young.looksAround()
    await young.person.presses(`不再显示：${father.name}已停止让您看`)
    await young.person.seesNoMore(`${father.name}已停止让您看`)
    await young.person.presses('我要帮家人')
    await young.person.presses('没有邀请码？用手机号请家人同意')
    await young.person.types('家人的手机号', father.phone)
    await young.person.answers('您是家人的什么人', '女儿')
    await young.person.presses('请家人同意')
    await young.person.sees('请求已经送出。')
    await old.page.goto('/')
    await old.person.presses('王敏想看您的进度')
    await old.person.answers('看到哪天', '3 个月')
    await old.looksAround()
    await old.person.presses('同意，让王敏看')
    await old.person.sees('还没看过')
    // Her page says so by itself.
    await young.person.sees('家人同意了')
    await young.looksAround()
    await young.person.presses('去看办到哪一步')
    await young.person.sees('给人社部门补 1 张照片')
    await young.person.presses('不看了')
    await young.person.sees('停掉以后，要家人再给一个码才能看。')
    await young.person.presses('停掉，不看了')
    await young.person.sees('我在帮谁')
    await young.person.seesNoMore(`看${father.name}办到哪一步`)
  })
})
