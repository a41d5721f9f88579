import type { Item, Scenario } from './ids'
import { basesInForce, type BasisId, type DecidingDays, type LegalBasis } from './legalBases'
import { leastSure, type Confidence } from './rule'

/** Every numbered point of 108 三, items 1 to 7; items 8 and 9 have none (—). */
export const CONDITION_IDS = [
  '1.1',
  '1.2',
  '1.3',
  '2',
  '3',
  '4',
  '5.1.1',
  '5.1.2',
  '5.1.3',
  '5.1.4',
  '5.1.5',
  '5.2.1',
  '5.2.2',
  '5.2.3',
  '5.2.4',
  '5.3.1',
  '5.3.2',
  '5.3.3',
  '5.3.4',
  '5.3.5',
  '6.1',
  '6.2',
  '7',
] as const
export type ConditionId = (typeof CONDITION_IDS)[number]

/**
 * What an unmet condition does (RULINGS 12):
 * - `stops`: a condition of the first item, the case cannot go
 * - `beforeRetirement`: to be put right before the retirement month (到退休当月前要办好)
 * - `byProcess`: the application itself brings it about
 * - `declared`: a line of the declaration, never a question (RULINGS 19)
 */
export type ConditionEffect = 'stops' | 'beforeRetirement' | 'byProcess' | 'declared'

/** One numbered point of 108 三, in today's law. */
export interface Condition {
  readonly id: ConditionId
  readonly item: Item
  /** The scenarios in which it is asked; item 5 has a list for each kind of retirement. */
  readonly scenarios: readonly [Scenario, ...Scenario[]]
  readonly effect: ConditionEffect
  /** Today's sentence: where the law has moved on, it is the law's and not the scheme's. */
  readonly sentence: string
  /** All versions of its basis; which one counts is asked by day. */
  readonly basis: readonly BasisId[]
}

const EVERY = [
  'normal',
  'specialWork',
  'illness',
  'noConfirmation',
  'institutionRecognized',
  'institutionUnrecognized',
] as const satisfies readonly Scenario[]
/** 5.1 企业养老保险正常退休, 5.2 提前退休, 5.3 机关事业单位退休. */
const ON_TIME = ['normal', 'noConfirmation'] as const satisfies readonly Scenario[]
const EARLY = ['specialWork', 'illness'] as const satisfies readonly Scenario[]
const INSTITUTION = [
  'institutionRecognized',
  'institutionUnrecognized',
] as const satisfies readonly Scenario[]

