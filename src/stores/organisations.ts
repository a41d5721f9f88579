import { create, type StateCreator } from 'zustand'
import type { DemoOrganisation } from '@contract/demonstration'
import type { EndedDesk, Organisation } from '@contract/unit'
import { client as appClient } from '@/services/app'
import type { Client } from '@/services/client'
import { demonstrationProvider, type DemonstrationProvider } from '@/services/demonstration'
import { createTurns, type Turn } from '@/services/turns'
import { attempt, isProblem, type Failure } from './attempt'
import { onForget } from './forget'
import { ASK_EVERY_MS, askAgainMs } from './polling'

export interface OrganisationsState {
  /** Whom the person speaks for; `null` before it was ever heard. */
  readonly organisations: readonly Organisation[] | null
  /** Whom they spoke for and do no more, the newest first: taken back, or run out. */
  readonly ended: readonly EndedDesk[]
  /** At whose desk one works, of several: asked anew whenever the app is opened. */
  readonly chosen: string | null
  /** A legal-person sign-in that was begun here and goes on at the provider's page, and its code once there is one. */
  readonly pending: { readonly requestId: string; readonly code: string | null } | null
  /** The demonstration's organisations; `null` before they were asked for. */
  readonly choices: readonly DemoOrganisation[] | null
  readonly busy: boolean
  readonly failure: Failure | null
  load(): Promise<void>
  /** `null`: which of them is asked again. */
  choose(id: string | null): void
  /**
   * Asks again and again while a page of the desk is open: whoever speaks for it no more sees it go.
   * @returns what ends the asking
   */
  watch(): () => void
  /** @returns whether to go to the provider */
  begin(): Promise<boolean>
  loadChoices(): Promise<void>
  /** At the provider: speaks for this one. @returns whether the app has its code now */
  authorize(organisationId: string): Promise<boolean>
  /** Back in the app: turns the code into the right to speak for it. */
  finish(): Promise<void>
  /** Speaks for it no more. */
  leave(id: string): Promise<void>
}

const NONE = {
  organisations: null,
  ended: [],
  chosen: null,
  pending: null,
  choices: null,
  busy: false,
  failure: null,
} as const

/** 法人认证: for which unit or archive keeper somebody speaks. Nothing of it is kept on the device. */
export function organisationsStore({
  client,
  provider,
}: {
  readonly client: Client
  readonly provider: DemonstrationProvider
}): StateCreator<OrganisationsState> {
  return (set, get) => {
    onForget(() => set(NONE))
    let watching = 0
    const turns = createTurns({ run: askAgain, delayMs: askAgainMs })

    async function load(): Promise<void> {
      const asked = await attempt(client.call('listOrganisations', {}))
      if (asked.ok) return set({ ...asked.value, failure: null })
      // While it is not known, nothing of a unit's is shown.
      const isUnknown = isProblem(asked.failure, 'organisationUnverified')
      set({ failure: asked.failure, ...(isUnknown && { organisations: null }) })
    }
    async function askAgain(): Promise<Turn> {
      const { busy, pending } = get()
      if (!busy && pending === null) await load()
      if (watching > 0) turns.soon(ASK_EVERY_MS)
      return 'idle'
    }

    async function wish<T>(asking: () => Promise<T>): Promise<T | null> {
      if (get().busy) return null
      set({ busy: true, failure: null })
      const done = await attempt(asking())
      set({ busy: false, failure: done.ok ? null : done.failure })
      return done.ok ? done.value : null
    }

    return {
      ...NONE,
      load,
      choose: (chosen) => set({ chosen }),
      watch() {
        watching += 1
        turns.soon(ASK_EVERY_MS)
        return () => {
          watching -= 1
          if (watching === 0) turns.stop()
        }
      },
      async begin() {
        const begun = await wish(() => client.call('startOrganisation', {}))
        if (begun) set({ pending: { requestId: begun.requestId, code: null } })
        return begun !== null
      },
      async loadChoices() {
        const asked = await attempt(provider.organisations())
        set(asked.ok ? { choices: asked.value, failure: null } : { failure: asked.failure })
      },
      async authorize(organisationId) {
        const { pending } = get()
        if (!pending) return false
        const { requestId } = pending
        const code = await wish(() => provider.authorizeOrganisation(requestId, organisationId))
        if (code !== null) set({ pending: { requestId, code } })
        return code !== null
      },
      async finish() {
        const { pending } = get()
        if (!pending || pending.code === null) return
        const { requestId, code } = pending
        const proved = await wish(() => client.call('proveOrganisation', { body: { requestId, code } }))
        // A code works once: a failed proof begins again.
        set({ pending: null, ...proved })
      },
      async leave(id) {
        const left = await wish(() => client.call('leaveOrganisation', { params: { id } }).then(() => true))
        if (left) await get().load()
      },
    }
  }
}

export const useOrganisations = create(
  organisationsStore({ client: appClient, provider: demonstrationProvider(appClient) }),
)
