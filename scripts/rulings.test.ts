import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, it } from 'node:test'

const docs = path.join(__dirname, '../docs')
const text = readFileSync(path.join(docs, 'rulings.md'), 'utf8')

/** What is said under a ruling's number, up to the next one. */
const rulings = [...text.matchAll(/^(\d+)\. [^\n]*\n((?: {3}- [^\n]*\n)*)/gm)].map(([, number, lines]) => ({
  number: Number(number),
  lines: lines ?? '',
}))

const links = [...text.matchAll(/\[([^\]\n]+)\]\((\.\.\/[^)\n]+\.test\.tsx?)\)/g)].map(([, title, file]) => ({
  title: title ?? '',
  file: path.join(docs, file ?? ''),
}))

/** Whether a test, or a group of tests, is called so in the file. */
function isThere(title: string, file: string): boolean {
  if (!existsSync(file)) return false
  const source = readFileSync(file, 'utf8')
  return ["'", '`', '"'].some((quote) => source.includes(quote + title + quote))
}

/** What no part of the product shows yet: shorter with every one that is built. */
const NOT_SHOWN = [3, 4, 37, 38]

describe('docs/rulings.md', () => {
  it('has the rulings by their numbers, without a gap', () => {
    assert.deepEqual(
      rulings.map(({ number }) => number),
      rulings.map((_, index) => index + 1),
    )
    assert.equal(rulings.length, 43)
  })

  it('says of each why', () => {
    assert.deepEqual(
      rulings.filter(({ lines }) => !lines.includes('- Why: ')).map(({ number }) => number),
      [],
    )
  })

  it('names a test for each but those that are not built', () => {
    const without = rulings.filter(({ lines }) => !lines.includes('- Test: ['))
    assert.deepEqual(
      without.map(({ number }) => number),
      NOT_SHOWN,
    )
    for (const { lines } of without) assert.match(lines, /- Not shown yet: /)
  })

  it('names only tests that exist', () => {
    assert.ok(links.length > 90)
    const gone = links.filter(({ title, file }) => !isThere(title, file))
    assert.deepEqual(
      gone.map(({ title, file }) => `${path.relative(docs, file)}: ${title}`),
      [],
    )
  })
})
