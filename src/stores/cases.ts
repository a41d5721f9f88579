import { create, type StateCreator } from 'zustand'
import type { CaseView, ListedCase } from '@contract/case'
import { isBrokenOff } from '@/domain/case/progressModel'
import { storage as phoneStorage, type Storage } from '@/platform/storage'
import { client as appClient } from '@/services/app'
import type { Client } from '@/services/client'
import { useActing } from './acting'
import { attempt, type Failure } from './attempt'
import { useDraft } from './draft'
import { isEditable } from './draftState'
import { onForget } from './forget'
import { keptAt } from './kept'

export interface CasesState {
  /** The person's cases, the latest first; `null` before they were ever heard of. Kept for offline. */
  readonly cases: readonly ListedCase[] | null
  /** With `cases` set, these are the last known ones. */
  readonly failure: Failure | null
  load(): Promise<void>
  /** One of them, where they were never heard of: whoever came in by another page finds it at home without a network too. */
  know(view: CaseView): void
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

  return (set, get) => {
    onForget(() => {
      kept.remove()
      set({ cases: null, failure: null })
    })

    return {
      cases: kept.read(),
      failure: null,
      async load() {
        const asked = await attempt(client.call('listCases', {}))
        if (!asked.ok) return set({ failure: asked.failure })
        const { cases } = asked.value
        kept.write(cases)
        set({ cases, failure: null })
      },
      know(view) {
        if (get().cases !== null) return
        const cases = [listed(view)]
        kept.write(cases)
        set({ cases })
      },
    }
  }
}

/** A case as it stands in the list: nothing of what was filled in lies beside it. */
function listed(view: CaseView): ListedCase {
  const { id, number, scenario, status, retirementMonth, place } = view
  const { mustAct, reviewing, notGranted, updatedAt } = view
  return { id, number, scenario, status, retirementMonth, place, mustAct, reviewing, notGranted, updatedAt }
}

/** The one that can still be filled in (继续办理). */
export const draftAmong = (cases: readonly ListedCase[] | null): ListedCase | null =>
  cases?.find(isEditable) ?? null

/** The latest one that was submitted (查看进度). */
export const runningAmong = (cases: readonly ListedCase[] | null): ListedCase | null =>
  cases?.find((summary) => summary.status !== 'draft' && !isBrokenOff(summary.status)) ?? null

export const useCases = create(casesStore({ client: appClient, storage: phoneStorage }))
useDraft.subscribe(({ view }) => {
  if (view !== null && useActing.getState().acting === null) useCases.getState().know(view)
})
