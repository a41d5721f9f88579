import type { Facts } from './facts'
import type { LocalDate } from '../scheme/ids'
import { factsFrom } from './questions'
import { man, wangAnswers, wangShared, woman } from './testing/people'
import { application, basisOf, gapsOf, stateOf } from './testing/results'

describe('later items: what is unmet is to be put right, and stops nothing', () => {
  const shared = factsFrom(wangAnswers, wangShared)
  test('arrears', () => {
    const result = application({ ...shared, pensionArrears: true })
    expect(stateOf(result, '5.1.1')).toBe('notMet')
    expect([gapsOf(result).includes('pensionArrears'), result.stops]).toEqual([true, []])
  })
  test('several pension relations', () => {
    expect(gapsOf(application({ ...shared, severalPensions: true }))).toContain('mergePensions')
  })
  describe('medical years of a man at November 2026: 30 years, 10 of them here', () => {
    const medical = (months: number, localMonths: number) =>
      application({ ...shared, medicalRecord: { months, localMonths, asOf: '2026-05', continuing: true } })
    test('just enough', () => expect(stateOf(medical(354, 114), '6.2')).toBe('met'))
    test('one month short in all', () => {
      const result = medical(353, 200)
      expect([stateOf(result, '6.2'), result.stops]).toEqual(['notMet', []])
      expect(result.gaps).toContainEqual({
        code: 'medicalYears',
        who: 'medicalInsurance',
        certain: true,
        months: 1,
        by: '2026-10-31',
      })
    })
    test('nothing is short where there is no such insurance', () => {
      const medicalRecord = { months: 353, localMonths: 113, asOf: '2026-05', continuing: true } as const
      const gaps = gapsOf(application({ ...shared, medical: 'resident', medicalRecord }))
      expect(gaps).not.toContain('medicalYears')
      expect(gaps).not.toContain('medicalLocalYears')
    })
    test('one month short here', () => expect(gapsOf(medical(400, 113))).toContain('medicalLocalYears'))
  })
  test.each([
    [299, 120, 'notMet'],
    [300, 120, 'met'],
    [301, 121, 'met'],
    [300, 119, 'notMet'],
  ] as const)(
    'a woman needs 25 years, 10 of them here: %i and %i months, %s',
    (months, localMonths, state) => {
      const medicalRecord = { months, localMonths, asOf: '2026-08', continuing: false } as const
      expect(stateOf(application(woman({ medicalRecord })), '6.2')).toBe(state)
    },
  )
  test('a sealed account is no gap; one that nobody has looked at is a possible one', () => {
    const sealing = (housingFundSealed?: boolean) =>
      application({ ...shared, housingFundSealed }).gaps.find(({ code }) => code === 'housingFundSealing')
    expect(sealing(true)).toBeUndefined()
    expect(sealing(false)).toMatchObject({ certain: true })
    expect(sealing()).toMatchObject({ certain: false })
  })
  test('a unit that owes the fund is named, and so is an open loan, each with who can say or cure it', () => {
    const fund = (facts: Partial<Facts>) =>
      application({ ...shared, housingFundSealed: true, ...facts }).gaps.filter(({ code }) =>
        code.startsWith('housingFund'),
      )
    expect(fund({ housingFundPaidInFull: true, housingFundLoan: false })).toEqual([])
    expect(fund({ housingFundPaidInFull: false, housingFundLoan: false })).toMatchObject([
      { code: 'housingFundUnderpaid', who: 'employer', certain: true },
    ])
    expect(fund({ housingFundPaidInFull: true, housingFundLoan: true })).toMatchObject([
      { code: 'housingFundLoan', who: 'housingFund', certain: true },
    ])
    expect(fund({ housingFundLoan: true, housingFund: 'none' })).toEqual([])
    // The record says that it is sealed, and nothing of the others.
    const untold = { housingFundPaidInFull: undefined, housingFundLoan: undefined }
    expect(fund(untold)).toMatchObject([
      { code: 'housingFundUnderpaid', certain: false },
      { code: 'housingFundLoan', certain: false },
    ])
    expect(fund({ ...untold, housingFundSealed: undefined })).toMatchObject([
      { code: 'housingFundSealing', certain: false },
    ])
  })
  test('medical years that nobody has looked up are to be looked up, a year ahead', () => {
    const unread = (facts: Partial<Facts>) =>
      application(man({ ...facts }), '2025-11-03').gaps.find(({ code }) => code === 'medicalRecordUnread')
    expect(unread({})).toMatchObject({ who: 'medicalInsurance', certain: false, by: '2026-10-31' })
    expect(
      unread({ medicalRecord: { months: 400, localMonths: 300, asOf: '2025-10', continuing: true } }),
    ).toBeUndefined()
    expect(unread({ medical: 'resident' })).toBeUndefined()
  })
  test('by the last day of the month before; after it no day is named', () => {
    const arrears = (today: LocalDate) =>
      application({ ...shared, pensionArrears: true }, today).gaps.find(
        ({ code }) => code === 'pensionArrears',
      )
    expect(arrears('2026-10-31')).toMatchObject({ by: '2026-10-31' })
    expect(arrears('2026-11-01')).not.toHaveProperty('by')
  })
})

describe('the law of the day', () => {
  const at = (today: LocalDate) => application(man({ retirementMonth: '2027-06' }), today)
  test('the housing fund: the old text until 19 September 2026, the revised from the day after', () => {
    expect(basisOf(at('2026-09-19'))).toEqual(
      expect.arrayContaining(['housingFund24Before', 'housingFund25Before']),
    )
    expect(basisOf(at('2026-09-19'))).not.toContain('housingFund24')
    expect(basisOf(at('2026-09-20'))).toEqual(expect.arrayContaining(['housingFund24', 'housingFund25']))
    expect(basisOf(at('2026-09-20'))).not.toContain('housingFund24Before')
    expect(at('2026-09-19').notes).not.toContain('housingFundFraud')
    expect(at('2026-09-20').notes).toEqual(
      expect.arrayContaining(['housingFundFraud', 'housingFundMayStayOpen']),
    )
  })
  test('medical insurance: from 2027 to be confirmed, and C', () => {
    const medical = (today: LocalDate) => at(today).conditions.find(({ ruleId }) => ruleId === '6.2')
    expect(medical('2026-12-31')).toMatchObject({ confidence: 'A' })
    expect(medical('2026-12-31')?.basis.map(({ id }) => id)).toContain('socialInsuranceLaw27')
    expect(medical('2027-01-01')).toMatchObject({ confidence: 'C' })
    expect(medical('2027-01-01')?.basis.map(({ id }) => id)).not.toContain('socialInsuranceLaw27')
    expect(at('2027-01-01').notes).toContain('medicalLawToBeConfirmed')
  })
  test('age goes by the retirement month, not by the day of the assessment', () => {
    const before = application(man({ cardBirth: '1964-12', retirementMonth: '2024-12' }))
    expect(basisOf(before)).toContain('formerAges')
    expect(basisOf(before)).not.toContain('retirementAge')
    expect(basisOf(at('2026-05-06'))).not.toContain('formerAges')
  })
})
