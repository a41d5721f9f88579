import type { RetirementDates } from './flexible'
import { addMonths, MONTHS_A_YEAR } from './months'
import { statutoryRetirement, type Retiree, type RetireeClass } from './statutory'

/** 特殊工种: men from 55, women from 45 on (108 三.2); the delayed ages do not move these (C). */
export function specialWorkAgeMonths(retireeClass: RetireeClass): number {
  return (retireeClass === 'male' ? 55 : 45) * MONTHS_A_YEAR
}

/** The dates of who leaves by a special trade: up to the statutory month, not combined with the three years (RULINGS 15). */
export function specialWorkDates(retiree: Retiree): RetirementDates {
  const statutory = statutoryRetirement(retiree)
  const ageMonths = specialWorkAgeMonths(retiree.retireeClass)
  return {
    earliest: { month: addMonths(retiree.birth, ageMonths), ageMonths, limit: 'specialWork' },
    statutory,
    latest: { month: statutory.month, ageMonths: statutory.ageMonths, limit: 'specialWork' },
  }
}
