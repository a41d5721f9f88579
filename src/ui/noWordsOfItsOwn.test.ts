import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const sources = readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && !/\.test\./.test(file),
)

// The units by which counts are recognised are grammar, not words that anybody reads.
const grammar = path.join('words', 'unbroken.ts')

const withoutComments = (source: string) => source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '')

describe('the design system', () => {
  it.each(sources.filter((file) => file !== grammar))('has no words of its own: %s', (file) => {
    const code = withoutComments(readFileSync(path.join(__dirname, file), 'utf8'))
    expect(code.match(/[\u4e00-\u9fff]+/g)).toBeNull()
  })
})
