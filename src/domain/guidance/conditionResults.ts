import { contributionsAt } from '../retirement/contributions'
import { firstDayOf } from '../retirement/months'
import { originalAgeMonths } from '../retirement/statutory'
import {
  CONDITION_IDS,
  CONDITIONS,
  conditionBasis,
  MEDICAL_MINIMUM,
  type Condition,
  type ConditionEffect,
  type ConditionId,
} from '../scheme/conditions'
import { flowOf, isAwaited } from '../scheme/flow'
import type { Item, LocalDate, Scenario } from '../scheme/ids'
import { ITEM_INFO } from '../scheme/items'
import type { DecidingDays } from '../scheme/legalBases'
import type { ConditionResult, ConditionState, ContributionView, Plan, SettledBy } from './assessment'
import { UNKNOWN, type Facts, type MedicalRecord } from './facts'
import { ageAndYears } from './qualification'
import type { QuestionId } from './questions'

/** What the conditions of one possible result are judged by. */
export interface Circumstances {
  readonly scenario: Scenario
  readonly facts: Facts
  readonly plan: Plan | null
  readonly contributions: ContributionView | null
  readonly ticked: readonly Item[]
  readonly today: LocalDate
}

/** How many months of 职工医保 are short at the retirement month if payment goes on. */
export interface MedicalShortfall {
  readonly total: number
  readonly local: number
}

/** The medical years against 108 三.6(2), at the chosen month, or today where none is chosen; `null` where unknown. */
export function medicalShortfall({ facts, plan }: Circumstances): MedicalShortfall | null {
  const { medicalRecord } = facts
  if (medicalRecord === undefined || plan === null) return null
  const month = plan.chosen?.month ?? medicalRecord.asOf
  const at = (months: number) => contributionsAt(recordOf(medicalRecord, months), month)
  const minimum = MEDICAL_MINIMUM[plan.sex]
  return {
    total: Math.max(0, minimum - at(medicalRecord.months)),
    local: Math.max(0, MEDICAL_MINIMUM.local - at(medicalRecord.localMonths)),
  }
}

const recordOf = ({ asOf, continuing }: MedicalRecord, months: number) => ({ months, asOf, continuing })

const stateOf = (holds: boolean | undefined): ConditionState =>
  holds === undefined ? 'unknown' : holds ? 'met' : 'notMet'

const qualified = ({ plan, contributions }: Circumstances) => ageAndYears(plan, contributions)

function medicalYears(circumstances: Circumstances): ConditionState {
  const shortfall = medicalShortfall(circumstances)
  if (shortfall === null) return 'unknown'
  const enough = shortfall.total === 0 && shortfall.local === 0
  // Without a retirement month nobody knows how far payment will go on.
  return enough || circumstances.plan?.chosen ? stateOf(enough) : 'unknown'
}

interface Judgement {
  /** Whether the point bears on this person at all; `ticked` is asked beside it. */
  readonly applies: (circumstances: Circumstances) => boolean
  readonly state: (circumstances: Circumstances) => ConditionState
  /** The question whose answer would settle it; none where its department does. */
  readonly asks?: (circumstances: Circumstances) => QuestionId | null
}

const everybody = () => true

/** Without a month of birth or of retirement nothing that is counted up to it is known. */
const whichMonth = ({ facts, plan }: Circumstances): QuestionId | null => {
  if (plan === null) return facts.cardBirth === undefined ? 'birthMonth' : 'archiveBirth'
  return plan.chosen === null ? 'retirementMonth' : null
}
const noArrears: Judgement = {
  applies: everybody,
  state: ({ facts }) => stateOf(facts.pensionArrears === undefined ? undefined : !facts.pensionArrears),
}
const onePension: Judgement = {
  applies: everybody,
  state: ({ facts }) => stateOf(facts.severalPensions === undefined ? undefined : !facts.severalPensions),
}

/** How long before the *original* age one may leave, in months (108 三.5.2(三), policy §1 row 5). */
const EARLY_AT_MOST = { specialWork: 5 * 12, illness: 10 * 12 } as const

function nearOriginalAge({ plan, scenario }: Circumstances): ConditionState {
  if (plan === null || plan.chosen === null) return 'unknown'
  const before = originalAgeMonths(plan.retireeClass) - plan.chosen.ageMonths
  return stateOf(before <= (scenario === 'illness' ? EARLY_AT_MOST.illness : EARLY_AT_MOST.specialWork))
}

const undecided = (): ConditionState => UNKNOWN
const isOpen = (answer: string | undefined) => answer === undefined || answer === UNKNOWN

