import { create, type StateCreator } from 'zustand'
import type { MandateList } from '@contract/mandate'
import { client as appClient } from '@/services/app'
import type { Client } from '@/services/client'
import { attempt } from './attempt'
import { onForget } from './forget'

export interface AskingState {
  /** Whom one lets, and who asks; `null` before it was ever heard. */
  readonly given: MandateList['given'] | null
  /** Without a look at anybody else's case. */
  load(): Promise<void>
}

/** Who asks, for home: apart from `usePeople`, which the mini-programs' first package does without. */
export function askingStore({ client }: { readonly client: Client }): StateCreator<AskingState> {
  return (set) => {
    onForget(() => set({ given: null }))
    // Of two on their way the later one holds: what was answered meanwhile does not come back.
    let last = 0
    return {
      given: null,
      async load() {
        last += 1
        const mine = last
        const listed = await attempt(client.call('listMandates', { query: { side: 'given' } }))
        if (mine === last && listed.ok) set({ given: listed.value.given })
      },
    }
  }
}

export const useAsking = create(askingStore({ client: appClient }))
