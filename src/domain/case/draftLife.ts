import { addDays, chinaDate } from '../calendar/localDate'
import { dayAfterMonths } from '../retirement/months'
import type { LocalDate } from '../scheme/ids'
import type { Instant } from './model'

/** What of a draft that was never sent ends by itself (policy §10), the first to end first. */
export const DRAFT_PARTS = ['pictures', 'draft'] as const
export type DraftPart = (typeof DRAFT_PARTS)[number]

/** A draft is kept so many months after it was last touched (policy §10). */
const DRAFT_MONTHS = 12
/** The same in days: no twelve months are shorter or longer, so drafts touched at other times need not be looked at. */
export const DRAFT_DAYS = { least: 365, most: 366 } as const
/** Its pictures so many days; those of a case as many after its end. */
export const PICTURE_DAYS = 90
/** So many days before, its owner is told. */
export const WARNED_DAYS = 14

/** 保留到: the last day on which a part of a draft is there that nobody has touched since a moment of the case clock. */
export function keptUntil(part: DraftPart, touchedAt: Instant): LocalDate {
  const day = chinaDate(touchedAt)
  return part === 'draft' ? dayAfterMonths(day, DRAFT_MONTHS) : addDays(day, PICTURE_DAYS)
}

/** A part of a draft that ends soon, and its last day. */
export interface Ending {
  readonly part: DraftPart
  readonly until: LocalDate
}

/**
 * What of a draft its owner is to be warned of on a day: from 14 days before its last day until that day itself. Never of
 * both at once: the pictures are gone long before the draft.
 * @returns `null` where nothing ends so soon
 */
export function endingOf(
  draft: { readonly touchedAt: Instant; readonly hasPictures: boolean },
  today: LocalDate,
): Ending | null {
  for (const part of DRAFT_PARTS) {
    if (part === 'pictures' && !draft.hasPictures) continue
    const until = keptUntil(part, draft.touchedAt)
    if (today >= addDays(until, -WARNED_DAYS) && today <= until) return { part, until }
  }
  return null
}
