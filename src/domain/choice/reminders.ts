import type { CalendarKind } from '../notices/channels'
import { firstDayOf } from '../retirement/months'
import type { NoticeDuty } from '../retirement/notice'
import type { LocalDate } from '../scheme/ids'
import type { RetirementChoice } from './choices'

/** What one is to be reminded of, on which day. */
export interface Reminder {
  readonly kind: CalendarKind
  readonly day: LocalDate
}

/** The days still to come for a chosen month: from when to apply, until when to say it in writing, and the month itself. */
export function remindersOf(
  { month, notice, window }: RetirementChoice,
  today: LocalDate,
): readonly Reminder[] {
  const all: readonly Reminder[] = [
    { kind: 'windowOpens', day: window.from },
    ...(notice ? [{ kind: kindOf(notice), day: notice.by }] : []),
    { kind: 'retirementMonth', day: firstDayOf(month) },
  ]
  return all.filter(({ day }) => day >= today).sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1))
}

/** An early retirement is told to the unit, or by 灵活就业 to the social insurance office. */
function kindOf({ kind, to }: NoticeDuty): Reminder['kind'] {
  if (kind === 'delay') return 'delayAgreement'
  return to === 'employer' ? 'earlyNotice' : 'earlyNoticeToOffice'
}
