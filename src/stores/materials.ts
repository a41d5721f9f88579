import { create, type StateCreator } from 'zustand'
import type { CaseView } from '@contract/case'
import type { MaterialKind } from '@/domain/scheme/ids'
import { onInSight } from '@/platform/foreground'
import { releasePhoto } from '@/platform/image/release'
import { keptFiles, type KeptFiles } from '@/platform/keptFiles'
import { onOnline } from '@/platform/network'
import { client as appClient } from '@/services/app'
import type { Client } from '@/services/client'
import { newKey } from '@/services/keys'
import { createTurns, doubling, type Turn } from '@/services/turns'
import { useDraft } from './draft'
import { onForget, onPicturesWaiting } from './forget'
import { createMaterialsBoard, NONE, type Shown } from './materialsBoard'
import { discard, putOrder } from './materialsChanges'
import { createMaterialsLine } from './materialsLine'
import { queuedOf, type Pictures, type Queued } from './materialsPictures'
import type { createMaterialsSending } from './materialsSending'

export interface MaterialsState extends Shown {
  /** Until what waited when the app was closed stands in line. Never rejects. */
  restored(): Promise<void>
  /** Takes the server's pictures of a case; what this phone has yet to bring for it stays. */
  take(view: Pick<CaseView, 'id' | 'materials'>): void
  /** No case is open; what this phone has yet to bring goes on its way. */
  leave(): void
  /**
   * Puts a picture in line for its slot.
   * @param caseId for which it was taken; the open one where nothing is said
   * @param key under which the phone keeps it already
   * @returns its key
   * @throws TypeError where no case is open either: it would be lost in silence
   */
  add(kind: MaterialKind, path: string, caseId?: string, key?: string): string
  /** Takes a picture anew, in the place of the one with this key. That one goes once the new one is received. */
  retake(key: string, path: string, anewKey?: string): void
  /** Tries now what waits. */
  retry(): void
  /**
   * 删除. What the server has, or may have, is gone when the server said so.
   * @returns false where it is not gone yet: `failure` says why, or it is `leaving` and goes by itself
   */
  remove(key: string): Promise<boolean>
  /** Puts the received pages of a slot in this order (ids of materials). */
  reorder(kind: MaterialKind, ids: readonly string[]): Promise<boolean>
}

interface MaterialsDependencies {
  readonly client: Client
  readonly newKey: () => string
  readonly onOnline: typeof onOnline
  readonly onInSight: typeof onInSight
  /** Gives a file back that nothing shows or sends any more. */
  readonly release: (path: string) => void
  /** Where pictures in line lie while the app is closed. */
  readonly files: KeptFiles
  /** Another tab has brought pictures of this case, or taken them out: the server is asked what there is. */
  readonly ask: (caseId: string) => void
}

type Sending = ReturnType<typeof createMaterialsSending>

const delayMs = doubling(3_000, 60_000)

/**
 * 申报材料: a queue that brings one picture after the other and never says done before the server said so.
 * What is in line outlives the app: after a reload, a kill or a restart of the phone it goes on.
 */
