import { progress, withoutReasons, type CaseEvent, type Outages, type Progress } from '@/domain/case'
import type { LocalDate } from '@/domain/scheme/ids'
import type { Eyes } from './visibleCells'

/** How a case stands, as these eyes may read it: the one way in which an answer comes by it. */
export function shownProgress(
  events: readonly CaseEvent[],
  viewer: { readonly eyes: Eyes; readonly today: LocalDate },
  outages: Outages = {},
): Progress {
  const whole = progress(events, viewer.today, outages)
  return viewer.eyes === 'realName' ? whole : withoutReasons(whole)
}
