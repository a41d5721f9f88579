import type { YearMonth } from '../scheme/ids'
import type { Rule } from '../scheme/rule'
import { addMonths, monthsBetween, MONTHS_A_YEAR } from './months'

/** 原法定退休年龄: men 60; women of management and technical posts, and 灵活就业, 55; women workers 50. */
export const RETIREE_CLASSES = ['male', 'female55', 'female50'] as const
export type RetireeClass = (typeof RETIREE_CLASSES)[number]

/** 渐进式延迟 of one class: every `step` months of birth from `start` on delay one month more, up to `cap`. */
export interface DelayRule extends Rule {
  readonly originalAgeYears: number
  /** The first birth month that is delayed. */
  readonly start: YearMonth
  readonly step: number
  readonly cap: number
}

const common = {
  source: '《国务院关于渐进式延迟法定退休年龄的办法》第一条',
  effectiveFrom: '2025-01-01',
  confidence: 'A',
} as const

export const DELAY_RULES: Readonly<Record<RetireeClass, DelayRule>> = {
  male: {
    ...common,
    id: 'retirementAge.male',
    sentence: '男职工原来 60 岁退休。1965年1月起出生的，每晚出生 4 个月，多延 1 个月，最多到 63 岁。',
    originalAgeYears: 60,
    start: '1965-01',
    step: 4,
    cap: 36,
  },
  female55: {
    ...common,
    id: 'retirementAge.female55',
    sentence: '原来 55 岁退休的女职工，1970年1月起出生的，每晚出生 4 个月，多延 1 个月，最多到 58 岁。',
    originalAgeYears: 55,
    start: '1970-01',
    step: 4,
    cap: 36,
  },
  female50: {
    ...common,
    id: 'retirementAge.female50',
    sentence: '原来 50 岁退休的女职工，1975年1月起出生的，每晚出生 2 个月，多延 1 个月，最多到 55 岁。',
    originalAgeYears: 50,
    start: '1975-01',
    step: 2,
    cap: 60,
  },
}

/** The statutory retirement month and the age, in months, that is reached in it. */
export interface StatutoryRetirement {
  readonly month: YearMonth
  readonly ageMonths: number
  readonly delayMonths: number
}

/** The birth month that counts (the archive's) and the class that 人社 decides from the post. */
export interface Retiree {
  readonly birth: YearMonth
  readonly retireeClass: RetireeClass
}

/** The age, in months, at which the class retired before 2025 and below which nobody retires flexibly. */
export function originalAgeMonths(retireeClass: RetireeClass): number {
  return DELAY_RULES[retireeClass].originalAgeYears * MONTHS_A_YEAR
}

/**
 * 法定退休年龄 by birth month and class. Only year and month count.
 * Who was born before the first delayed month retires at the original age.
 * Source: 《国务院关于渐进式延迟法定退休年龄的办法》第一条 and its three annexes.
 */
export function statutoryRetirement({ birth, retireeClass }: Retiree): StatutoryRetirement {
  const { start, step, cap } = DELAY_RULES[retireeClass]
  const bornAfterStart = monthsBetween(start, birth)
  const delayMonths = bornAfterStart < 0 ? 0 : Math.min(Math.floor(bornAfterStart / step) + 1, cap)
  const ageMonths = originalAgeMonths(retireeClass) + delayMonths
  return { month: addMonths(birth, ageMonths), ageMonths, delayMonths }
}
