import fc from 'fast-check'
import type { Known } from './facts'
import {
  factsFrom,
  MOST_QUESTIONS,
  nextQuestion,
  questionById,
  questionList,
  QUESTIONS,
  type Answers,
  type AskedQuestion,
  type QuestionId,
} from './questions'
import { wangAnswers, wangKnown, wangShared } from './testing/people'

const MONTHS = ['1965-03', '1970-01', '1975-06', '2026-11', '2030-02']
const people: Known[] = [{}, wangKnown, wangShared, { identity: { sex: 'female', birth: '1972-08-01' } }]

/** Answers the guide to its end, choosing by the numbers given; tells every question that was put. */
function goThrough(
  known: Known,
  picks: readonly number[],
  onStep?: (asked: QuestionId[], answers: Answers) => void,
) {
  const asked: QuestionId[] = []
  let answers: Answers = {}
  let question: AskedQuestion | null = nextQuestion(answers, known)
  while (question !== null) {
    onStep?.([...asked, question.id], answers)
    const possible = question.kind === 'month' ? [...MONTHS, ...question.options] : question.options
    const answer = possible[(picks[asked.length] ?? 0) % possible.length]
    asked.push(question.id)
    answers = { ...answers, [question.id]: answer }
    question = nextQuestion(answers, known)
    if (asked.length > 20) throw new Error('the guide does not end')
  }
  return { asked, answers }
}

const anyPath = fc.tuple(
  fc.constantFrom(...people),
  fc.array(fc.nat({ max: 59 }), { minLength: 12, maxLength: 12 }),
)

describe('every path through the guide', () => {
  test('ends within ten questions, each put once', () => {
    fc.assert(
      fc.property(anyPath, ([known, picks]) => {
        const { asked } = goThrough(known, picks)
        expect(asked.length).toBeLessThanOrEqual(MOST_QUESTIONS)
        expect(new Set(asked).size).toBe(asked.length)
      }),
      { numRuns: 3000 },
    )
  })

  test('「第 n 题，最多 m 题」 is kept: m never grows, never is exceeded, and is n at the end', () => {
    fc.assert(
      fc.property(anyPath, ([known, picks]) => {
        let most = MOST_QUESTIONS
        const { asked, answers } = goThrough(known, picks, (sofar, given) => {
          const list = questionList(given, known)
          expect(list.length).toBeLessThanOrEqual(most)
          expect(list.slice(0, sofar.length)).toEqual(sofar)
          most = list.length
        })
        expect(questionList(answers, known)).toEqual(asked)
      }),
      { numRuns: 1000 },
    )
  })

  test('「不清楚」 is an answer to each question', () => {
    fc.assert(
      fc.property(anyPath, ([known, picks]) => {
        goThrough(known, picks, (_, answers) => {
          expect(nextQuestion(answers, known)?.options).toContain('unknown')
        })
      }),
    )
  })
})

test('the longest path is that of a stranger with another birth month in the archive', () => {
  expect(questionList({})).toHaveLength(MOST_QUESTIONS)
})

test('who is identified is asked neither birth month nor sex, and a man no class', () => {
  const list = questionList({}, wangKnown)
  expect(list).not.toContain('birthMonth')
  expect(list).not.toContain('retiree')
  expect(questionList(wangAnswers, wangKnown)).toHaveLength(7)
})

test('what the departments know is not asked', () => {
  expect(
    questionList(wangAnswers, { ...wangShared, shared: { ...wangShared.shared, insurance: 'employee' } }),
  ).toEqual(['archiveBirth', 'earlyRetirement', 'archiveMatters', 'retirementMonth'])
})

test('an institution is asked for recognition, and nothing of special work or archive matters', () => {
  expect(questionList({ insurance: 'institution', archiveBirth: 'same' }, wangKnown)).toEqual([
    'insurance',
    'archiveBirth',
    'recognition',
    'retirementMonth',
    'housingFund',
    'medicalInsurance',
  ])
})

test.each(['resident', 'elsewhere'])('who is outside the scheme (%s) is asked nothing more', (insurance) => {
  expect(questionList({ insurance })).toEqual(['insurance'])
  expect(nextQuestion({ insurance })).toBeNull()
})

test('who holds a 核准表 is asked for its month, and nothing of the archive', () => {
  const list = questionList({ ...wangAnswers, earlyRetirement: 'illnessApproval' }, wangKnown)
  expect(list).toContain('retirementMonth')
  expect(list).not.toContain('archiveMatters')
})

test('a woman who has proved to be one is asked for her post alone', () => {
  const known: Known = { identity: { sex: 'female', birth: '1972-08-01' } }
  const options = (insurance: string) => questionById('retiree', { insurance }, known)?.options
  expect(options('employee')).toEqual(['womanManagement', 'womanWorker', 'unknown'])
  expect(options('flexible')).toEqual([
    'womanFlexible',
    'womanFormerPublicWorker',
    'womanFormerPublicCadre',
    'unknown',
  ])
  expect(factsFrom({ insurance: 'employee', retiree: 'unknown' }, known)).toMatchObject({
    sex: 'female',
    post: 'unknown',
  })
})

test('an answer that no longer applies, left from before going back, is passed over', () => {
  const facts = factsFrom({ ...wangAnswers, insurance: 'institution' }, wangKnown)
  expect(facts.archiveMatters).toBeUndefined()
  expect(facts.earlyRetirement).toBeUndefined()
})

test('what was stored and is no answer is asked again', () => {
  expect(nextQuestion({ ...wangAnswers, insurance: 'pensioner' }, wangKnown)?.id).toBe('insurance')
  expect(nextQuestion({ ...wangAnswers, retirementMonth: '2026-13' }, wangKnown)?.id).toBe('retirementMonth')
  expect(nextQuestion({ ...wangAnswers, retiree: 'womanSeniorOfficial' }, wangKnown)).toBeNull()
})

test('going back to a question shows it with the facts from before it', () => {
  const question = questionById('archiveBirth', wangAnswers, wangKnown)
  expect(question?.facts).toMatchObject({ insurance: 'employee', cardBirth: '1965-03' })
  expect(question?.facts.archiveBirth).toBeUndefined()
  expect(questionById('recognition', wangAnswers, wangKnown)).toBeNull()
})

test('answers become facts; the archive month only where it differs', () => {
  expect(
    factsFrom({ ...wangAnswers, archiveBirth: 'other', archiveBirthMonth: '1964-11' }, wangKnown),
  ).toMatchObject({
    identified: true,
    sex: 'male',
    cardBirth: '1965-03',
    archiveBirth: 'other',
    archiveBirthMonth: '1964-11',
    retirementMonth: '2026-11',
  })
  expect(
    factsFrom({ ...wangAnswers, archiveBirthMonth: '1964-11' }, wangKnown).archiveBirthMonth,
  ).toBeUndefined()
})

test('a question rests only on those before it', () => {
  expect(QUESTIONS.map(({ id }) => id)).toEqual(questionOrder)
})

const questionOrder: QuestionId[] = [
  'insurance',
  'birthMonth',
  'archiveBirth',
  'archiveBirthMonth',
  'retiree',
  'earlyRetirement',
  'archiveMatters',
  'recognition',
  'retirementMonth',
  'housingFund',
  'medicalInsurance',
]
