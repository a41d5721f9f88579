import type { YearMonth } from '../scheme/ids'
import { inForce, unknownBy, type Confidence, type Rule, type UnknownByRule } from '../scheme/rule'
import { minimumContributionIn } from './minimumContribution'
import { firstDayOf, monthsBetween, MONTHS_A_YEAR } from './months'
import { statutoryRetirement, type Retiree } from './statutory'
import { assertMonths } from './threshold'

/** The numbers of 病残津贴, in months. */
export const ILLNESS_BENEFIT = {
  /** Up to here from the statutory age, itself included, it is reckoned as a whole pension. */
  nearRetirement: 5 * MONTHS_A_YEAR,
  /** Where 最低缴费年限 is not reached: the first contributions, and for how long they pay … */
  firstContributions: 5 * MONTHS_A_YEAR,
  firstPaid: 12,
  /** … and for how much longer each year more does, a begun one too. */
  paidForEachYear: 3,
} as const

/**
 * How it is paid:
 * - `wholePension`: by the formula of the pension, all parts of it
 * - `basicPart`: 基础养老金 alone
 * - `limited`: 基础养老金 alone, for so many months
 */
export const ILLNESS_PAYMENTS = ['wholePension', 'basicPart', 'limited'] as const
export type IllnessPayment = (typeof ILLNESS_PAYMENTS)[number]

/** Who is paid in this way, and what: the two halves of its sentence. */
export interface IllnessPaymentRule extends Rule {
  readonly who: string
  readonly what: string
}

const years = (months: number) => `${months / MONTHS_A_YEAR} 年`

function paymentRule(payment: IllnessPayment, who: string, what: string): IllnessPaymentRule {
  return {
    id: `illnessBenefit.${payment}`,
    who,
    what,
    sentence: `${who}：${what}`,
    source: '《企业职工基本养老保险病残津贴暂行办法》（人社部发〔2024〕72号）',
    effectiveFrom: '2025-01-01',
    confidence: 'C',
  }
}

const { nearRetirement, firstContributions, firstPaid, paidForEachYear } = ILLNESS_BENEFIT

/**
 * 病残津贴 of who has wholly lost the ability to work and is below the statutory age. Source: policy §4; that a begun year
 * counts as one is what a copy of the measure on a city government's page says (read in November 2026).
 */
export const ILLNESS_PAYMENT_RULES: Readonly<Record<IllnessPayment, IllnessPaymentRule>> = {
  wholePension: paymentRule(
    'wholePension',
    `离法定退休年龄 ${years(nearRetirement)}以内，最低缴费年限也够`,
    '按养老金的算法发。',
  ),
  basicPart: paymentRule(
    'basicPart',
    `离法定退休年龄 ${years(nearRetirement)}以上，最低缴费年限够`,
    '只发基础养老金那一部分。',
  ),
  limited: paymentRule(
    'limited',
    '最低缴费年限不够',
    `也只发基础养老金那一部分。缴费不满 ${years(firstContributions)}的发 ${firstPaid} 个月；满 ${years(firstContributions)}的，每多缴 1 年多发 ${paidForEachYear} 个月，不满 1 年的按 1 年算。`,
  ),
}

/** What 病残津贴 is asked by. */
export interface IllnessClaim {
  /** The month in which it is applied for. */
  readonly month: YearMonth
  readonly retiree: Retiree
  /** 累计缴费年限 in that month, 视同 included; null while nobody knows it. */
  readonly contributionMonths: number | null
}

/** How it is paid; `retirement`: the statutory age is reached, one retires and there is no 病残津贴. */
export type IllnessBenefit =
  | {
      readonly known: true
      readonly payment: IllnessPayment
      /** For how many months; null: until the statutory age. */
      readonly paidMonths: number | null
      readonly confidence: Confidence
    }
  | { readonly known: true; readonly payment: 'retirement' }
  | UnknownByRule

/**
 * How 病残津贴 would be paid. Unknown before 2025, when 病退 stood in its place, and without the years of contribution.
 * 最低缴费年限 is that of the month of the application. Throws a RangeError for what is no number of months.
 */
export function illnessBenefit({ month, retiree, contributionMonths }: IllnessClaim): IllnessBenefit {
  assertMonths(contributionMonths)
  if (!inForce(ILLNESS_PAYMENT_RULES.limited, firstDayOf(month))) return unknownBy('illnessBenefit', month)
  const toRetirement = monthsBetween(month, statutoryRetirement(retiree).month)
  if (toRetirement <= 0) return { known: true, payment: 'retirement' }
  if (contributionMonths === null) return unknownBy('illnessBenefit', month)
  const minimum = minimumContributionIn(month)
  if (!minimum.known) return minimum
  if (contributionMonths < minimum.months) return paid('limited', paidMonthsFor(contributionMonths))
  return paid(toRetirement <= nearRetirement ? 'wholePension' : 'basicPart')
}

const paid = (payment: IllnessPayment, paidMonths: number | null = null): IllnessBenefit => ({
  known: true,
  payment,
  paidMonths,
  confidence: ILLNESS_PAYMENT_RULES[payment].confidence,
})

const paidMonthsFor = (contributionMonths: number): number =>
  firstPaid +
  Math.ceil(Math.max(0, contributionMonths - firstContributions) / MONTHS_A_YEAR) * paidForEachYear
