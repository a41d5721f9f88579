import { create, type StateCreator } from 'zustand'
import type { FollowedCase } from '@contract/mandate'
import { client as appClient } from '@/services/app'
import type { Client } from '@/services/client'
import { isPassing, isProblem } from '@/services/failure'
import { createTurns, type Turn } from '@/services/turns'
import { attempt, type Failure } from './attempt'
import { onForget } from './forget'
import { nextAskMs, onHint } from './hints'
import { askAgainMs } from './polling'

export interface FollowedCaseState {
  readonly view: FollowedCase | null
  readonly failure: Failure | null
  /** The mandate is over: nothing of it is shown any more. */
  readonly gone: boolean
  /** Follows the case of a mandate while a page shows it. */
  watch(mandateId: string): () => void
  /** Asks now. */
  refresh(): Promise<void>
}

const NONE = { view: null, failure: null, gone: false } as const

/** 家人的办件: asked again and again, so that it goes from an open page as soon as the mandate ends. Never kept. */
export function followedCaseStore({ client }: { readonly client: Client }): StateCreator<FollowedCaseState> {
  return (set) => {
    let followed: string | null = null
    const turns = createTurns({ run: ask, delayMs: askAgainMs })

    async function ask(): Promise<Turn> {
      const mandateId = followed
      if (mandateId === null) return 'idle'
      const asked = await attempt(client.call('followCase', { params: { id: mandateId } }))
      if (followed !== mandateId) return 'more'
      if (asked.ok) {
        set({ view: asked.value, failure: null, gone: false })
        turns.soon(nextAskMs())
        return 'idle'
      }
      if (isProblem(asked.failure, 'notFound')) {
        set({ view: null, failure: null, gone: true })
        return 'idle'
      }
      set({ failure: asked.failure })
      return isPassing(asked.failure) ? { retryAfterMs: null } : 'idle'
    }
    const stop = () => {
      followed = null
      turns.stop()
    }

    onHint((hint) => {
      const isTheirs = hint.what === 'mandate' && hint.mandateId === followed
      if (followed !== null && (isTheirs || hint.what === 'everything')) void turns.now()
    })
    onForget(() => {
      stop()
      set(NONE)
    })
    return {
      ...NONE,
      watch(mandateId) {
        set(NONE)
        followed = mandateId
        void turns.now()
        return () => {
          if (followed === mandateId) stop()
        }
      },
      refresh: () => turns.now(),
    }
  }
}

export const useFollowedCase = create(followedCaseStore({ client: appClient }))
