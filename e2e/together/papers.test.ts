import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { before, describe, it, type TestContext } from 'node:test'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import colours from '@/ui/booklet/index.colours.json'
import { rasterise } from '@bff/papers/testing/raster'
import { assertAccessible, assertFitsWidth, assertTouchable } from '../browser/axe'
import { house } from '../browser/house'
import { personAt } from '../browser/person'
import { phone, type PhoneOptions } from '../browser/phone'
import { openMiniApp } from '../mini/harness'
import { personWith } from '../mini/person'
import { Desk } from '../journey/desk'
import { onOneDatabase } from '../journey/scenario'
import { atScreen, deviceOf } from '../journey/screens'
import { demoPerson } from '../journey/walk'
import { scanned } from '../qrCode'

/** The booklet's ground, its spine, the red of 样例 and the white around it, where the card has them; and no code. */
async function assertIsCard(png: Uint8Array) {
  assert.equal(await scanned(png), null, 'a picture has no code')
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const { width, height } = info
  assert.ok(width >= 1080 && height > width * 1.5 && height <= 4096, `${String(width)} × ${String(height)}`)
  const colourAt = (x: number, y: number) =>
    `#${data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3).toString('hex')}`
  const unit = width / 400
  const middle = Math.round(height / 2)
  for (const [x, y, colour] of [
    [4 * unit, middle, colours.shine],
    [18 * unit, middle, colours.accent],
    [28 * unit, middle, colours.paper],
    [380 * unit, height - 100 * unit, colours.paper],
    [width - 1, height - 1, colours.shine],
  ] as const)
    assert.equal(colourAt(Math.round(x), Math.round(y)), colour, `at ${String(x)}, ${String(y)}`)
  const count = (colour: string) => {
    let pixels = 0
    for (let at = 0; at < data.length; at += 3)
      if (`#${data.subarray(at, at + 3).toString('hex')}` === colour) pixels += 1
    return pixels / (width * height)
  }
  assert.ok(count(colours.red) > 0.002, '样例 is on it')
  assert.ok(count(colours.ink) > 0.01, 'words are on it')
}

