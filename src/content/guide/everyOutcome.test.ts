import fc from 'fast-check'
import {
  assess,
  factsFrom,
  mayFillIn,
  sendingIn,
  MOST_QUESTIONS,
  nextQuestion,
  type Answers,
  type AskedQuestion,
  type Assessment,
  type Known,
  type SharedFacts,
} from '@/domain/guidance'
import { LEGAL_TEXTS } from '@/domain/scheme/legalTexts'
import { DEPARTMENT_INFO } from '@/domain/scheme'
import type { LocalDate } from '@/domain/scheme/ids'
import { basisLine } from '../law'
import { gapText } from './gaps'
import { filedByText, tickedReasons } from './items'
import { untickedReasons } from './unticked'
import { conditionStateText } from './conditions'
import { notes } from './grounds'
import { chosenText, contributionText, dateReasons, reckonedText, opens, scenarioReasons } from './outcome'
import { elsewhere } from './elsewhere'
import { openPointText } from './openPoints'
import { stopText, windowText } from './window'

const MONTHS = ['1949-12', '1964-12', '1965-03', '1970-01', '1975-06', '1984-11', '2009-05']
const RETIRE = [
  '2011-06',
  '2024-12',
  '2025-04',
  '2026-11',
  '2027-06',
  '2029-12',
  '2030-01',
  '2039-09',
  '2051-01',
]

const record = fc.record({
  months: fc.nat({ max: 600 }),
  asOf: fc.constantFrom('2026-10' as const, '2012-01' as const),
  continuing: fc.boolean(),
})
const shared = fc.record(
  {
    contributions: record,
    pensionArrears: fc.boolean(),
    severalPensions: fc.boolean(),
    housingFund: fc.record({ account: fc.boolean(), sealed: fc.boolean() }),
    medical: fc.record({
      kind: fc.constantFrom('employee', 'resident', 'none'),
      record: fc.tuple(record, fc.nat({ max: 400 })).map(([one, localMonths]) => ({ ...one, localMonths })),
    }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<SharedFacts>
const known: fc.Arbitrary<Known> = fc.oneof(
  fc.constant<Known>({}),
  fc.record({
    identity: fc.record({
      sex: fc.constantFrom('male' as const, 'female' as const),
      birth: fc.constantFrom<LocalDate>('1965-03-12', '1971-04-01', '1975-06-30', '1985-01-01'),
    }),
    shared,
  }),
)
const day = fc.constantFrom<LocalDate>('2024-07-01', '2026-09-19', '2026-11-24', '2027-01-01', '2040-02-29')

/** Answers as a person gives them: question after question, whatever comes. */
function answered(who: Known, picks: readonly number[]): { answers: Answers; asked: number } {
  let answers: Answers = {}
  let question: AskedQuestion | null = nextQuestion(answers, who)
  let asked = 0
  while (question !== null) {
    const months = question.id === 'retirementMonth' ? RETIRE : MONTHS
    const possible = question.kind === 'month' ? [...months, ...question.options] : question.options
    answers = { ...answers, [question.id]: possible[(picks[asked] ?? 0) % possible.length] }
    asked += 1
    question = nextQuestion(answers, who)
  }
  return { answers, asked }
}

/** Every sentence that the outcome's page would draw. */
function sentences(assessment: Assessment, today: LocalDate): string[] {
  const results = assessment.outcome === 'incomplete' ? assessment.results : [assessment.result]
  const open =
    assessment.outcome === 'incomplete' ? assessment.open.map((one) => openPointText(one).text) : []
  return [
    ...open,
    ...results.flatMap((result) => {
      const grounds = [
        ...result.basis.map(({ id, confidence }) => basisLine(LEGAL_TEXTS[id], confidence)),
        ...result.hotlines.map((one) => DEPARTMENT_INFO[one].hotline),
      ]
      if (result.kind === 'notCovered') return [elsewhere[result.reason].next, ...grounds]
      const plans = result.plan === null ? [] : [result.plan]
      return [
        ...grounds,
        ...result.reasons.map((reason) => scenarioReasons[reason]),
        ...result.notes.map((note) => notes[note]),
        ...result.items.flatMap(({ reason, ticked, department, filedBy }) => [
          (ticked ? tickedReasons : untickedReasons)[reason] ?? '',
          filedByText(DEPARTMENT_INFO[department].shortName, filedBy),
        ]),
        ...plans.flatMap((plan) => [
          ...dateReasons(plan),
          reckonedText(plan),
          ...(plan.chosen ? [chosenText(plan.chosen)] : []),
        ]),
        ...(result.window ? [windowText(result.window, today)] : []),
        ...(opens[result.scenario] === null ? [] : [opens[result.scenario] ?? '']),
        ...result.stops.map((stop) => stopText(stop, result)),
        ...result.gaps.flatMap((gap) => Object.values(gapText(gap, DEPARTMENT_INFO))),
        ...result.conditions.flatMap((one) => [one.sentence, conditionStateText(one, result.window)]),
        ...(result.contributions ? [contributionText(result.contributions)] : []),
      ]
    }),
  ]
}

const story = fc.record({
  who: known,
  picks: fc.array(fc.nat({ max: 99 }), { minLength: 11, maxLength: 11 }),
  today: day,
})

test('whatever is answered, the guide ends within ten questions and every sentence of its outcome can be read', () => {
  fc.assert(
    fc.property(story, ({ who, picks, today }) => {
      const { answers, asked } = answered(who, picks)
      expect(asked).toBeLessThanOrEqual(MOST_QUESTIONS)
      const read = sentences(assess(factsFrom(answers, who), today), today)
      expect(read.filter((sentence) => /^$|undefined|NaN|null|-\d|！/.test(sentence))).toEqual([])
    }),
    { numRuns: 1000 },
  )
})

test('nobody is left without a way on: a form, a gap or a point to settle, or somebody to call', () => {
  fc.assert(
    fc.property(story, ({ who, picks, today }) => {
      const assessment = assess(factsFrom(answered(who, picks).answers, who), today)
      if (mayFillIn(sendingIn(assessment))) return
      const results = assessment.outcome === 'incomplete' ? assessment.results : [assessment.result]
      const open = assessment.outcome === 'incomplete' ? assessment.open : []
      for (const result of results) {
        expect(result.hotlines.length).toBeGreaterThan(0)
        if (result.kind === 'application')
          expect(result.gaps.length + result.stops.length + open.length).toBeGreaterThan(0)
      }
    }),
    { numRuns: 500 },
  )
})
