import type { YearMonth } from '../scheme/ids'
import {
  ILLNESS_BENEFIT,
  ILLNESS_PAYMENT_RULES,
  ILLNESS_PAYMENTS,
  illnessBenefit,
  type IllnessClaim,
} from './illnessBenefit'
import { addMonths } from './months'
import { RETIREE_CLASSES, statutoryRetirement } from './statutory'

/** Born in March 1970: statutory in July 2031. */
const retiree = { birth: '1970-03', retireeClass: 'male' } as const
const benefit = (claim: Partial<IllnessClaim>) =>
  illnessBenefit({ month: '2026-07', retiree, contributionMonths: 240, ...claim })
const paid = (payment: string, paidMonths: number | null = null) => ({
  known: true,
  payment,
  paidMonths,
  confidence: 'C',
})

describe('how near the statutory age', () => {
  test.each<[YearMonth, string]>([
    ['2026-06', 'basicPart'], // 61 months
    ['2026-07', 'wholePension'], // 60: five years, itself included
    ['2026-08', 'wholePension'], // 59
    ['2031-06', 'wholePension'], // the last month before it
  ])('applied for in %s: %s', (month, payment) => {
    expect(benefit({ month })).toEqual(paid(payment))
  })

  test('from the statutory month on one retires', () => {
    for (const month of ['2031-07', '2031-08'] as const) {
      expect(benefit({ month })).toEqual({ known: true, payment: 'retirement' })
      expect(benefit({ month, contributionMonths: null })).toEqual({ known: true, payment: 'retirement' })
    }
  })

  test.each(RETIREE_CLASSES)('%s: counted from the delayed age, not from the former one', (retireeClass) => {
    const who = { birth: '1982-05', retireeClass } as const
    const { month: statutory } = statutoryRetirement(who)
    const at = (before: number) =>
      illnessBenefit({ month: addMonths(statutory, -before), retiree: who, contributionMonths: 480 })
    expect([at(61), at(60), at(59)]).toEqual([paid('basicPart'), paid('wholePension'), paid('wholePension')])
  })
})

describe('最低缴费年限', () => {
  test.each([
    [179, paid('limited', 42)],
    [180, paid('wholePension')],
    [181, paid('wholePension')],
  ])('with %i months in 2026, when 180 are asked for', (contributionMonths, expected) => {
    expect(benefit({ contributionMonths })).toEqual(expected)
  })

  test('is that of the year of the application: in 2030 six months more', () => {
    expect(benefit({ month: '2029-12', contributionMonths: 180 })).toEqual(paid('wholePension'))
    expect(benefit({ month: '2030-01', contributionMonths: 180 })).toEqual(paid('limited', 42))
    expect(benefit({ month: '2030-01', contributionMonths: 186 })).toEqual(paid('wholePension'))
  })

  test('is asked for however far the statutory age is', () => {
    expect(benefit({ month: '2026-06', contributionMonths: 179 })).toEqual(paid('limited', 42))
    expect(benefit({ month: '2026-06', contributionMonths: 180 })).toEqual(paid('basicPart'))
  })
})

describe('short of it: for how long', () => {
  test.each([
    [0, 12],
    [59, 12],
    [60, 12], // five years, none more
    [61, 15], // a begun year is one
    [71, 15],
    [72, 15],
    [73, 18],
    [120, 27],
    [168, 39],
    [169, 42],
    [179, 42],
  ])('with %i months of contributions %i months', (contributionMonths, months) => {
    expect(benefit({ contributionMonths })).toEqual(paid('limited', months))
  })
})

describe('what is not known', () => {
  test('病残津贴 begins with 2025', () => {
    expect(benefit({ month: '2024-12' })).toEqual({ known: false, rule: 'illnessBenefit', year: 2024 })
    expect(benefit({ month: '2025-01' }).known).toBe(true)
    expect(benefit({ month: '2010-01' })).toEqual({ known: false, rule: 'illnessBenefit', year: 2010 })
  })

  test('without the years of contribution', () => {
    expect(benefit({ contributionMonths: null })).toEqual({
      known: false,
      rule: 'illnessBenefit',
      year: 2026,
    })
  })

  test('less than none is a mistake of whoever asks', () => {
    expect(() => benefit({ contributionMonths: -1 })).toThrow(RangeError)
    expect(() => benefit({ contributionMonths: Number.NaN })).toThrow(RangeError)
  })
})

test('each sentence says the numbers that are counted by, and no other', () => {
  const numbers = (text: string) => Array.from(text.matchAll(/\d+/g), ([number]) => Number(number))
  const { nearRetirement, firstContributions, firstPaid, paidForEachYear } = ILLNESS_BENEFIT
  const said = ILLNESS_PAYMENTS.map((payment) => numbers(ILLNESS_PAYMENT_RULES[payment].sentence))
  expect(said).toEqual([
    [nearRetirement / 12],
    [nearRetirement / 12],
    [firstContributions / 12, firstPaid, firstContributions / 12, 1, paidForEachYear, 1, 1],
  ])
  expect(said).toEqual([[5], [5], [5, 12, 5, 1, 3, 1, 1]])
})
