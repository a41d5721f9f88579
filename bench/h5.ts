import { existsSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { wangAnswers } from '@/domain/guidance/testing/people'
import { launchChromium } from '../e2e/browser/chromium'
import { startServer } from '../e2e/server'
import type { Measure } from './measure'

const KB = 1024
const built = path.resolve(__dirname, '../dist/h5/index.html')

/** Scripts by address, with their size after gzip. */
type Scripts = ReadonlyMap<string, number>

/** JavaScript that a phone fetches, gzip: until home is painted, and what each other page adds to that. */
export async function* h5Benchmark(): AsyncGenerator<Measure> {
  if (!existsSync(built)) throw new Error('dist/h5 has not been built: npm run build:h5')
  const [home = '', ...others] = await pages()
  const browser = await launchChromium()
  try {
    const server = await startServer()
    try {
      const first = await scriptsOf(browser, `${server.url}/${home}`, painted)
      yield { name: 'home, until painted', value: total(first) / KB, unit: 'KB', target: { atMost: 72 } }
      // What comes after the paint (the registration of the service worker) comes on every page.
      const atHome = await scriptsOf(browser, `${server.url}/${home}`, quiet)
      let largest = { page: home, bytes: 0 }
      for (const page of others) {
        const all = await scriptsOf(browser, `${server.url}/${page}${asking[page] ?? ''}`, quiet)
        const bytes = total(new Map([...all].filter(([address]) => !atHome.has(address))))
        console.error(`  ${page}: ${(bytes / KB).toFixed(2)} KB more than home`)
        if (bytes > largest.bytes) largest = { page, bytes }
      }
      yield {
        name: 'largest later page, more than home',
        value: largest.bytes / KB,
        unit: 'KB',
        target: { atMost: 25 },
        which: largest.page,
      }
    } finally {
      await server.stop()
    }
  } finally {
    await browser.close()
  }
}

/**
 * The guide's answers as `stores/guide` keeps them: without them the outcome leads back to the first question, and
 * what was measured would be two pages.
 */
const answered = JSON.stringify({
  form: 1,
  value: {
    answers: wangAnswers,
    untick: null,
    changed: true,
  },
})

/** Without a question of its own the page of the questions leads on to the outcome. */
const asking: Readonly<Record<string, string>> = { 'pages/guide/question/index': '?id=retirementMonth' }

const painted = async (page: Page) => {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
}

const quiet = (page: Page) => page.waitForLoadState('networkidle')

/** What a browser that knows nothing yet fetches for an address, up to a moment. No service worker: it fetches all. */
async function scriptsOf(
  browser: Browser,
  address: string,
  moment: (page: Page) => Promise<unknown>,
): Promise<Scripts> {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 375, height: 812 } })
  try {
    // Taro wraps what it keeps.
    await context.addInitScript(
      (kept) => localStorage.setItem('guide', JSON.stringify({ data: kept })),
      answered,
    )
    const page = await context.newPage()
    const sizes = new Map<string, Promise<number>>()
    page.on('response', (response) => {
      if (response.request().resourceType() !== 'script') return
      sizes.set(
        response.url(),
        response.body().then((body) => gzipSync(body, { level: 9 }).length),
      )
    })
    await page.goto(address)
    await moment(page)
    const until = [...sizes]
    return new Map(await Promise.all(until.map(async ([url, size]) => [url, await size] as const)))
  } finally {
    await context.close()
  }
}

function total(scripts: Scripts): number {
  return [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0)
}

/** Every page of the app, home first. Taro's own function around the list does nothing but return it. */
async function pages(): Promise<readonly string[]> {
  Object.assign(globalThis, { defineAppConfig: (config: unknown) => config })
  // Some pages are there on H5 alone.
  Object.assign(process.env, { TARO_ENV: 'h5' })
  const { default: app } = await import('../src/app.config')
  const subpackages = (app.subPackages ?? []).flatMap(({ root, pages: inside }) =>
    inside.map((page) => `${root}/${page}`),
  )
  return [...(app.pages ?? []), ...subpackages]
}
