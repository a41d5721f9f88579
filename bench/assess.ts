import { performance } from 'node:perf_hooks'
import { assess, factsFrom, nextQuestion, type Answers, type Facts, type Known } from '@/domain/guidance'
import type { LocalDate } from '@/domain/scheme/ids'
import type { Measure } from './measure'

const today: LocalDate = '2026-05-06'
const people = 2_000
const warmUpMs = 500
const measuredMs = 3_000

/** Somebody whose departments have told everything: the assessment then has most to look at. */
const recorded: Known = {
  identity: { sex: 'male', birth: '1965-03-12' },
  shared: {
    contributions: { months: 502, deemedMonths: 102, asOf: '2026-04', continuing: true },
    pensionArrears: false,
    startOfWork: '1984-07',
    housingFund: { account: true, sealed: false },
    medical: {
      kind: 'employee',
      record: { months: 502, localMonths: 298, asOf: '2026-04', continuing: true },
    },
  },
}

/** Scenario assessments a second on one core, each with all reasons, dates, items, gaps and materials. */
export async function* assessBenchmark(): AsyncGenerator<Measure> {
  const facts = manyPeople()
  assessFor(warmUpMs, facts)
  yield {
    name: 'assessments of all kinds of people',
    value: assessFor(measuredMs, facts),
    unit: '1/s',
    target: { atLeast: 10_000 },
  }
}

function assessFor(ms: number, facts: readonly Facts[]): number {
  const start = performance.now()
  let done = 0
  while (performance.now() - start < ms) {
    for (const one of facts) assess(one, today)
    done += facts.length
  }
  return (done * 1_000) / (performance.now() - start)
}

/** People who went through the guide with any of its answers, the same ones at every run. */
function manyPeople(): readonly Facts[] {
  const random = sequence(108)
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)]
  return Array.from({ length: people }, (_, index) => {
    const known = index % 2 === 0 ? {} : recorded
    let answers: Answers = {}
    for (let open = nextQuestion(answers, known); open; open = nextQuestion(answers, known)) {
      const month = open.id === 'retirementMonth' ? monthIn(2025, 2032, random) : monthIn(1958, 1982, random)
      const answer = open.kind === 'month' && random() < 0.9 ? month : pick(open.options)
      answers = { ...answers, [open.id]: answer ?? 'unknown' }
    }
    return factsFrom(answers, known)
  })
}

function monthIn(first: number, last: number, random: () => number): string {
  const year = first + Math.floor(random() * (last - first + 1))
  return `${year}-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}`
}

/** Numbers from 0 to 1 that look random and never change (a linear congruential generator). */
function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}
