import { accountInterestIn, ACCOUNT_INTEREST_RATES } from './accountInterest'
import { contributionBaseIn, CONTRIBUTION_BASES } from './contributionBase'
import { INDEX_LIMITS } from './estimate'
import { rowsOf } from './testing/rowsOf'

/** How sure the checked table is, in the letters of the rules. Less than `high` is not several copies that agree. */
const CONFIDENCE: Readonly<Record<string, string>> = { high: 'B', 'medium-high': 'C', low: 'C' }

describe('记账利率', () => {
  const checked = rowsOf('account-interest-rates.csv')

  test('of every year that the checked table has, and of no other', () => {
    expect(checked).toHaveLength(11)
    expect(Object.keys(ACCOUNT_INTEREST_RATES)).toEqual(checked.map(([year]) => year))
  })

  test.each(checked)('%s: %s %%, %s', (year = '', percent, confidence = '') => {
    expect(accountInterestIn(Number(year))).toEqual({
      known: true,
      year: Number(year),
      hundredths: Math.round(Number(percent) * 100),
      confidence: CONFIDENCE[confidence],
    })
  })

  test.each([2015, 2027])('of %i nothing is known, and none stands in', (year) => {
    expect(accountInterestIn(year)).toEqual({ known: false, rule: 'accountInterest', year })
  })
})

describe('缴费基数', () => {
  const checked = rowsOf('hebei-contribution-base.csv')
  const fen = (yuan: string) => Math.round(Number(yuan) * 100)

  test('of every year that the checked table has, and of no other', () => {
    expect(checked).toHaveLength(3)
    expect(Object.keys(CONTRIBUTION_BASES)).toEqual(checked.map(([year]) => year))
  })

  test.each(checked)(
    '%s: average %s, at least %s, at most %s',
    (year = '', average = '', floor = '', ceiling = '') => {
      expect(contributionBaseIn(Number(year))).toEqual({
        known: true,
        year: Number(year),
        average: fen(average),
        ...(floor !== '' && { limits: { floor: fen(floor), ceiling: fen(ceiling) } }),
        confidence: 'C',
      })
    },
  )

  test('its limits are those of 平均缴费指数, 60 and 300 of a hundred, to the yuan', () => {
    for (const { average, limits } of Object.values(CONTRIBUTION_BASES)) {
      if (limits === undefined) continue
      expect(Math.abs(limits.floor - (average * INDEX_LIMITS.least) / 10_000)).toBeLessThan(100)
      expect(Math.abs(limits.ceiling - (average * INDEX_LIMITS.most) / 10_000)).toBeLessThan(100)
    }
  })

  test.each([2023, 2027])('of %i nothing is known, and none stands in', (year) => {
    expect(contributionBaseIn(year)).toEqual({ known: false, rule: 'contributionBase', year })
  })
})
