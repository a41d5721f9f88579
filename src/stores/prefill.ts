import { create, type StateCreator, type StoreApi } from 'zustand'
import type { Prefill } from '@contract/prefill'
import type { Me } from '@contract/session'
import { client as appClient } from '@/services/app'
import type { Client } from '@/services/client'
import { useActing, type ActingState } from './acting'
import { attempt, type Failure } from './attempt'
import { onForget } from './forget'

export interface PrefillState {
  /** What the departments have, each source named, down ones too; `null` before it was asked for. */
  readonly prefill: Prefill | null
  /** Whose it is, where that is not oneself: of whom one acts for. */
  readonly person: Me['person']
  readonly loading: boolean
  /** `realNameRequired`, `consentRequired`: nothing is read without; the guide then asks. */
  readonly failure: Failure | null
  load(): Promise<void>
}

const NONE = { prefill: null, person: null, loading: false, failure: null } as const

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
    acting.subscribe((now, before) => {
      if (now.acting?.mandateId !== before.acting?.mandateId) set(NONE)
    })

    return {
      ...NONE,
      async load() {
        const whose = acting.getState().acting
        if (whose?.relation === 'helper') return
        set({ loading: true })
        const asked = await attempt<Pick<PrefillState, 'prefill' | 'person'>>(
          whose
            ? client.call('getAgencyKnown', { params: { id: whose.mandateId } })
            : client.call('getPrefill', {}).then((prefill) => ({ prefill, person: null })),
        )
        if (acting.getState().acting?.mandateId !== whose?.mandateId) return
        set({
          loading: false,
          ...(asked.ok ? { ...asked.value, failure: null } : { failure: asked.failure }),
        })
      },
    }
  }
}

export const usePrefill = create(prefillStore({ client: appClient, acting: useActing }))
