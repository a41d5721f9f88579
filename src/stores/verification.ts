import { create, type StateCreator } from 'zustand'
import type { Verification } from '@contract/certificate'
import { client as appClient } from '@/services/app'
import type { Client } from '@/services/client'
import { attempt, type Failure } from './attempt'

export interface VerificationState {
  readonly told: Verification | null
  readonly busy: boolean
  readonly failure: Failure | null
  /** Asks what a code is. Nothing of it, or of the answer, is kept on this phone. */
  check(token: string): Promise<void>
}

/** 扫码核对, by whoever was shown a code. */
export function verificationStore(client: Client): StateCreator<VerificationState> {
  let asked = 0
  return (set) => ({
    told: null,
    busy: false,
    failure: null,
    async check(token) {
      const mine = (asked += 1)
      set({ told: null, busy: true, failure: null })
      const heard = await attempt(client.call('verifyCertificate', { body: { token } }))
      // Another code was scanned meanwhile.
      if (mine !== asked) return
      set(heard.ok ? { told: heard.value, busy: false } : { failure: heard.failure, busy: false })
    },
  })
}

export const useVerification = create(verificationStore(appClient))
