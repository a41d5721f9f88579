import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { testFiles } from './node-tests'
import { sampleOf } from './sample'
import { onPgliteToo, root } from './suites'

describe('a sample of test files', () => {
  const files = Array.from({ length: 40 }, (_, i) => `mock/part${i}/a.test.ts`)
  const drawn = (seed: string) => sampleOf(files, { always: ['mock/part3/'], oneIn: 4, seed })

  it('has those that always run, and its share of the others, in their order', () => {
    const some = drawn('one')
    assert.equal(some.length, 1 + 10)
    assert.ok(some.includes('mock/part3/a.test.ts'))
    assert.deepEqual(
      some,
      files.filter((file) => some.includes(file)),
    )
  })

  it('is the same for the same seed, and comes to every file with time', () => {
    assert.deepEqual(drawn('one'), drawn('one'))
    const seen = new Set(Array.from({ length: 60 }, (_, day) => drawn(String(day))).flat())
    assert.equal(seen.size, files.length)
  })
})

describe('what always runs on PGlite', () => {
  const files = testFiles(root, ['types', 'mock'])

  for (const beginning of onPgliteToo) {
    it(`${beginning} is there`, () => {
      assert.ok(files.some((file) => file.startsWith(beginning)))
    })
  }
})
