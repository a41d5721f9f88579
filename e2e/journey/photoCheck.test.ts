import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, it, type TestContext } from 'node:test'
import sharp from 'sharp'
import { photographedCard, photographedPaper } from '@bff/scenarios/papers'
import { performanceOf } from '@bff/scenarios/performances'
import { house } from '../browser/house'
import type { PhoneOptions } from '../browser/phone'
import { Desk } from './desk'
import { onOneDatabase, STARTS_AT } from './scenario'
import { atScreen, deviceOf } from './screens'
import { demoPerson } from './walk'

/** See the note on origin and licence beside it. */
const HEIC = path.resolve(__dirname, '../browser/files/card.heic')

/** A picture as a film of one frame: what a camera sees that lies still. */
async function filmOf(jpeg: Buffer): Promise<Buffer> {
  const [width, height] = [1280, 960]
  const rgb = await sharp(jpeg).resize(width, height, { fit: 'fill' }).removeAlpha().raw().toBuffer()
  const planes = Buffer.alloc((width * height * 3) / 2)
  const at = (x: number, y: number) => {
    const [r = 0, g = 0, b = 0] = rgb.subarray((y * width + x) * 3)
    return { r, g, b }
  }
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const { r, g, b } = at(x, y)
      planes[y * width + x] = 0.299 * r + 0.587 * g + 0.114 * b
      if (x % 2 === 1 || y % 2 === 1) continue
      const chroma = width * height + (y / 2) * (width / 2) + x / 2
      planes[chroma] = 128 - 0.169 * r - 0.331 * g + 0.5 * b
      planes[chroma + (width * height) / 4] = 128 + 0.5 * r - 0.419 * g - 0.081 * b
    }
  }
  return Buffer.concat([
    Buffer.from(`YUV4MPEG2 W${String(width)} H${String(height)} F10:1 Ip A1:1 C420jpeg\nFRAME\n`),
    planes,
  ])
}

describe('a photo that was just taken, in a browser', onOneDatabase, () => {
  const folder = mkdtemp(path.join(tmpdir(), 'photo-check-'))
  const keep = async (name: string, bytes: Buffer) => {
    const file = path.join(await folder, name)
    await writeFile(file, bytes)
    return file
  }
  after(async () => rm(await folder, { recursive: true }))

  const people = ['王建国', '李秀兰', '刘志强'] as const
  type Name = (typeof people)[number]

  function setUp(home: ReturnType<typeof house>) {
    const cookies = new Map<string, string>()
    let desk: Desk
    before(async () => {
      desk = new Desk(home.server.url)
      await desk.setsClock(STARTS_AT)
      for (const name of people) {
        const who = demoPerson(name)
        const device = await deviceOf(desk, who)
        await device.do('createCase', { body: { answers: { ...performanceOf(who.id).answers } } })
        cookies.set(name, device.cookie ?? '')
      }
    })
    return async (t: TestContext, name: Name, kind: string, options: PhoneOptions = {}) => {
      const one = await atScreen(t, home, { desk, who: demoPerson(name) }, options)
      const [cookie = '', value = ''] = cookies.get(name)?.split('=') ?? []
      await one.page.context().addCookies([{ name: cookie, value, url: home.server.url, httpOnly: true }])
      await one.page.goto(`/pages/photos/slot/index?kind=${kind}`)
      return one
    }
  }

  describe('without a camera that the browser shows', () => {
    const home = house()
    const comesTo = setUp(home)

    it('is judged at once: what is wrong, what to do, and from the second try on it may be used', async (t) => {
      const { person, looksAround } = await comesTo(t, '王建国', 'idCardFront', {
        width: 320,
        settings: { textSize: 'largest' },
      })
      const dark = await keep(
        'dark.jpg',
        await sharp(await photographedCard(1))
          .linear(0.18)
          .jpeg()
          .toBuffer(),
      )
      await person.photographs('打开相机，拍这一面', dark)
      await person.sees(/这张太暗了/)
      await person.sees('太暗，字看不清。')
      await person.seesNoMore('仍然使用这张')
      await looksAround()
      await person.photographs('重拍这一面', dark)
      await person.sees(/您已经拍了/)
      await looksAround()
      await person.presses('仍然使用这张')
      await person.sees(/收件号 \S+/)
    })

    it('of a page in the place of a card is noticed; a better one goes on its way', async (t) => {
      const { person } = await comesTo(t, '李秀兰', 'bankCard')
      await person.photographs('打开相机，拍这一面', await keep('page.jpg', await photographedPaper(2)))
      await person.sees(/这张不像一张卡/)
      await person.photographs('重拍这一面', await keep('card.jpg', await photographedCard(3)))
      await person.sees(/收件号 \S+/)
    })

    it('in an iPhone’s own format is read where the browser cannot', async (t) => {
      const { person, page } = await comesTo(t, '刘志强', 'idCardFront')
      await person.photographs('打开相机，拍这一面', HEIC)
      await person.sees(/收件号 \S+/)
      const size = await page
        .getByRole('img', { name: /照片/ })
        .evaluate((picture) => (picture instanceof HTMLImageElement ? picture.naturalWidth : 0))
      assert.equal(size, 1000)
    })
  })

  describe('with the app’s own camera', async () => {
    const home = house({ cameraSees: await keep('card.y4m', await filmOf(await photographedCard(4))) })
    const comesTo = setUp(home)

    for (const [name, options] of [
      ['王建国', {}],
      ['李秀兰', { width: 320, settings: { textSize: 'largest' } }],
    ] as const) {
      it(`is taken through a frame, ${'width' in options ? 'on a narrow phone with the largest text' : 'as on most phones'}`, async (t) => {
        const { person, page, looksAround } = await comesTo(t, name, 'idCardFront', {
          ...options,
          allows: ['camera'],
        })
        await person.presses('打开相机，拍这一面')
        await person.sees(/四个角都看得见/)
        await looksAround()
        await person.goesBack()
        await person.sees('打开相机，')
        await person.presses('打开相机，拍这一面')
        await person.sees(/四个角都看得见/)
        await person.presses('拍照')
        await person.sees(/收件号 \S+/)
        assert.match(page.url(), /photos\/slot/)
      })
    }
  })

  describe('where the app may not have the camera', async () => {
    const home = house({
      cameraSees: await keep('refused.y4m', await filmOf(await photographedCard(4))),
      refusesCamera: true,
    })
    const comesTo = setUp(home)

    it('it says so, and opens the phone’s own', async (t) => {
      const { person, page, looksAround } = await comesTo(t, '刘志强', 'idCardFront')
      await person.presses('打开相机，拍这一面')
      await person.sees('这里打不开相机')
      await looksAround()
      await person.photographs('用手机自带的相机拍', await keep('card-5.jpg', await photographedCard(5)))
      await person.sees(/收件号 \S+/)
      assert.match(page.url(), /photos\/slot/)
    })
  })
})
