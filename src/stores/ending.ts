import type { Material } from '@contract/material'
// Not the case's index: it carries the whole case, which stays out of these pages.
import { endingOf, type Ending } from '@/domain/case/draftLife'
import { useClock } from './clock'
import { useDraft } from './draft'

/**
 * What of the open draft ends soon, as home says it of the list. Being here puts it off once the server has been told, so
 * nothing is said of it while it is being told.
 * @param received the pictures that the server has
 */
export function useEnding(received: readonly Material[]): Ending | null {
  const today = useClock((state) => state.today)
  const view = useDraft((state) => state.view)
  const isBeingTold = useDraft((state) => state.place !== state.view?.place && state.failure === null)
  // One that was ever sent does not end by nobody's idleness.
  if (view === null || view.draftExpiresOn === null || isBeingTold) return null
  // Nor does one of which a picture was received since it was read.
  const known = new Set(view.materials.map(({ id }) => id))
  if (received.some(({ id }) => !known.has(id))) return null
  return endingOf({ touchedAt: view.updatedAt, hasPictures: received.length > 0 }, today)
}
