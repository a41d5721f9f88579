import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { outcomeOfCheck } from './outcome'
import { runSuite, runSuites, type Result } from './run'
import { chosen, type Suite } from './suites'

function suite(name: string, needs: readonly string[] = [], code = 0): Suite {
  return {
    name,
    groups: [],
    needs,
    command: () => ({ program: process.execPath, args: ['-e', `process.exit(${code})`] }),
    outcome: (ending) => outcomeOfCheck(name, ending),
  }
}

/** Runs suites without processes, keeping the order and how many ran at a time. */
async function rehearse(all: readonly Suite[], width: number, failing: readonly string[] = []) {
  const started: string[] = []
  let active = 0
  let most = 0
  const run = async ({ name }: Suite): Promise<Result> => {
    started.push(name)
    most = Math.max(most, ++active)
    await new Promise((resolve) => setImmediate(resolve))
    active--
    return {
      suite: name,
      outcome: outcomeOfCheck(name, { code: failing.includes(name) ? 1 : 0 }),
      seconds: 0,
      log: '',
    }
  }
  const results = await runSuites(all, width, () => undefined, run)
  return { started, most, results }
}

describe('running suites', () => {
  it('runs as many at a time as it may', async () => {
    const { most, results } = await rehearse([suite('a'), suite('b'), suite('c')], 2)
    assert.equal(most, 2)
    assert.equal(results.length, 3)
  })

  it('waits for what a suite needs', async () => {
    const { started } = await rehearse([suite('mini', ['build']), suite('build'), suite('unit')], 1)
    assert.deepEqual(started, ['build', 'mini', 'unit'])
  })

  it('does not run what needs a failed suite, and counts it as failed', async () => {
    const { started, results } = await rehearse([suite('build'), suite('mini', ['build'])], 2, ['build'])
    assert.deepEqual(started, ['build'])
    assert.deepEqual(results.at(-1)?.outcome.failures, ['mini: not run, build failed'])
  })

  it('takes as given what a suite needs and nobody asked for', async () => {
    const { started } = await rehearse([suite('mini', ['build'])], 2)
    assert.deepEqual(started, ['mini'])
  })

  it('counts a suite that cannot be prepared as failed', async () => {
    const broken = { ...suite('bff'), prepare: () => Promise.reject(new Error('no database')) }
    assert.deepEqual((await runSuite(broken)).outcome.failures, ['bff: not run, no database'])
  })

  it('knows how a process ended', async () => {
    assert.equal((await runSuite(suite('fine'))).outcome.passed, 1)
    assert.deepEqual((await runSuite(suite('bad', [], 3))).outcome.failures, ['bad: ended with code 3'])
  })
})

describe('choosing suites', () => {
  const all = [suite('unit'), { ...suite('mini'), groups: ['e2e'] }, { ...suite('browser'), groups: ['e2e'] }]
  const names = (wanted: readonly string[]) => chosen(wanted, all).map(({ name }) => name)

  it('takes all when none is named, and else those named or in a group named so', () => {
    assert.deepEqual(names([]), ['unit', 'mini', 'browser'])
    assert.deepEqual(names(['unit']), ['unit'])
    assert.deepEqual(names(['e2e']), ['mini', 'browser'])
  })

  it('refuses a name it does not know: running nothing would look like success', () => {
    assert.throws(() => names(['untit']), /No suite untit. There are: unit, mini, browser/)
  })
})
