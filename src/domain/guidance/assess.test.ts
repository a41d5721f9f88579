import fc from 'fast-check'
import type { LocalDate } from '../scheme/ids'
import { assess } from './assess'
import type { Assessment, NormalResult, PossibleResult, ReferralResult } from './assessment'
import type { Facts } from './facts'
import { factsFrom } from './questions'
import { man, wangAnswers, wangKnown, wangShared, woman } from './testing/people'

const TODAY: LocalDate = '2026-05-06'

const resultsOf = (assessment: Assessment): readonly PossibleResult[] =>
  assessment.outcome === 'incomplete' ? assessment.results : [assessment.result]

const scenariosOf = (assessment: Assessment) =>
  resultsOf(assessment).map((result) => (result.kind === 'notCovered' ? result.reason : result.scenario))

function application(facts: Facts, today = TODAY): NormalResult {
  const [result] = resultsOf(assess(facts, today))
  if (result?.kind !== 'application') throw new Error(`not scenario 1 but ${JSON.stringify(result)}`)
  return result
}

function referred(facts: Facts, today = TODAY): ReferralResult {
  const [result] = resultsOf(assess(facts, today))
  if (result?.kind !== 'referral') throw new Error(`no referral but ${JSON.stringify(result)}`)
  return result
}

const openOf = (assessment: Assessment) =>
  assessment.outcome === 'incomplete' ? assessment.open.map(({ code }) => code) : []
const stateOf = (result: NormalResult, id: string) =>
  result.conditions.find(({ ruleId }) => ruleId === id)?.state
const gapsOf = (result: NormalResult) => result.gaps.map(({ code }) => code)
const tickedOf = (result: NormalResult | ReferralResult) =>
  result.items.filter(({ ticked }) => ticked).map(({ item }) => item)
const basisOf = (result: NormalResult) => result.basis.map(({ id }) => id)

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

