import fc from 'fast-check'
import type { YearMonth } from '../scheme/ids'
import { contributionsAt } from './contributions'
import { retirementDates, type RetirementDatesInput } from './flexible'
import { minimumContributionIn } from './minimumContribution'
import { addMonths, compareMonths } from './months'
import { originalAgeMonths, RETIREE_CLASSES } from './statutory'

const dates = (input: Partial<RetirementDatesInput> & Pick<RetirementDatesInput, 'birth'>) => {
  const { earliest, statutory, latest } = retirementDates({ retireeClass: 'male', hasUnit: true, ...input })
  return {
    earliest: [earliest.month, earliest.limit],
    statutory: statutory.month,
    latest: [latest.month, latest.limit],
  }
}

test('a man born in March 1965 may leave at 60, in April 2025 by law, and by April 2028 at the latest', () => {
  expect(dates({ birth: '1965-03' })).toEqual({
    earliest: ['2025-03', 'originalAge'],
    statutory: '2025-04',
    latest: ['2028-04', 'threeYears'],
  })
})

describe('how early', () => {
  test('with the full delay: three years before, which is the original age at once', () => {
    expect(dates({ birth: '1976-09' }).earliest).toEqual(['2036-09', 'threeYears'])
  })
  test('a worker with the full delay of five years may leave three years before 55, not at 50', () => {
    expect(dates({ birth: '1984-11', retireeClass: 'female50' }).earliest).toEqual(['2036-11', 'threeYears'])
  })
  test('a worker with less than three years of delay not before 50', () => {
    expect(dates({ birth: '1976-01', retireeClass: 'female50' }).earliest).toEqual(['2026-01', 'originalAge'])
  })
  test('nobody before January 2025', () => {
    expect(dates({ birth: '1965-01' }).earliest[0]).toBe('2025-01')
    expect(dates({ birth: '1964-12' })).toEqual({
      earliest: ['2024-12', 'statutoryOnly'],
      statutory: '2024-12',
      latest: ['2024-12', 'before2025'],
    })
  })
})

describe('how early with the years of contribution', () => {
  // Born 1976-09: three years early is 2036-09, the minimum of 2036 is 18 years and 6 months (222).
  const at = (months: number) =>
    dates({
      birth: '1976-09',
      contributions: { months, asOf: '2036-09', continuing: true },
    }).earliest
  test('one month short in the first month: the next one', () =>
    expect(at(221)).toEqual(['2036-10', 'minimumYears']))
  test('just enough: the first month', () => expect(at(222)).toEqual(['2036-09', 'threeYears']))
  test('more than enough: no earlier', () => expect(at(400)).toEqual(['2036-09', 'threeYears']))
  test('never enough before the statutory month: only then', () => {
    expect(at(100)).toEqual(['2039-09', 'statutoryOnly'])
  })
  test('a January that raises the minimum puts it off again', () => {
    // 227 in December 2036 would do for 2036 (222); in 2037 it takes 228, reached in January.
    expect(
      dates({ birth: '1977-01', contributions: { months: 227, asOf: '2036-12', continuing: true } }).earliest,
    ).toEqual(['2037-01', 'threeYears'])
    expect(
      dates({ birth: '1977-01', contributions: { months: 227, asOf: '2036-12', continuing: false } })
        .earliest,
    ).toEqual(['2040-01', 'statutoryOnly'])
  })
})

test('without a unit there is nobody to agree a delay with', () => {
  expect(dates({ birth: '1970-06', hasUnit: false }).latest).toEqual([
    dates({ birth: '1970-06' }).statutory,
    'noUnit',
  ])
})

test('the three dates are in order, within three years, and never below the original age or 2025', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...RETIREE_CLASSES),
      fc.integer({ min: 0, max: 720 }),
      fc.boolean(),
      fc.option(fc.record({ months: fc.integer({ min: 0, max: 600 }), continuing: fc.boolean() })),
      (retireeClass, index, hasUnit, paid) => {
        const birth: YearMonth = addMonths('1945-01', index)
        const contributions = paid === null ? undefined : { ...paid, asOf: '2026-05' as const }
        const { earliest, statutory, latest } = retirementDates({
          birth,
          retireeClass,
          hasUnit,
          ...(contributions && { contributions }),
        })
        expect(compareMonths(earliest.month, statutory.month)).toBeLessThanOrEqual(0)
        expect(compareMonths(statutory.month, latest.month)).toBeLessThanOrEqual(0)
        expect(compareMonths(addMonths(statutory.month, -36), earliest.month)).toBeLessThanOrEqual(0)
        expect(compareMonths(latest.month, addMonths(statutory.month, 36))).toBeLessThanOrEqual(0)
        expect(earliest.ageMonths).toBeGreaterThanOrEqual(originalAgeMonths(retireeClass))
        if (earliest.month === statutory.month) return
        expect(earliest.month >= '2025-01').toBe(true)
        if (contributions === undefined) return
        const minimum = minimumContributionIn(earliest.month)
        expect(minimum.known && contributionsAt(contributions, earliest.month) >= minimum.months).toBe(true)
      },
    ),
  )
})
