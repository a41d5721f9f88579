import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { assertAccessible, assertFitsWidth, assertTouchable } from './axe'
import { launchChromium } from './chromium'
import { phone } from './phone'

const page = (body: string) =>
  `data:text/html;charset=utf-8,${encodeURIComponent(
    `<!doctype html><html lang="zh-CN"><head><title>退休一件事</title>
     <meta name="viewport" content="width=device-width,initial-scale=1"></head>
     <body><main>${body}</main></body></html>`,
  )}`

/** How many pixels a sentence darkens, and how wide it is. */
async function inked(on: Page, text: string): Promise<{ pixels: number; width: number }> {
  return on.evaluate((sentence) => {
    const context = document.createElement('canvas').getContext('2d')
    if (!context) throw new Error('no canvas')
    context.font = '40px sans-serif'
    context.fillText(sentence, 0, 40)
    const { data } = context.getImageData(0, 0, 300, 60)
    return {
      pixels: data.filter((value, i) => i % 4 === 3 && value > 0).length,
      width: context.measureText(sentence).width,
    }
  }, text)
}

describe('a phone in the tests', () => {
  let browser: Browser
  before(async () => {
    browser = await launchChromium()
  })
  after(() => browser.close())

  it('draws each Chinese character in its own shape and width', async (t) => {
    const screen = await phone(t, browser)
    await screen.goto(page('<h1>退休一件事</h1>'))
    const [one, two] = [await inked(screen, '一'), await inked(screen, '龘')]
    assert.ok(two.pixels > one.pixels * 3, `一 darkens ${one.pixels} pixels, 龘 ${two.pixels}`)
    assert.equal(Math.round(one.width), 40)
  })

  it('finds nothing wrong with an accessible page', async (t) => {
    const screen = await phone(t, browser)
    await screen.goto(
      page('<h1>退休一件事</h1><button style="min-height:60px;min-width:60px">开始办理</button>'),
    )
    await assertAccessible(screen)
    await assertFitsWidth(screen)
    await assertTouchable(screen)
  })

  it('names a button without a name', async (t) => {
    const screen = await phone(t, browser)
    await screen.goto(page('<h1>退休一件事</h1><button style="width:60px;height:60px"></button>'))
    await assert.rejects(assertAccessible(screen), /button-name/)
  })

  it('names what reaches beyond the edge, and what is too small to touch', async (t) => {
    const screen = await phone(t, browser, { width: 320 })
    await screen.goto(page('<div style="width:500px">太宽</div><button>小</button>'))
    await assert.rejects(assertFitsWidth(screen), /太宽/)
    await assert.rejects(assertTouchable(screen), /«小»/)
  })

  it('has the language, the zone and the preferences of its owner', async (t) => {
    const screen = await phone(t, browser, { theme: 'dark' })
    await screen.goto(page(''))
    const owner = await screen.evaluate(() => ({
      language: navigator.language,
      offset: new Date().getTimezoneOffset(),
      dark: matchMedia('(prefers-color-scheme: dark)').matches,
      touch: matchMedia('(pointer: coarse)').matches,
    }))
    assert.deepEqual(owner, { language: 'zh-CN', offset: -480, dark: true, touch: true })
  })

  it('reaches no host but its own machine', async (t) => {
    const screen = await phone(t, browser, { expectedErrors: [/ERR_NAME_NOT_RESOLVED/] })
    await screen.goto(page('<img alt="" src="https://example.com/a.png">'))
    await screen.waitForLoadState('load')
  })
})
