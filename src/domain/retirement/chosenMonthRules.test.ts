import { benefitStart, institutionBenefitStart } from './benefit'
import { categoryOf } from './category'
import { contributionsAt } from './contributions'
import { noticeDuty } from './notice'

describe('the category that a chosen month amounts to', () => {
  test('the month before the statutory one is early', () =>
    expect(categoryOf('2025-03', '2025-04')).toBe('flexibleEarly'))
  test('the statutory month is normal', () => expect(categoryOf('2025-04', '2025-04')).toBe('normal'))
  test('the month after is a delay that ran out', () =>
    expect(categoryOf('2025-05', '2025-04')).toBe('flexibleDelayCompleted'))
})

describe('what has to be said in writing', () => {
  test('on time: nothing', () => expect(noticeDuty('2025-04', '2025-04', true)).toBeNull())
  test('early: to the unit, three months before', () =>
    expect(noticeDuty('2027-02', '2027-05', true)).toEqual({
      kind: 'early',
      to: 'employer',
      by: '2026-11-01',
    }))
  test('early without a unit: to the social insurance office', () =>
    expect(noticeDuty('2027-02', '2027-05', false)).toMatchObject({
      to: 'socialInsurance',
      by: '2026-11-01',
    }))
  test('late: agreed with the unit a month before the statutory month', () =>
    expect(noticeDuty('2026-11', '2025-04', true)).toEqual({
      kind: 'delay',
      to: 'employer',
      by: '2025-03-01',
    }))
})

describe('when the pension begins', () => {
  test('the month after retirement', () => expect(benefitStart('2026-11')).toBe('2026-12'))
  test('with arrears paid later, the month after they arrived; nothing for the months between', () =>
    expect(benefitStart('2026-11', '2027-03')).toBe('2027-04'))
  test('arrears paid before retirement change nothing', () =>
    expect(benefitStart('2026-11', '2026-10')).toBe('2026-12'))
  test('arrears paid in the retirement month itself change nothing, a month later one month', () => {
    expect(benefitStart('2026-11', '2026-11')).toBe('2026-12')
    expect(benefitStart('2026-11', '2026-12')).toBe('2027-01')
  })
  test('in an institution, the month after the unit applied, not before the one after retirement', () => {
    expect(institutionBenefitStart('2026-11', '2027-01')).toBe('2027-02')
    expect(institutionBenefitStart('2026-11', '2026-11')).toBe('2026-12')
    expect(institutionBenefitStart('2026-11', '2026-09')).toBe('2026-12')
  })
})

describe('the months that count', () => {
  const record = { months: 170, asOf: '2026-05', continuing: true } as const
  test('ahead they grow by the month', () => expect(contributionsAt(record, '2026-11')).toBe(176))
  test('in the past they were fewer, never below none', () => {
    expect(contributionsAt(record, '2026-04')).toBe(169)
    expect(contributionsAt(record, '1990-01')).toBe(0)
  })
  test('who stopped paying gains none', () =>
    expect(contributionsAt({ ...record, continuing: false }, '2030-01')).toBe(170))
})
