import assert from 'node:assert/strict'
import { after, before, describe, it, type TestContext } from 'node:test'
import { Desk } from './desk'
import { drawPictures, type Pictures } from './pictures'
import { retires } from './retire'
import { demoPerson } from './walk'
import { startServer, type Server } from '../server'
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
    let server: Server
    let pictures: Pictures
    before(async () => {
      pictures = await drawPictures()
      server = await startServer()
    })
    after(async () => {
      await server.stop()
      await pictures.dispose()
    })

    it('leads from the first page to the certificate', async (t) => {
      const screens = [await openMiniApp(t, { platform, server: server.url })]
      const mine = phoneOf(t, screens)
      await retires({
        person: personWith(mine),
        desk: new Desk(server.url),
        pictures,
        who: demoPerson('王建国'),
        // What a page must be is looked at in the browser; here, what it costs, once it is over.
        looksAround: () => Promise.resolve(),
      })
      const tooLarge = screens.flatMap(transfersOf).filter(({ bytes }) => bytes > mostAtOnce)
      assert.deepEqual(tooLarge, [])
    })
  })
}
