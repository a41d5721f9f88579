import fc from 'fast-check'
import { rowsOf } from './testing/rowsOf'
import type { LocalDate, YearMonth } from '../scheme/ids'
import { pensionBaseFor } from './base'
import { estimatePension, INDEX_LIMITS, sheetYears, type PensionInputs } from './estimate'
import { PAYOUT_MONTHS, PAYOUT_MONTHS_BY_MONTH, payoutMonthsAt } from './payoutMonths'

/** A day past all that is reckoned here, unless one is named. */
const AFTERWARDS = '2040-01-01'
const sheet = (inputs: Partial<PensionInputs>, today: LocalDate = AFTERWARDS) =>
  estimatePension(
    {
      retirementMonth: '2022-06',
      ageMonths: 50 * 12,
      index: 10_000,
      years: 3000,
      yearsPaidBefore1996: 0,
      deemedYears: 0,
      account: 0,
      ...inputs,
    },
    today,
  )

describe('two calculation sheets of Hebei, to the cent', () => {
  test('2022: base 6849, 30.67 years, account 89,850.24, 3.5 years before 1996: 2564.79', () => {
    expect(sheet({ index: 7737, years: 3067, account: 8_985_024, yearsPaidBefore1996: 350 })).toMatchObject({
      indexedWage: 529_907,
      parts: { basic: 186_291, personal: 46_077, transitional: 24_111, total: 256_479 },
      caveats: [],
    })
  })

  test('2025: base 7410, 22.42 years, account 52,077.55, 1.83 years before 1996: 1769.05', () => {
    expect(
      sheet({
        retirementMonth: '2025-06',
        index: 6667,
        years: 2242,
        account: 5_207_755,
        yearsPaidBefore1996: 183,
      }),
    ).toMatchObject({
      indexedWage: 494_025,
      parts: { basic: 138_446, personal: 26_706, transitional: 11_753, total: 176_905 },
    })
  })

  test('36 years and 8 months are 36.67 on a sheet', () => {
    expect(sheetYears(440)).toBe(3667)
    expect(sheetYears(0)).toBe(0)
  })
})

describe('计发基数', () => {
  test.each([
    [2020, 629_100],
    [2021, 657_500],
    [2022, 684_900],
    [2023, 712_200],
    [2024, 726_500],
    [2025, 741_000],
  ])('of %i', (year, fen) => {
    expect(pensionBaseFor(year)).toMatchObject({ year, fen, standsIn: false })
  })

  test('of a year that has none yet: the last one, by its name', () => {
    expect(pensionBaseFor(2026)).toMatchObject({ year: 2025, fen: 741_000, standsIn: true, confidence: 'C' })
    expect(sheet({ retirementMonth: '2027-01' })).toMatchObject({ caveats: ['baseStandsIn'] })
  })

  test('before the table nothing is estimated: the rule and the year are named', () => {
    const unknown = { known: false, rule: 'pensionBase', year: 2019 }
    expect(pensionBaseFor(2019)).toEqual(unknown)
    expect(sheet({ retirementMonth: '2019-12' })).toEqual(unknown)
    expect(sheet({ retirementMonth: '2020-01' }).known).toBe(true)
  })
})

