import { create, type StateCreator } from 'zustand'
import type { DemoPerson } from '@contract/demonstration'
import type { ConsentGiven } from '@contract/identity'
import { storage as phoneStorage, type Storage } from '@/platform/storage'
import { client } from '@/services/app'
import { demonstrationProvider, type DemonstrationProvider } from '@/services/demonstration'
import { attempt, type Failure } from './attempt'
import { onForget } from './forget'
import { keptAt } from './kept'
import { useSession } from './session'

/** A proof of identity that was begun here and goes on at the provider's page. */
export interface PendingProof {
  readonly requestId: string
  readonly consents: readonly ConsentGiven[]
  /** Where the person was going (a place of the app), to go on there afterwards. */
  readonly next: string | null
  /** What the provider gave for it; used once. */
  readonly code: string | null
}

export interface IdentityState {
  readonly pending: PendingProof | null
  /** The demonstration's people; `null` before they were asked for. */
  readonly people: readonly DemoPerson[] | null
  readonly busy: boolean
  readonly failure: Failure | null

  /** Begins a proof. @returns whether to go to the provider */
  begin(consents: readonly ConsentGiven[], next: string | null): Promise<boolean>
  loadPeople(): Promise<void>
  /** At the provider: proves to be this person. @returns whether the app has its code now */
  authorize(personId: string): Promise<boolean>
  /** Back in the app: turns the code into a proved identity. @returns where to go on, or `null` where it failed */
  finish(): Promise<{ readonly next: string | null } | null>
}

interface IdentityDependencies {
  readonly storage: Storage
  readonly provider: DemonstrationProvider
  readonly session: () => Pick<
    ReturnType<typeof useSession.getState>,
    'startIdentity' | 'proveIdentity' | 'failure'
  >
}

/** 实名认证: leaves the app for the provider's page and comes back; a reload in between loses nothing. */
export function identityStore({
  storage,
  provider,
  session,
}: IdentityDependencies): StateCreator<IdentityState> {
  const kept = keptAt<PendingProof>(storage, 'identity', 1)

  return (set, get) => {
    const keep = (pending: PendingProof | null) => {
      if (pending) kept.write(pending)
      else kept.remove()
      set({ pending })
    }
    onForget(() => {
      kept.remove()
      set({ pending: null, people: null, busy: false, failure: null })
    })

    return {
      pending: kept.read(),
      people: null,
      busy: false,
      failure: null,

      async begin(consents, next) {
        if (get().busy) return false
        set({ busy: true, failure: null })
        const requestId = await session().startIdentity()
        set({ busy: false, failure: session().failure })
        if (requestId === null) return false
        keep({ requestId, consents, next, code: null })
        return true
      },

      async loadPeople() {
        const asked = await attempt(provider.people())
        set(asked.ok ? { people: asked.value, failure: null } : { failure: asked.failure })
      },

      async authorize(personId) {
        const { pending, busy } = get()
        if (!pending || busy) return false
        set({ busy: true, failure: null })
        const given = await attempt(provider.authorize(pending.requestId, personId))
        set({ busy: false, failure: given.ok ? null : given.failure })
        if (given.ok) keep({ ...pending, code: given.value })
        return given.ok
      },

      async finish() {
        const { pending, busy } = get()
        if (!pending?.code || busy) return null
        set({ busy: true, failure: null })
        const proved = await session().proveIdentity(pending.requestId, pending.code, pending.consents)
        set({ busy: false, failure: proved ? null : session().failure })
        // A code works once: a failed proof begins again.
        keep(null)
        return proved ? { next: pending.next } : null
      },
    }
  }
}

export const useIdentity = create(
  identityStore({
    storage: phoneStorage,
    provider: demonstrationProvider(client),
    session: () => useSession.getState(),
  }),
)
