import { addDays } from '../calendar/localDate'
import type { CalendarKind } from '../notices/channels'
import { addMonths, firstDayOf, lastDayOf, monthOf } from '../retirement/months'
import { NOTICE_RULE, type NoticeDuty } from '../retirement/notice'
import { applicationWindow, WINDOW_RULE, type ApplicationWindow } from '../retirement/window'
import type { LocalDate, YearMonth } from '../scheme/ids'
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

/** A paper for the unit or the office is to be written and handed in: on its last day it would be too late to begin. */
export const PAPER_DAYS_AHEAD = 7

/** How many days before its day somebody is told of it. */
export const daysAhead = (kind: CalendarKind): number =>
  kind === 'windowOpens' || kind === 'retirementMonth' ? 0 : PAPER_DAYS_AHEAD

/**
 * How many days before its day a calendar rings that is filled on `today`: as long as the notice comes before it, or, where
 * that lies behind, from the next morning on.
 */
export function ringsAhead({ kind, day }: Reminder, today: LocalDate): number {
  let ahead = daysAhead(kind)
  while (ahead > 0 && addDays(day, -ahead) <= today) ahead -= 1
  return ahead
}

/** The day on which somebody is told of it. */
export const toldOn = ({ kind, day }: Reminder): LocalDate => addDays(day, -daysAhead(kind))

/** Until when what it asks for can be done: of a window that opens the last day of it (108 三.1). */
export const dueOf = ({ kind, day }: Reminder): LocalDate =>
  kind === 'windowOpens' ? lastDayOf(addMonths(monthOf(day), WINDOW_MONTHS - 1)) : day

/** Both its first and its last month are within. */
const WINDOW_MONTHS = WINDOW_RULE.opensMonthsBefore - WINDOW_RULE.closesMonthsBefore + 1

/** What somebody was told of, and is to do. */
export interface Reminded {
  /** The month that was chosen; of an agreement to go on the statutory one, after which it is. */
  readonly month: YearMonth
  readonly window: ApplicationWindow
}

/** The rules read backwards: of what somebody asked to be told of, kind and day are kept, and nothing else. */
export function remindedOf(kind: CalendarKind, due: LocalDate): Reminded {
  const month = addMonths(monthOf(due), MONTHS_TO_IT[kind])
  return { month, window: applicationWindow(month) }
}

const MONTHS_TO_IT: Readonly<Record<CalendarKind, number>> = {
  windowOpens: WINDOW_RULE.closesMonthsBefore,
  earlyNotice: NOTICE_RULE.earlyMonths,
  earlyNoticeToOffice: NOTICE_RULE.earlyMonths,
  delayAgreement: NOTICE_RULE.delayMonths,
  retirementMonth: 0,
}