export function materialsStore(dependencies: MaterialsDependencies): StateCreator<MaterialsState> {
  const { client, files } = dependencies

  return (set, get) => {
    const line = createMaterialsLine(files)
    const board = createMaterialsBoard({ set, get, line, release: dependencies.release })
    const turns = createTurns({ run: work, delayMs })
    let sending: Sending | null = null

    async function work(): Promise<Turn> {
      if (board.queue().length === 0) return 'idle'
      try {
        sending ??= (await import('./materialsSending')).createMaterialsSending({
          ...{ client, board, files, delayMs },
          newKey: dependencies.newKey,
        })
      } catch {
        // The network did not bring it.
        return { retryAfterMs: null }
      }
      return sending.turn()
    }

    /** How many persons have left: what is read meanwhile is of the one before. */
    let left = 0

    function forget(): void {
      left += 1
      sending?.abort()
      turns.stop()
      board.forget()
    }

    dependencies.onOnline(() => {
      if (board.queue().length === 0) return
      // What failed while the phone had no way is not held against the tries that follow.
      board.line((queue) => queue.map((one) => (one.state === 'refused' ? one : { ...one, tries: 0 })))
      void turns.now()
    })
    files.onOthers(() => void hearOthers())
    // A tab that lay behind may have slept through it.
    dependencies.onInSight(() => void hearOthers())
    onForget(forget)

    /** What waited when the app was closed goes before what was taken since. */
    async function restore(): Promise<void> {
      const before = left
      const waited = await line.read()
      if (left !== before) return waited.forEach(({ path }) => dependencies.release(path))
      const there = new Set(board.queue().map(({ key }) => key))
      board.line((queue) => [...waited.filter(({ key }) => !there.has(key)), ...queue])
      if (waited.length === 0) return
      board.show()
      void turns.now()
    }
    const restoring = restore()

    /** Two tabs of one browser have one line: what the other has put into it, brought or taken out. */
    async function hearOthers(): Promise<void> {
      await restoring
      if (board.queue().length === 0 && !(await files.any())) return
      const before = left
      const { come, gone, unwanted } = await line.byOthers(board.queue())
      if (left !== before) return come.forEach(({ path }) => dependencies.release(path))
      if (come.length + gone.length + unwanted.length === 0) return
      gone.forEach((key) => sending?.abort(key))
      const there = new Set(board.queue().map(({ key }) => key))
      const heirs = new Map(unwanted.map(({ key, heir }) => [key, heir]))
      board.line((queue) => [
        ...queue
          .filter(({ key }) => !gone.includes(key))
          .map((one): Queued => {
            const heir = heirs.get(one.key)
            return heir === undefined ? one : { ...one, state: 'unwanted', heir }
          }),
        ...come.filter(({ key }) => !there.has(key)),
      ])
      board.show()
      void turns.now()
      const caseId = board.caseId()
      if (gone.length > 0 && caseId !== null) dependencies.ask(caseId)
    }

    return {
      ...NONE,

      restored: () => restoring,

      take(view) {
        board.take(view)
        if (board.queue().length > 0) void turns.now()
      },

      leave: board.leave,

      add(kind, path, caseId = get().caseId ?? undefined, key = dependencies.newKey()) {
        if (caseId === undefined) throw new TypeError('no case')
        board.line((queue) => [...queue, queuedOf(key, caseId, kind, path, null)])
        board.show({ failure: null })
        void turns.now()
        return key
      },

      retake(key, path, anewKey = dependencies.newKey()) {
        const old = board.find(key)
        const kind = old?.kind ?? board.received().find(({ id }) => id === key)?.kind
        const caseId = old?.caseId ?? get().caseId
        if (!kind || caseId === null) return
        const anew = queuedOf(anewKey, caseId, kind, path, old ? old.replaces : key)
        const replacing: readonly Queued[] =
          old?.wasSent === true ? [{ ...old, state: 'unwanted', heir: anew.key }, anew] : [anew]
        if (old && !old.wasSent) sending?.abort(key)
        board.line((queue) =>
          old ? queue.flatMap((one) => (one === old ? replacing : [one])) : [...queue, anew],
        )
        board.show({ failure: null })
        void turns.now()
      },

      retry() {
        board.line((queue) =>
          queue.map((one) => (one.state === 'refused' ? { ...one, state: 'waiting', failure: null } : one)),
        )
        board.show()
        void turns.now()
      },

      async remove(key) {
        const { caseId } = get()
        const queued = board.find(key)
        if (queued && queued.state !== 'tidying') {
          if (queued.wasSent) {
            board.change(key, { state: 'unwanted', failure: null })
            void turns.now()
            return false
          }
          board.drop(key)
          sending?.abort(key)
          board.show({ failure: null })
          return true
        }
        if (caseId === null) return false
        const failure = await discard(client, board, caseId, key)
        board.show({ failure })
        return failure === null
      },

      async reorder(kind, ids) {
        const { caseId } = get()
        if (caseId === null) return false
        const failure = await putOrder(client, board, { caseId, kind, ids })
        board.show({ failure })
        return failure === null
      },
    }
  }
}

/** The pictures of a case; none before they are here. */
export const picturesIn = ({ caseId, pictures }: Pick<Shown, 'caseId' | 'pictures'>, of: string): Pictures =>
  caseId === of ? pictures : NONE.pictures

/** Whether every picture of the open case has reached the server. */
export const allReceived = ({ pictures }: Pick<MaterialsState, 'pictures'>): boolean =>
  Object.values(pictures).every((slot) => slot.every(({ state }) => state === 'received'))

export const useMaterials = create(
  materialsStore({
    client: appClient,
    newKey,
    onOnline,
    onInSight,
    release: releasePhoto,
    files: keptFiles,
    ask: (caseId) => void useDraft.getState().open(caseId),
  }),
)
onPicturesWaiting(async () => {
  await useMaterials.getState().restored()
  const state = useMaterials.getState()
  // Or in the line of another tab.
  return state.elsewhere > 0 || !allReceived(state) || keptFiles.any()
})

// The case brings its pictures along, whichever page opened it; one may have been open before this file was loaded.
const { view: opened } = useDraft.getState()
if (opened) useMaterials.getState().take(opened)
useDraft.subscribe(({ view }, before) => {
  if (view === null && before.view !== null) useMaterials.getState().leave()
  if (view && view.materials !== before.view?.materials) useMaterials.getState().take(view)
})
