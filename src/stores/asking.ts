import { create, type StateCreator } from 'zustand'
import type { Helped, MandateList } from '@contract/mandate'
import { storage as phoneStorage, type Storage } from '@/platform/storage'
import { client as appClient } from '@/services/app'
import type { Client } from '@/services/client'
import { isPassing } from '@/services/failure'
import { attempt } from './attempt'
import { onForget } from './forget'
import { keptAt } from './kept'
import { latestOnly } from './latest'

export interface AskingState {
  /** Whom one lets, and who asks; `null` before it was ever heard. */
  readonly given: MandateList['given'] | null
  /** Whom one helps, acts for or is clerk of; `null` before it was ever heard. */
  readonly helped: readonly Helped[] | null
  /** Whether there was anybody when it was last heard on this phone, not who: their rows have their place from the first. */
  readonly helps: boolean
  /** Whom one helps could not be heard just now: what stands there is of before. */
  readonly unheard: boolean
  /** Without a look at anybody else's case. */
  load(): Promise<void>
}

/** Who asks and whom one helps, for home: apart from `usePeople`, which the mini-programs' first package does without. */
export function askingStore({
  client,
  storage,
}: {
  readonly client: Client
  readonly storage: Storage
}): StateCreator<AskingState> {
  const kept = keptAt<boolean>(storage, 'helps', 1)
  return (set, get) => {
    onForget(() => set({ given: null, helped: null, helps: false, unheard: false }))
    // Of two on their way the later one holds: what was answered meanwhile does not come back.
    const begin = latestOnly()
    return {
      given: null,
      helped: null,
      helps: kept.read() ?? false,
      unheard: false,
      async load() {
        const holds = begin()
        // Who asks to be let in does not wait for the others.
        const others = attempt(client.call('listHelped', {}))
        const listed = attempt(client.call('listMandates', { query: { side: 'given' } })).then((asked) => {
          if (holds() && asked.ok) set({ given: asked.value.given })
        })
        const rows = await others
        if (holds()) {
          const helped = rows.ok ? rows.value.helped : []
          const helps = helped.length > 0
          if (!rows.ok) set(isPassing(rows.failure) ? { unheard: true } : { helped })
          else {
            if (helps !== get().helps) kept.write(helps)
            set({ helped, helps, unheard: false })
          }
        }
        await listed
      },
    }
  }
}

export const useAsking = create(askingStore({ client: appClient, storage: phoneStorage }))
