import type { LocalDate, YearMonth } from '../scheme/ids'
import type { Rule } from '../scheme/rule'
import { addMonths, compareMonths, firstDayOf } from './months'

export const NOTICE_RULE: Rule & { readonly earlyMonths: number; readonly delayMonths: number } = {
  id: 'flexibleNotice',
  sentence: '提前退休，至少提前 3 个月书面告知单位；延迟退休，提前 1 个月和单位书面约定。',
  source: '人社部发〔2024〕94号',
  effectiveFrom: '2025-01-01',
  confidence: 'C',
  earlyMonths: 3,
  delayMonths: 1,
}

/**
 * What has to be said in writing before a flexible retirement, to whom, and until when.
 * - `early`: the employee tells the unit, or 灵活就业 the social insurance office, on or before the first day of R−3
 * - `delay`: agreed with the unit on or before the first day of the month before the statutory one
 */
export interface NoticeDuty {
  readonly kind: 'early' | 'delay'
  readonly to: 'employer' | 'socialInsurance'
  readonly by: LocalDate
}

/** The duty that goes with a chosen month; on time there is none. */
export function noticeDuty(chosen: YearMonth, statutory: YearMonth, hasUnit: boolean): NoticeDuty | null {
  const difference = compareMonths(chosen, statutory)
  if (difference === 0) return null
  if (difference < 0) {
    return {
      kind: 'early',
      to: hasUnit ? 'employer' : 'socialInsurance',
      by: firstDayOf(addMonths(chosen, -NOTICE_RULE.earlyMonths)),
    }
  }
  return { kind: 'delay', to: 'employer', by: firstDayOf(addMonths(statutory, -NOTICE_RULE.delayMonths)) }
}
