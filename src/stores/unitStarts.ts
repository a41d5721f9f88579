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
  /** Whose they are; `null` before any were asked for. Of another's nothing stands here any more. */
  readonly of: string | null
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

const NONE = { of: null, starts: null, next: null, busy: false, failure: null, started: null } as const

/** 单位发起, and the code that a retiree gives: what asks somebody to say yes. */
export function unitStartsStore({ client }: { readonly client: Client }): StateCreator<UnitStartsState> {
  return (set, get) => {
    onForget(() => set(NONE))
    /** Whoever speaks for several has gone to another of them: what was of the one before goes. */
    const enter = (of: string) => get().of === of || set({ ...NONE, of })
    /** What is answered of one that was left meanwhile is shown under no other's name. */
    const hear = (of: string, heard: Partial<UnitStartsState>) => get().of === of && set(heard)

    async function list(id: string, after: string | null, before: readonly Start[]): Promise<void> {
      const asked = await attempt(
        client.call('listStarts', { params: { id }, query: after === null ? {} : { after } }),
      )
      hear(
        id,
        asked.ok
          ? { starts: [...before, ...asked.value.starts], next: asked.value.next }
          : { failure: asked.failure },
      )
    }
    async function wish<T>(id: string, asking: () => Promise<T>): Promise<T | null> {
      enter(id)
      if (get().busy) return null
      set({ busy: true, failure: null, started: null })
      const done = await attempt(asking())
      hear(id, { busy: false, failure: done.ok ? null : done.failure })
      return done.ok ? done.value : null
    }
    return {
      ...NONE,
      load(id) {
        enter(id)
        return list(id, null, [])
      },
      async more(id) {
        const { of, next, starts } = get()
        if (of === id && next !== null) await list(id, next, starts ?? [])
      },
      async send(id, lines) {
        const sent = lines.map(({ name, phone, month }) => ({ name, phone, month }))
        const started = await wish(id, () =>
          client.call('startCases', { params: { id }, body: { lines: sent } }),
        )
        if (started === null) return false
        const refused = started.refused.flatMap(({ index, from }) => {
          const entry = lines[index]
          return entry === undefined ? [] : [{ entry, from }]
        })
        hear(id, { started: { ...started, refused } })
        await list(id, null, [])
        return true
      },
      useCode: async (id, code) =>
        (await wish(id, () => client.call('useUnitCode', { params: { id }, body: { code } }))) !== null,
      begin: () => set({ failure: null, started: null }),
    }
  }
}

/** What was asked and answered for one organisation, and nothing that was for another. */
export const startsOf = (
  state: UnitStartsState,
  organisationId: string,
): Pick<UnitStartsState, 'starts' | 'next' | 'busy' | 'failure' | 'started'> =>
  state.of === organisationId ? state : NONE

export const useUnitStarts = create(unitStartsStore({ client: appClient }))
