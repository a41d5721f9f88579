import type { Item, LocalDate, Scenario } from '../scheme/ids'
import { BIRTH_BASES, basesInForce, LEGAL_BASES, type BasisId, type LegalBasis } from '../scheme/legalBases'
import { leastSure, type Confidence } from '../scheme/rule'
import type { ConditionResult, Plan } from './assessment'
import { decidingDays } from './conditionResults'
import type { Facts } from './facts'

/** Every result rests on these; what else it rests on depends on the person. */
const SCHEME_BASES: readonly BasisId[] = [
  'scheme108Scope',
  'scheme108Items',
  'scheme108Materials',
  'scheme108Flow',
]

const AGE_BASES: readonly BasisId[] = ['formerAges', 'retirementAge', 'flexibleRetirement', 'minimumYears']

/** What an item rests on whoever applies for it (108 四); its conditions are judged one by one in scenario 1 alone. */
const ITEM_BASES: Readonly<Partial<Record<Item, readonly BasisId[]>>> = {
  specialWorkRetirement: ['scheme108SpecialWork', 'specialWorkAges'],
  deemedContribution: ['scheme108Deemed'],
  pensionPayment: ['socialInsuranceLaw16', 'handlingRegulation18', 'scheme108Payment'],
  medicalContribution: [
    'socialInsuranceLaw27',
    'medicalSecurityLaw',
    'hebeiMedicalYears',
    'medicalHandlingList',
    'scheme108Medical',
  ],
  housingFundWithdrawal: [
    'housingFund24Before',
    'housingFund25Before',
    'housingFund24',
    'housingFund25',
    'housingFund41',
    'scheme108HousingFund',
  ],
}

const SCENARIO_BASES: Readonly<Partial<Record<Scenario, readonly BasisId[]>>> = {
  illness: ['illnessBenefit'],
  institutionRecognized: ['institutionPension', 'scheme108Deemed'],
  institutionUnrecognized: ['institutionPension'],
}

interface Grounds {
  readonly plans: readonly Plan[]
  readonly conditions: readonly ConditionResult[]
  readonly ticked: readonly Item[]
  readonly facts: Facts
  readonly today: LocalDate
}

/** Every basis that was used, once, in the table's order; age and years by the retirement month, the rest by today. */
export function basisOf(
  scenario: Scenario,
  { plans, conditions, ticked, facts, today }: Grounds,
): readonly LegalBasis[] {
  const used = new Set<BasisId>(conditions.flatMap(({ basis }) => basis.map(({ id }) => id)))
  const illness: readonly BasisId[] = facts.earlyRetirement === 'illness' ? ['illnessBenefit'] : []
  const notice: readonly BasisId[] = plans.some(({ chosen }) => chosen?.notice) ? ['flexibleNotice'] : []
  const ages = scenario === 'specialWork' ? AGE_BASES.filter((id) => id !== 'flexibleRetirement') : AGE_BASES
  for (const plan of plans) {
    for (const { id } of basesInForce(ages, decidingDays(plan, today))) used.add(id)
  }
  const others = [
    ...SCHEME_BASES,
    ...ticked.flatMap((item) => ITEM_BASES[item] ?? []),
    ...(SCENARIO_BASES[scenario] ?? []),
    ...(plans.length === 0 ? [] : BIRTH_BASES),
    ...illness,
    ...notice,
  ]
  for (const { id } of basesInForce(others, { assessment: today })) used.add(id)
  return Object.values(LEGAL_BASES).filter(({ id }) => used.has(id))
}

/**
 * A conclusion is no surer than its least sure basis. Without a unit, and among civil servants and leaders, nobody here
 * knows how the flexible ages are handled: C (RULINGS 15).
 */
export function confidenceOf(
  scenario: Scenario,
  plans: readonly Plan[],
  basis: readonly LegalBasis[],
): Confidence {
  const unsure =
    scenario === 'institutionRecognized' ||
    scenario === 'institutionUnrecognized' ||
    plans.some(({ dates }) => dates.latest.limit === 'noUnit')
  return leastSure([...basis.map(({ confidence }) => confidence), ...(unsure ? (['C'] as const) : [])])
}
