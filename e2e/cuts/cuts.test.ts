import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { seeded } from '@bff/testing/seeded'
import { PIECE_BYTES } from '@bff/uploads/uploads'
import { house } from '../browser/house'
import { phone } from '../browser/phone'
import { throughCuts } from './cuts'

/** `npm run bench -- cuts` cuts it fifty times. */
const CUTS = 6
/** What goes up beside a picture after a cut, over a page that was loaded anew too: its requests. */
const REQUESTS_BYTES = 40_000
/** What the browser writes about a line that breaks. */
const BROKEN = /net::ERR_/

describe('a line that is cut at random bytes', () => {
  const home = house()

  it('brings every picture exactly once and bit for bit, the page loaded anew in between or not', async (t) => {
    const { faults, cuts, received, againBytes } = await throughCuts({
      server: home.server,
      open: (line) => phone(t, home.browser, { baseURL: line, possibleErrors: [BROKEN] }),
      cuts: CUTS,
      random: seeded(108),
    })
    assert.deepEqual(faults, [])
    assert.equal(cuts, CUTS)
    assert.ok(received.length > 0)
    assert.ok(againBytes <= PIECE_BYTES + REQUESTS_BYTES, `${againBytes} bytes went up again after each cut`)
  })
})
