import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { SCHEME_POINTS } from '../src/domain/scheme/schemeText'
import { RULES_FILE, rulesText } from './rules'

describe('docs/rules.md', () => {
  const text = readFileSync(RULES_FILE, 'utf8')

  it('is what the rules say (npm run rules writes it anew)', () => {
    assert.equal(text, rulesText())
  })

  it('has a row for every point of the scheme, each with all its cells', () => {
    for (const point of SCHEME_POINTS) {
      const [row] = text.split('\n').filter((line) => line.startsWith(`| ${point}<br>`))
      assert.equal(row?.split(' | ').length, 6, point)
      assert.match(row ?? '', / [ABC] \|$/)
    }
  })
})
