import { chinaDate } from '@/domain/calendar'
import { isUnitLate } from '@/domain/case'
import type { ListedCase } from '@contract/case'
import type { CaseServices } from '@bff/cases/services'
import { shownProgress } from '@bff/cases/shownProgress'
import type { LoadedCase } from '@bff/cases/store'
import type { Eyes } from '@bff/cases/visibleCells'
import { unitWithoutClerk } from './confirmers'

/** Why the unit that is to confirm has not; whether anybody speaks for it is not told to a phone alone. */
export async function unitSilentOf(
  services: CaseServices,
  found: LoadedCase,
  viewer: { readonly eyes: Eyes; readonly caseNow: string; readonly now: Date },
): Promise<Pick<ListedCase, 'unitSilent'>> {
  const { status, steps } = shownProgress(found.events, {
    eyes: viewer.eyes,
    today: chinaDate(viewer.caseNow),
  })
  if (status !== 'waitingForUnit') return {}
  if (viewer.eyes === 'realName' && (await unitWithoutClerk(services, found, viewer)) !== null)
    return { unitSilent: 'withoutClerk' }
  return isUnitLate(steps) ? { unitSilent: 'late' } : {}
}
