import fc from 'fast-check'
import { readIndex, readMoney, readYears, type Read } from './entry'
import { sheetYears } from './estimate'

const value = (read: Read) => (read.ok ? read.value : read.problem)

test.each([
  ['42.96', 4296],
  ['36年8个月', 3667],
  ['36 年 8 月', 3667],
  ['30年', 3000],
  ['8个月', 67],
  ['0 年', 0],
  ['年', 'missing'],
  ['３０．６７', 3067],
  ['0', 0],
  ['60', 6000],
  ['60.01', 'outOfRange'],
  ['36年12个月', 'unreadable'],
  ['三十年', 'unreadable'],
  ['-3', 'unreadable'],
  ['', 'missing'],
  [' ', 'missing'],
])('years: %s', (text, expected) => {
  expect(value(readYears(text))).toBe(expected)
})

test('years and months are what a sheet makes of the months', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 59 }), fc.integer({ min: 0, max: 11 }), (years, months) => {
      expect(value(readYears(`${years}年${months}个月`))).toBe(sheetYears(years * 12 + months))
    }),
  )
})

test.each([
  ['0.5999', 'outOfRange'],
  ['0.6', 6000],
  ['0.7737', 7737],
  ['3', 30_000],
  ['3.0001', 'outOfRange'],
  ['一点二', 'unreadable'],
  ['', 'missing'],
])('the index: %s', (text, expected) => {
  expect(value(readIndex(text))).toBe(expected)
})

test.each([
  ['89850.24', 8_985_024],
  ['89,850.24 元', 8_985_024],
  ['0', 0],
  ['10000001', 'outOfRange'],
  ['八万', 'unreadable'],
  ['', 'missing'],
])('money: %s', (text, expected) => {
  expect(value(readMoney(text))).toBe(expected)
})
