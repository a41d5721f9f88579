import { addMonths, compareMonths, monthOf, MONTHS_A_YEAR, parseYearMonth } from '../retirement/months'
import { specialWorkAgeMonths } from '../retirement/specialWork'
import type { LocalDate, YearMonth } from '../scheme/ids'
import type { Plan } from './assessment'
import { approvedMonthProblem, type MonthProblem } from './chosenMonth'
import { UNKNOWN, type Facts, type Known } from './facts'
import { possiblePlans } from './plan'
import { factsFrom, questionById, type Answers, type QuestionId } from './questions'

/**
 * Why an answer cannot be taken.
 * - `choose`: nothing chosen, or not one of the options; `notAMonth`: no year and month
 * - `birthImplausible`: a birth month of a child, or of somebody past a hundred
 * - otherwise the chosen retirement month is impossible for every class that is possible
 */
export type AnswerProblem = { readonly code: 'choose' | 'notAMonth' | 'birthImplausible' } | MonthProblem

/** Nobody is insured before 16 (劳动法15条); past a hundred the year is mistyped. */
const YOUNGEST_YEARS = 16
const OLDEST_YEARS = 100

/** Checks an answer before it is kept; `null` when it can be. The question has to apply to the answers so far. */
export function answerProblem(
  id: QuestionId,
  answer: string,
  answers: Answers,
  known: Known,
  today: LocalDate,
): AnswerProblem | null {
  const question = questionById(id, answers, known)
  if (question === null) return { code: 'choose' }
  if (question.options.some((option) => option === answer)) return null
  if (question.kind === 'choice') return { code: 'choose' }
  const month = parseYearMonth(answer)
  if (month === null) return { code: 'notAMonth' }
  return id === 'retirementMonth'
    ? retirementMonthProblem({ ...factsFrom(answers, known), retirementMonth: month })
    : birthProblem(month, today)
}

function birthProblem(birth: YearMonth, today: LocalDate): AnswerProblem | null {
  const youngest = addMonths(monthOf(today), -YOUNGEST_YEARS * MONTHS_A_YEAR)
  const oldest = addMonths(monthOf(today), -OLDEST_YEARS * MONTHS_A_YEAR)
  const plausible = compareMonths(oldest, birth) <= 0 && compareMonths(birth, youngest) <= 0
  return plausible ? null : { code: 'birthImplausible' }
}

/**
 * Why the chosen month of these facts cannot be; `null` when it can be for at least one class that is possible.
 * Special trades retire from 55 (men) and 45 (women) on (108 三.2), not from the flexible ages. A month that stands in
 * 退休审批手续 is not for the rules here to doubt, and one in a 核准表 only as to whether there can be such a one.
 */
export function retirementMonthProblem(facts: Facts): MonthProblem | null {
  const { earlyRetirement, retirementMonth } = facts
  if (earlyRetirement === 'illnessApproval') {
    const named = retirementMonth !== undefined && retirementMonth !== UNKNOWN
    return named ? approvedMonthProblem(retirementMonth) : null
  }
  if (facts.insurance === 'institution') return null
  const found = possiblePlans(facts).map((plan) => problemOf(facts, plan))
  const problems = found.filter((problem) => problem !== null)
  return problems.length === found.length ? nearest(problems) : null
}

/** Of the problems of several classes the one to be told: the month it names is the nearest that can be. */
function nearest(problems: readonly MonthProblem[]): MonthProblem | null {
  const byWholeYears = problems.find(({ code }) => code === 'notWholeYear')
  if (byWholeYears !== undefined || !problems.every(({ code }) => code === 'beforeEarliest')) {
    return byWholeYears ?? problems[0] ?? null
  }
  return [...problems].sort((a, b) => compareMonths(a.limit, b.limit))[0] ?? null
}

function problemOf(facts: Facts, { birth, retireeClass, chosen }: Plan): MonthProblem | null {
  const problem = chosen?.problem ?? null
  if (problem?.code !== 'beforeEarliest' || !maySpecialWork(facts)) return problem
  const earliest = addMonths(birth.month, specialWorkAgeMonths(retireeClass))
  return chosen && compareMonths(chosen.month, earliest) < 0
    ? { code: 'beforeEarliest', limit: earliest }
    : null
}

const maySpecialWork = ({ earlyRetirement }: Facts) =>
  earlyRetirement === 'specialWork' || earlyRetirement === UNKNOWN