describe('the scenario', () => {
  test('nothing to confirm: scenario 4, from the first of the retirement month', () => {
    const result = referred(man({ archiveMatters: 'none' }))
    expect(result.scenario).toBe('noConfirmation')
    expect(result.window).toEqual({ window: { from: '2026-11-01' }, state: 'before' })
  })

  test.each([
    ['years not recognised', man({ archiveMatters: 'deemedYears' })],
    ['a post or trade not settled', man({ archiveMatters: 'other' })],
    [
      'another birth month in the archive',
      man({ archiveMatters: 'none', archiveBirth: 'other', archiveBirthMonth: '1965-01' }),
    ],
    ['an archive nobody looked at', man({ archiveMatters: 'none', archiveBirth: 'unknown' })],
    ['a woman whose post is not settled', woman({ archiveMatters: 'none', post: 'unknown' })],
  ])('with %s it is scenario 1', (_, facts) => {
    expect(new Set(scenariosOf(assess(facts, TODAY)))).toEqual(new Set(['normal']))
  })

  test('no archive at all is nothing open: the ID card counts', () => {
    const result = referred(man({ archiveMatters: 'none', archiveBirth: 'noArchive' }))
    expect(result.scenario).toBe('noConfirmation')
    expect(result.notes).toContain('birthByCardNoArchive')
  })

  test('special work before the statutory month is scenario 2, from it on scenario 1', () => {
    const facts = man({ cardBirth: '1970-06', earlyRetirement: 'specialWork' })
    // Statutory: 1970-06 + 60 years 17 months.
    expect(scenariosOf(assess({ ...facts, retirementMonth: '2031-10' }, TODAY))).toEqual(['specialWork'])
    expect(scenariosOf(assess({ ...facts, retirementMonth: '2031-11' }, TODAY))).toEqual(['normal'])
    expect(scenariosOf(assess({ ...facts, retirementMonth: 'unknown' }, '2031-10-31'))).toEqual([
      'specialWork',
    ])
    expect(scenariosOf(assess({ ...facts, retirementMonth: 'unknown' }, '2031-11-01'))).toEqual(['normal'])
  })

  test('a 核准表 from before 2025 is scenario 3; illness without one is normal with the way to 病残津贴', () => {
    expect(assess(man({ earlyRetirement: 'illnessApproval' }), TODAY)).toMatchObject({
      outcome: 'scenario',
      result: { scenario: 'illness' },
    })
    const ill = application(man({ earlyRetirement: 'illness' }))
    expect(ill.notes).toContain('illnessBenefit')
    expect(basisOf(ill)).toContain('illnessBenefit')
  })

  test.each([
    ['recognized', 'institutionRecognized'],
    ['unrecognized', 'institutionUnrecognized'],
    ['notNeeded', 'institutionRecognized'],
  ] as const)('an institution, %s, is %s', (recognition, scenario) => {
    const result = referred(man({ insurance: 'institution', recognition }))
    expect(result.scenario).toBe(scenario)
    expect(result.window).toBeNull()
  })

  test('without service before 2014-10 there is no 认定表 to bring', () => {
    const kinds = (recognition: 'recognized' | 'notNeeded') =>
      referred(man({ insurance: 'institution', recognition })).materials.map(({ kind }) => kind)
    expect(kinds('recognized')).toContain('deemedRecognition')
    expect(kinds('notNeeded')).not.toContain('deemedRecognition')
  })

  test.each([
    ['resident', 'residentPension'],
    ['elsewhere', 'otherProvince'],
  ] as const)('%s is not covered, and is told where to go', (insurance, reason) => {
    expect(assess(man({ insurance }), TODAY)).toMatchObject({
      outcome: 'notCovered',
      result: { reason, hotlines: ['socialInsurance'] },
    })
  })

  test('every referral names whom to call, what to bring and why', () => {
    const referrals = [
      man({ archiveMatters: 'none' }),
      man({ earlyRetirement: 'illnessApproval' }),
      man({ cardBirth: '1970-06', earlyRetirement: 'specialWork', retirementMonth: '2028-01' }),
      man({ insurance: 'institution', recognition: 'recognized' }),
      man({ insurance: 'institution', recognition: 'unrecognized' }),
    ].map((facts) => referred(facts))
    for (const { hotlines, materials, reasons, items } of referrals) {
      expect(
        [hotlines.length, materials.length, reasons.length, items.length].every((count) => count > 0),
      ).toBe(true)
    }
    expect(new Set(referrals.map(({ scenario }) => scenario)).size).toBe(5)
  })
})

