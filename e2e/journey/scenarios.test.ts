import { after, before, describe, it } from 'node:test'
import { SCENARIO_INFO } from '@/domain/scheme'
import type { Scenario } from '@/domain/scheme/ids'
import { assertAccessible, assertFitsWidth, assertTouchable } from '../browser/axe'
import { house } from '../browser/house'
import { personAt } from '../browser/person'
import { phone } from '../browser/phone'
import { Desk } from './desk'
import { drawPictures, type Pictures } from './pictures'
import { appliesIn, isDecidedIn, onOneDatabase, PLAYED_BY_HAND, STARTS_AT, WALKED_BY } from './scenario'
import { demoPerson, type Walk } from './walk'

/** Walked on a narrow phone, with large text in high contrast, and every page looked over. */
const LOOKED_AT: Scenario = 'institutionUnrecognized'
const refused = { wrongCode: /status of 422 .*\/api\/v1\/session\b/ }

// 王建国's is walked in `browser.test`; on PostgreSQL the BFF's own tests lead every scenario to its end.

describe('applying in each of the other five scenarios, in a browser', onOneDatabase, () => {
  const home = house()
  let pictures: Pictures
  before(async () => {
    pictures = await drawPictures()
    const desk = new Desk(home.server.url)
    await desk.setsClock(STARTS_AT)
    await desk.takesOver(PLAYED_BY_HAND)
  })
  after(() => pictures.dispose())

  for (const [scenario, name] of Object.entries(WALKED_BY) as [keyof typeof WALKED_BY, string][]) {
    it(`${SCENARIO_INFO[scenario].shortName}: ${name} comes from the guide to the certificate`, async (t) => {
      const looked = scenario === LOOKED_AT
      const page = await phone(t, home.browser, {
        baseURL: home.server.url,
        expectedErrors: [refused.wrongCode],
        ...(looked && { width: 320, settings: { textSize: 'large', theme: 'contrast' } }),
      })
      await page.goto('/')
      const walk: Walk = {
        person: personAt(page),
        desk: new Desk(home.server.url),
        pictures,
        who: demoPerson(name),
        async looksAround() {
          if (!looked) return
          await assertAccessible(page)
          await assertFitsWidth(page)
          await assertTouchable(page)
        },
      }
      await appliesIn(walk, scenario)
      await isDecidedIn(walk, scenario)
    })
  }
})
