import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, it } from 'node:test'

const docs = path.join(__dirname, '../docs')
const text = readFileSync(path.join(docs, 'rulings.md'), 'utf8')

/** What is said of a ruling behind its number, and what stands under it, up to the next one. */
const rulings = [...text.matchAll(/^(\d+)\. ([^\n]*)\n((?: {3}- [^\n]*\n)*)/gm)].map(
  ([, number, statement, lines]) => ({
    number: Number(number),
    statement: statement ?? '',
    lines: lines ?? '',
  }),
)

const numbersOf = (some: typeof rulings) => some.map(({ number }) => number)

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

/** Of which some part is not built yet: shorter with every one that is. */
const NOT_WHOLLY_BUILT = [35, 38]

describe('docs/rulings.md', () => {
  it('has the rulings by their numbers, without a gap', () => {
    assert.deepEqual(
      numbersOf(rulings),
      rulings.map((_, index) => index + 1),
    )
    assert.equal(rulings.length, 43)
  })

  it('says of each what was left open, then what holds here', () => {
    const unsaid = rulings.filter(
      ({ statement }) =>
        !/^\*\*[^*]+\.\*\* Left open: .{20,} Here(: |, and .{5,}: ).{20,}\.$/.test(statement),
    )
    assert.deepEqual(numbersOf(unsaid), [])
  })

  it('says of each why, in a sentence that its statement does not have', () => {
    const unsaid = rulings.filter(({ statement, lines }) => {
      const [, why] = /- Why: ([^\n]{20,})\.\n/.exec(lines) ?? []
      return why === undefined || statement.includes(why)
    })
    assert.deepEqual(numbersOf(unsaid), [])
  })

  it('names a test for each', () => {
    const without = rulings.filter(({ lines }) => !lines.includes('- Test: ['))
    assert.deepEqual(numbersOf(without), [])
  })

  it('says what is not built yet, under the ruling it belongs to', () => {
    const partly = rulings.filter(({ lines }) => /- Not built yet: [^\n]+\.\n/.test(lines))
    assert.deepEqual(numbersOf(partly), NOT_WHOLLY_BUILT)
    assert.equal(text.match(/not built yet: /gi)?.length, partly.length)
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
