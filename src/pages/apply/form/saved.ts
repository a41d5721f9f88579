import { savingTexts } from '@/content/apply/form'
import type { DraftState } from '@/stores/draftState'
import type { IconName } from '@/ui/icon'

/** Where what was typed is, for the line under the heading. */
export function savedLine({ saving, phoneFull, view }: Pick<DraftState, 'saving' | 'phoneFull' | 'view'>): {
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
        : { text: savingTexts.offline, icon: 'save' }
    case 'decide':
      return { text: savingTexts.decide, icon: 'warning' }
  }
}
