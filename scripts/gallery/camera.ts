import path from 'node:path'
import type { Page } from 'playwright-core'

/** Height of the phone, CSS px; a picture is as high as its page. */
export const phoneHeight = 812

/** The pages' own height, whichever element scrolls. */
const heightOf = (page: Page) =>
  page.evaluate(() =>
    Math.max(
      ...[document.documentElement, ...document.querySelectorAll('*')]
        .filter((element) => element.clientHeight >= window.innerHeight - 1)
        .map((element) => element.scrollHeight),
    ),
  )

/** Takes a picture of the whole page as it stands, with the bar at its bottom at the end. */
export async function photograph(page: Page, folder: string, name: string): Promise<void> {
  const before = page.viewportSize() ?? { width: 375, height: phoneHeight }
  await still(page)
  try {
    // Twice: on a taller phone the bar at the bottom may take its place beside the page, which is higher then.
    for (let look = 0; look < 2; look++) {
      const height = Math.max(phoneHeight, await heightOf(page))
      await page.setViewportSize({ width: before.width, height })
      await still(page)
    }
    await page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' })
  } finally {
    await page.setViewportSize(before)
  }
}

/** Until fonts and pictures are there and two frames have been drawn. */
async function still(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
  })
}
