import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { launchChromium } from '../e2e/browser/chromium'
import { personAt } from '../e2e/browser/person'
import { Desk } from '../e2e/journey/desk'
import { drawPictures } from '../e2e/journey/pictures'
import { demoPerson } from '../e2e/journey/walk'
import { startServer } from '../e2e/server'
import { keptSettings, settingsKey } from '../e2e/settings'
import { placeBeside } from './gallery/beside'
import { phoneHeight, photograph } from './gallery/camera'
import { readOptions, type GalleryOptions } from './gallery/options'
import { keepForReadme } from './gallery/readme'
import { sheetOf } from './gallery/sheet'
import { tell } from './gallery/story'

const root = path.resolve(__dirname, '..')
const folder = path.join(root, 'reports/gallery')

/**
 * `npm run gallery` photographs every screen of the journey into `reports/gallery`, with `index.html` over them.
 * `-- --beside DIR` puts the drawings of a folder next to them; `--size`, `--theme` and `--width` are the phone's;
 * `--readme` keeps the README's pictures in `docs/screenshots`.
 */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  if (!existsSync(path.join(root, 'dist/h5/sw.js'))) {
    throw new Error('The page has not been built: npm run build:h5')
  }
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const browser = await launchChromium()
  const shots: string[] = []
  try {
    await photographJourney(browser, options, shots)
  } finally {
    const drawn = options.beside ? await placeBeside(browser, folder, shots, options) : new Set<string>()
    await writeFile(path.join(folder, 'index.html'), sheetOf(shots, drawn))
    await browser.close()
  }
  console.log(`${shots.length} screens: ${path.relative(process.cwd(), path.join(folder, 'index.html'))}`)
}

async function photographJourney(browser: Browser, options: GalleryOptions, shots: string[]): Promise<void> {
  const pictures = await drawPictures()
  const server = await startServer()
  try {
    const page = await openPhone(browser, server.url, options)
    const shoot = async (name: string) => {
      await photograph(page, folder, name)
      if (options.readme) await keepForReadme(page, name, path.join(root, 'docs/screenshots'))
      shots.push(name)
    }
    const story = {
      page,
      person: personAt(page),
      desk: new Desk(server.url),
      pictures,
      who: demoPerson('王建国'),
    }
    await tell({ ...story, shoot }).catch(async (error: unknown) => {
      await shoot('here-it-stopped')
      throw error
    })
  } finally {
    await server.stop()
    await pictures.dispose()
  }
}

async function openPhone(browser: Browser, baseURL: string, { size, theme, width }: GalleryOptions) {
  const context = await browser.newContext({
    baseURL,
    viewport: { width, height: phoneHeight },
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    // The worker would answer some requests that the story has fail.
    serviceWorkers: 'block',
  })
  context.setDefaultTimeout(20_000)
  await context.addInitScript(([key, value]) => localStorage.setItem(key, JSON.stringify({ data: value })), [
    settingsKey,
    keptSettings({ textSize: size, theme }),
  ] as const)
  // tsx names every inner function by a call to `__name`, also in those that are sent into the page.
  await context.addInitScript({ content: 'globalThis.__name = (it) => it' })
  return context.newPage()
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
