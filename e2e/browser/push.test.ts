import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { caseNumberText } from '@/content/caseNumber'
import { pushed } from '@/content/notices/pushed'
import { readyDraft, submitCase, typeIn } from '@bff/cases/testing/story'
import type { TestClient } from '@bff/testing/client'
import { Desk } from '../journey/desk'
import { provesIdentityAgain, signsInAgain } from '../journey/account'
import { drawPictures, type Pictures } from '../journey/pictures'
import { atScreen, deviceOf, other } from '../journey/screens'
import { onOneDatabase, STARTS_AT } from '../journey/scenario'
import { demoPerson } from '../journey/walk'
import { house } from './house'
import { pushServiceOf } from './pushes'

/** The line that the browser itself writes about an answer of 401. */
const SIGNED_OUT = /401/

describe('a push to the browser', onOneDatabase, () => {
  const home = house()
  const father = demoPerson('王建国')
  let desk: Desk
  let device: Awaited<ReturnType<typeof deviceOf>>
  /** What his department wants of him, as it is told. */
  let noticeId: string
  let pictures: Pictures
  before(async () => {
    pictures = await drawPictures()
    desk = new Desk(home.server.url)
    await desk.setsClock(STARTS_AT)
    // His department wants a page.
    await desk.performs(other('wangMin').id)
    await desk.takesOver()
    device = await deviceOf(desk, father)
    const { notices } = await device.do('listNotices', { query: {} })
    const wanted = notices.find(({ kind }) => kind === 'supplementWanted')
    assert.ok(wanted, `he was told ${notices.map(({ kind }) => kind).join(', ')}`)
    noticeId = wanted.id
  })

  it('says on a locked screen what the notice says; a tap leads the open window exactly there, and marks it as read', async (t) => {
    const { page, person } = await atScreen(t, home, { desk, who: father, session: device })
    await page.goto('/pages/know/offline/index')
    const service = await pushServiceOf(page)
    const shown = await service.delivers(JSON.stringify({ id: noticeId }))
    const brief = await device.do('getNoticeBrief', { params: { id: noticeId } })
    assert.deepEqual([shown.title, shown.body, shown.tag], [brief.title, brief.text, noticeId])
    assert.doesNotMatch(`${shown.title}${shown.body}`, new RegExp(father.name))

    // Once more: it takes the place of the one before.
    assert.equal((await service.delivers(JSON.stringify({ id: noticeId }))).tag, noticeId)
    const standing = await service.standing()
    if (standing !== null) assert.deepEqual(standing, [{ ...brief, tag: noticeId }])
    await service.taps()
    await person.sees('有的字看不清。')
    assert.match(page.url(), /\/pages\/progress\/supplement\/index\?department=hrss&of=[-\w]+$/)
    assert.equal(page.context().pages().length, 1, 'no second window')
    const { notices } = await device.do('listNotices', { query: {} })
    assert.ok(notices.find(({ id }) => id === noticeId)?.read)
  })

  it('names nobody where nobody is signed in; a tap leads through signing in to the right page', async (t) => {
    await desk.letsCodeBeSentAgain(father.phone)
    const old = await atScreen(t, home, { desk, who: father }, { possibleErrors: [SIGNED_OUT] })
    await old.page.goto('/')
    const service = await pushServiceOf(old.page)
    const { title, body } = await service.delivers(JSON.stringify({ id: noticeId }))
    assert.deepEqual({ title, body }, { title: pushed.title, body: pushed.text })
    await service.taps()
    await old.person.presses('去登录')
    await signsInAgain(old)
    await old.person.presses('去实名认证')
    await provesIdentityAgain(old)
    await old.person.sees('有的字看不清。')
    assert.match(old.page.url(), /\/pages\/progress\/supplement\/index\?department=hrss&of=[-\w]+$/)
  })

  it('that is a test leads to where it was asked for, and one that is none of ours to the inbox', async (t) => {
    const { page, person } = await atScreen(t, home, { desk, who: father, session: device })
    await page.goto('/')
    const service = await pushServiceOf(page)
    assert.equal((await service.delivers('{"id":"test"}')).body, pushed.test)
    await service.taps()
    await person.sees('现在试发一条')
    assert.match(page.url(), /\/pages\/me\/channels\/index$/)
    for (const payload of ['', 'hello', '{"id":"../me"}'])
      assert.deepEqual((await service.delivers(payload)).tag, 'news')
    await service.taps()
    await person.sees('收到的消息')
  })

  it('without a network says that there is something', async (t) => {
    const { page } = await atScreen(
      t,
      home,
      { desk, who: father, session: device },
      {
        possibleErrors: [/ERR_INTERNET_DISCONNECTED|Failed to load resource/],
      },
    )
    await page.goto('/')
    const service = await pushServiceOf(page)
    await page.context().setOffline(true)
    const { title, body } = await service.delivers(JSON.stringify({ id: noticeId }))
    assert.deepEqual({ title, body }, { title: pushed.title, body: pushed.text })
    await page.context().setOffline(false)
  })

  it('that something is wanted leads, by a tap, to where it is given; given, it waits on nobody any more', async (t) => {
    const { page, person } = await atScreen(t, home, { desk, who: father, session: device })
    await page.goto('/pages/know/offline/index')
    const service = await pushServiceOf(page)
    await service.delivers(JSON.stringify({ id: noticeId }))
    await service.taps()
    await person.sees('有的字看不清。')
    await person.photographs('重拍这一页', pictures.archivePages[1])
    await person.sees('要 1 张，已收到 1 张')
    await person.presses('交给人社部门')
    await person.sees('已经交好')
    const { notices } = await device.do('listNotices', { query: {} })
    assert.ok(notices.find(({ id }) => id === noticeId)?.settled)
  })

  it('of an application that was withdrawn before a second was sent leads to the first, signed out as well, and from there to the second', async (t) => {
    const first = await presentOf(device)
    await device.do('withdrawCase', { params: { id: first.id } })
    const again = await readyDraft(device)
    // A choice since the autumn in which this is.
    await typeIn(device, again, { closeFundAccount: 'close' })
    await submitCase(device, again)
    const second = await presentOf(device)
    const { notices } = await device.do('listNotices', { query: {} })
    const told = notices.find(({ kind, caseId }) => kind === 'withdrawn' && caseId === first.id)
    assert.ok(told, 'nothing was told of the first')
    const isFirst = `这是您以前的一次申请，办件编号 ${caseNumberText(first.number ?? '')}。`

    await desk.letsCodeBeSentAgain(father.phone)
    const old = await atScreen(t, home, { desk, who: father }, { possibleErrors: [SIGNED_OUT] })
    const { page, person } = old
    await page.goto('/')
    const service = await pushServiceOf(page)
    await service.delivers(JSON.stringify({ id: told.id }))
    await service.taps()
    await person.presses('去登录')
    await signsInAgain(old)
    await person.sees(isFirst)
    await person.sees('已撤回，不再办理')
    await person.presses('看现在这次')
    await person.sees(caseNumberText(second.number ?? ''))
    await person.sees('以前的申请')
    await service.delivers(JSON.stringify({ id: told.id }))
    await service.taps()
    await person.sees(isFirst)
    // The tab is the present one's.
    await page.getByRole('navigation').getByText('进度').tap()
    await person.sees(caseNumberText(second.number ?? ''))
    assert.match(page.url(), /\/pages\/progress\/case\/index$/)
  })
})

async function presentOf(device: TestClient) {
  const [latest] = (await device.do('listCases', {})).cases
  assert.ok(latest)
  return latest
}
