import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Response } from 'playwright-core'
import { Desk } from './desk'
import { assertNothingPersonal } from './nothingPersonal'
import { drawPictures, type Pictures } from './pictures'
import { retires } from './retire'
import { demoPerson } from './walk'
import type { ChosenSettings } from '../settings'
import { assertAccessible, assertFitsWidth, assertTouchable } from '../browser/axe'
import { house } from '../browser/house'
import { personAt } from '../browser/person'
import { phone } from '../browser/phone'

/** What the browser itself writes about an answer that the journey is meant to get. */
const refused = { wrongCode: /status of 422 .*\/api\/v1\/session\b/ }

interface Look {
  readonly how: string
  /** CSS px. */
  readonly width: number
  readonly settings: ChosenSettings
}

const usual: Look = {
  how: 'on a usual phone, with standard text',
  width: 375,
  settings: { textSize: 'standard' },
}
/** High contrast is looked at in `scenarios.test`. */
const narrow: readonly Look[] = [
  {
    how: 'on a narrow phone, with the largest text in the dark',
    width: 320,
    settings: { textSize: 'largest', theme: 'dark' },
  },
]
/** What a page looks like does not hang on the database: on PostgreSQL once is enough. */
const looks = process.env.DATABASE_URL ? [usual] : [usual, ...narrow]

for (const { how, ...look } of looks) {
  describe(`retiring in a browser ${how}`, () => {
    const home = house()
    let pictures: Pictures
    before(async () => {
      pictures = await drawPictures()
    })
    after(() => pictures.dispose())

    it('leads from the first page to the certificate, and leaves nothing personal anywhere on the way', async (t) => {
      const page = await phone(t, home.browser, {
        baseURL: home.server.url,
        expectedErrors: [refused.wrongCode],
        ...look,
      })
      const answers: Response[] = []
      page.context().on('response', (response) => answers.push(response))
      await page.goto('/')
      const desk = new Desk(home.server.url)
      await retires({
        person: personAt(page),
        desk,
        pictures,
        who: demoPerson('王建国'),
        async looksAround() {
          await assertAccessible(page)
          await assertFitsWidth(page)
          await assertTouchable(page)
        },
      })
      const byWorker = answers.filter((one) => one.fromServiceWorker()).map((one) => one.url())
      assert.ok(byWorker.length > 0, 'the service worker never answered')
      assert.deepEqual(
        byWorker.filter((url) => new URL(url).pathname.startsWith('/api')),
        [],
      )
      await assertNothingPersonal({ desk, page, server: home.server, who: demoPerson('王建国') })
    })
  })
}
