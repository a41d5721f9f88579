import { create, type StateCreator } from 'zustand'
import type { Storage } from '@/platform/storage'
import { tabStorage } from '@/platform/tabStorage'
import { onForget } from './forget'
import { keptAt } from './kept'

/** For whom somebody fills in, and by which mandate. */
export interface Acting {
  readonly mandateId: string
  /** `null` while an agent answers the guide's questions: the case begins with them. */
  readonly caseId: string | null
  /** The proved name, which stands on every page meanwhile. */
  readonly ownerName: string
  readonly relation: 'helper' | 'agent'
  /** An agent whose paper does not name the bank account: that stays the retiree's. */
  readonly withoutAccount?: true
}

export interface ActingState {
  /** `null`: the pages are one's own. */
  readonly acting: Acting | null
  /** For whom and as what one has acted last, for a page that stood open when it ended. */
  readonly left: Acting | null
  /** Somebody in the family may fill in the open application, which is one's own, as well. */
  readonly helped: boolean
}

/**
 * 替谁填: whose application the pages of the form and the pictures are about. It stays over a reload; each tab of a
 * browser has its own, so that another tab never changes under whose name one types.
 */
export function actingStore({ storage }: { readonly storage: Storage }): StateCreator<ActingState> {
  const kept = keptAt<Acting | null>(storage, 'acting', 1)

  return (set, _get, api) => {
    onForget(() => set({ acting: null, left: null, helped: false }))
    api.subscribe(({ acting }) => void kept.write(acting))
    return { acting: kept.read(), left: null, helped: false }
  }
}

/** Begun by `actFor`. */
export const useActing = create(actingStore({ storage: tabStorage }))

/** Back to what is one's own. */
export function actForMyself(): void {
  const { acting } = useActing.getState()
  if (acting !== null) useActing.setState({ acting: null, left: acting })
}

/** How that ended by which one has acted for somebody; see `over.ts`, which comes when it is asked. */
export const overOf = async (whom: Acting | null) => (await import('./over')).overOf(whom)

/** The retiree's name, where one fills in or acts for them: `about` says what is theirs by it. */
export const whoseOf = ({ acting }: ActingState): string | null => acting?.ownerName ?? null

/** Whether one acts in the person's name: what is theirs to do, one does for them (ruling 4). */
export const isAgent = ({ acting }: ActingState): boolean => acting?.relation === 'agent'
