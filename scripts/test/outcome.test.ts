import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  exitCodeOf,
  outcomeOfCheck,
  outcomeOfNotRun,
  outcomeOfReport,
  summaryOf,
  type Outcome,
} from './outcome'

const clean = { code: 0 }
const report = (passed: number, failures: readonly string[] = []): Outcome => ({
  passed,
  failed: failures.length,
  skipped: 0,
  failures,
})

describe('what a suite did', () => {
  it('is what its own report says', () => {
    assert.deepEqual(outcomeOfReport('unit', report(3, ['a']), { code: 1 }), report(3, ['a']))
    assert.deepEqual(outcomeOfReport('unit', report(3), clean), report(3))
  })

  it('is a failure when it reports nothing, however well it ends', () => {
    assert.deepEqual(outcomeOfReport('unit', undefined, clean), report(0, ['unit: reported nothing']))
    const killed = outcomeOfReport('unit', undefined, { killed: 'was ended by SIGKILL' })
    assert.deepEqual(killed.failures, ['unit: reported nothing and was ended by SIGKILL'])
  })

  it('is a failure when it ran no test', () => {
    assert.deepEqual(outcomeOfReport('unit', report(0), clean).failures, ['unit: ran no test'])
  })

  it('is a failure when it ends with one though no test failed', () => {
    const outcome = outcomeOfReport('unit', report(3), { code: 7 })
    assert.deepEqual(outcome, report(3, ['unit: ended with code 7, with no test failed']))
  })

  it('counts one for a check', () => {
    assert.deepEqual(outcomeOfCheck('lint', clean), report(1))
    assert.deepEqual(outcomeOfCheck('lint', { code: 2 }), report(0, ['lint: ended with code 2']))
  })
})

describe('the whole run', () => {
  it('ends with plain sums', () => {
    assert.equal(summaryOf([report(3), report(4, ['a', 'b'])]), '7 passed, 2 failed')
  })

  it('succeeds only where something ran and nothing failed', () => {
    assert.equal(exitCodeOf([report(3), report(1)]), 0)
    assert.equal(exitCodeOf([report(3), report(1, ['a'])]), 1)
    assert.equal(exitCodeOf([report(3), outcomeOfNotRun('mini', 'build-weapp failed')]), 1)
    assert.equal(exitCodeOf([]), 1)
  })
})
