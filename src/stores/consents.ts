import { create, type StateCreator } from 'zustand'
import type { Consent, ConsentGiven } from '@contract/identity'
import { client as appClient } from '@/services/app'
import type { Client } from '@/services/client'
import { attempt, type Failure } from './attempt'
import { onForget } from './forget'

export interface ConsentsState {
  /** The consents in force; `null` before they were asked for. */
  readonly consents: readonly Consent[] | null
  readonly busy: boolean
  readonly failure: Failure | null
  load(): Promise<void>
  /** 同意或撤回同意 for one purpose (个人信息保护法 14, 15). */
  put(consent: ConsentGiven): Promise<boolean>
}

const NONE = { consents: null, busy: false, failure: null } as const

/** 单独同意: what the person agreed to, by purpose. */
export function consentsStore({ client }: { readonly client: Client }): StateCreator<ConsentsState> {
  return (set, get) => {
    const take = async (asking: Promise<{ consents: Consent[] }>) => {
      set({ busy: true, failure: null })
      const asked = await attempt(asking)
      set({ busy: false, ...(asked.ok ? { consents: asked.value.consents } : { failure: asked.failure }) })
      return asked.ok
    }
    onForget(() => set(NONE))

    return {
      ...NONE,
      async load() {
        await take(client.call('getConsents', {}))
      },
      async put(consent) {
        return !get().busy && take(client.call('putConsent', { body: consent }))
      },
    }
  }
}

export const useConsents = create(consentsStore({ client: appClient }))
