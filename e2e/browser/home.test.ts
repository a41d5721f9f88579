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

  it('is where an address that leads nowhere leads', async (t) => {
    const page = await phone(t, home.browser, { baseURL: home.server.url })
    await page.goto('/pages/of/an/older/version')
    await page.getByRole('heading', { level: 1, name: /退休，\s*一次办好/ }).waitFor()
  })
})
