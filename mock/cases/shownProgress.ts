import { progress, withoutReasons, type CaseEvent, type Outages, type Progress } from '@/domain/case'
import type { LocalDate } from '@/domain/scheme/ids'
import type { Level } from '@contract/session'

/** How a case stands, as a session of this level may read it: the one way in which an answer comes by it. */
export function shownProgress(
  events: readonly CaseEvent[],
  viewer: { readonly level: Level; readonly today: LocalDate },
  outages: Outages = {},
): Progress {
  const whole = progress(events, viewer.today, outages)
  return viewer.level === 'realName' ? whole : withoutReasons(whole)
}
