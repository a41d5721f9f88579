import { monthOf, parseYearMonth } from '../retirement/months'
import { UNKNOWN, type Facts, type Known, type SharedFacts } from './facts'

export const QUESTION_IDS = [
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
] as const
export type QuestionId = (typeof QUESTION_IDS)[number]

/** Every option of every question. `unknown` (不清楚) is one of each. */
export type OptionId =
  | 'unknown'
  | 'employee'
  | 'flexible'
  | 'institution'
  | 'resident'
  | 'elsewhere'
  | 'same'
  | 'other'
  | 'noArchive'
  | 'male'
  | 'womanManagement'
  | 'womanWorker'
  | 'womanSeniorOfficial'
  | 'womanFlexible'
  | 'womanFormerPublicWorker'
  | 'womanFormerPublicCadre'
  | 'womanUnclear'
  | 'none'
  | 'specialWork'
  | 'illnessApproval'
  | 'illness'
  | 'deemedYears'
  | 'altered'
  | 'recognized'
  | 'unrecognized'
  | 'notNeeded'
  | 'has'

/** Answers as they are kept and sent: a chosen option's id, or a month `YYYY-MM`. */
export type Answers = Readonly<Partial<Record<QuestionId, string>>>

/** Nobody answers more. */
export const MOST_QUESTIONS = 10

/**
 * One question. `applies` sees the facts of the questions before it; where those are not answered yet it says whether
 * the question *may* come, so that one predicate tells both what is next and how many at most.
 */
export interface Question {
  readonly id: QuestionId
  /** `month`: a year and a month are typed; the options stand below. */
  readonly kind: 'choice' | 'month'
  readonly applies: (facts: Facts) => boolean
  readonly options: (facts: Facts) => readonly OptionId[]
  /** The facts that an answer adds. The answer is one of the options, or of kind `month` a month. */
  readonly read: (answer: string) => Partial<Facts>
}

/** Whom the scheme does not serve (108 一): nothing more is asked of them. */
const served = ({ insurance }: Facts) => insurance !== 'resident' && insurance !== 'elsewhere'
/** Special work, 核准表 and archive are asked of enterprise insured alone; institutions have other papers. */
const enterprise = (facts: Facts) => served(facts) && facts.insurance !== 'institution'
const hasNoApproval = ({ earlyRetirement }: Facts) => earlyRetirement !== 'illnessApproval'

/** A choice whose options are the values of one fact. */
const choice = <K extends keyof Facts>(
  id: QuestionId,
  fact: K,
  values: readonly (Facts[K] & OptionId)[],
  applies: (facts: Facts) => boolean,
): Question => ({
  id,
  kind: 'choice',
  applies,
  options: () => [...values, UNKNOWN],
  read: (answer) => ({ [fact]: values.find((value) => value === answer) ?? UNKNOWN }),
})

const month = (
  id: QuestionId,
  fact: 'cardBirth' | 'archiveBirthMonth' | 'retirementMonth',
  applies: (facts: Facts) => boolean,
): Question => ({
  id,
  kind: 'month',
  applies,
  options: () => [UNKNOWN],
  read: (answer) => ({ [fact]: parseYearMonth(answer) ?? UNKNOWN }),
})

/** What a woman's original age may rest on, by how she is insured. */
function womenOptions({ insurance }: Facts): readonly OptionId[] {
  switch (insurance) {
    case 'flexible':
      return ['womanFlexible', 'womanFormerPublicWorker', 'womanFormerPublicCadre']
    case 'institution':
      return ['womanManagement', 'womanWorker', 'womanSeniorOfficial']
    case 'employee':
      return ['womanManagement', 'womanWorker']
    case 'resident':
    case 'elsewhere':
    case 'unknown':
    case undefined:
      return ['womanManagement', 'womanWorker', 'womanFlexible']
  }
}

const RETIREE_ANSWERS: Readonly<Partial<Record<string, Partial<Facts>>>> = {
  male: { sex: 'male' },
  womanManagement: { sex: 'female', post: 'management' },
  womanWorker: { sex: 'female', post: 'worker' },
  womanSeniorOfficial: { sex: 'female', post: 'seniorOfficial' },
  womanFlexible: { sex: 'female', post: 'flexible' },
  womanFormerPublicWorker: { sex: 'female', post: 'formerPublicWorker' },
  womanFormerPublicCadre: { sex: 'female', post: 'formerPublicCadre' },
  womanUnclear: { sex: 'female', post: UNKNOWN },
}

/**
 * Sex and class in one question: a man has no class to be asked for, and of who has proved to be a woman only the
 * class is open. 「女，岗位说不清」and「不清楚」are then the same, so only one stands there.
 */
const retiree: Question = {
  id: 'retiree',
  kind: 'choice',
  applies: (facts) => served(facts) && facts.sex !== 'male',
  options: (facts) =>
    facts.sex === 'female'
      ? [...womenOptions(facts), UNKNOWN]
      : ['male', ...womenOptions(facts), 'womanUnclear', UNKNOWN],
  read: (answer) => RETIREE_ANSWERS[answer] ?? { post: UNKNOWN },
}

