import { create, type StateCreator, type StoreApi } from 'zustand'
import type { Prefill } from '@contract/prefill'
import { client as appClient } from '@/services/app'
import type { Client } from '@/services/client'
import { useActing, type ActingState } from './acting'
import { attempt, type Failure } from './attempt'
import { onForget } from './forget'

export interface PrefillState {
  /** What the departments have, each source named, down ones too; `null` before it was asked for. */
  readonly prefill: Prefill | null
  readonly loading: boolean
  /** `realNameRequired`, `consentRequired`: nothing is read without; the guide then asks. */
  readonly failure: Failure | null
  load(): Promise<void>
}

const NONE = { prefill: null, loading: false, failure: null } as const

/** 共享数据. Not kept on the phone: the joint form holds what of it is used, with its source and date. */
export function prefillStore({
  client,
  acting,
}: {
  readonly client: Client
  /** For whom one fills in. */
  readonly acting: Pick<StoreApi<ActingState>, 'getState' | 'subscribe'>
}): StateCreator<PrefillState> {
  return (set) => {
    onForget(() => set(NONE))
    // What departments have of oneself is neither asked for nor shown beside somebody else's form.
    acting.subscribe(() => set(NONE))

    return {
      ...NONE,
      async load() {
        if (acting.getState().acting !== null) return
        set({ loading: true })
        const asked = await attempt(client.call('getPrefill', {}))
        if (acting.getState().acting !== null) return
        set({
          loading: false,
          ...(asked.ok ? { prefill: asked.value, failure: null } : { failure: asked.failure }),
        })
      },
    }
  }
}

export const usePrefill = create(prefillStore({ client: appClient, acting: useActing }))
