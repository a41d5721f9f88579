import fc from 'fast-check'
import { addMonths, monthsBetween } from './months'
import { isWholeYearAge, nearestWholeYearAge } from './wholeYearAge'

test.each([
  ['2025-06', true], // 50
  ['2025-07', false],
  ['2027-06', true], // 52
  ['2030-06', true], // 55
  ['2031-06', false], // 56
  ['2024-06', false], // 49
] as const)('born in June 1975, in %s a choice of 108 三.1.2: %s', (month, may) => {
  expect(isWholeYearAge('1975-06', month)).toBe(may)
})

test('between two birthdays the next one is named, outside 50 to 55 the bound', () => {
  expect(nearestWholeYearAge('1975-06', '2026-07')).toBe('2027-06')
  expect(nearestWholeYearAge('1975-06', '2020-01')).toBe('2025-06')
  expect(nearestWholeYearAge('1975-06', '2033-01')).toBe('2030-06')
})

test('what is named is always a choice, six of them in all', () => {
  const named = new Set<number>()
  fc.assert(
    fc.property(fc.integer({ min: 480, max: 720 }), (age) => {
      const month = nearestWholeYearAge('1975-06', addMonths('1975-06', age))
      expect(isWholeYearAge('1975-06', month)).toBe(true)
      named.add(monthsBetween('1975-06', month))
    }),
    { numRuns: 2000 },
  )
  expect([...named].sort()).toEqual([600, 612, 624, 636, 648, 660])
})