describe('计发月数', () => {
  test.each([
    [40, 233],
    [41, 230],
    [42, 226],
    [43, 223],
    [44, 220],
    [45, 216],
    [46, 212],
    [47, 208],
    [48, 204],
    [49, 199],
    [50, 195],
    [51, 190],
    [52, 185],
    [53, 180],
    [54, 175],
    [55, 170],
    [56, 164],
    [57, 158],
    [58, 152],
    [59, 145],
    [60, 139],
    [61, 132],
    [62, 125],
    [63, 117],
    [64, 109],
    [65, 101],
    [66, 93],
    [67, 84],
    [68, 75],
    [69, 65],
    [70, 56],
  ])('at %i: %i', (age, months) => {
    expect(payoutMonthsAt(age * 12)?.months).toBe(months)
  })

  test('of 47 there are two: the range has both', () => {
    expect(payoutMonthsAt(47 * 12)).toMatchObject({ months: 208, most: 208, least: 207, confidence: 'C' })
    expect(sheet({ ageMonths: 47 * 12 })).toMatchObject({ caveats: ['payoutMonthsDisputed'] })
  })

  test('between two years the table by months, with both whole years as its range', () => {
    expect(payoutMonthsAt(60 * 12 + 1)).toMatchObject({
      months: 138.4,
      most: 139,
      least: 132,
      confidence: 'C',
    })
    const estimate = sheet({ ageMonths: 60 * 12 + 1, account: 13_900_000 })
    expect(estimate).toMatchObject({ caveats: ['payoutMonthsBetween'] })
  })

  test('outside 40 to 70 nothing is estimated', () => {
    expect(payoutMonthsAt(40 * 12 - 1)).toBeNull()
    expect(payoutMonthsAt(40 * 12)).not.toBeNull()
    expect(payoutMonthsAt(70 * 12)).not.toBeNull()
    expect(payoutMonthsAt(70 * 12 + 1)).toBeNull()
    expect(sheet({ ageMonths: 39 * 12 })).toEqual({ known: false, rule: 'payoutMonths', year: 2022 })
  })

  test('the two tables say the same of whole years, and between them the later the less', () => {
    for (const [age, months] of Object.entries(PAYOUT_MONTHS)) {
      expect(Math.abs((PAYOUT_MONTHS_BY_MONTH[Number(age)]?.[0] ?? NaN) - months)).toBeLessThanOrEqual(1)
    }
    const all = Object.values(PAYOUT_MONTHS_BY_MONTH).flat()
    expect(all.every((months, index) => index === 0 || months < (all[index - 1] ?? Infinity))).toBe(true)
  })

  test('by month, row by row as the checked table has it, and no other', () => {
    const checked = rowsOf('payout-months-by-month.csv').map((row) => row.map(Number))
    expect(checked).toHaveLength(361)
    const table = Object.entries(PAYOUT_MONTHS_BY_MONTH).flatMap(([years, months]) =>
      months.map((value, month) => [Number(years), month, value]),
    )
    expect(table).toEqual(checked)
    for (const [years = 0, month = 0, months] of checked) {
      if (month > 0)
        expect([years, month, payoutMonthsAt(years * 12 + month)?.months]).toEqual([years, month, months])
    }
  })
})

test('what the account will hold is not reckoned ahead, and that is said until the month has come', () => {
  const caveats = (today: LocalDate) => {
    const estimate = sheet({ retirementMonth: '2026-11' }, today)
    return estimate.known && estimate.caveats.includes('accountGrows')
  }
  expect(caveats('2026-10-31')).toBe(true)
  expect(caveats('2026-11-01')).toBe(false)
  expect(caveats('2026-12-01')).toBe(false)
})

test('whether 视同 years count in 过渡性 is not settled: least without, most with', () => {
  const estimate = sheet({ index: 10_000, deemedYears: 800, yearsPaidBefore1996: 200 })
  expect(estimate).toMatchObject({
    parts: { transitional: 89_037 },
    caveats: ['deemedInTransition'],
    confidence: 'C',
  })
  expect(estimate.known && estimate.range.most - estimate.range.least).toBe(71_230)
})

test('the sum lies in its range, and more years, a larger account, a higher index never make it less', () => {
  fc.assert(
    fc.property(
      fc.record({
        retirementMonth: fc.constantFrom<YearMonth>('2022-06', '2025-12', '2031-01'),
        ageMonths: fc.integer({ min: 40 * 12, max: 70 * 12 }),
        index: fc.integer({ min: INDEX_LIMITS.least, max: INDEX_LIMITS.most }),
        years: fc.integer({ min: 0, max: 5000 }),
        yearsPaidBefore1996: fc.integer({ min: 0, max: 1500 }),
        deemedYears: fc.integer({ min: 0, max: 2500 }),
        account: fc.integer({ min: 0, max: 100_000_000 }),
      }),
      (inputs) => {
        const estimate = estimatePension(inputs, AFTERWARDS)
        if (!estimate.known) throw new Error(estimate.rule)
        const { parts, range } = estimate
        expect(Object.values(parts).every(Number.isSafeInteger)).toBe(true)
        expect(parts.total).toBe(parts.basic + parts.personal + parts.transitional)
        expect(range.least).toBeLessThanOrEqual(parts.total)
        expect(range.most).toBeGreaterThanOrEqual(parts.total)
        for (const more of [
          { years: inputs.years + 1 },
          { account: inputs.account + 100 },
          { index: inputs.index + 1 },
        ]) {
          const richer = estimatePension({ ...inputs, ...more }, AFTERWARDS)
          expect(richer.known && richer.parts.total).toBeGreaterThanOrEqual(parts.total)
        }
      },
    ),
  )
})
