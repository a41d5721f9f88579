import { create, type StateCreator } from 'zustand'
import type { CertificateState as Held } from '@contract/certificate'
import { storage as phoneStorage, type Storage } from '@/platform/storage'
import { client as appClient } from '@/services/app'
import type { Client } from '@/services/client'
import { isPassing } from '@/services/failure'
import { newKey as appNewKey } from '@/services/keys'
import { attempt, type Failure } from './attempt'
import { onForget } from './forget'
import { keptAt } from './kept'

export interface CertificateState {
  /** The certificate, or the case it can be claimed for; `null` before it was ever heard of. Kept for offline. */
  readonly held: Held | null
  /** The phone did not take it: it does not open without a network. */
  readonly phoneFull: boolean
  readonly busy: boolean
  /** With `held` set, that is the last known state; `checkedAt` on the card says of when. */
  readonly failure: Failure | null
  load(): Promise<void>
  /** 申领 (108 主文三(三)): one certificate, however often the button is pressed. */
  claim(caseId: string): Promise<boolean>
}

const NONE = { held: null, phoneFull: false, busy: false, failure: null } as const

/** 电子退休证. */
export function certificateStore({
  client,
  storage,
  newKey,
}: {
  readonly client: Client
  readonly storage: Storage
  readonly newKey: () => string
}): StateCreator<CertificateState> {
  const kept = keptAt<Held>(storage, 'certificate', 1)

  return (set, get) => {
    // Kept until there is an answer: a claim that timed out is the same claim when it is made again.
    let claiming: { readonly caseId: string; readonly key: string } | null = null

    const take = (held: Held) => {
      set({ held, phoneFull: !kept.write(held), failure: null })
    }
    onForget(() => {
      claiming = null
      kept.remove()
      set(NONE)
    })

    return {
      ...NONE,
      held: kept.read(),
      async load() {
        const asked = await attempt(client.call('getCertificate', {}))
        if (asked.ok) take(asked.value)
        else set({ failure: asked.failure })
      },
      async claim(caseId) {
        if (get().busy) return false
        if (claiming?.caseId !== caseId) claiming = { caseId, key: newKey() }
        const { key } = claiming
        set({ busy: true, failure: null })
        const claimed = await attempt(
          client.call('claimCertificate', { body: { caseId } }, { idempotencyKey: key }),
        )
        set({ busy: false })
        if (claimed.ok || !isPassing(claimed.failure)) claiming = null
        if (claimed.ok) take({ certificate: claimed.value, claimable: null })
        else set({ failure: claimed.failure })
        return claimed.ok
      },
    }
  }
}

export const useCertificate = create(
  certificateStore({ client: appClient, storage: phoneStorage, newKey: appNewKey }),
)
