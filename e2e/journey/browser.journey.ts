import assert from 'node:assert/strict'
import { after, before, describe, it, type TestContext } from 'node:test'
import type { Page, Response } from 'playwright-core'
import { Desk } from './desk'
import { drawPictures, type Pictures } from './pictures'
import { retires } from './retire'
import { demoPerson, type Walk } from './walk'
import type { ChosenSettings } from '../settings'
import { assertAccessible, assertFitsWidth, assertTouchable } from '../browser/axe'
import { house } from '../browser/house'
import { personAt } from '../browser/person'
import { phone } from '../browser/phone'

/** What the browser itself writes about an answer that the journey is meant to get. */
const refused = { wrongCode: /status of 422 .*\/api\/v1\/session\b/ }

interface Look {
  readonly width?: number
  readonly settings?: ChosenSettings
}

describe('retiring in a browser', () => {
  const home = house()
  let pictures: Pictures
  before(async () => {
    pictures = await drawPictures()
  })
  after(() => pictures.dispose())

  const walkOf = async (t: TestContext, look: Look = {}): Promise<{ walk: Walk; page: Page }> => {
    const page = await phone(t, home.browser, {
      baseURL: home.server.url,
      expectedErrors: [refused.wrongCode],
      ...look,
    })
    const looksAround = async () => {
      await assertAccessible(page)
      await assertFitsWidth(page)
      await assertTouchable(page)
    }
    const walk = {
      person: personAt(page),
      desk: new Desk(home.server.url),
      pictures,
      who: demoPerson('王建国'),
      looksAround,
    }
    return { walk, page }
  }

  it('leads from the first page to the certificate', async (t) => {
    const { walk, page } = await walkOf(t)
    const answers: Response[] = []
    page.context().on('response', (response) => answers.push(response))
    await page.goto('/')
    await retires(walk)
    const byWorker = answers.filter((one) => one.fromServiceWorker()).map((one) => one.url())
    assert.ok(byWorker.length > 0, 'the service worker never answered')
    assert.deepEqual(
      byWorker.filter((url) => new URL(url).pathname.startsWith('/api')),
      [],
    )
  })
})
