import { create, type StateCreator } from 'zustand'
import type { AgencyList, HeldAgency } from '@contract/agency'
import type { In } from '@contract/contract'
import { client as appClient } from '@/services/app'
import type { Client } from '@/services/client'
import { isPassing } from '@/services/failure'
import { newKey } from '@/services/keys'
import { createTurns, type Turn } from '@/services/turns'
import { actForMyself, useActing, type ActingState } from './acting'
import { attempt, type Attempt, type Failure } from './attempt'
import { onForget } from './forget'
import { ASK_EVERY_MS, askAgainMs } from './polling'
import type { StoreApi } from 'zustand'

type Wish = In<'openAgency'>['body']

export interface AgenciesState {
  /** Who acts for oneself, and for whom one acts; `null` before it was ever heard. */
  readonly agencies: AgencyList | null
  readonly failure: Failure | null
  readonly busy: boolean
  /** Why the last wish was not done. */
  readonly refused: Failure | null
  load(): Promise<void>
  /** @returns the mandate, whose papers come next */
  open(wish: Wish): Promise<string | null>
  begin(id: string): Promise<boolean>
  end(id: string): Promise<boolean>
  /** One that is over is listed no more, on any device. */
  putAway(id: string): Promise<void>
  /** 代领退休证. @returns its number, to be told to the person */
  claim(caseId: string): Promise<string | null>
  /** From now on the pages are about the application of this mandate, or about the questions that begin one. */
  act(mandate: HeldAgency): void
  /** Before another wish: what was refused of the last one is no longer said. */
  fresh(): void
  /** Asks again and again while a page shows one: what is stopped goes from it at once, what has begun appears. */
  watch(): () => void
}

const NONE = { agencies: null, failure: null, busy: false, refused: null } as const

interface AgenciesDependencies {
  readonly client: Client
  readonly newKey: () => string
  readonly acting: Pick<StoreApi<ActingState>, 'getState' | 'setState'>
  readonly actForMyself: () => void
}

/** 代办: for whom one acts, and who acts for oneself. Nothing of it is kept on the phone. */
export function agenciesStore(dependencies: AgenciesDependencies): StateCreator<AgenciesState> {
  const { client, acting } = dependencies
  return (set, get) => {
    let watchers = 0
    const turns = createTurns({ run: ask, delayMs: askAgainMs })

    async function list(): Promise<Attempt<AgencyList>> {
      const listed = await attempt(client.call('listAgencies', {}))
      if (!listed.ok) {
        set({ failure: listed.failure })
        return listed
      }
      set({ agencies: listed.value, failure: null })
      const mine = acting.getState().acting
      const held = listed.value.held.find(({ id }) => id === mine?.mandateId)
      if (mine?.relation === 'agent' && held?.state !== 'active') dependencies.actForMyself()
      return listed
    }
    async function ask(): Promise<Turn> {
      const listed = await list()
      if (watchers === 0) return 'idle'
      if (!listed.ok) return isPassing(listed.failure) ? { retryAfterMs: null } : 'idle'
      turns.soon(ASK_EVERY_MS)
      return 'idle'
    }
    async function wish<T>(asking: () => Promise<T>): Promise<T | null> {
      if (get().busy) return null
      set({ busy: true, refused: null })
      const done = await attempt(asking())
      if (done.ok) await list()
      set({ busy: false, refused: done.ok ? null : done.failure })
      return done.ok ? done.value : null
    }

    onForget(() => {
      turns.stop()
      set(NONE)
    })

    return {
      ...NONE,
      async load() {
        await list()
      },
      async open(body) {
        return (await wish(() => client.call('openAgency', { body })))?.id ?? null
      },
      begin: async (id) => (await wish(() => client.call('beginAgency', { params: { id } }))) !== null,
      end: async (id) => {
        await wish(() => client.call('endMandate', { params: { id } }))
        return get().refused === null
      },
      async putAway(id) {
        await wish(() => client.call('putAwayMandate', { params: { id } }))
      },
      async claim(id) {
        const idempotencyKey = dependencies.newKey()
        const claimed = await wish(() =>
          client.call('claimCertificateFor', { params: { id } }, { idempotencyKey }),
        )
        return claimed?.number ?? null
      },
      act({ id, ownerName, powers, case: theirs }) {
        const caseId = theirs?.id ?? null
        const now = acting.getState().acting
        if (now?.mandateId === id && now.caseId === caseId) return
        const mine = { mandateId: id, caseId, ownerName, relation: 'agent' } as const
        acting.setState({
          acting: powers.includes('bankAccount') ? mine : { ...mine, withoutAccount: true },
        })
      },
      fresh: () => set({ refused: null }),
      watch() {
        watchers += 1
        void turns.now()
        let watching = true
        return () => {
          if (!watching) return
          watching = false
          watchers -= 1
          if (watchers === 0) turns.stop()
        }
      },
    }
  }
}

export const useAgencies = create(
  agenciesStore({ client: appClient, newKey, acting: useActing, actForMyself }),
)
