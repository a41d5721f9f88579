import fc from 'fast-check'
import {
  MOST_QUESTIONS,
  nextQuestion,
  questionList,
  type Answers,
  type AskedQuestion,
  type Known,
} from '@/domain/guidance'
import { answerProblemText, optionText, questionText } from './questions'
import { termsIn } from '../terms/words'

const MONTHS = ['1965-03', '1975-06', '2026-11']
const people: Known[] = [
  {},
  { identity: { sex: 'male', birth: '1965-03-12' } },
  { identity: { sex: 'female', birth: '1972-08-01' } },
]

/** Every question that some path puts, as it is put there. */
function onEveryPath(look: (question: AskedQuestion) => void) {
  fc.assert(
    fc.property(
      fc.constantFrom(...people),
      fc.array(fc.nat({ max: 59 }), { minLength: 10, maxLength: 10 }),
      (known, picks) => {
        let answers: Answers = {}
        for (const pick of picks) {
          const question = nextQuestion(answers, known)
          if (question === null) return
          look(question)
          const possible = question.kind === 'month' ? [...MONTHS, ...question.options] : question.options
          answers = { ...answers, [question.id]: possible[pick % possible.length] }
        }
      },
    ),
    { numRuns: 1000 },
  )
}

test('every question has a title and says why it is asked, and every option has its own words', () => {
  onEveryPath((question) => {
    const text = questionText(question)
    expect(text.title.join('')).toMatch(/？$/)
    expect(text.why).toMatch(/。$/)
    const labels = question.options.map((option) => {
      expect(text.options[option]).toBeDefined()
      return optionText(question, option).label
    })
    expect(new Set(labels).size).toBe(labels.length)
  })
})

test('the archive question names the month on the card', () => {
  const question = nextQuestion({ insurance: 'employee' }, { identity: { sex: 'male', birth: '1965-03-12' } })
  if (question === null) throw new Error('no question')
  expect(questionText(question).lead).toBe('身份证上是 1965年3月。')
  expect(optionText(question, 'same').label).toBe('一样，是 1965年3月')
})

test('a woman who has proved to be one reads no 「女」 before each post', () => {
  const known: Known = { identity: { sex: 'female', birth: '1972-08-01' } }
  const facts = { identified: true, sex: 'female', insurance: 'employee' } as const
  expect(questionList({}, known)).toContain('retiree')
  expect(optionText({ id: 'retiree', facts }, 'womanWorker').label).toBe('工人岗')
  expect(optionText({ id: 'retiree', facts: { identified: false } }, 'womanWorker').label).toBe('女，工人岗')
})

test('every problem with an answer says what to do', () => {
  const texts = [
    answerProblemText({ code: 'choose' }),
    answerProblemText({ code: 'notAMonth' }),
    answerProblemText({ code: 'birthImplausible' }),
    answerProblemText({ code: 'beforeEarliest', limit: '2025-03' }),
    answerProblemText({ code: 'afterLatest', limit: '2028-04' }),
    answerProblemText({ code: 'delayNeedsUnit', limit: '2025-04' }),
    answerProblemText({ code: 'delayNotInForce', limit: '2024-12' }),
    answerProblemText({ code: 'notWholeYear', limit: '2027-06' }),
  ]
  for (const text of texts) expect(text).toMatch(/请|填|改|选/)
  expect(texts[3]).toContain('2025年3月')
})

/** Official words of the questions that a citizen cannot be expected to know. Where one is read, it is explained. */
const OFFICIAL = [
  '档案',
  '档案托管机构',
  '视同缴费年限',
  '最低缴费年限',
  '累计缴费',
  '补缴',
  '欠费',
  '弹性延迟',
  '弹性提前退休',
  '灵活就业',
  '机关事业单位',
  '城乡居民养老保险',
  '管理岗',
  '技术岗',
  '工人岗',
  '特殊工种',
  '核准表',
  '病残津贴',
  '认定表',
  '待遇计发表',
  '待遇资格确认',
  '待遇核定',
  '退休审批',
  '职工医保',
  '居民医保',
  '统筹区',
  '公积金',
  '封存',
  'Ⅰ类银行卡',
  '户籍信息',
  '法定退休',
]

test('every official word of a question has its plain meaning', () => {
  for (const word of OFFICIAL) expect(termsIn(word)).not.toEqual([])
})

test('nobody is told of more than ten questions', () => {
  for (const known of people) expect(questionList({}, known).length).toBeLessThanOrEqual(MOST_QUESTIONS)
})

describe('to whoever answers for another', () => {
  const put = (id: 'insurance' | 'housingFund') => ({ id, facts: { identified: false } })

  test('the question is about the person by name, and 「我」 in an answer is that person', () => {
    expect(questionText(put('insurance'), '韩玉兰').title.join('')).toBe('韩玉兰的养老保险是怎么交的？')
    expect(optionText(put('insurance'), 'employee', '韩玉兰').label).toBe('单位替韩玉兰交')
    expect(optionText(put('insurance'), 'flexible', '韩玉兰').label).toBe('韩玉兰自己交')
  })

  test('what is done for the reader stays said to the reader', () => {
    expect(optionText(put('housingFund'), 'unknown', '韩玉兰').note).toBe('先替您勾上，公积金中心会查')
  })
})