describe('what is not settled is shown side by side', () => {
  test('an undecided post: both classes, and it may be sent to 人社', () => {
    const assessment = assess(woman({ post: 'unknown' }), '2026-01-10')
    expect(openOf(assessment)).toEqual(['post'])
    expect(
      resultsOf(assessment).map((one) =>
        one.kind === 'application' ? one.plan?.dates.statutory.month : null,
      ),
    ).toEqual(['2026-08', '2021-04'])
    expect(assessment).toMatchObject({ outcome: 'incomplete', maySend: true })
  })

  test.each([
    ['formerPublicWorker', '1.2'],
    ['formerPublicCadre', '1.3'],
  ] as const)('%s: both results and point %s, undecided, never a choice', (post, point) => {
    const assessment = assess(woman({ insurance: 'flexible', post }), '2026-01-10')
    expect(openOf(assessment)).toEqual([post])
    for (const result of resultsOf(assessment)) {
      expect(result.kind === 'application' && stateOf(result, point)).toBe('unknown')
    }
  })

  test('an archive nobody looked at: one result by the ID card that says so', () => {
    const assessment = assess(man({ archiveBirth: 'unknown' }), TODAY)
    expect(openOf(assessment)).toEqual(['archiveBirth'])
    expect(assessment).toMatchObject({ outcome: 'incomplete', maySend: true })
    const result = application(man({ archiveBirth: 'unknown' }))
    expect(result.plan?.birth).toEqual({ month: '1965-03', source: 'card' })
    expect(result.notes).toContain('birthByCard')
    expect(gapsOf(result)).toContain('lookAtArchive')
  })

  test('an altered archive may be sent to 人社', () => {
    expect(assess(man({ archiveMatters: 'altered' }), TODAY)).toMatchObject({
      outcome: 'incomplete',
      open: [{ code: 'archiveAltered', settledBy: 'hrss' }],
      maySend: true,
    })
  })

  test('unknown trades: scenarios 1, 2 and 3; past the statutory age no longer 2', () => {
    const facts = man({ cardBirth: '1970-06', retirementMonth: '2031-01', earlyRetirement: 'unknown' })
    expect(scenariosOf(assess(facts, TODAY))).toEqual(['normal', 'specialWork', 'illness'])
    expect(scenariosOf(assess(man({ earlyRetirement: 'unknown' }), TODAY))).toEqual(['normal', 'illness'])
  })

  test('unknown insurance: all scenarios and both ways out, to be found out before sending', () => {
    const assessment = assess(man({ insurance: 'unknown' }), TODAY)
    expect(scenariosOf(assessment)).toEqual([
      'normal',
      'institutionRecognized',
      'institutionUnrecognized',
      'residentPension',
      'otherProvince',
    ])
    expect(assessment).toMatchObject({ maySend: false })
  })

  test('nothing answered at all is still an answer', () => {
    const assessment = assess(factsFrom({}), TODAY)
    expect(openOf(assessment)).toEqual(expect.arrayContaining(['insurance', 'birthMonth', 'sex']))
    expect(assessment).toMatchObject({ outcome: 'incomplete', maySend: false })
  })
})

describe('the birth month that counts', () => {
  test('the archive, with a warning, where it differs', () => {
    const result = application(man({ archiveBirth: 'other', archiveBirthMonth: '1965-05' }))
    expect(result.plan?.birth).toEqual({ month: '1965-05', source: 'archive', cardMonth: '1965-03' })
    expect(result.plan?.dates.statutory.month).toBe('2025-07')
    expect(result.notes).toContain('birthDiffers')
  })
  test('the same month typed as another is no difference', () => {
    expect(application(man({ archiveBirth: 'other', archiveBirthMonth: '1965-03' })).notes).not.toContain(
      'birthDiffers',
    )
  })
})

describe('the chosen month', () => {
  const problem = (facts: Facts) => application(facts).plan?.chosen?.problem ?? null
  test('before the earliest: not possible, and the condition is not met', () => {
    const facts = man({ retirementMonth: '2025-02' })
    expect(problem(facts)).toEqual({ code: 'beforeEarliest', limit: '2025-03' })
    expect(stateOf(application(facts), '1.1')).toBe('notMet')
    expect(application(facts).stops).toEqual(['monthImpossible', 'condition'])
    expect(application(facts).gaps).toContainEqual({ code: 'changeMonth', who: 'self', certain: true })
  })
  test('the earliest, the statutory and the latest month are possible', () => {
    for (const retirementMonth of ['2025-03', '2025-04', '2028-04'] as const) {
      expect(problem(man({ retirementMonth }))).toBeNull()
    }
  })
  test('past the latest: not possible', () => {
    expect(problem(man({ retirementMonth: '2028-05' }))).toEqual({ code: 'afterLatest', limit: '2028-04' })
  })
  test('without a unit no delay, and that is C', () => {
    const facts = man({ insurance: 'flexible', retirementMonth: '2025-05' })
    expect(problem(facts)).toEqual({ code: 'delayNeedsUnit', limit: '2025-04' })
    expect(application(facts).confidence).toBe('C')
    expect(application(facts).notes).toContain('flexibleDelayNeedsUnit')
  })
  test('none chosen: the scenario and the dates stand, the month is missing', () => {
    const result = application(man({ retirementMonth: 'unknown' }))
    expect(result.plan?.dates.statutory.month).toBe('2025-04')
    expect([result.stops, result.window]).toEqual([['noMonth'], null])
    expect(result.gaps).toContainEqual({ code: 'chooseMonth', who: 'self', certain: true })
  })
  test('too early to apply is the only thing a window stops', () => {
    expect(application(man(), '2025-10-31').stops).toEqual(['tooEarly'])
    expect(application(man(), '2026-06-01').stops).toEqual([])
    expect(application(man(), '2026-06-01').notes).toContain('lateWindow')
    expect(application(man(), '2026-12-01').stops).toEqual([])
    expect(application(man(), '2026-12-01').notes).toContain('pastRetirementMonth')
  })
  test('early: notice by the first of R−3; past it, a late window still blocks nothing', () => {
    // Born 1968-01: statutory 2028-10.
    const early = man({ cardBirth: '1968-01', retirementMonth: '2028-05' })
    expect(application(early, '2028-02-01').gaps).toContainEqual({
      code: 'earlyNotice',
      who: 'employer',
      certain: false,
      by: '2028-02-01',
    })
    expect(application(early, '2028-02-01').notes).not.toContain('earlyNoticeLate')
    const late = application(early, '2028-02-02')
    expect(gapsOf(late)).not.toContain('earlyNotice')
    expect(late.notes).toContain('earlyNoticeLate')
    expect(late.stops).toEqual([])
  })
})

