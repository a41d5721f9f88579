import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { seeded } from '@bff/testing/seeded'
import { PIECE_BYTES } from '@bff/uploads/uploads'
import { house } from '../browser/house'
import { phone } from '../browser/phone'
import { throughCuts, type Outcome } from './cuts'
import { browserOn, miniProgramOn } from './phones'

/** `npm run bench -- cuts` cuts the browser's fifty times. */
const CUTS = 6
/** What goes up beside a picture after a cut, from an app that was opened anew too: its requests. */
const REQUESTS_BYTES = 40_000
/** What the browser writes about a line that breaks. */
const BROKEN = /net::ERR_/

function assertOnceAndWhole({ faults, cuts, received, againBytes }: Outcome): void {
  assert.deepEqual(faults, [])
  assert.equal(cuts, CUTS)
  assert.ok(received.length > 0)
  assert.ok(againBytes <= PIECE_BYTES + REQUESTS_BYTES, `${againBytes} bytes went up again after each cut`)
}

describe('over a line that is cut at random bytes every picture arrives exactly once and bit for bit', () => {
  const home = house()

  it('from a browser, its page loaded anew in between or not', async (t) => {
    const outcome = await throughCuts({
      server: home.server,
      open: async (line, device) =>
        browserOn(await phone(t, home.browser, { baseURL: line, possibleErrors: [BROKEN] }), line, device),
      cuts: CUTS,
      random: seeded(108),
    })
    assertOnceAndWhole(outcome)
  })
})

for (const platform of ['weapp', 'alipay'] as const) {
  describe(`over a line that is cut at random bytes, with ${platform}`, () => {
    const home = house()

    it('every picture arrives exactly once and bit for bit, the app ended in between or not', async (t) => {
      const outcome = await throughCuts({
        server: home.server,
        platform,
        open: (line, device) => miniProgramOn(t, platform, line, device),
        cuts: CUTS,
        random: seeded(108),
      })
      assertOnceAndWhole(outcome)
    })
  })
}
