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

/** Keeps what a phone shows of a page at first, where it is one of the README's. */
export async function keepForReadme(page: Page, name: string, into: string): Promise<void> {
  if (!SCREENS.includes(name)) return
  await mkdir(into, { recursive: true })
  await page.evaluate(() => {
    window.scrollTo(0, 0)
  })
  const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' })
  const { size } = await sharp(picture)
    .resize({ width })
    .webp({ quality: 80, effort: 6 })
    .toFile(path.join(into, `${name}.webp`))
  if (size > most)
    throw new Error(`${name}.webp has ${size} bytes; a picture of the README has ${most} at most`)
}
