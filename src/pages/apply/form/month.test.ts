import fc from 'fast-check'
import { entryOfMonth, monthOfEntry } from './month'

test('a month that is complete is kept as a month', () => {
  expect(monthOfEntry({ year: '1984', month: '7' })).toBe('1984-07')
  expect(monthOfEntry({ year: ' 1984 ', month: '12' })).toBe('1984-12')
})

test('half a month is kept as it was left, and put back so', () => {
  for (const entry of [
    { year: '19', month: '' },
    { year: '1984', month: '' },
    { year: '', month: '7' },
    { year: '1984', month: '0' },
  ]) {
    expect(entryOfMonth(monthOfEntry(entry))).toEqual(entry)
  }
})

test('two empty boxes are an empty cell', () => {
  expect(monthOfEntry({ year: '', month: ' ' })).toBe('')
})

test('every month comes back as it was typed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2099 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const entry = { year: String(year), month: String(month) }
      expect(entryOfMonth(monthOfEntry(entry))).toEqual(entry)
    }),
  )
})
