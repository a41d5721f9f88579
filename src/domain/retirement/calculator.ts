import type { LocalDate, YearMonth } from '../scheme/ids'
import { leastSure, type Confidence } from '../scheme/rule'
import { basesInForce, type BasisId, type LegalBasis } from '../scheme/legalBases'
import { retirementDates, type RetirementDates } from './flexible'
import { minimumContributionFor, type MinimumContribution } from './minimumContribution'
import { addMonths, compareMonths, firstDayOf, monthsBetween } from './months'
import { DELAY_RULES, RETIREE_CLASSES, statutoryRetirement, type RetireeClass } from './statutory'

/** One step of「怎么算出来的」: numbers only, its sentence stands in the wording. */
export type CalculationStep =
  | { readonly step: 'originalAge'; readonly retireeClass: RetireeClass; readonly years: number }
  | { readonly step: 'notDelayed'; readonly birth: YearMonth; readonly start: YearMonth }
  | {
      readonly step: 'rate'
      readonly start: YearMonth
      readonly everyMonths: number
      readonly capMonths: number
    }
  | {
      readonly step: 'block'
      readonly birth: YearMonth
      readonly everyMonths: number
      /** Which run of `everyMonths` birth months it is, from 1; its first and last month. */
      readonly block: number
      readonly blockFrom: YearMonth
      readonly blockTo: YearMonth
      readonly delayMonths: number
    }
  | { readonly step: 'capped'; readonly birth: YearMonth; readonly delayMonths: number }
  | {
      readonly step: 'sum'
      readonly birth: YearMonth
      readonly years: number
      readonly delayMonths: number
      readonly month: YearMonth
    }
  | {
      readonly step: 'flexible'
      readonly years: number
      readonly floorYears: number
      readonly early: boolean
      readonly late: boolean
    }

/** What the calculator shows for one class. */
export interface Calculation {
  readonly retireeClass: RetireeClass
  readonly birth: YearMonth
  /** Whether there is a unit to agree a delay with and to give notice to: 灵活就业 has none. */
  readonly hasUnit: boolean
  readonly dates: RetirementDates
  /** 最低缴费年限 of the earliest month's year and of the statutory month's. */
  readonly minimum: { readonly early: MinimumContribution; readonly statutory: MinimumContribution }
  readonly steps: readonly CalculationStep[]
  readonly basis: readonly LegalBasis[]
  readonly confidence: Confidence
}

/**
 * A woman whose post is not said has two possible results, and 人社 decides which is hers (RULINGS 13); of 灵活就业 it is
 * 55 (policy §2).
 */
export function classesOf(
  sex: 'male' | 'female',
  { hasUnit = true }: { readonly hasUnit?: boolean } = {},
): readonly RetireeClass[] {
  if (sex === 'female' && !hasUnit) return ['female55']
  return RETIREE_CLASSES.filter((retireeClass) => (retireeClass === 'male') === (sex === 'male'))
}

/**
 * The months that retiring in a month takes at least: by its own year where it is early, by the statutory year where it
 * is late. Of a woman, whose class only 人社 knows, the fewer of two. `null` where no rule says.
 */
export function leastContribution(sex: 'male' | 'female', birth: YearMonth, month: YearMonth): number | null {
  const known = classesOf(sex).flatMap((retireeClass) => {
    const minimum = minimumContributionFor(month, statutoryRetirement({ birth, retireeClass }).month)
    return minimum.known ? [minimum.months] : []
  })
  return known.length === 0 ? null : Math.min(...known)
}

/** The three dates of one class with every step, so that a reader can do the sum again on paper. */
export function calculateRetirement(
  birth: YearMonth,
  retireeClass: RetireeClass,
  { hasUnit = true }: { readonly hasUnit?: boolean } = {},
): Calculation {
  const dates = retirementDates({ birth, retireeClass, hasUnit })
  const statutory = dates.statutory.month
  const basis = basisAt(firstDayOf(statutory))
  return {
    retireeClass,
    birth,
    hasUnit,
    dates,
    minimum: {
      early: minimumContributionFor(dates.earliest.month, statutory),
      statutory: minimumContributionFor(statutory, statutory),
    },
    steps: stepsOf(birth, retireeClass, dates),
    basis,
    confidence: leastSure(basis.map(({ confidence }) => confidence)),
  }
}

const BASES: readonly BasisId[] = [
  'formerAges',
  'retirementAge',
  'flexibleRetirement',
  'flexibleNotice',
  'minimumYears',
  'socialInsuranceLaw16',
]

/** Age and minimum years go by the retirement month (RULINGS 11): before 2025 the former ages, and nothing flexible. */
const basisAt = (retirement: LocalDate) => basesInForce(BASES, { assessment: retirement, retirement })

function stepsOf(birth: YearMonth, retireeClass: RetireeClass, dates: RetirementDates): CalculationStep[] {
  const { originalAgeYears: years, start, step: everyMonths, cap: capMonths } = DELAY_RULES[retireeClass]
  const { delayMonths, month } = dates.statutory
  const flexible: CalculationStep = {
    step: 'flexible',
    years: 3,
    floorYears: years,
    early: compareMonths(dates.earliest.month, month) < 0,
    late: compareMonths(dates.latest.month, month) > 0,
  }
  const sum: CalculationStep = { step: 'sum', birth, years, delayMonths, month }
  if (delayMonths === 0) {
    return [{ step: 'originalAge', retireeClass, years }, { step: 'notDelayed', birth, start }, sum, flexible]
  }
  return [
    { step: 'originalAge', retireeClass, years },
    { step: 'rate', start, everyMonths, capMonths },
    whichBlock(birth, start, everyMonths, capMonths, delayMonths),
    sum,
    flexible,
  ]
}

/** Past the last run that delays further the cap is all there is to say. */
function whichBlock(
  birth: YearMonth,
  start: YearMonth,
  everyMonths: number,
  capMonths: number,
  delayMonths: number,
): CalculationStep {
  const block = Math.floor(monthsBetween(start, birth) / everyMonths) + 1
  if (block > capMonths) return { step: 'capped', birth, delayMonths }
  const blockFrom = addMonths(start, (block - 1) * everyMonths)
  return {
    step: 'block',
    birth,
    everyMonths,
    block,
    blockFrom,
    blockTo: addMonths(blockFrom, everyMonths - 1),
    delayMonths,
  }
}