describe('the years of contribution', () => {
  const paid = (months: number, continuing = true) =>
    man({
      cardBirth: '1966-06',
      retirementMonth: '2026-11',
      contributions: { months, asOf: '2026-05', continuing },
    })
  // Born 1966-06: statutory 2026-11, the minimum is 180 months, six more will be paid.
  test('one month short at the retirement month: not met, and it stops the case', () => {
    const result = application(paid(173))
    expect([stateOf(result, '1.1'), result.stops]).toEqual(['notMet', ['condition']])
    expect(result.gaps).toContainEqual({
      code: 'minimumYears',
      who: 'self',
      certain: true,
      months: 1,
      by: '2026-10-31',
    })
  })
  test('just enough at the retirement month though not yet now: met', () => {
    expect(stateOf(application(paid(174)), '1.1')).toBe('met')
  })
  test('more than enough: met', () => expect(stateOf(application(paid(175)), '1.1')).toBe('met'))
  test('not going on: what is there now counts', () => {
    expect(stateOf(application(paid(179, false)), '1.1')).toBe('notMet')
    expect(stateOf(application(paid(180, false)), '1.1')).toBe('met')
  })
  test('unknown figures are an unknown condition, which stops nothing', () => {
    const result = application(man())
    expect([stateOf(result, '1.1'), result.stops, result.contributions]).toEqual(['unknown', [], null])
  })
  test('short at the statutory month: a later month is paying on, no delay, and needs no unit', () => {
    const facts = { ...paid(150), insurance: 'flexible', retirementMonth: '2028-11' } as const
    const chosen = application(facts).plan?.chosen
    expect(chosen).toMatchObject({ extending: true, problem: null, category: 'normal', notice: null })
    expect(stateOf(application(facts), '1.1')).toBe('met')
  })
  test('a retirement month before the law is unknown, not 15 years', () => {
    const facts = man({
      cardBirth: '1945-01',
      retirementMonth: '2005-01',
      contributions: { months: 400, asOf: '2004-12', continuing: true },
    })
    expect(application(facts).plan?.chosen?.minimum).toMatchObject({ known: false })
    expect(stateOf(application(facts), '1.1')).toBe('unknown')
  })
})

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
    test('one month short here', () => expect(gapsOf(medical(400, 113))).toContain('medicalLocalYears'))
  })
  test('a woman needs 25 years', () => {
    const facts = woman({
      medicalRecord: { months: 300, localMonths: 120, asOf: '2026-08', continuing: false },
    })
    expect(stateOf(application(facts), '6.2')).toBe('met')
    expect(
      stateOf(
        application({
          ...facts,
          medicalRecord: { months: 299, localMonths: 120, asOf: '2026-08', continuing: false },
        }),
        '6.2',
      ),
    ).toBe('notMet')
  })
  test('a sealed account is no gap', () => {
    expect(gapsOf(application({ ...shared, housingFundSealed: true }))).not.toContain('housingFundSealing')
  })
})

