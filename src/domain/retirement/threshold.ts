import type { LocalDate } from '../scheme/ids'
import { inForce, unknownBy, type Confidence, type Rule, type UnknownByRule } from '../scheme/rule'

/** A rule that asks for so many months of something. */
export interface MonthsRule extends Rule {
  readonly months: number
}

/** Whether what somebody has reaches what a rule asks for, and how many months are short. */
export type Threshold =
  | {
      readonly known: true
      readonly met: boolean
      readonly needed: number
      readonly short: number
      readonly confidence: Confidence
    }
  | UnknownByRule

/** Throws a RangeError for what is no number of months; null stands for months that nobody knows. */
export function assertMonths(months: number | null): void {
  if (months !== null && !(months >= 0)) throw new RangeError('not a number of months')
}

/**
 * Whether so many months are enough on a day. Unknown where nobody knows how many they are, and on a day on which the rule
 * is not in force. Throws a RangeError for what is no number of months.
 */
export function reaches(rule: MonthsRule, months: number | null, on: LocalDate): Threshold {
  assertMonths(months)
  if (months === null || !inForce(rule, on)) return unknownBy(rule.id, on)
  const { months: needed, confidence } = rule
  return { known: true, met: months >= needed, needed, short: Math.max(0, needed - months), confidence }
}
