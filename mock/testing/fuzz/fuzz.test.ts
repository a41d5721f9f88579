import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fuzz } from './fuzz'

/** Some of them here; `npm run bench -- fuzz` sends twenty thousand. */
const REQUESTS = 300

describe('every route of the contract', () => {
  it('answers whatever is sent, as whoever sends it, within the contract and without a failure', async () => {
    const { sent, done, failures, outside } = await fuzz({ requests: REQUESTS, seed: 1 })
    assert.deepEqual([...failures, ...outside], [])
    assert.equal(sent, REQUESTS)
    assert.ok(done > sent / 5, `only ${done} of ${sent} came to what they asked for`)
  })
})
