import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { assertAccessible, assertFitsWidth, assertTouchable } from './axe'
import { house } from './house'
import { phone } from './phone'

describe('the home page in a browser', () => {
  const home = house()

  for (const textSize of ['standard', 'large', 'largest'] as const) {
    for (const width of [320, 375]) {
      it(`can be read and touched by everybody with ${textSize} text, ${width} px wide`, async (t) => {
        const page = await phone(t, home.browser, { baseURL: home.server.url, width, settings: { textSize } })
        await page.goto('/')
        await page.getByRole('heading', { level: 1 }).waitFor()
        await assertAccessible(page)
        await assertFitsWidth(page)
        await assertTouchable(page)
      })
    }
  }

  it('leaves what has the focus clear of the bar at the bottom, here and over a main button of three lines', async (t) => {
    const settings = { textSize: 'largest', theme: 'light' } as const
    const page = await phone(t, home.browser, { baseURL: home.server.url, width: 320, settings })
    for (const url of ['/', '/pages/guide/start/index']) {
      await page.goto(url)
      await page.getByRole('heading', { level: 1 }).waitFor()
      // As long as the longest that there is, on the pages of the photos.
      await page.evaluate(() => {
        const button = document.querySelector<HTMLElement>('.action .btn-text')
        if (!button) return
        button.style.whiteSpace = 'pre-line'
        button.textContent = '下一步：\n拍身份证，有国徽的一面'
      })
      for (let step = 0; step < 20; step += 1) {
        await page.keyboard.press('Tab')
        const hidden = await page.evaluate(() => {
          const at = document.activeElement
          const bar = document.querySelector('.tabs, .main > .action')
          if (!at || at === document.body || !bar || bar.contains(at)) return null
          return at.getBoundingClientRect().bottom > bar.getBoundingClientRect().top ? at.textContent : null
        })
        assert.equal(hidden, null, `half under the bar of ${url}`)
      }
    }
  })

  it('is where an address that leads nowhere leads', async (t) => {
    const page = await phone(t, home.browser, { baseURL: home.server.url })
    await page.goto('/pages/of/an/older/version')
    await page.getByRole('heading', { level: 1, name: /退休，\s*一次办好/ }).waitFor()
  })
})
