import { create, type StateCreator } from 'zustand'
import type { CaseDocument, CaseView } from '@contract/case'
import type { ProgressView } from '@contract/progress'
import type { Department, YearMonth } from '@/domain/scheme/ids'
import { onOnline } from '@/platform/network'
import { storage as phoneStorage, type Storage } from '@/platform/storage'
import { client as appClient } from '@/services/app'
import type { Client } from '@/services/client'
import { isPassing, isProblem } from '@/services/failure'
import { createTurns, type Turn } from '@/services/turns'
import { attempt, type Attempt, type Failure } from './attempt'
import { useDraft } from './draft'
import { onForget } from './forget'
import { keptAt } from './kept'
import { isOfCase, nextAskMs, onHint } from './hints'
import { askAgainMs } from './polling'

export interface ProgressState {
  /** The last known state; its `asOf` says of when. Kept for offline. */
  readonly view: ProgressView | null
  /** With `view` set: not reachable now, the last known state is shown. */
  readonly failure: Failure | null
  readonly documents: Readonly<Record<string, CaseDocument>>
  readonly busy: boolean
  /** Why the last action, or a document, did not come about. */
  readonly actionFailure: Failure | null

  /**
   * Follows a case while a page shows it: on showing call it, on hiding call what it returns.
   * Several pages may follow the same case.
   * @param stays its last known state is kept for offline; an earlier one's takes not the present one's place there
   */
  watch(caseId: string, stays?: boolean): () => void
  /** Asks now. */
  refresh(): Promise<void>
  readDocument(caseId: string, name: string): Promise<boolean>
  /** 改一改再交: back to a draft, same number (RULINGS 25). */
  recall(caseId: string): Promise<boolean>
  /** 撤回: the end of the case (RULINGS 25). */
  withdraw(caseId: string): Promise<boolean>
  /** 取消: the end, after the first approval (RULINGS 25). */
  cancel(caseId: string): Promise<boolean>
  /** 改退休月份: decided anew from the first step on (RULINGS 25). */
  changeMonth(caseId: string, retirementMonth: YearMonth): Promise<boolean>
  /** Tells that a refusal was read. Nobody waits for it: where it is not heard, it is told at the next reading. */
  noteRefusalRead(caseId: string, department: Department): Promise<void>
  /** 补正: hands in what a department asked for. */
  answerSupplement(caseId: string, department: Department, materialIds: readonly string[]): Promise<boolean>
}

interface ProgressDependencies {
  readonly client: Client
  readonly storage: Storage
  readonly onOnline: typeof onOnline
  /** The case as the server has it after an action. */
  readonly adopt: (view: CaseView) => void
}

interface KeptProgress {
  readonly view: ProgressView
  readonly documents: Readonly<Record<string, CaseDocument>>
}

const NONE = { view: null, failure: null, documents: {}, busy: false, actionFailure: null } as const

/** 办件进度: asked when it is told that something has changed, and every few seconds where that is not told. */
export function progressStore(dependencies: ProgressDependencies): StateCreator<ProgressState> {
  const { client } = dependencies
  const kept = keptAt<KeptProgress>(dependencies.storage, 'progress', 3)

  return (set, get) => {
    let followed: string | null = null
    let watchers = 0
    let isKept = true
    const turns = createTurns({ run: ask, delayMs: askAgainMs })

    const keep = () => {
      const { view, documents } = get()
      if (view && isKept) kept.write({ view, documents })
    }

    async function ask(): Promise<Turn> {
      const caseId = followed
      if (caseId === null) return 'idle'
      const asked = await attempt(client.call('getProgress', { params: { id: caseId } }))
      if (followed !== caseId) return 'more'
      if (asked.ok) {
        set({ view: asked.value, failure: null })
        keep()
        if (watchers > 0) turns.soon(nextAskMs())
        return 'idle'
      }
      set({ failure: asked.failure })
      if (isProblem(asked.failure, 'notFound')) {
        if (isKept) kept.remove()
        set({ view: null, documents: {} })
      }
      return isPassing(asked.failure) && watchers > 0 ? { retryAfterMs: null } : 'idle'
    }

    async function act(asking: Promise<CaseView>): Promise<boolean> {
      set({ busy: true, actionFailure: null })
      const acted: Attempt<CaseView> = await attempt(asking)
      set({ busy: false, actionFailure: acted.ok ? null : acted.failure })
      if (acted.ok) dependencies.adopt(acted.value)
      await turns.now()
      return acted.ok
    }

    dependencies.onOnline(() => {
      if (watchers > 0) void turns.now()
    })
    onHint((hint) => {
      if (watchers > 0 && isOfCase(hint, followed)) void turns.now()
    })
    onForget(() => {
      followed = null
      watchers = 0
      turns.stop()
      kept.remove()
      set(NONE)
    })

    return {
      ...NONE,
      ...kept.read(),

      watch(caseId, stays = true) {
        if (get().view?.caseId !== caseId) {
          const known = kept.read()
          set(known?.view.caseId === caseId ? { ...NONE, ...known } : NONE)
        }
        followed = caseId
        isKept = stays
        watchers += 1
        void turns.now()
        let watching = true
        return () => {
          if (!watching) return
          watching = false
          watchers = Math.max(0, watchers - 1)
          if (watchers === 0) turns.stop()
        }
      },

      refresh: () => turns.now(),

      async readDocument(caseId, name) {
        const read = await attempt(client.call('getDocument', { params: { id: caseId, name } }))
        if (read.ok) {
          set({ documents: { ...get().documents, [name]: read.value }, actionFailure: null })
          keep()
        } else set({ actionFailure: read.failure })
        return read.ok
      },

      async recall(id) {
        return !get().busy && act(client.call('recallCase', { params: { id } }))
      },
      async withdraw(id) {
        return !get().busy && act(client.call('withdrawCase', { params: { id } }))
      },
      async cancel(id) {
        return !get().busy && act(client.call('cancelCase', { params: { id } }))
      },
      async changeMonth(id, retirementMonth) {
        return !get().busy && act(client.call('changeMonth', { params: { id }, body: { retirementMonth } }))
      },
      async noteRefusalRead(id, department) {
        const told = await attempt(client.call('readRefusal', { params: { id }, body: { department } }))
        if (told.ok) await turns.now()
      },
      async answerSupplement(id, department, materialIds) {
        const body = { department, materialIds: [...materialIds] }
        return !get().busy && act(client.call('answerSupplement', { params: { id }, body }))
      },
    }
  }
}

export const useProgress = create(
  progressStore({
    client: appClient,
    storage: phoneStorage,
    onOnline,
    adopt: (view) => useDraft.getState().adopt(view),
  }),
)
