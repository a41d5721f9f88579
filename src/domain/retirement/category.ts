import type { YearMonth } from '../scheme/ids'
import { compareMonths } from './months'

/** 退休类别 of the joint form, as it stands today; the scheme of 2024 knew three of them. */
export const RETIREMENT_CATEGORIES = {
  normal: '正常退休',
  flexibleEarly: '弹性提前退休',
  flexibleDelayCompleted: '弹性延迟期满',
  flexibleDelayEnded: '终止弹性延迟',
  specialWork: '特殊工种提前退休',
  illness: '因病提前退休',
} as const
export type RetirementCategory = keyof typeof RETIREMENT_CATEGORIES

/**
 * The category that a chosen month amounts to. Past the statutory month it is the delay that ran out as agreed;
 * that a delay was ended before its time (`flexibleDelayEnded`) only the unit and the person know.
 */
export function categoryOf(chosen: YearMonth, statutory: YearMonth): RetirementCategory {
  const difference = compareMonths(chosen, statutory)
  if (difference < 0) return 'flexibleEarly'
  return difference === 0 ? 'normal' : 'flexibleDelayCompleted'
}
