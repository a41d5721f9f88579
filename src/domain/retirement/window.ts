import type { LocalDate, Scenario, YearMonth } from '../scheme/ids'
import type { Rule } from '../scheme/rule'
import { addMonths, firstDayOf, lastDayOf } from './months'

export const WINDOW_RULE: Rule & { readonly opensMonthsBefore: number; readonly closesMonthsBefore: number } =
  {
    id: 'applicationWindow',
    sentence: '退休前 6 至 12 个月申请。',
    source: '冀人社字〔2024〕108号 附件1第三部分第1项',
    effectiveFrom: '2024-06-26',
    confidence: 'A',
    opensMonthsBefore: 12,
    closesMonthsBefore: 6,
  }

/** 申办期: whole months. `to` is missing where nothing says until when. */
export interface ApplicationWindow {
  readonly from: LocalDate
  readonly to?: LocalDate
}

/**
 * Where a day stands to the window. None of them forbids applying, except that before it opens it is too early:
 * - `late`: past the window, not past the retirement month:「已过建议的申办期」
 * - `afterRetirement`: the retirement month is over; what that costs is said beside it (108 四.8)
 */
export type WindowState = 'before' | 'open' | 'late' | 'afterRetirement'

/** The window before the month *chosen*: from the first day of R−12 to the last day of R−6 (108 三.1). */
export function applicationWindow(retirement: YearMonth): ApplicationWindow {
  return {
    from: firstDayOf(addMonths(retirement, -WINDOW_RULE.opensMonthsBefore)),
    to: lastDayOf(addMonths(retirement, -WINDOW_RULE.closesMonthsBefore)),
  }
}

/** Scenario 4 (无需确认待遇资格) opens on the first of the retirement month (108 七(四)). */
export function windowFromRetirementMonth(retirement: YearMonth): ApplicationWindow {
  return { from: firstDayOf(retirement) }
}

/** When it may be sent: scenarios 3, 5 and 6 have no window, the 核准表 or the 退休审批 comes first (RULINGS 8, 24). */
export function windowIn(scenario: Scenario, retirement: YearMonth): ApplicationWindow | null {
  switch (scenario) {
    case 'normal':
    case 'specialWork':
      return applicationWindow(retirement)
    case 'noConfirmation':
      return windowFromRetirementMonth(retirement)
    case 'illness':
    case 'institutionRecognized':
    case 'institutionUnrecognized':
      return null
  }
}

/** Where `today` stands to the window before `retirement`. */
export function windowState(window: ApplicationWindow, retirement: YearMonth, today: LocalDate): WindowState {
  if (today < window.from) return 'before'
  if (today > lastDayOf(retirement)) return 'afterRetirement'
  return window.to === undefined || today <= window.to ? 'open' : 'late'
}
