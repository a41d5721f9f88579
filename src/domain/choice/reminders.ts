import { firstDayOf } from '../retirement/months'
import type { LocalDate } from '../scheme/ids'
import type { RetirementChoice } from './choices'

/** What one is to be reminded of, on which day. */
export interface Reminder {
  readonly kind: 'windowOpens' | 'earlyNotice' | 'delayAgreement' | 'retirementMonth'
  readonly day: LocalDate
}

/** The days still to come for a chosen month: from when to apply, until when to say it in writing, and the month itself. */
export function remindersOf(
  { month, notice, window }: RetirementChoice,
  today: LocalDate,
): readonly Reminder[] {
  const all: readonly Reminder[] = [
    { kind: 'windowOpens', day: window.from },
    ...(notice
      ? [{ kind: notice.kind === 'early' ? 'earlyNotice' : 'delayAgreement', day: notice.by } as const]
      : []),
    { kind: 'retirementMonth', day: firstDayOf(month) },
  ]
  return all.filter(({ day }) => day >= today).sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1))
}
