import type { Facts } from './facts'
import { man } from './testing/people'
import { application, gapsOf, stateOf } from './testing/results'

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
