import assert from 'node:assert/strict'
import { before, describe, it, type TestContext } from 'node:test'
import sharp from 'sharp'
import { wangOwnAnswers } from '@/domain/guidance/testing/people'
import { readyDraft } from '@bff/cases/testing/story'
import { house } from '../browser/house'
import { openMiniApp } from '../mini/harness'
import { personWith } from '../mini/person'
import type { MiniScreen } from '../mini/screen'
import { pictureOf } from '../mini/picture'
import { scanned } from '../qrCode'
import { provesIdentity, signsInAgain } from '../journey/account'
import { Desk } from '../journey/desk'
import { drawPictures } from '../journey/pictures'
import { onOneDatabase, STARTS_AT } from '../journey/scenario'
import { deviceOf, other } from '../journey/screens'
import { demoPerson, MAY_6 } from '../journey/walk'

// On each the card from a chat opens the page on which one asks; nothing of it is seen before the father said yes.
describe('a card that the father sent from his phone', onOneDatabase, () => {
  const home = house()
  const father = demoPerson('刘志强')
  const daughter = other('wangMin')
  // Two of them, for a phone gets its next code after a minute only.
  const helpers = { weapp: daughter, alipay: demoPerson('李秀兰') }
  let desk: Desk
  let old: ReturnType<Desk['device']>
  before(async () => {
    desk = new Desk(home.server.url)
    await desk.setsClock(STARTS_AT)
    await desk.performs(father.id)
    old = await deviceOf(desk, father, 'weapp')
  })

  for (const platform of ['weapp', 'alipay'] as const) {
    it(`opens in ${platform} where his daughter asks, and is approved, and looks on`, async (t) => {
      const who = helpers[platform]
      const his = await invites(t, { platform, server: home.server.url, device: old })
      await his.person.sees('点右上角的「···」，可以把邀请发给家人。')
      // Nobody said where the web page is reached, and a mini-program has no address of its own.
      await his.person.sees(/这里没有二维码/)
      assert.equal(pictureOf(his.screen), undefined)
      const { title, path } = cardOf(his.screen)
      assert.equal(title, '看我的退休办到哪一步')
      assert.match(path, /^\/pages\/people\/join\/index\?invitation=[0-9a-f-]{36}$/)
      const { given } = await old.do('listMandates', { query: {} })
      const mandate = given.find(({ state }) => state === 'invited')
      assert.ok(mandate)
      assert.ok(!path.includes(mandate.id), 'the card tells the number of no mandate')

      const screen = await openMiniApp(t, { platform, server: home.server.url, url: path })
      const person = personWith({ screen, restart: nobodyEndsIt })
      const walk = { person, desk, who, looksAround: () => Promise.resolve() }
      await person.presses('去登录')
      await signsInAgain(walk)
      await person.presses('去实名认证')
      await provesIdentity(walk)
      await person.sees('家人发来的邀请，不用填码。')
      await person.answers('您是家人的什么人', '女儿')
      await person.presses('请家人同意')
      await person.sees('请求已经送出。')
      await old.do('answerMandate', { params: { id: mandate.id }, body: { approved: true } })
      await person.presses('好了，去看')
      await person.presses(`看${father.name}办到哪一步`)
      await person.sees('给人社部门补 1 张照片')
      await old.do('endMandate', { params: { id: mandate.id } })
      await person.sees(`${father.name}的办件，现在看不到了`)
    })
  }
})

