import { materialNames } from '@/content/materials/names'
import { backToCheck } from '@/content/journey'
import { photos } from '@/content/photos'
import { nextOf } from '@/stores/journeyPages'
import type { PhotosJourney } from '@/stores/photosJourney'
import { isFrom, urlOf, type From } from '@/stores/place'
import type { MaterialKind } from '@/domain/scheme/ids'
import { goBack, open } from '@/ui/target'

/** What led here: the check page's「修改」or the list, which is gone back to; or a refusal, after which all is checked. */
export type Origin = From | 'list'

export const isOrigin = (from: string | undefined): from is Origin => isFrom(from) || from === 'list'

/** The way on from a slot. */
export interface Leaving {
  /** The bottom button's words. */
  readonly phrases: readonly string[]
  /** The same without a picture. */
  readonly without: string
  go(): void
}

/** Back to where one came from, else to the next slot, else to the list of all. */
export function leavingOf(kind: MaterialKind, journey: PhotosJourney, from: Origin | null): Leaving {
  const place = nextOf(journey, `photos/slot?kind=${kind}`)?.place ?? 'photos/list'
  const following = journey.needs.find((need) => place === `photos/slot?kind=${need.kind}`)
  const without = following ? photos.later : photos.laterList
  if (from !== null) {
    const back = urlOf(from === 'list' ? 'photos/list' : 'apply/check')
    const phrases = from === 'list' ? photos.backToList : backToCheck
    const go = () => (from === 'returned' ? open(back, 'replace') : goBack(back))
    return { phrases, without: photos.laterBack, go }
  }
  const what = following ? photos.nextSlot(materialNames[following.kind]) : photos.nextList
  return { phrases: photos.next(what), without, go: () => open(urlOf(place)) }
}
