import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { phoneHeight, photograph } from './camera'
import type { GalleryOptions } from './options'

const gap = 40

/** How the drawings name a size of text. */
const drawnSizes = { standard: '20', large: '24', largest: '30' } as const

/**
 * Photographs the drawing of each screen that has one, and puts the two side by side, the drawing left.
 *
 * @returns the screens that have a drawing
 */
export async function placeBeside(
  browser: Browser,
  folder: string,
  shots: readonly string[],
  { beside = '', size, theme, width }: GalleryOptions,
): Promise<ReadonlySet<string>> {
  const drawings = path.resolve(beside)
  const drawn = shots.filter((name) => existsSync(path.join(drawings, `${name}.html`)))
  if (drawn.length === 0)
    throw new Error(`${beside} has no drawing called like a screen: ${shots.join(', ')}`)
  const target = path.join(folder, 'beside')
  await mkdir(target, { recursive: true })
  const context = await browser.newContext({
    viewport: { width, height: phoneHeight },
    deviceScaleFactor: 2,
    isMobile: true,
    reducedMotion: 'reduce',
  })
  try {
    await context.addInitScript({ content: 'globalThis.__name = (it) => it' })
    const page = await context.newPage()
    for (const name of drawn) {
      const address = pathToFileURL(path.join(drawings, `${name}.html`))
      address.searchParams.set('size', drawnSizes[size])
      if (theme !== 'system') address.searchParams.set('theme', theme)
      await page.goto(address.href)
      await photograph(page, target, `${name}-drawing`)
      await join(
        path.join(target, `${name}-drawing.png`),
        path.join(folder, `${name}.png`),
        path.join(target, `${name}.png`),
      )
    }
  } finally {
    await context.close()
  }
  return new Set(drawn)
}

async function join(left: string, right: string, into: string): Promise<void> {
  const [one, other] = await Promise.all([sharp(left).metadata(), sharp(right).metadata()])
  await sharp({
    create: {
      width: one.width + gap + other.width,
      height: Math.max(one.height, other.height),
      channels: 3,
      background: '#8a8a8a',
    },
  })
    .composite([
      { input: left, left: 0, top: 0 },
      { input: right, left: one.width + gap, top: 0 },
    ])
    .png()
    .toFile(into)
}
