import assert from 'node:assert/strict'
import { after, before, describe, it, type TestContext } from 'node:test'
import { findsTheSameCase } from './anotherDevice'
import { Desk } from './desk'
import { drawPictures, type Pictures } from './pictures'
import { retires } from './retire'
import { demoPerson } from './walk'
import { house } from '../browser/house'
import { personAt } from '../browser/person'
import { phone } from '../browser/phone'
import { openMiniApp, reopened, transfersOf } from '../mini/harness'
import { personWith, type Phone } from '../mini/person'
import type { MiniScreen } from '../mini/screen'

/** In bytes. More than this at once, and a cheap phone shows late what a touch has done. */
const mostAtOnce = 16 * 1024

/** The phone lies in the hand from one start of the app to the next; `screens` gathers them. */
function phoneOf(t: TestContext, screens: MiniScreen[]): Phone {
  const now = () => {
    const screen = screens.at(-1)
    if (!screen) throw new Error('The app was never started')
    return screen
  }
  return {
    get screen() {
      return now()
    },
    async restart() {
      screens.push(await reopened(t, now()))
    },
  }
}

for (const platform of ['weapp', 'alipay'] as const) {
  describe(`retiring with the ${platform} mini-program`, () => {
    const home = house()
    let pictures: Pictures
    before(async () => {
      pictures = await drawPictures()
    })
    after(() => pictures.dispose())

    it('leads from the first page to the certificate, and a browser shows the same case', async (t) => {
      const screens = [await openMiniApp(t, { platform, server: home.server.url })]
      // What a page must be is looked at where the whole journey is walked in the browser; here, what it costs.
      const looksAround = () => Promise.resolve()
      const desk = new Desk(home.server.url)
      const walk = { desk, pictures, who: demoPerson('王建国'), looksAround }
      const number = await retires({ ...walk, person: personWith(phoneOf(t, screens)) })

      const page = await phone(t, home.browser, { baseURL: home.server.url })
      await page.goto('/')
      await findsTheSameCase({ ...walk, person: personAt(page) }, number)

      const tooLarge = screens.flatMap(transfersOf).filter(({ bytes }) => bytes > mostAtOnce)
      assert.deepEqual(tooLarge, [])
    })
  })
}
