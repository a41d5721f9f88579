import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { readJestReport, readNodeReport } from './reports'

let folder: string
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'reports-'))))
afterEach(() => rmSync(folder, { recursive: true }))

/** Runs node's own runner over one file with our reporter. */
function nodeRuns(source: string) {
  const file = path.join(folder, 'a.test.mjs')
  const report = path.join(folder, 'report.json')
  writeFileSync(file, `import { before, describe, it, test } from 'node:test'\n${source}`)
  const reporter = path.resolve(__dirname, 'node-reporter.mjs')
  // Under the runner of this very test node would report to it instead.
  const env = { ...process.env, NODE_TEST_CONTEXT: undefined }
  const args = ['--test', `--test-reporter=${reporter}`, `--test-reporter-destination=${report}`, file]
  spawnSync(process.execPath, args, { env, cwd: folder })
  return readNodeReport(report)
}

describe('the report of node:test', () => {
  it('counts tests, not the describes around them', () => {
    const report = nodeRuns(
      `describe('a', () => { describe('b', () => { it('c', () => {}); it('d', () => {}) }) })`,
    )
    assert.deepEqual(report, { passed: 2, failed: 0, skipped: 0, failures: [] })
  })

  it('counts a failed test once, with its file and its reason', () => {
    const report = nodeRuns(
      `describe('a', () => { it('b', () => { throw new Error('why') }); it('c', () => {}) })`,
    )
    assert.equal(report?.passed, 1)
    assert.deepEqual(report.failures, ['a.test.mjs › b: why'])
  })

  it('counts what was skipped or is still to do as neither', () => {
    const report = nodeRuns(`it('a', () => {}); it.skip('b', () => {}); it.todo('c')`)
    assert.deepEqual(report, { passed: 1, failed: 0, skipped: 2, failures: [] })
  })

  it('counts a describe whose preparation fails', () => {
    const report = nodeRuns(
      `describe('a', () => { before(() => { throw new Error('no server') }); it('b', () => {}) })`,
    )
    assert.ok(report && report.failed > 0 && report.passed === 0, JSON.stringify(report))
  })

  it('counts a file without tests, and one that cannot be loaded, as a failure', () => {
    assert.deepEqual(nodeRuns('')?.failures, ['a.test.mjs › holds no test'])
    assert.equal(nodeRuns(`throw new Error('broken')`)?.failed, 1)
  })

  it('is none at all when it was cut off', () => {
    const file = path.join(folder, 'half.json')
    writeFileSync(file, '{"passed": 3')
    assert.equal(readNodeReport(file), undefined)
    assert.equal(readNodeReport(path.join(folder, 'absent.json')), undefined)
  })
})

describe('the report of several files in one process', () => {
  /** Runs files as `oneProcess.ts` does. */
  const together = (...sources: string[]) => {
    const report = path.join(folder, 'report.json')
    const files = sources.map((source, index) => {
      const file = path.join(folder, `${index}.test.cjs`)
      writeFileSync(file, `const { describe, it } = require('node:test')\n${source}`)
      return file
    })
    const reporter = path.resolve(__dirname, 'node-reporter.mjs')
    const env = { ...process.env, NODE_TEST_CONTEXT: undefined }
    const how = [`--test-reporter=${reporter}`, `--test-reporter-destination=${report}`]
    const script = path.resolve(__dirname, 'oneProcess.ts')
    spawnSync(process.execPath, ['--require', 'tsx/cjs', ...how, script, ...files], { env })
    return readNodeReport(report)
  }

  it('counts the tests of all of them', () => {
    const report = together(`it('a', () => {})`, `it('b', () => { throw new Error('why') })`)
    assert.equal(report?.passed, 1)
    assert.equal(report.failures.length, 1)
    assert.match(report.failures[0] ?? '', /1\.test\.cjs › b: why$/)
  })

  it('counts a file without tests, and one that cannot be loaded, as a failure', () => {
    assert.match(together(`it('a', () => {})`, '')?.failures[0] ?? '', /1\.test\.cjs › holds no test$/)
    const broken = together(`it('a', () => {})`, `throw new Error('broken')`)
    assert.match(broken?.failures[0] ?? '', /broken/)
  })
})

describe('the report of jest', () => {
  const written = (report: object) => {
    const file = path.join(folder, 'jest.json')
    writeFileSync(file, JSON.stringify(report))
    return readJestReport(file)
  }
  const counts = { numPassedTests: 2, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0 }

  it('names each failed test', () => {
    const assertionResults = [
      { status: 'failed', fullName: 'a man born in 1965' },
      { status: 'passed', fullName: 'a woman' },
    ]
    const testResults = [{ name: 'a.test.ts', status: 'failed', message: 'long', assertionResults }]
    const report = written({ ...counts, numFailedTests: 1, testResults })
    assert.deepEqual(report, { passed: 2, failed: 1, skipped: 1, failures: ['a man born in 1965'] })
  })

  it('counts a file that cannot be loaded', () => {
    const broken = {
      name: 'b.test.ts',
      status: 'failed',
      message: '\nCannot find module',
      assertionResults: [],
    }
    assert.deepEqual(written({ ...counts, testResults: [broken] })?.failures, [
      'b.test.ts: Cannot find module',
    ])
  })

  it('is none at all when it is something else', () => {
    assert.equal(written({ numPassedTests: 'many' }), undefined)
  })
})