const JUDGEMENTS: Readonly<Record<ConditionId, Judgement>> = {
  '1.1': { applies: everybody, state: qualified, asks: whichMonth },
  // Whether the ten years count, 人社 decides from the archive; it is never a choice made here (RULINGS 13).
  '1.2': { applies: ({ facts }) => facts.post === 'formerPublicWorker', state: undecided },
  '1.3': { applies: ({ facts }) => facts.post === 'formerPublicCadre', state: undecided },
  // Which trade and how long it was, the archive says and 人社 decides; only the age can be told here.
  '2': {
    applies: everybody,
    state: ({ plan }) => (plan?.chosen?.problem?.code === 'beforeEarliest' ? 'notMet' : 'unknown'),
    asks: whichMonth,
  },
  // Nobody comes here without saying that they hold the 核准表; whether there can be such a one, its month tells.
  '3': { applies: everybody, state: ({ plan }) => (plan?.chosen?.problem ? 'notMet' : 'met') },
  '4': { applies: everybody, state: undecided },
  '5.1.1': noArrears,
  '5.1.2': onePension,
  '5.1.3': { applies: everybody, state: qualified, asks: whichMonth },
  '5.1.4': {
    applies: everybody,
    state: ({ facts }) => (facts.archiveMatters === 'none' ? 'met' : 'unknown'),
    asks: ({ facts }) => (isOpen(facts.archiveMatters) ? 'archiveMatters' : null),
  },
  '5.1.5': { applies: everybody, state: undecided },
  '5.2.1': noArrears,
  '5.2.2': onePension,
  '5.2.3': { applies: everybody, state: nearOriginalAge, asks: whichMonth },
  '5.2.4': { applies: everybody, state: undecided },
  '5.3.1': noArrears,
  '5.3.2': onePension,
  '5.3.3': { applies: everybody, state: qualified, asks: whichMonth },
  '5.3.4': {
    applies: everybody,
    state: ({ facts: { recognition } }) =>
      recognition === 'recognized' || recognition === 'notNeeded' ? 'met' : 'unknown',
    asks: ({ facts }) => (isOpen(facts.recognition) ? 'recognition' : null),
  },
  '5.3.5': { applies: everybody, state: undecided },
  '6.1': { applies: everybody, state: undecided },
  '6.2': {
    applies: everybody,
    state: medicalYears,
    asks: (known) => (known.facts.medicalRecord ? whichMonth(known) : null),
  },
  '7': { applies: everybody, state: undecided },
}

function settledBy({ id, item }: Condition, circumstances: Circumstances): SettledBy {
  const question = JUDGEMENTS[id].asks?.(circumstances) ?? null
  return question === null
    ? { kind: 'department', department: ITEM_INFO[item].department }
    : { kind: 'question', question }
}

/** The days by which the law is looked up: age and years by the retirement month, the rest by today. */
export function decidingDays(plan: Plan | null, today: LocalDate): DecidingDays {
  if (plan === null) return { assessment: today }
  const month = plan.chosen?.month ?? plan.dates.statutory.month
  return { assessment: today, retirement: firstDayOf(month) }
}

/**
 * What an unmet point does here: in scenario 4 the pension comes first and others wait for it, so that what elsewhere has
 * time until the retirement month stops the case (RULINGS 12).
 */
function effectIn(scenario: Scenario, { effect, item }: Condition): ConditionEffect {
  const isFirst = isAwaited(flowOf(scenario), ITEM_INFO[item].department)
  return effect === 'beforeRetirement' && isFirst ? 'stops' : effect
}

/** 因病 is approved before anything is applied for here: its condition is shown, though its item has no box. */
const isShown = ({ item, scenarios }: Condition, { scenario, ticked }: Circumstances): boolean =>
  scenarios.includes(scenario) && (ticked.includes(item) || item === 'illnessRetirement')

/** One result for each numbered point of 108 三 that applies to a ticked item, in the scheme's order. */
export function conditionResults(circumstances: Circumstances): readonly ConditionResult[] {
  const { scenario, plan, today } = circumstances
  const days = decidingDays(plan, today)
  return CONDITION_IDS.map((id): Condition => CONDITIONS[id])
    .filter(
      (condition) => isShown(condition, circumstances) && JUDGEMENTS[condition.id].applies(circumstances),
    )
    .map((condition) => {
      const state = JUDGEMENTS[condition.id].state(circumstances)
      return {
        ruleId: condition.id,
        item: condition.item,
        effect: effectIn(scenario, condition),
        sentence: condition.sentence,
        state,
        settledBy: state === 'unknown' ? settledBy(condition, circumstances) : null,
        ...conditionBasis(condition.id, days),
      }
    })
}
