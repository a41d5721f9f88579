import { create, type StateCreator } from 'zustand'
import type { Start, StartedCases, StartLine } from '@contract/unit'
import { client as appClient } from '@/services/app'
import type { Client } from '@/services/client'
import { attempt, type Failure } from './attempt'
import { onForget } from './forget'

/** A line as it is sent, and where it stands in its table. */
export type NumberedLine = StartLine & { readonly line?: number }

/** What came of a list. */
export interface Started extends Omit<StartedCases, 'refused'> {
  readonly refused: readonly {
    readonly entry: NumberedLine
    readonly from: StartedCases['refused'][number]['from']
  }[]
}

export interface UnitStartsState {
  /** Whom the organisation has asked; `null` before it was ever heard. */
  readonly starts: readonly Start[] | null
  readonly next: string | null
  readonly busy: boolean
  readonly failure: Failure | null
  /** What came of the last list that was sent. */
  readonly started: Started | null
  load(organisationId: string): Promise<void>
  more(organisationId: string): Promise<void>
  send(organisationId: string, lines: readonly NumberedLine[]): Promise<boolean>
  /** The retiree's code. @returns whether it waits for them now */
  useCode(organisationId: string, code: string): Promise<boolean>
  begin(): void
}

const NONE = { starts: null, next: null, busy: false, failure: null, started: null } as const

/** 单位发起, and the code that a retiree gives: what asks somebody to say yes. */
export function unitStartsStore({ client }: { readonly client: Client }): StateCreator<UnitStartsState> {
  return (set, get) => {
    onForget(() => set(NONE))
    async function list(id: string, after: string | null, before: readonly Start[]): Promise<void> {
      const asked = await attempt(
        client.call('listStarts', { params: { id }, query: after === null ? {} : { after } }),
      )
      if (!asked.ok) return set({ failure: asked.failure })
      set({ starts: [...before, ...asked.value.starts], next: asked.value.next })
    }
    async function wish<T>(asking: () => Promise<T>): Promise<T | null> {
      if (get().busy) return null
      set({ busy: true, failure: null, started: null })
      const done = await attempt(asking())
      set({ busy: false, failure: done.ok ? null : done.failure })
      return done.ok ? done.value : null
    }
    return {
      ...NONE,
      load: (id) => list(id, null, []),
      async more(id) {
        const { next, starts } = get()
        if (next !== null) await list(id, next, starts ?? [])
      },
      async send(id, lines) {
        const sent = lines.map(({ name, phone, month }) => ({ name, phone, month }))
        const started = await wish(() => client.call('startCases', { params: { id }, body: { lines: sent } }))
        if (started === null) return false
        const refused = started.refused.flatMap(({ index, from }) => {
          const entry = lines[index]
          return entry === undefined ? [] : [{ entry, from }]
        })
        set({ started: { ...started, refused } })
        await list(id, null, [])
        return true
      },
      useCode: async (id, code) =>
        (await wish(() => client.call('useUnitCode', { params: { id }, body: { code } }))) !== null,
      begin: () => set({ failure: null, started: null }),
    }
  }
}

export const useUnitStarts = create(unitStartsStore({ client: appClient }))
