import fc from 'fast-check'
import { flowOf } from '../scheme/flow'
import type { LocalDate } from '../scheme/ids'
import { assess } from './assess'
import type { Facts } from './facts'
import { factsFrom } from './questions'
import { wangAnswers, wangKnown, wangShared } from './testing/people'
import { application, basisOf, resultsOf, tickedOf, TODAY } from './testing/results'

describe('Wang Jianguo on 6 May 2026, as the screens tell his story', () => {
  const assessment = assess(factsFrom(wangAnswers, wangShared), TODAY)
  const result = application(factsFrom(wangAnswers, wangShared))

  test('is scenario 1, with nothing open', () => {
    expect(assessment.outcome).toBe('scenario')
    expect(result.reasons).toEqual(['employeeInsured', 'noSpecialWork', 'archiveToConfirm'])
  })

  test('may leave in March 2025, April 2025, and April 2028 at the latest', () => {
    const dates = result.plan?.dates
    expect([dates?.earliest.month, dates?.statutory.month, dates?.latest.month]).toEqual([
      '2025-03',
      '2025-04',
      '2028-04',
    ])
    expect([dates?.earliest.ageMonths, dates?.statutory.ageMonths, dates?.latest.ageMonths]).toEqual([
      720, 721, 757,
    ])
  })

  test('chose November 2026, at 61 years and 8 months: a delay that runs out, with 15 years as the minimum', () => {
    expect(result.plan?.chosen).toMatchObject({
      month: '2026-11',
      ageMonths: 61 * 12 + 8,
      problem: null,
      category: 'flexibleDelayCompleted',
      minimum: { known: true, months: 180, year: 2025 },
      benefitStart: '2026-12',
    })
  })

  test('applies from November 2025 to May 2026, so today he may', () => {
    expect(result.window).toEqual({ window: { from: '2025-11-01', to: '2026-05-31' }, state: 'open' })
    expect(result.stops).toEqual([])
  })

  test('has paid for 41 years and 10 months, and will have for 42 years and 5', () => {
    expect(result.contributions).toMatchObject({ nowMonths: 502, atRetirementMonths: 509, enough: true })
  })

  test('four items are ticked, and the household check goes by itself', () => {
    expect(tickedOf(result)).toEqual([
      'benefitQualification',
      'pensionPayment',
      'medicalContribution',
      'housingFundWithdrawal',
      'householdConfirmation',
    ])
    expect(result.items).toHaveLength(9)
  })

  test('two things are missing: the account is not sealed, and the archive pages', () => {
    expect(result.gaps).toEqual([
      { code: 'housingFundSealing', who: 'employer', certain: true, by: '2026-10-31' },
      { code: 'archivePages', who: 'employer', certain: true },
    ])
  })

  test('photographs both sides of the ID card, the archive pages and the bank card', () => {
    expect(result.materials.map(({ kind }) => kind)).toEqual([
      'idCardFront',
      'idCardBack',
      'archivePages',
      'bankCard',
    ])
  })

  test('each condition names its point, and every one has a basis', () => {
    expect(result.conditions.map(({ ruleId, state }) => `${ruleId} ${state}`)).toEqual([
      '1.1 met',
      '5.1.1 met',
      '5.1.2 met',
      '5.1.3 met',
      '5.1.4 unknown',
      '5.1.5 unknown',
      '6.1 unknown',
      '6.2 met',
      '7 unknown',
    ])
    for (const { basis } of result.conditions) expect(basis.length).toBeGreaterThan(0)
  })

  test('the notice rules of flexible retirement are C, so the result says who decides', () => {
    expect(result.confidence).toBe('C')
    expect(basisOf(result)).toContain('flexibleNotice')
  })
})

