import type { TestContext } from 'node:test'
import type { Page } from 'playwright-core'
import type { TestClient } from '@bff/testing/client'
import { personAt } from '../browser/person'
import { remembers } from '../journey/screens'
import { openMiniApp, reopened } from '../mini/harness'
import { personWith } from '../mini/person'
import type { Platform } from '../mini/platform'
import type { Person } from '../person'

/** A phone whose line is cut, open where the pages of an archive are photographed. */
export interface CutPhone {
  readonly person: Person
  /** The phone tells its apps that it has a network again. */
  isConnected(): Promise<void>
  /** The app is ended, whatever it was at, and opened where it was. */
  restarts(): Promise<void>
}

const PAGES = '/pages/photos/slot/index?kind=archivePages'

export async function browserOn(page: Page, line: string, device: TestClient): Promise<CutPhone> {
  await remembers(page, device, line)
  await page.goto(PAGES)
  // From then on its code needs no line: what is cut is the pictures' way.
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  return {
    person: personAt(page),
    isConnected: () => page.evaluate(() => void window.dispatchEvent(new Event('online'))),
    async restarts() {
      await page.reload()
    },
  }
}

export async function miniProgramOn(
  t: TestContext,
  platform: Platform,
  line: string,
  device: TestClient,
): Promise<CutPhone> {
  let screen = await openMiniApp(t, { platform, server: line, session: device.token, url: PAGES })
  const restart = async () => {
    screen = await reopened(t, screen)
  }
  return {
    person: personWith({
      get screen() {
        return screen
      },
      restart,
    }),
    isConnected() {
      screen.app.setOnline(true)
      return Promise.resolve()
    },
    restarts: restart,
  }
}
