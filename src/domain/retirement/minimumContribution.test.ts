import type { YearMonth } from '../scheme/ids'
import { MINIMUM_CONTRIBUTION, minimumContributionFor, minimumContributionIn } from './minimumContribution'

const monthsIn = (month: YearMonth) => {
  const minimum = minimumContributionIn(month)
  return minimum.known ? minimum.months : 'unknown'
}

test.each([
  [2024, 180],
  [2025, 180],
  [2026, 180],
  [2027, 180],
  [2028, 180],
  [2029, 180],
  [2030, 186],
  [2031, 192],
  [2032, 198],
  [2033, 204],
  [2034, 210],
  [2035, 216],
  [2036, 222],
  [2037, 228],
  [2038, 234],
  [2039, 240],
  [2040, 240],
  [2041, 240],
  [2042, 240],
  [2043, 240],
  [2044, 240],
  [2045, 240],
])('retiring in %i takes %i months of contribution, in January as in December', (year, months) => {
  expect(monthsIn(`${year}-01` as YearMonth)).toBe(months)
  expect(monthsIn(`${year}-12` as YearMonth)).toBe(months)
})

test('the last row has no end', () => {
  expect(monthsIn('2099-12')).toBe(240)
})

test('before the social insurance law was in force the table does not know', () => {
  expect(monthsIn('2011-06')).toBe('unknown')
  expect(monthsIn('2011-07')).toBe(180)
  expect(monthsIn('2011-08')).toBe(180)
  expect(minimumContributionIn('1999-01')).toEqual({ known: false, rule: 'minimumContribution', year: 1999 })
})

test('the rows follow each other without a gap', () => {
  MINIMUM_CONTRIBUTION.reduce((before, row) => {
    expect(row.from).toBe((before.to ?? Infinity) + 1)
    return row
  })
})

test('until 2024 the law alone says it, from 2025 the measure as well', () => {
  expect(minimumContributionIn('2024-12')).toMatchObject({ basis: ['socialInsuranceLaw16'], confidence: 'A' })
  expect(minimumContributionIn('2025-01')).toMatchObject({
    basis: ['minimumYears', 'socialInsuranceLaw16'],
    confidence: 'B',
  })
})

describe('which year counts', () => {
  const yearFor = (chosen: YearMonth) => minimumContributionFor(chosen, '2031-06').year
  test('early: the year chosen', () => expect(yearFor('2029-12')).toBe(2029))
  test('on time: the statutory year', () => expect(yearFor('2031-06')).toBe(2031))
  test('late: still the statutory year', () => expect(yearFor('2033-06')).toBe(2031))
})
