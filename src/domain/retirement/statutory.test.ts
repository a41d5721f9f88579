import fc from 'fast-check'
import type { YearMonth } from '../scheme/ids'
import { addMonths, monthsBetween } from './months'
import { DELAY_RULES, RETIREE_CLASSES, statutoryRetirement, type RetireeClass } from './statutory'

const years = (count: number, months = 0) => count * 12 + months

describe('the rows of the official tables', () => {
  const rows: [RetireeClass, YearMonth, number, YearMonth][] = [
    ['male', '1965-01', years(60, 1), '2025-02'],
    ['male', '1965-03', years(60, 1), '2025-04'],
    ['male', '1976-09', years(63), '2039-09'],
    ['female55', '1970-01', years(55, 1), '2025-02'],
    ['female55', '1971-04', years(55, 4), '2026-08'],
    ['female55', '1981-09', years(58), '2039-09'],
    ['female50', '1975-03', years(50, 2), '2025-05'],
    ['female50', '1984-11', years(55), '2039-11'],
    // The delay stops at 63, 58 and 55.
    ['male', '1990-01', years(63), '2053-01'],
    ['female55', '1990-01', years(58), '2048-01'],
    ['female50', '1990-01', years(55), '2045-01'],
  ]
  test.each(rows)('%s born in %s: at %i months of age, in %s', (retireeClass, birth, ageMonths, month) => {
    expect(statutoryRetirement({ birth, retireeClass })).toMatchObject({ ageMonths, month })
  })
})

// The annexes, at each January: three more months of delay a year in runs of four, six in runs of two.
describe('who is born in January', () => {
  const delayOf = (retireeClass: RetireeClass, year: number) =>
    statutoryRetirement({ birth: `${year}-01` as YearMonth, retireeClass }).delayMonths
  test.each([
    [0, 1],
    [1, 4],
    [2, 7],
    [3, 10],
    [4, 13],
    [5, 16],
    [6, 19],
    [7, 22],
    [8, 25],
    [9, 28],
    [10, 31],
    [11, 34],
    [12, 36],
  ])('%i years after the first delayed month, of 60 and 55: %i months', (after, months) => {
    expect([delayOf('male', 1965 + after), delayOf('female55', 1970 + after)]).toEqual([months, months])
  })
  test.each([
    [0, 1],
    [1, 7],
    [2, 13],
    [3, 19],
    [4, 25],
    [5, 31],
    [6, 37],
    [7, 43],
    [8, 49],
    [9, 55],
    [10, 60],
  ])('%i years after it, of 50: %i months', (after, months) => {
    expect(delayOf('female50', 1975 + after)).toBe(months)
  })
})

describe.each(RETIREE_CLASSES)('the first delayed month of %s', (retireeClass) => {
  const { start, step, cap, originalAgeYears } = DELAY_RULES[retireeClass]
  const delayOf = (birth: YearMonth) => statutoryRetirement({ birth, retireeClass }).delayMonths

  test('born the month before it: the original age', () => {
    const birth = addMonths(start, -1)
    expect(statutoryRetirement({ birth, retireeClass })).toEqual({
      month: addMonths(birth, years(originalAgeYears)),
      ageMonths: years(originalAgeYears),
      delayMonths: 0,
    })
  })

  test('born in it: one month; at the end of the first run still one, after it two', () => {
    expect([delayOf(start), delayOf(addMonths(start, step - 1)), delayOf(addMonths(start, step))]).toEqual([
      1, 1, 2,
    ])
  })

  test('the delay ends at its cap, and stays there', () => {
    const capped = addMonths(start, (cap - 1) * step)
    expect(
      [addMonths(capped, -1), capped, addMonths(capped, step), addMonths(capped, 400)].map(delayOf),
    ).toEqual([cap - 1, cap, cap, cap])
  })
})

test('who is born later never retires earlier, and one month of birth never costs more than two months', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...RETIREE_CLASSES),
      fc.integer({ min: 0, max: 1000 }),
      (retireeClass, index) => {
        const birth = addMonths('1940-01', index)
        const now = statutoryRetirement({ birth, retireeClass })
        const next = statutoryRetirement({ birth: addMonths(birth, 1), retireeClass })
        expect([1, 2]).toContain(monthsBetween(now.month, next.month))
        expect(monthsBetween(birth, now.month)).toBe(now.ageMonths)
      },
    ),
  )
})