describe('items that not everybody has', () => {
  test('no account: no such item, no bank card, no condition, and it is said', () => {
    const result = application(man({ housingFund: 'none' }))
    expect(tickedOf(result)).not.toContain('housingFundWithdrawal')
    expect(result.materials.map(({ kind }) => kind)).not.toContain('bankCard')
    expect(stateOf(result, '7')).toBeUndefined()
    expect(result.notes).toContain('noHousingFundItem')
    expect(result.hotlines).not.toContain('housingFund')
  })
  test.each(['resident', 'none'] as const)(
    'medical insurance %s: no such item, and it is said',
    (medical) => {
      const result = application(man({ medical }))
      expect(tickedOf(result)).not.toContain('medicalContribution')
      expect(stateOf(result, '6.2')).toBeUndefined()
      expect(result.notes).toContain('noMedicalItem')
    },
  )
  test('whoever does not know has them ticked', () => {
    expect(tickedOf(application(man({ medical: 'unknown', housingFund: 'unknown' })))).toEqual(
      expect.arrayContaining(['medicalContribution', 'housingFundWithdrawal']),
    )
  })
  test('the first item may never be unticked, the others may', () => {
    const { items } = application(man())
    expect(items.filter(({ mayUntick }) => mayUntick).map(({ item }) => item)).toEqual([
      'pensionPayment',
      'medicalContribution',
      'housingFundWithdrawal',
    ])
    const [first] = referred(man({ archiveMatters: 'none' })).items.filter(({ ticked }) => ticked)
    expect(first).toMatchObject({ item: 'pensionPayment', mayUntick: false })
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
    '2024-06-26',
    '2026-05-06',
    '2026-09-20',
    '2027-01-01',
    '2040-12-31',
  )

  test('there is a conclusion, and it is consistent', () => {
    fc.assert(
      fc.property(anyFacts, anyDay, (facts, today) => {
        const assessment = assess(facts, today)
        const results = resultsOf(assessment)
        expect(results.length).toBeGreaterThan(0)
        if (assessment.outcome === 'incomplete') expect(assessment.open.length).toBeGreaterThan(0)
        for (const result of results) {
          expect(result.hotlines.length).toBeGreaterThan(0)
          expect(result.basis.length).toBeGreaterThan(0)
          if (result.kind === 'notCovered') continue
          expect(result.items).toHaveLength(9)
          expect(result.items.filter(({ ticked, mayUntick }) => mayUntick && !ticked)).toEqual([])
          const ticked = tickedOf(result)
          expect(
            result.materials.every(({ forItems }) => forItems.every((item) => ticked.includes(item))),
          ).toBe(true)
          if (result.kind !== 'application') continue
          expect(result.conditions.every(({ item }) => ticked.includes(item))).toBe(true)
          const stopped = result.conditions.some(
            ({ effect, state }) => effect === 'stops' && state === 'notMet',
          )
          expect(result.stops.includes('condition')).toBe(stopped && result.plan?.chosen !== null)
        }
      }),
      { numRuns: 2000 },
    )
  })
})

test('who has not proved who they are gets the same conclusion from the same words', () => {
  const stranger = factsFrom({ ...wangAnswers, birthMonth: '1965-03', retiree: 'male' })
  const { identified: _, ...identified } = factsFrom(wangAnswers, wangKnown)
  expect(assess(stranger, TODAY)).toEqual(assess({ identified: false, ...identified }, TODAY))
})
