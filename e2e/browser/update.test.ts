import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { freePort } from '../ports'
import { launchChromium } from './chromium'

const dist = path.resolve(__dirname, '../../dist/h5')
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
}

/** The built app, put online anew: the page and the worker of a later build differ from the earlier ones. */
class Website {
  build = 1
  readonly #server: Server = createServer((request, response) => {
    void this.#answer(new URL(request.url ?? '/', 'http://localhost').pathname).then(
      ({ status, type, body }) =>
        response.writeHead(status, { 'content-type': type, 'cache-control': 'no-cache' }).end(body),
    )
  })

  async start(): Promise<string> {
    const port = await freePort()
    await new Promise<void>((resolve) => this.#server.listen(port, '127.0.0.1', resolve))
    return `http://127.0.0.1:${port}`
  }

  stop(): void {
    this.#server.closeAllConnections()
    this.#server.close()
  }

  async #answer(pathname: string) {
    if (pathname.startsWith('/api/')) {
      return {
        status: 503,
        type: 'application/problem+json',
        body: '{"code":"unavailable","title":"","status":503}',
      }
    }
    const file = path.join(dist, pathname)
    const there = path.extname(pathname) !== '' && existsSync(file) ? file : path.join(dist, 'index.html')
    const type = types[path.extname(there)] ?? 'application/octet-stream'
    const body = await readFile(there)
    if (there.endsWith('index.html')) {
      return {
        status: 200,
        type,
        body: body.toString().replace('<head>', `<head><meta name="build" content="${this.build}">`),
      }
    }
    if (!there.endsWith('sw.js')) return { status: 200, type, body }
    // As a build writes it: the page's revision is part of the worker.
    const worker = body.toString().replace(/(url:"index\.html",revision:")[^"]*"/, `$1${this.build}"`)
    assert.notEqual(worker, body.toString(), 'the worker does not keep index.html')
    return { status: 200, type, body: worker }
  }
}

const buildOf = (page: Page) => page.locator('meta[name=build]').getAttribute('content')

describe('a new version of the app', () => {
  const website = new Website()
  let browser: Browser
  let context: BrowserContext
  before(async () => {
    browser = await launchChromium()
    context = await browser.newContext({ baseURL: await website.start(), serviceWorkers: 'allow' })
  })
  after(async () => {
    await browser.close()
    website.stop()
  })

  it('waits while a page is open, over a reload too, and is there when the app is opened the next time', async () => {
    const page = await context.newPage()
    await page.goto('/')
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    await page.goto('/pages/guide/question/index?id=insurance')
    let loads = 0
    page.on('load', () => (loads += 1))
    await page.getByRole('radio').first().check({ force: true })

    website.build = 2
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready
      await registration.update()
    })
    await page.waitForFunction(async () => (await navigator.serviceWorker.ready).waiting !== null)
    // Another tab that is opened and closed again changes nothing for this one.
    const other = await context.newPage()
    await other.goto('/')
    await other.close()
    assert.equal(await buildOf(page), '1')
    assert.equal(loads, 0, 'nothing reloads by itself')
    assert.ok(await page.getByRole('radio').first().isChecked(), 'what was chosen stands')
    await page.goto('/pages/apply/form/index')
    await page.reload()
    assert.equal(await buildOf(page), '1', 'the code changed while the form was open')
    await page.close()

    const next = await context.newPage()
    await next.goto('/')
    assert.equal(await buildOf(next), '2')
  })
})
