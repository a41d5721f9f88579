import assert from 'node:assert/strict'
import { after, before, describe, it, type TestContext } from 'node:test'
import { SCENARIO_INFO } from '@/domain/scheme'
import { findsTheSameCase } from './anotherDevice'
import { Desk } from './desk'
import { drawPictures, type Pictures } from './pictures'
import { retires } from './retire'
import { appliesIn, isDecidedIn, onOneDatabase, PLAYED_BY_HAND, STARTS_AT, WALKED_BY } from './scenario'
import { demoPerson } from './walk'
import { house } from '../browser/house'
import { personAt } from '../browser/person'
import { phone } from '../browser/phone'
import { openMiniApp, reopened, transfersOf } from '../mini/harness'
import { personWith, type Phone } from '../mini/person'
import type { MiniScreen } from '../mini/screen'

/** Who walks a second scenario on each, once 王建国 has retired. */
const SECOND = { weapp: 'institutionUnrecognized', alipay: 'specialWork' } as const

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

function assertSmall(screens: readonly MiniScreen[]): void {
  assert.deepEqual(
    screens.flatMap(transfersOf).filter(({ bytes }) => bytes > mostAtOnce),
    [],
  )
}

// Side by side: on another phone a code is sent again after a minute only, and a minute is long.
// The mini-programs speak the contract that the browser speaks; on the other database the browser walks it.
describe('retiring with a mini-program', { ...onOneDatabase, concurrency: 2 }, () => {
  for (const platform of ['weapp', 'alipay'] as const) {
    describe(platform, { concurrency: 1 }, () => {
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

        // What was tapped to be read in full on the mini-program stands in the log on every device.
        await page.goto('/pages/people/log/index')
        await personAt(page).sees('您点开看了完整的号码或地址')

        assertSmall(screens)
      })

      const scenario = SECOND[platform]
      const name = WALKED_BY[scenario]
      it(`leads ${name} through ${SCENARIO_INFO[scenario].shortName} as well`, onOneDatabase, async (t) => {
        const screens = [await openMiniApp(t, { platform, server: home.server.url })]
        const desk = new Desk(home.server.url)
        await desk.setsClock(STARTS_AT)
        await desk.takesOver(PLAYED_BY_HAND)
        const walk = {
          desk,
          pictures,
          who: demoPerson(name),
          looksAround: () => Promise.resolve(),
          person: personWith(phoneOf(t, screens)),
        }
        await appliesIn(walk, scenario)
        await isDecidedIn(walk, scenario)
        assertSmall(screens)
      })
    })
  }
})
