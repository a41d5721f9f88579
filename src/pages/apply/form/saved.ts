import { savingTexts } from '@/content/apply/form'
import type { DraftState } from '@/stores/draftState'
import type { IconName } from '@/ui/icon'

interface Saving extends Pick<DraftState, 'saving' | 'phoneFull' | 'view' | 'cells'> {
  /** Nobody is signed in any more: it is not the network that keeps it on the phone. */
  readonly ended: boolean
}

/** How many cells wait for whoever types: both sides differ, or the server did not take it. At least one does. */
const undecided = (cells: DraftState['cells']): number =>
  Math.max(Object.values(cells).filter(({ conflict, refused }) => conflict ?? refused).length, 1)

/** Where what was typed is, for the line under the heading. */
export function savedLine({ saving, phoneFull, view, cells, ended }: Saving): {
  readonly text: string
  readonly icon: IconName
} {
  switch (saving) {
    case 'saved':
      return { text: savingTexts.saved(view?.updatedAt ?? ''), icon: 'check' }
    case 'saving':
      return { text: savingTexts.saving, icon: 'clock' }
    case 'offline':
      return phoneFull
        ? { text: savingTexts.phoneFull, icon: 'warning' }
        : { text: ended ? savingTexts.onPhone : savingTexts.offline, icon: 'save' }
    case 'decide':
      return { text: savingTexts.decide(undecided(cells)), icon: 'warning' }
  }
}