/** In the order in which they are asked: each rests only on those before it. */
export const QUESTIONS: readonly Question[] = [
  choice(
    'insurance',
    'insurance',
    ['employee', 'flexible', 'institution', 'resident', 'elsewhere'],
    ({ insurance }) => insurance === undefined,
  ),
  month('birthMonth', 'cardBirth', (facts) => served(facts) && facts.cardBirth === undefined),
  choice(
    'archiveBirth',
    'archiveBirth',
    ['same', 'other', 'noArchive'],
    (facts) => served(facts) && facts.cardBirth !== UNKNOWN,
  ),
  month(
    'archiveBirthMonth',
    'archiveBirthMonth',
    (facts) =>
      served(facts) &&
      facts.cardBirth !== UNKNOWN &&
      (facts.archiveBirth === undefined || facts.archiveBirth === 'other'),
  ),
  retiree,
  choice(
    'earlyRetirement',
    'earlyRetirement',
    ['none', 'specialWork', 'illnessApproval', 'illness'],
    enterprise,
  ),
  choice(
    'archiveMatters',
    'archiveMatters',
    ['deemedYears', 'none', 'altered', 'other'],
    (facts) => enterprise(facts) && hasNoApproval(facts),
  ),
  choice(
    'recognition',
    'recognition',
    ['recognized', 'unrecognized', 'notNeeded'],
    ({ insurance }) => insurance === 'institution',
  ),
  month('retirementMonth', 'retirementMonth', (facts) => served(facts) && facts.cardBirth !== UNKNOWN),
  choice(
    'housingFund',
    'housingFund',
    ['has', 'none'],
    (facts) => served(facts) && facts.housingFund === undefined,
  ),
  choice(
    'medicalInsurance',
    'medical',
    ['employee', 'resident', 'none'],
    (facts) => served(facts) && facts.medical === undefined,
  ),
]

/** Whether an answer can be one to this question: a stale or foreign text counts as no answer. */
function isAnswer(question: Question, answer: string | undefined, facts: Facts): answer is string {
  if (answer === undefined) return false
  if (question.options(facts).some((option) => option === answer)) return true
  return question.kind === 'month' && parseYearMonth(answer) !== null
}

function sharedFacts(shared: SharedFacts): Partial<Facts> {
  const { housingFund, medical, ...same } = shared
  return {
    ...same,
    ...(housingFund && { housingFund: housingFund.account ? 'has' : 'none' }),
    ...(housingFund?.sealed !== undefined && { housingFundSealed: housingFund.sealed }),
    ...(housingFund?.paidInFull !== undefined && { housingFundPaidInFull: housingFund.paidInFull }),
    ...(housingFund?.loan !== undefined && { housingFundLoan: housingFund.loan }),
    ...(medical && { medical: medical.kind }),
    ...(medical?.record && { medicalRecord: medical.record }),
  }
}

/** What is known before the first question. */
function knownFacts({ identity, shared }: Known): Facts {
  return {
    identified: identity !== undefined,
    ...(identity && { sex: identity.sex, cardBirth: monthOf(identity.birth) }),
    ...(identity?.noHousehold && { noHousehold: true as const }),
    ...(shared && sharedFacts(shared)),
  }
}

interface Walk {
  readonly facts: Facts
  /** The questions that apply or may apply, in order. */
  readonly list: readonly Question[]
  readonly next: Question | null
  readonly nextFacts: Facts
}

/**
 * Goes through the questions in order and gathers facts. An answer to a question that does not apply (any more),
 * left from before somebody went back and chose otherwise, is passed over.
 */
function walk(answers: Answers, known: Known): Walk {
  let facts = knownFacts(known)
  let next: Question | null = null
  let nextFacts = facts
  const list: Question[] = []
  for (const question of QUESTIONS) {
    if (!question.applies(facts)) continue
    list.push(question)
    const answer = answers[question.id]
    if (isAnswer(question, answer, facts)) {
      facts = { ...facts, ...question.read(answer) }
    } else if (next === null) {
      next = question
      nextFacts = facts
    }
  }
  return { facts, list, next, nextFacts }
}

/** A question as it is put now: with the options that apply, and the facts its words may name. */
export interface AskedQuestion {
  readonly id: QuestionId
  readonly kind: Question['kind']
  readonly options: readonly OptionId[]
  readonly facts: Facts
}

const asked = (question: Question, facts: Facts): AskedQuestion => ({
  id: question.id,
  kind: question.kind,
  options: question.options(facts),
  facts,
})

/** The first question that is not answered; `null` when the guide is done. */
export function nextQuestion(answers: Answers, known: Known = {}): AskedQuestion | null {
  const { next, nextFacts } = walk(answers, known)
  return next && asked(next, nextFacts)
}

/**
 * The questions that are, or may still be, put: their number is the「最多 m 题」, the place of one in it the「第 n 题」.
 * It never grows from one answer to the next, and never past ten.
 */
export function questionList(answers: Answers, known: Known = {}): readonly QuestionId[] {
  return walk(answers, known).list.map(({ id }) => id)
}

/** One question of the list, for going back to it; `null` where it does not apply. */
export function questionById(id: QuestionId, answers: Answers, known: Known = {}): AskedQuestion | null {
  const { list } = walk(answers, known)
  const question = list.find((candidate) => candidate.id === id)
  if (question === undefined) return null
  const before = QUESTION_IDS.slice(0, QUESTION_IDS.indexOf(id))
  const earlier = Object.fromEntries(before.map((one) => [one, answers[one]]))
  return asked(question, walk(earlier, known).facts)
}

/** The facts in the answers that apply, beside what is known. */
export function factsFrom(answers: Answers, known: Known = {}): Facts {
  return walk(answers, known).facts
}
