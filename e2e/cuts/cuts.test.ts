import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { performanceOf } from '@bff/scenarios/performances'
import { seeded } from '@bff/testing/seeded'
import { house } from '../browser/house'
import { phone } from '../browser/phone'
import { Desk } from '../journey/desk'
import { onOneDatabase, STARTS_AT } from '../journey/scenario'
import { deviceOf } from '../journey/screens'
import { demoPerson } from '../journey/walk'
import { cutLine } from './cutLine'
import { throughCuts } from './cuts'

/** `npm run bench -- cuts` does it fifty times. */
const cuts = Number(process.env.CUTS ?? 6)
const pictures = Number(process.env.PICTURES ?? 3)
const seed = Number(process.env.CUTS_SEED ?? 20_240_108)

/** What the browser writes about a line that breaks. */
const broken = /net::ERR_/

describe('a line that is cut at random bytes', onOneDatabase, () => {
  const home = house()

  it('brings every picture exactly once and bit for bit, the page loaded anew in between or not', async (t) => {
    const desk = new Desk(home.server.url)
    await desk.setsClock(STARTS_AT)
    const who = demoPerson('王建国')
    const device = await deviceOf(desk, who)
    const { id } = await device.do('createCase', { body: { answers: { ...performanceOf(who.id).answers } } })
    const line = await cutLine(home.server.url)
    t.after(() => line.close())
    const page = await phone(t, home.browser, { baseURL: line.url, possibleErrors: [broken] })
    const [name = '', value = ''] = (device.cookie ?? '').split('=')
    await page.context().addCookies([{ name, value, url: line.url, httpOnly: true }])
    await page.goto('/pages/photos/slot/index?kind=archivePages')
    // From then on its code needs no line: what is cut is the pictures' way.
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))

    const outcome = await throughCuts({
      page,
      line,
      device,
      caseId: id,
      cuts,
      pictures,
      random: seeded(seed),
    })
    t.diagnostic(JSON.stringify({ ...outcome, received: outcome.received.length }))
    assert.deepEqual(outcome.faults, [])
    assert.equal(outcome.received.length, pictures)
    assert.ok(outcome.cuts >= pictures)
  })
})