// The card opens where they ask, and what they fill in reaches his application.
describe('a card that asks somebody in the family to help to fill in', onOneDatabase, () => {
  const home = house()
  const father = demoPerson('王建国')
  // Two of them, for a phone gets its next code after a minute only.
  const helpers = { weapp: other('wangMin'), alipay: demoPerson('李秀兰') }
  let desk: Desk
  let old: ReturnType<Desk['device']>
  let caseId: string
  before(async () => {
    desk = new Desk(home.server.url)
    await desk.setsClock(MAY_6)
    old = await deviceOf(desk, father)
    caseId = await readyDraft(old, wangOwnAnswers, {}, ['idCardFront', 'archivePages', 'bankCard'])
  })

  for (const [platform, postcode] of [
    ['weapp', '065000'],
    ['alipay', '065001'],
  ] as const) {
    it(`opens in ${platform}, and once he said yes they fill a field and take a picture, under his name`, async (t) => {
      const who = helpers[platform]
      const pictures = await drawPictures()
      t.after(() => pictures.dispose())
      const { mandate, card } = await old.do('inviteFamily', {
        params: { id: caseId },
        body: { scope: 'fill', until: '2026-12-31' },
      })
      const screen = await openMiniApp(t, {
        platform,
        server: home.server.url,
        url: `/pages/people/join/index?invitation=${card}`,
      })
      const person = personWith({ screen, restart: nobodyEndsIt })
      const walk = { person, desk, who, looksAround: () => Promise.resolve() }
      await person.presses('去登录')
      await signsInAgain(walk)
      await person.presses('去实名认证')
      await provesIdentity(walk)
      await person.answers('您是家人的什么人', '别的亲友')
      await person.presses('请家人同意')
      await person.sees('请求已经送出。')
      await old.do('answerMandate', { params: { id: mandate.id }, body: { approved: true } })
      await person.presses('好了，去看')
      await person.presses('看王建国办到哪一步')
      await person.presses('帮忙填表')
      await person.sees('您在帮王建国填。')
      await person.types('邮政编码', postcode)
      await person.sees(/已保存 \d+:\d\d/)
      const { fields } = await old.do('getCase', { params: { id: caseId } })
      const typed = fields.find(({ field }) => field === 'postcode')
      assert.deepEqual([typed?.value, typed?.changedBy], [postcode, who.name])
      await person.goesBack()
      await person.presses('帮忙拍照')
      await person.sees('您在帮王建国填。')
      await person.presses('身份证，有国徽的一面')
      await person.photographs('打开相机，拍这一面', pictures.idCardBack)
      await person.sees(/收件号 \S+/)
      await old.do('endMandate', { params: { id: mandate.id } })
      await person.sees(`${father.name}的办件，现在看不到了`)
      await person.seesNoMore('您在帮王建国填。')

      // Told at once, by name and with the field; the slot is empty for the next.
      const { given } = await old.do('listMandates', { query: { side: 'given' } })
      const news = given.find(({ id }) => id === mandate.id)?.news
      assert.deepEqual(
        news?.did.map(({ what, about }) => [what, about]),
        [
          ['filledIn', ['postcode']],
          ['tookPicture', ['idCardBack']],
        ],
      )
      const { materials } = await old.do('getCase', { params: { id: caseId } })
      for (const { id: mid } of materials.filter(({ kind }) => kind === 'idCardBack'))
        await old.do('deleteMaterial', { params: { id: caseId, mid } })
    })
  }
})

describe('a mini-program whose web page is reached from outside', onOneDatabase, () => {
  const home = house({ env: { PUBLIC_URL: 'https://demo.example' } })
  const father = demoPerson('刘志强')
  let desk: Desk
  let old: ReturnType<Desk['device']>
  before(async () => {
    desk = new Desk(home.server.url)
    await desk.setsClock(STARTS_AT)
    await desk.performs(father.id)
    old = await deviceOf(desk, father, 'weapp')
  })

  for (const platform of ['weapp', 'alipay'] as const) {
    it(`shows in ${platform} a code that leads there, says so, and copies the same link`, async (t) => {
      const { person, screen } = await invites(t, { platform, server: home.server.url, device: old })
      await person.sees('家人扫了，打开的是网页上的「退休一件事」，不是小程序。一样不用填码。')
      await person.seesNoMore('正在画二维码…')
      const { name, svg } = pictureOf(screen) ?? assert.fail('no code is drawn')
      assert.equal(name, '邀请家人的二维码，扫了就打开邀请')
      const link = await scanned(await sharp(Buffer.from(svg)).png().toBuffer())
      assert.match(link ?? '', /^https:\/\/demo\.example\/pages\/people\/join\/index#[\w-]{43}$/)
      await person.seesNoMore(/只在这台机器上能打开/)
      await person.presses('复制链接')
      await person.sees('已经复制，可以贴到微信里发。')
      assert.equal(screen.app.surroundings.clipboard, `看我的退休办到哪一步 ${link}`)
    })
  }
})

interface Inviting {
  readonly platform: 'weapp' | 'alipay'
  readonly server: string
  /** Where the father is signed in. */
  readonly device: ReturnType<Desk['device']>
}

/** The father, signed in, has made an invitation, whose page stands open. */
async function invites(t: TestContext, { platform, server, device }: Inviting) {
  const screen = await openMiniApp(t, {
    platform,
    server,
    url: '/pages/people/invite/index',
    session: device.token,
  })
  const person = personWith({ screen, restart: nobodyEndsIt })
  await person.presses('拿邀请码')
  await person.sees('可以在电话里念给家人听。')
  return { screen, person }
}

const nobodyEndsIt = () => Promise.reject(new Error('nobody ends the app here'))

/** What the menu at the top would send. */
function cardOf({ app }: MiniScreen): { title: string; path: string } {
  const page = app.pages.current
  const asked = page?.onShareAppMessage
  assert.ok(typeof asked === 'function', 'the platform asks only pages that say that they can be shared')
  return JSON.parse(JSON.stringify(asked.call(page, { from: 'menu' }))) as { title: string; path: string }
}
