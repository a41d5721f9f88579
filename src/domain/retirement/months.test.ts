import fc from 'fast-check'
import type { YearMonth } from '../scheme/ids'
import {
  addMonths,
  compareMonths,
  daysInMonth,
  lastDayOf,
  monthOf,
  monthsBetween,
  parseLocalDate,
  parseYearMonth,
} from './months'

const months = fc
  .record({ year: fc.integer({ min: 1900, max: 2200 }), month: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, month }) => `${year}-${String(month).padStart(2, '0')}` as YearMonth)

test('months are counted over the turn of the year, forwards and backwards', () => {
  expect(addMonths('2025-12', 1)).toBe('2026-01')
  expect(addMonths('2026-01', -1)).toBe('2025-12')
  expect(addMonths('1965-03', 721)).toBe('2025-04')
  expect(monthsBetween('2025-04', '2026-11')).toBe(19)
})

test('adding and counting months undo each other', () => {
  fc.assert(
    fc.property(months, fc.integer({ min: -1200, max: 1200 }), (month, count) => {
      expect(monthsBetween(month, addMonths(month, count))).toBe(count)
      expect(addMonths(addMonths(month, count), -count)).toBe(month)
    }),
  )
})

test('months compare as the calendar orders them, and as their text does', () => {
  fc.assert(
    fc.property(months, months, (a, b) => {
      expect(Math.sign(compareMonths(a, b))).toBe(a < b ? -1 : a > b ? 1 : 0)
    }),
  )
})

test.each(['2026-13', '2026-00', '2026-1', '26-01', '2026-011', '', 'unknown', '2026-01-05'])(
  'what is no month, «%s», is not read as one',
  (text) => expect(parseYearMonth(text)).toBeNull(),
)

test.each(['2025-02-29', '2026-04-31', '2026-11-00', '2026-11-1', '2026-11', ' 2026-11-01'])(
  'a day that the calendar does not have, «%s», is not read as one',
  (text) => expect(parseLocalDate(text)).toBeNull(),
)

test('a day belongs to its month, and the last day of a February follows the leap year', () => {
  expect(parseLocalDate('2028-02-29')).toBe('2028-02-29')
  expect([parseLocalDate('2026-11-01'), parseLocalDate('2026-11-30')]).toEqual(['2026-11-01', '2026-11-30'])
  expect(monthOf('2026-11-02')).toBe('2026-11')
  expect([daysInMonth('2024-02'), daysInMonth('1900-02'), daysInMonth('2000-02')]).toEqual([29, 28, 29])
  expect([lastDayOf('2026-04'), lastDayOf('2026-05')]).toEqual(['2026-04-30', '2026-05-31'])
})
