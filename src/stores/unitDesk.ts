import { create, type StateCreator } from 'zustand'
import type { FindUnitCases, UnitCases } from '@contract/unit'
import { client as appClient } from '@/services/app'
import type { Client } from '@/services/client'
import { attempt, isProblem, type Failure } from './attempt'
import { onForget } from './forget'
import { latestOnly } from './latest'

/** What is looked for at the desk. */
export type Sought = Pick<FindUnitCases, 'name' | 'standing' | 'month'>

export interface UnitDeskState {
  /** Whose desk it is; `null` before one was looked at. Of another's nothing stands here any more. */
  readonly of: string | null
  readonly sought: Sought
  /** What was found, page upon page; `null` before it was ever heard. */
  readonly found: UnitCases | null
  readonly busy: boolean
  readonly failure: Failure | null
  /** Looks for something else, or for the same anew. */
  seek(organisationId: string, sought: Sought): Promise<void>
  /** The next page. */
  more(organisationId: string): Promise<void>
}

const NONE = { of: null, sought: {}, found: null, busy: false, failure: null } as const

/** 单位办件: looked for at the server, a page at a time. Nothing of it is kept on the device. */
export function unitDeskStore({ client }: { readonly client: Client }): StateCreator<UnitDeskState> {
  return (set, get) => {
    // Of two searches on their way the later one holds.
    const begin = latestOnly()
    onForget(() => set(NONE))
    async function ask(id: string, body: FindUnitCases, before: UnitCases['cases']): Promise<void> {
      const holds = begin()
      set({ busy: true })
      const asked = await attempt(client.call('findUnitCases', { params: { id }, body }))
      if (!holds()) return
      if (!asked.ok) {
        // They speak for it no more, or that is not known: no name stays on the screen.
        const isOut = isProblem(asked.failure, 'notFound', 'organisationUnverified')
        return set({ busy: false, failure: asked.failure, ...(isOut && { found: null }) })
      }
      const { cases, ...rest } = asked.value
      set({ busy: false, failure: null, found: { ...rest, cases: [...before, ...cases] } })
    }
    return {
      ...NONE,
      seek(organisationId, sought) {
        set(get().of === organisationId ? { sought } : { ...NONE, of: organisationId, sought })
        return ask(organisationId, sought, [])
      },
      async more(organisationId) {
        const { of, found, sought } = get()
        if (of === organisationId && found?.next)
          await ask(organisationId, { ...sought, after: found.next }, found.cases)
      },
    }
  }
}

/** What was sought and found at one organisation's desk, and nothing that was at another's. */
export const deskOf = (
  state: UnitDeskState,
  organisationId: string,
): Pick<UnitDeskState, 'sought' | 'found' | 'busy' | 'failure'> =>
  state.of === organisationId ? state : NONE

export const useUnitDesk = create(unitDeskStore({ client: appClient }))
