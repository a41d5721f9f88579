import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parse } from './queryString'

describe('a query is read as it stands', () => {
  for (const [query, read] of [
    ['', {}],
    ['?', {}],
    ['?id=retirementMonth&from=check', { id: 'retirementMonth', from: 'check' }],
    ['id=1&stamp=AA', { id: '1', stamp: 'AA' }],
    ['to=%2Fpages%2Fme&name=a+b', { to: '%2Fpages%2Fme', name: 'a b' }],
    ['token=a=b==&known&empty=', { token: 'a=b==', known: null, empty: '' }],
  ] as const) {
    it(query || 'nothing', () => assert.deepEqual(parse(query), read))
  }
})
