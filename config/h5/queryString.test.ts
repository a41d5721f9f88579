import { parse } from './queryString'

test.each([
  ['', {}],
  ['?', {}],
  ['?id=retirementMonth&from=check', { id: 'retirementMonth', from: 'check' }],
  ['id=1&stamp=AA', { id: '1', stamp: 'AA' }],
  ['to=%2Fpages%2Fme&name=a+b', { to: '%2Fpages%2Fme', name: 'a b' }],
  ['token=a=b==&known&empty=', { token: 'a=b==', known: null, empty: '' }],
])('%s is read as it stands', (query, read) => {
  expect(parse(query)).toEqual(read)
})