/** Source: 冀人社字〔2024〕108号 附件1 三, as later law corrects it. */
export const CONDITIONS: Readonly<Record<ConditionId, Condition>> = {
  '1.1': {
    id: '1.1',
    item: 'benefitQualification',
    scenarios: ['normal'],
    effect: 'stops',
    // The scheme says 60/55/50 and 15 years; both are dated rules since 2025.
    sentence: '到了可以退休的年龄，累计缴费年限（含视同）达到最低缴费年限。',
    basis: [
      'formerAges',
      'retirementAge',
      'minimumYears',
      'flexibleRetirement',
      'socialInsuranceLaw16',
      'socialInsuranceRules2',
      'scheme108Qualification',
    ],
  },
  '1.2': {
    id: '1.2',
    item: 'benefitQualification',
    scenarios: ['normal'],
    effect: 'stops',
    sentence:
      '曾在公有制企业、事业单位参保缴费满 10 年（其中实际缴费满 5 年）的女工人，或者原干部身份、在工人岗位连续工作满 5 年的，后来按灵活就业参保，可以在 50 至 55 周岁之间选一个周岁年龄退休。',
    basis: ['scheme108Qualification'],
  },
  '1.3': {
    id: '1.3',
    item: 'benefitQualification',
    scenarios: ['normal'],
    effect: 'stops',
    sentence:
      '曾在公有制企业、事业单位参保缴费满 10 年（其中实际缴费满 5 年）的女干部，因单位破产、改制解除劳动关系后满 5 年没有再就业，可以申请按女工人的条件退休。',
    basis: ['scheme108Qualification'],
  },
  '2': {
    id: '2',
    item: 'specialWorkRetirement',
    scenarios: ['specialWork'],
    effect: 'stops',
    // The pension of an early month also takes that year's minimum, and the law of 1978 ten years of service.
    // Its numbers are `SPECIAL_TRADE_RULES` and `CONTINUOUS_SERVICE_RULES`.
    sentence:
      '男满 55 周岁、女满 45 周岁，连续工龄满 10 年；在特殊工种岗位上累计：高空、特别繁重体力劳动满 10 年，井下、高温满 9 年，其他有害身体健康工作满 8 年。',
    basis: ['specialWorkAges', 'minimumYears', 'scheme108SpecialWork'],
  },
  '3': {
    id: '3',
    item: 'illnessRetirement',
    scenarios: ['illness'],
    effect: 'byProcess',
    // 企业病退 stopped on 2025-01-01: only a 核准表 of before stands for it (policy §1 row 4).
    sentence:
      '2025年1月1日以前，省人社部门已经核准因病提前退休，有《企业养老保险参保人员因病提前退休核准表》。',
    basis: ['illnessBenefit', 'scheme108Illness'],
  },
  '4': {
    id: '4',
    item: 'deemedContribution',
    scenarios: ['institutionUnrecognized'],
    effect: 'byProcess',
    sentence: '2014年9月30日以前的连续工龄（不含折算工龄），由人社部门认定为视同缴费年限，按月算。',
    basis: ['scheme108Deemed'],
  },
  '5.1.1': {
    id: '5.1.1',
    item: 'pensionPayment',
    scenarios: ON_TIME,
    effect: 'beforeRetirement',
    sentence: '没有企业职工养老保险费欠费。',
    basis: ['scheme108Payment', 'hebeiArrears'],
  },
  '5.1.2': {
    id: '5.1.2',
    item: 'pensionPayment',
    scenarios: ON_TIME,
    effect: 'beforeRetirement',
    sentence: '有几份养老保险关系的，已经归并或者衔接好。',
    basis: ['scheme108Payment'],
  },
  '5.1.3': {
    id: '5.1.3',
    item: 'pensionPayment',
    scenarios: ON_TIME,
    effect: 'beforeRetirement',
    sentence: '到了可以退休的年龄，累计缴费达到最低缴费年限。',
    basis: [
      'formerAges',
      'retirementAge',
      'minimumYears',
      'socialInsuranceLaw16',
      'socialInsuranceRules2',
      'scheme108Payment',
    ],
  },
  '5.1.4': {
    id: '5.1.4',
    item: 'pensionPayment',
    scenarios: ON_TIME,
    effect: 'byProcess',
    sentence: '有视同缴费年限的，已经完成档案信息认定。',
    basis: ['scheme108Payment'],
  },
  '5.1.5': {
    id: '5.1.5',
    item: 'pensionPayment',
    scenarios: ON_TIME,
    effect: 'declared',
    sentence: '不在服刑期间。',
    basis: ['scheme108Payment'],
  },
  '5.2.1': {
    id: '5.2.1',
    item: 'pensionPayment',
    scenarios: EARLY,
    effect: 'beforeRetirement',
    sentence: '没有企业职工养老保险费欠费。',
    basis: ['scheme108Payment', 'hebeiArrears'],
  },
  '5.2.2': {
    id: '5.2.2',
    item: 'pensionPayment',
    scenarios: EARLY,
    effect: 'beforeRetirement',
    sentence: '有几份养老保险关系的，已经归并或者衔接好。',
    basis: ['scheme108Payment'],
  },
  '5.2.3': {
    id: '5.2.3',
    item: 'pensionPayment',
    scenarios: EARLY,
    effect: 'beforeRetirement',
    // From the original age: from the delayed one every man of 55 who is born from 1970 on would be refused.
    sentence: '离原来的退休年龄（男 60 周岁，女 55 或 50 周岁）不超过 5 年；因病提前退休的不超过 10 年。',
    basis: ['scheme108Payment', 'earlyFromOriginalAge'],
  },
  '5.2.4': {
    id: '5.2.4',
    item: 'pensionPayment',
    scenarios: EARLY,
    effect: 'declared',
    sentence: '不在服刑、羁押期间。',
    basis: ['scheme108Payment'],
  },
  '5.3.1': {
    id: '5.3.1',
    item: 'pensionPayment',
    scenarios: INSTITUTION,
    effect: 'beforeRetirement',
    sentence: '没有社会保险费欠费。',
    basis: ['scheme108Payment'],
  },
  '5.3.2': {
    id: '5.3.2',
    item: 'pensionPayment',
    scenarios: INSTITUTION,
    effect: 'beforeRetirement',
    sentence: '有几份养老保险关系的，已经归并或者衔接好。',
    basis: ['scheme108Payment'],
  },
  '5.3.3': {
    id: '5.3.3',
    item: 'pensionPayment',
    scenarios: INSTITUTION,
    effect: 'beforeRetirement',
    sentence: '到了可以退休的年龄，累计缴费达到最低缴费年限。',
    basis: ['formerAges', 'retirementAge', 'minimumYears', 'socialInsuranceLaw16', 'scheme108Payment'],
  },
  '5.3.4': {
    id: '5.3.4',
    item: 'pensionPayment',
    scenarios: INSTITUTION,
    effect: 'byProcess',
    sentence: '有视同缴费年限的，已经认定。',
    basis: ['scheme108Payment', 'institutionPension'],
  },
  '5.3.5': {
    id: '5.3.5',
    item: 'pensionPayment',
    scenarios: INSTITUTION,
    effect: 'declared',
    sentence: '不在服刑期间。',
    basis: ['scheme108Payment'],
  },
  '6.1': {
    id: '6.1',
    item: 'medicalContribution',
    scenarios: EVERY,
    effect: 'byProcess',
    sentence: '到了退休年龄，办好了养老退休手续。',
    basis: ['hebeiMedicalYears', 'medicalHandlingList', 'scheme108Medical'],
  },
  // Its numbers are `MEDICAL_MINIMUM`.
  '6.2': {
    id: '6.2',
    item: 'medicalContribution',
    scenarios: EVERY,
    effect: 'beforeRetirement',
    sentence: '医保累计缴费（含视同）男满 30 年、女满 25 年，并且在本统筹区实际缴费满 10 年。',
    basis: ['socialInsuranceLaw27', 'medicalSecurityLaw', 'hebeiMedicalYears', 'scheme108Medical'],
  },
  '7': {
    id: '7',
    item: 'housingFundWithdrawal',
    scenarios: EVERY,
    effect: 'byProcess',
    // Since 2026-09-20 no 提取证明 of the unit is asked for; what is filed here carries the department's own form.
    sentence: '拿到退休审批表（待遇条件认定表）或者养老保险待遇计发表。',
    basis: [
      'housingFund24Before',
      'housingFund25Before',
      'housingFund24',
      'housingFund25',
      'scheme108HousingFund',
    ],
  },
}

/** The bases of a condition that count on these days, and how sure it then is. */
export function conditionBasis(
  id: ConditionId,
  days: DecidingDays,
): { readonly basis: readonly LegalBasis[]; readonly confidence: Confidence } {
  const basis = basesInForce(CONDITIONS[id].basis, days)
  return { basis, confidence: leastSure(basis.map(({ confidence }) => confidence)) }
}

/** What condition 6.2 asks of 职工医保 at retirement, in months: 男 30 年、女 25 年、本统筹区实际缴费 10 年 (108 三.6). */
export const MEDICAL_MINIMUM = { male: 30 * 12, female: 25 * 12, local: 10 * 12 } as const
