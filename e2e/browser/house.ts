import assert from 'node:assert/strict'
import { after, before } from 'node:test'
import type { Browser } from 'playwright-core'
import { EVERYBODY, foundIn } from '../personal'
import { startServer, type Server, type ServerOptions } from '../server'
import { launchChromium, type ChromiumOptions } from './chromium'

/** A browser and a BFF of one's own, on no data. */
export interface House {
  readonly browser: Browser
  readonly server: Server
}

/**
 * Sets up a house for the tests of the `describe` this is called in, and takes it down after them; whatever its BFF has
 * written by then holds nothing personal.
 */
export function house(options: ChromiumOptions & ServerOptions = {}): House {
  let inside: House | undefined
  const closings: (() => Promise<void>)[] = []
  const close = () => Promise.all(closings.splice(0).map((closing) => closing()))
  before(async () => {
    try {
      const browser = await launchChromium(options)
      closings.push(() => browser.close())
      const server = await startServer(options)
      closings.push(() => server.stop())
      inside = { browser, server }
    } catch (error) {
      // node:test runs no `after` when `before` has failed, and a browser left open keeps the whole run waiting.
      await close()
      throw error
    }
  })
  after(async () => {
    const log = inside?.server.log() ?? ''
    await close()
    assert.deepEqual(foundIn(log, EVERYBODY), [], 'the server wrote it into its log')
  })
  const built = () => {
    if (!inside) throw new Error('The house stands only while a test runs')
    return inside
  }
  return {
    get browser() {
      return built().browser
    },
    get server() {
      return built().server
    },
  }
}