describe('for any facts on any day', () => {
  const or = <T>(...values: readonly T[]) =>
    fc.constantFrom<T | 'unknown' | undefined>(...values, 'unknown', undefined)
  const month = or('1945-01', '1964-12', '1965-03', '1970-02', '1984-11', '2010-01', '2026-11', '2033-05')
  const anyFacts = fc.record({
    identified: fc.boolean(),
    insurance: or('employee', 'flexible', 'institution', 'resident', 'elsewhere'),
    sex: or('male', 'female'),
    cardBirth: month,
    archiveBirth: or('same', 'other', 'noArchive'),
    archiveBirthMonth: month,
    post: or('management', 'worker', 'flexible', 'formerPublicWorker', 'formerPublicCadre', 'seniorOfficial'),
    earlyRetirement: or('none', 'specialWork', 'illnessApproval', 'illness'),
    archiveMatters: or('none', 'deemedYears', 'altered', 'other'),
    recognition: or('recognized', 'unrecognized', 'notNeeded'),
    retirementMonth: month,
    housingFund: or('has', 'none'),
    medical: or('employee', 'resident', 'none'),
    pensionArrears: fc.constantFrom(true, false, undefined),
    severalPensions: fc.constantFrom(true, false, undefined),
    noHousehold: fc.constantFrom(true, undefined),
    housingFundPaidInFull: fc.constantFrom(true, false, undefined),
    housingFundLoan: fc.constantFrom(true, false, undefined),
    medicalRecord: fc.option(
      fc.record({
        months: fc.nat({ max: 600 }),
        localMonths: fc.nat({ max: 600 }),
        asOf: fc.constant('2026-04' as const),
        continuing: fc.boolean(),
      }),
      { nil: undefined },
    ),
    housingFundSealed: fc.constantFrom(true, false, undefined),
    contributions: fc.option(
      fc.record({
        months: fc.nat({ max: 600 }),
        asOf: fc.constant('2026-04' as const),
        continuing: fc.boolean(),
      }),
      { nil: undefined },
    ),
  }) as fc.Arbitrary<Facts>
  const anyDay = fc.constantFrom<LocalDate>(
    '1999-12-31',
    '2024-06-25',
    '2024-06-26',
    '2026-05-06',
    '2026-09-20',
    '2027-01-01',
    '2040-12-31',
  )

  test('nothing is asked for, or said, of an item that is left out; the first cannot be', () => {
    const without = ['benefitQualification', 'housingFundWithdrawal', 'medicalContribution'] as const
    fc.assert(
      fc.property(anyFacts, anyDay, (facts, today) => {
        for (const result of resultsOf(assess(facts, today, without))) {
          if (result.kind !== 'application') continue
          const { conditions, gaps, materials, notes } = result
          const { indispensable } = flowOf(result.scenario)
          expect(conditions.some(({ item }) => item === indispensable)).toBe(true)
          expect(conditions.some(({ item }) => item === without[1] || item === without[2])).toBe(false)
          expect(materials.every(({ forItems }) => forItems.some((item) => item !== without[1]))).toBe(true)
          expect(gaps.filter(({ code }) => /^(housingFund|medical)/.test(code))).toEqual([])
          expect(notes).not.toContain('housingFundFraud')
        }
      }),
    )
  })

  test('there is a conclusion, and it is consistent', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, (facts, today) => {
        const assessment = assess(facts, today)
        const results = resultsOf(assessment)
        expect(results.length).toBeGreaterThan(0)
        if (assessment.outcome === 'incomplete') expect(assessment.open.length).toBeGreaterThan(0)
        for (const result of results) {
          expect(result.hotlines.length).toBeGreaterThan(0)
          // Before the scheme's own day there is nothing that a result could rest on, and it says how sure that is.
          if (result.basis.length === 0) expect(today < '2024-06-26').toBe(true)
          if (result.kind === 'notCovered') continue
          if (result.basis.length === 0) expect(result.confidence).toBe('C')
          expect(result.items).toHaveLength(9)
          expect(result.items.filter(({ ticked, mayUntick }) => mayUntick && !ticked)).toEqual([])
          const ticked = tickedOf(result)
          expect(
            result.materials.every(({ forItems }) => forItems.every((item) => ticked.includes(item))),
          ).toBe(true)
          if (result.kind !== 'application') continue
          // 因病 was approved before: its point is shown, its item has no box.
          expect(
            result.conditions.every(({ item }) => ticked.includes(item) || item === 'illnessRetirement'),
          ).toBe(true)
          expect(
            result.conditions.filter(
              ({ state, settledBy }) => (state === 'unknown') !== (settledBy !== null),
            ),
          ).toEqual([])
          const stopped = result.conditions.some(
            ({ effect, state }) => effect === 'stops' && state === 'notMet',
          )
          expect(result.stops.includes('condition')).toBe(stopped && (result.plan?.chosen ?? null) !== null)
        }
      }),
      { numRuns: 2000 },
    )
  })
})

test('who has not proved who they are gets the same conclusion from the same words', () => {
  const stranger = factsFrom(wangAnswers)
  const { identified: _, ...identified } = factsFrom(wangAnswers, wangKnown)
  expect(assess(stranger, TODAY)).toEqual(assess({ identified: false, ...identified }, TODAY))
})
