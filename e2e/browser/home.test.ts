import { after, before, describe, it } from 'node:test'
import type { Browser } from 'playwright-core'
import { startServer, type Server } from '../server'
import { assertAccessible, assertFitsWidth, assertTouchable } from './axe'
import { launchChromium } from './chromium'
import { phone } from './phone'

describe('the home page in a browser', () => {
  let browser: Browser
  let server: Server
  before(async () => {
    ;[browser, server] = await Promise.all([launchChromium(), startServer()])
  })
  after(() => Promise.all([browser.close(), server.stop()]))

  for (const textSize of ['standard', 'large', 'largest'] as const) {
    for (const width of [320, 375]) {
      it(`can be read and touched by everybody with ${textSize} text, ${width} px wide`, async (t) => {
        const page = await phone(t, browser, { baseURL: server.url, width, settings: { textSize } })
        await page.goto('/')
        await page.getByRole('heading', { level: 1 }).waitFor()
        await assertAccessible(page)
        await assertFitsWidth(page)
        await assertTouchable(page)
      })
    }
  }
})
