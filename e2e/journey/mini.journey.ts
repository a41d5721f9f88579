import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Desk } from './desk'
import { drawPictures, type Pictures } from './pictures'
import { retires } from './retire'
import { demoPerson } from './walk'
import { startServer, type Server } from '../server'
import { largestTransfer, openMiniApp, reopened } from '../mini/harness'
import { personWith, type Phone } from '../mini/person'

/** More than this at once, and a cheap phone shows a tap's effect late. */
const KB = 1024

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
      const mine: Phone = {
        screen: await openMiniApp(t, { platform, server: server.url }),
        restart: () => reopened(t, mine.screen),
      }
      const looksAround = async () => {
        const { bytes, action } = largestTransfer(mine.screen)
        assert.ok(bytes <= 16 * KB, `«${action}» sends ${bytes} bytes to the view at once`)
      }
      await retires({
        person: personWith(mine),
        desk: new Desk(server.url),
        pictures,
        who: demoPerson('王建国'),
        looksAround,
      })
    })
  })
}
