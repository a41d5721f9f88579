import { dayOfReminder, SUPPLEMENT_REMINDERS, unitDue, type CaseState, type UnitDesk } from '@/domain/case'
import { applicationWindow } from '@/domain/retirement/window'
import type { LocalDate, YearMonth } from '@/domain/scheme/ids'

/**
 * Until when what waits on the unit is wanted: its last reminder's day; of what a department wants, the day on which the
 * retiree is reminded next, for there is no last one (ruling 26); of a draft's papers, the end of the window.
 */
export function dueOf(
  { standing, wantedSince }: UnitDesk,
  state: CaseState,
  { month, today }: { readonly month: YearMonth | null; readonly today: LocalDate },
): LocalDate | null {
  if (standing === 'toConfirm' && state.confirmation !== null) return unitDue(state.confirmation.askedOn)
  if (standing !== 'papersMissing') return null
  if (wantedSince !== null) {
    const days = SUPPLEMENT_REMINDERS.map((afterDays) => dayOfReminder(wantedSince, afterDays))
    return days.find((day) => day >= today) ?? days[days.length - 1] ?? null
  }
  return month === null ? null : (applicationWindow(month).to ?? null)
}
