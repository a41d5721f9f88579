import { create, type StateCreator } from 'zustand'
import type { ListedCase } from '@contract/case'
import { isBrokenOff } from '@/domain/case/progressModel'
import { storage as phoneStorage, type Storage } from '@/platform/storage'
import { client as appClient } from '@/services/app'
import type { Client } from '@/services/client'
import { attempt, type Failure } from './attempt'
import { isEditable } from './draftState'
import { onForget } from './forget'
import { keptAt } from './kept'

export interface CasesState {
  /** The person's cases, the latest first; `null` before they were ever heard of. Kept for offline. */
  readonly cases: readonly ListedCase[] | null
  /** With `cases` set, these are the last known ones. */
  readonly failure: Failure | null
  load(): Promise<void>
}

/** 办件列表: what the home page offers to go on with. */
export function casesStore({
  client,
  storage,
}: {
  readonly client: Client
  readonly storage: Storage
}): StateCreator<CasesState> {
  const kept = keptAt<readonly ListedCase[]>(storage, 'cases', 3)

  return (set) => {
    onForget(() => {
      kept.remove()
      set({ cases: null, failure: null })
    })

    return {
      cases: kept.read(),
      failure: null,
      async load() {
        const listed = await attempt(client.call('listCases', {}))
        if (!listed.ok) return set({ failure: listed.failure })
        const { cases } = listed.value
        kept.write(cases)
        set({ cases, failure: null })
      },
    }
  }
}

/** The one that can still be filled in (继续办理). */
export const draftAmong = (cases: readonly ListedCase[] | null): ListedCase | null =>
  cases?.find(isEditable) ?? null

/** The latest one that was submitted (查看进度). */
export const runningAmong = (cases: readonly ListedCase[] | null): ListedCase | null =>
  cases?.find((summary) => summary.status !== 'draft' && !isBrokenOff(summary.status)) ?? null

export const useCases = create(casesStore({ client: appClient, storage: phoneStorage }))
