import { answerProblem } from './answerCheck'
import { assess } from './assess'
import type { ApplicationResult } from './assessment'
import type { Facts } from './facts'
import type { Answers } from './questions'
import { woman } from './testing/people'

// Born in June 1975: as a worker 50 years 3 months, September 2025; as 灵活就业 56 years 5 months, November 2031.
const facts = (change: Partial<Facts> = {}) =>
  woman({ insurance: 'flexible', post: 'formerPublicWorker', cardBirth: '1975-06', ...change })

function asWorker(change: Partial<Facts> = {}): ApplicationResult {
  const assessment = assess(facts({ retirementMonth: '2027-06', ...change }), '2026-11-24')
  if (assessment.outcome !== 'incomplete') throw new Error('not open')
  const found = assessment.results.find(
    (result) => result.kind === 'application' && result.plan?.retireeClass === 'female50',
  )
  if (found?.kind !== 'application') throw new Error('not scenario 1')
  return found
}

const answers: Answers = {
  insurance: 'flexible',
  birthMonth: '1975-06',
  archiveBirth: 'same',
  retiree: 'womanFormerPublicWorker',
  earlyRetirement: 'none',
}
const monthProblem = (month: string, change: Answers = {}) =>
  answerProblem('retirementMonth', month, { ...answers, ...change }, {}, '2026-11-24')

describe('a worker of a public unit, later 灵活就业, may choose a whole year of age from 50 to 55 (108 三.1.2)', () => {
  test.each(['2025-06', '2026-06', '2027-06', '2028-06', '2029-06', '2030-06'])(
    '%s is taken as an answer',
    (month) => expect(monthProblem(month)).toBeNull(),
  )

  test('a month between two of them is not, and the next is named', () =>
    expect(monthProblem('2027-05')).toEqual({ code: 'notWholeYear', limit: '2027-06' }))

  test('her own two statutory months stay possible', () => {
    expect(monthProblem('2025-09')).toBeNull()
    expect(monthProblem('2031-11')).toBeNull()
  })

  test('nobody else has that choice', () => {
    expect(monthProblem('2027-06', { retiree: 'womanFormerPublicCadre' })).not.toBeNull()
    expect(monthProblem('2027-06', { retiree: 'womanFlexible' })).not.toBeNull()
  })

  test('it may be sent to 人社, who decides: no early notice, no agreement, a normal retirement', () => {
    const { plan, stops, gaps } = asWorker()
    expect(plan?.chosen).toMatchObject({
      problem: null,
      category: 'normal',
      notice: null,
      wholeYearAge: true,
    })
    expect(stops).toEqual([])
    expect(gaps.map(({ code }) => code)).not.toContain('changeMonth')
    expect(assess(facts({ retirementMonth: '2027-06' }), '2026-11-24')).toMatchObject({ maySend: true })
  })

  test('the minimum is that of the year she chooses', () => {
    expect(asWorker({ retirementMonth: '2030-06' }).plan?.chosen?.minimum).toMatchObject({
      months: 186,
      year: 2030,
    })
  })
})

test('before every class may leave, the earliest of all is named', () => {
  expect(monthProblem('2024-01')).toEqual({ code: 'beforeEarliest', limit: '2025-06' })
  expect(monthProblem('2024-01', { insurance: 'employee', retiree: 'womanUnclear' })).toEqual({
    code: 'beforeEarliest',
    limit: '2025-06',
  })
})
