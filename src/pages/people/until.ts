import { dayText } from '@/content/dates'
import { invite } from '@/content/people/family'
import { MANDATE_MONTHS } from '@/domain/people'
import { dayAfterMonths } from '@/domain/retirement/months'
import type { LocalDate } from '@/domain/scheme/ids'

/** For how many months somebody may look on; the last is as long as may be. */
const MONTHS = [3, 6, MANDATE_MONTHS] as const
export const USUAL_MONTHS = '6'

/** The last days that can be chosen. */
export const untilOptions = (today: LocalDate) =>
  MONTHS.map((count) => ({
    value: String(count),
    ...invite.months(count, dayText(dayAfterMonths(today, count))),
  }))
