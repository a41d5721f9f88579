import { answerProblem } from './answerCheck'
import type { Answers, QuestionId } from './questions'
import { wangAnswers, wangKnown } from './testing/people'

const check = (id: QuestionId, answer: string, answers: Answers = wangAnswers, known = wangKnown) =>
  answerProblem(id, answer, answers, known, '2026-05-06')

test('an option of the question can be, 「不清楚」 too', () => {
  expect(check('insurance', 'flexible')).toBeNull()
  expect(check('retirementMonth', 'unknown')).toBeNull()
})

test('nothing chosen, or a foreign text, is asked for again', () => {
  expect(check('insurance', '')).toEqual({ code: 'choose' })
  expect(check('insurance', 'pensioner')).toEqual({ code: 'choose' })
  expect(check('retirementMonth', '2026年11月')).toEqual({ code: 'notAMonth' })
})

test('a question that does not apply takes no answer', () => {
  expect(check('recognition', 'recognized')).toEqual({ code: 'choose' })
})

describe('a birth month', () => {
  const birth = (month: string) => check('birthMonth', month, {}, {})
  test('of somebody under 16 is a mistake; at 16 it can be', () => {
    expect(birth('2010-06')).toEqual({ code: 'birthImplausible' })
    expect(birth('2010-05')).toBeNull()
  })
  test('past a hundred is a mistake; at a hundred it can be', () => {
    expect(birth('1926-04')).toEqual({ code: 'birthImplausible' })
    expect(birth('1926-05')).toBeNull()
  })
})

describe('a retirement month', () => {
  test.each([
    ['2025-02', { code: 'beforeEarliest', limit: '2025-03' }],
    ['2025-03', null],
    ['2028-04', null],
    ['2028-05', { code: 'afterLatest', limit: '2028-04' }],
  ])('%s of a man born in March 1965', (month, problem) =>
    expect(check('retirementMonth', month)).toEqual(problem),
  )

  test('is impossible only if it is for every class that is possible', () => {
    const known = { identity: { sex: 'female', birth: '1976-01-05' } } as const
    const answers = { ...wangAnswers, retiree: 'unknown' }
    // A worker may leave from 2026-01 on, a woman of a management post not before 2031-01.
    expect(check('retirementMonth', '2026-01', answers, known)).toBeNull()
    expect(check('retirementMonth', '2025-12', answers, known)).toMatchObject({ code: 'beforeEarliest' })
  })

  test.each([
    ['2024-12', null],
    ['2025-01', null],
    ['2025-02', { code: 'approvalClosed', limit: '2025-01' }],
    ['2026-11', { code: 'approvalClosed', limit: '2025-01' }],
  ])('no 核准表 names %s unless one of before 2025 could', (month, problem) =>
    expect(check('retirementMonth', month, { ...wangAnswers, earlyRetirement: 'illnessApproval' })).toEqual(
      problem,
    ),
  )

  test('that a 核准表 or the 退休审批 has named is taken as it stands', () => {
    const known = { identity: { sex: 'male', birth: '1972-02-05' } } as const
    for (const settled of [{ earlyRetirement: 'illnessApproval' }, { insurance: 'institution' }]) {
      expect(check('retirementMonth', '2024-11', { ...wangAnswers, ...settled }, known)).toBeNull()
      expect(check('retirementMonth', '2024-13', { ...wangAnswers, ...settled }, known)).toEqual({
        code: 'notAMonth',
      })
    }
    expect(check('retirementMonth', '2024-11', wangAnswers, known)).not.toBeNull()
  })

  test('special trades retire from 55 on', () => {
    const known = { identity: { sex: 'male', birth: '1972-02-05' } } as const
    const answers = { ...wangAnswers, earlyRetirement: 'specialWork' }
    expect(check('retirementMonth', '2027-02', answers, known)).toBeNull()
    expect(check('retirementMonth', '2027-01', answers, known)).toEqual({
      code: 'beforeEarliest',
      limit: '2027-02',
    })
    expect(check('retirementMonth', '2027-02', wangAnswers, known)).toMatchObject({ code: 'beforeEarliest' })
  })
})
