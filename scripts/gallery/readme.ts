import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'

/** The screens that the README shows, in the order of the journey. */
const SCREENS = [
  'home-new',
  'guide-question',
  'guide-outcome',
  'apply-form',
  'photo-slot',
  'progress-case',
  'certificate',
]
/** One and a half times the phone's own px: sharp where a README shows it, and small. */
const width = 562
const most = 60 * 1024
/** The bar at the bottom with some air, CSS px. */
const BAR = 110

/** Tried in turn: the code of a certificate is all edges. */
const QUALITIES = [80, 70, 60] as const

/** What is to be on the picture where the page begins with something else, at its lower end. */
const SHOWN: Readonly<Record<string, string>> = { certificate: '核对退休证用的二维码' }

/** Keeps what a phone shows of a page at first, where it is one of the README's. */
export async function keepForReadme(page: Page, name: string, into: string): Promise<void> {
  if (!SCREENS.includes(name)) return
  await mkdir(into, { recursive: true })
  const shown = SHOWN[name]
  if (shown === undefined) {
    await page.evaluate(() => {
      window.scrollTo(0, 0)
    })
  } else {
    await page
      .getByRole('img', { name: shown })
      .evaluate((element) => element.scrollIntoView({ block: 'end' }))
    // Above the bar at the bottom.
    await page.evaluate((by) => window.scrollBy(0, by), BAR)
  }
  const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' })
  for (const quality of QUALITIES) {
    const { size } = await sharp(picture)
      .resize({ width })
      .webp({ quality, effort: 6 })
      .toFile(path.join(into, `${name}.webp`))
    if (size <= most) return
  }
  throw new Error(`${name}.webp is too large; a picture of the README has ${most} bytes at most`)
}