describe('what is kept as a PDF and printed', onOneDatabase, () => {
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

  const looksAround = async (page: Page) => {
    await assertAccessible(page)
    await assertFitsWidth(page)
    await assertTouchable(page)
  }
  const narrow = { width: 320, settings: { textSize: 'largest', theme: 'dark' } } as const

  /** Keeps what a press hands over. */
  async function handed(
    page: Page,
    press: () => Promise<void>,
  ): Promise<{ name: string; bytes: Uint8Array }> {
    const [download] = await Promise.all([page.waitForEvent('download'), press()])
    const path = await download.path()
    return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(path)) }
  }

  async function stranger(t: TestContext, link: string, options: PhoneOptions = {}) {
    const page = await phone(t, home.browser, { baseURL: home.server.url, ...options })
    await page.goto(link)
    return { page, person: personAt(page) }
  }

  it('is made on the certificate’s page, scanned off the paper, and taken back', async (t) => {
    const { page, person } = await atScreen(t, home, { desk, who: holder, session }, narrow)
    await page.goto('/pages/certificate/index')
    await person.presses('存成 PDF 或图片')
    await person.sees('电子退休证，存成 PDF')
    await person.sees('还没有做过。')
    await person.sees('现在做的，码只能在这台电脑上核对，别的手机扫了打不开。')
    await person.presses('做一份 PDF')
    await person.sees('做好了。')
    await looksAround(page)
    const { name, bytes } = await handed(page, () => person.presses('存到这部手机'))
    assert.match(name, /^电子退休证-\d{4}-\d{2}-\d{2}\.pdf$/)
    await person.sees('已经交给手机，在手机的「下载」里。')
    const [paper] = await rasterise(bytes)
    assert.ok(paper)
    const link = (await scanned(paper.png())) ?? assert.fail('no code on the paper')
    assert.ok(link.startsWith(`${home.server.url}/verify#`), `«${link}» was scanned`)
    assert.ok(paper.texts.join('').includes('码只能在那台电脑上打开'))

    const other = await stranger(t, link, narrow)
    await other.person.sees('这份纸现在算数')
    for (const words of ['电子退休证', '王*国']) await other.person.sees(words)
    await looksAround(other.page)

    await page.getByRole('button', { name: /^作废这一份/ }).tap()
    await person.sees(/^作废以后不能恢复/)
    await looksAround(page)
    await page.getByRole('button', { name: /^作废(?!这)/ }).tap()
    await person.sees('已经作废。')
    await person.sees('已作废')
    await looksAround(page)
    await other.page.goto('about:blank')
    await other.page.goto(link)
    await other.person.sees('这份纸已被本人作废')
    await other.person.seesNoMore('王*国')
    await looksAround(other.page)
  })

  it('is made of an application that was sent: the receipt and the form, with a word of warning for the form', async (t) => {
    const { page, person } = await atScreen(t, home, { desk, who: holder, session })
    await page.goto('/pages/progress/case/index')
    const { cases } = (await (await page.request.get('/api/v1/cases')).json()) as { cases: { id: string }[] }
    for (const { row, file, words, isWhole } of [
      { row: '回执存成 PDF', file: /^收件回执-/, words: ['收件回执', '王建国', '办件编号'], isWhole: false },
      {
        row: '申请表存成 PDF',
        file: /^联办申请表-/,
        words: ['联办申请表', '王建国', '申办项目'],
        isWhole: true,
      },
    ]) {
      await page.goto(`/pages/progress/receipt/index?id=${cases[0]?.id ?? ''}`)
      await person.presses(row)
      await person.presses('做一份 PDF')
      const { name, bytes } = await handed(page, () => person.presses('存到这部手机'))
      const warning = /^这份上面有完整的身份证号和银行账号/
      await (isWhole ? person.sees(warning) : person.seesNoMore(warning))
      assert.match(name, file)
      const pages = await rasterise(bytes)
      const texts = pages.flatMap((one) => one.texts).join('')
      for (const one of words) assert.ok(texts.includes(one), one)
      const link =
        (await scanned(pages.at(-1)?.png() ?? assert.fail())) ?? assert.fail('no code on the paper')
      const other = await stranger(t, link)
      await other.person.sees('这份纸现在算数')
      await looksAround(page)
    }
  })

  it('is kept as a picture as well: the card as the screen has it, drawn on the phone', async (t) => {
    const { page, person } = await atScreen(t, home, { desk, who: holder, session })
    await page.goto('/pages/certificate/index')
    await person.sees('给对方扫，核对真伪')
    await person.presses('存成 PDF 或图片')
    const { name, bytes } = await handed(page, () => person.presses('存成图片'))
    assert.equal(name, '电子退休证.png')
    await assertIsCard(bytes)
    await person.sees(/^存成图片了，在手机的「下载」里/)
    await looksAround(page)
  })

  /** The certificate on a phone of the holder's with a mini-program. */
  async function certificateIn(t: TestContext, platform: 'weapp' | 'alipay') {
    await desk.letsCodeBeSentAgain(holder.phone)
    const device = await deviceOf(desk, holder, platform)
    const screen = await openMiniApp(t, {
      platform,
      server: home.server.url,
      url: '/pages/certificate/index',
      session: device.token,
    })
    const restart = () => Promise.reject(new Error('nobody ends it here'))
    return { screen, person: personWith({ screen, restart }) }
  }

  for (const platform of ['weapp', 'alipay'] as const)
    it(`is opened in ${platform}’s own reader`, async (t) => {
      const { screen, person } = await certificateIn(t, platform)
      await person.presses('存成 PDF 或图片')
      await person.presses('做一份 PDF')
      await person.sees('做好了。')
      await person.presses('打开看')
      await person.sees(
        platform === 'weapp'
          ? '打开了。要存、要发，点右上角的「···」。'
          : '打开了。支付宝里只能看；要打印，请用手机浏览器打开本应用再存。',
      )
      assert.equal(screen.app.surroundings.opened.length, 1)
    })

  for (const platform of ['weapp', 'alipay'] as const)
    it(`is kept as a picture in the album of a phone with ${platform}, or it is said that it may not be`, async (t) => {
      const { screen, person } = await certificateIn(t, platform)
      const { album } = screen.app.surroundings
      album.isOpen = false
      await person.presses('存成 PDF 或图片')
      await person.presses('存成图片')
      await person.sees(/没有存成：手机还没有允许存到相册/)
      assert.equal(album.pictures.length, 0)
      await person.presses('打开设置')
      await person.sees('存成图片了，在手机的相册里。')
      await person.seesNoMore('打开设置')
      assert.equal(album.pictures.length, 1)
      await assertIsCard(album.pictures[0] ?? assert.fail())
    })
})
