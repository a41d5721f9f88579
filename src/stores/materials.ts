import { create, type StateCreator } from 'zustand'
import type { CaseView } from '@contract/case'
import type { Material } from '@contract/material'
import type { MaterialKind } from '@/domain/scheme/ids'
import { releasePhoto } from '@/platform/image/release'
import { keptFiles, type KeptFiles } from '@/platform/keptFiles'
import { onOnline } from '@/platform/network'
import { client as appClient } from '@/services/app'
import { TIMEOUT_MS, type Client } from '@/services/client'
import { isPassing, isProblem } from '@/services/failure'
import { newKey } from '@/services/keys'
import { createTurns, doubling, type Turn } from '@/services/turns'
import { attempt, isFileGone, turnAfter, type Failure } from './attempt'
import { useDraft } from './draft'
import { onForget, onPicturesWaiting } from './forget'
import { createMaterialsLine } from './materialsLine'
import { orderAfterReplacing, picturesOf, queuedOf, type Pictures, type Queued } from './materialsPictures'

export interface MaterialsState {
  readonly caseId: string | null
  /** Every slot's pictures in order; see `Picture` for the words of their states. */
  readonly pictures: Pictures
  /** How many pictures of other cases wait on this phone: of somebody's who is helped, or one's own meanwhile. */
  readonly elsewhere: number
  /** When the next try is due, in milliseconds of the phone's clock; `null` while one runs or nothing waits. */
  readonly nextTryAt: number | null
  /** The phone took one of them no more: until it has arrived, closing the app would lose it. */
  readonly phoneFull: boolean
  /** Why the last deletion or new order did not come about. */
  readonly failure: Failure | null

  /** Until what waited when the app was closed stands in line. Never rejects. */
  restored(): Promise<void>
  /** Takes the server's pictures of a case; what this phone has yet to bring for it stays. */
  take(view: Pick<CaseView, 'id' | 'materials'>): void
  /** No case is open; what this phone has yet to bring goes on its way. */
  leave(): void
  /**
   * Puts a picture in line for its slot.
   * @param caseId for which it was taken; the open one where nothing is said
   * @returns its key
   * @throws TypeError where no case is open either: it would be lost in silence
   */
  add(kind: MaterialKind, path: string, caseId?: string): string
  /** Takes a picture anew, in the place of the one with this key. That one goes once the new one is received. */
  retake(key: string, path: string): void
  /** Tries now what waits. */
  retry(): void
  /** 删除. A received picture is gone when the server said so. */
  remove(key: string): Promise<boolean>
  /** Puts the received pages of a slot in this order (ids of materials). */
  reorder(kind: MaterialKind, ids: readonly string[]): Promise<boolean>
}

interface MaterialsDependencies {
  readonly client: Client
  readonly newKey: () => string
  readonly onOnline: typeof onOnline
  /** Gives a file back that nothing shows or sends any more. */
  readonly release: (path: string) => void
  /** Where pictures in line lie while the app is closed. */
  readonly files: KeptFiles
}

const NONE = {
  caseId: null,
  pictures: picturesOf([], [], new Map()),
  elsewhere: 0,
  nextTryAt: null,
  phoneFull: false,
  failure: null,
} as const

const delayMs = doubling(3_000, 60_000)
/** Nothing is wrong with the picture: signing in, proving the name, and agreeing open the case again, and it is sent. */
const UNTIL_SIGNED_IN = ['signInRequired', 'realNameRequired', 'consentRequired'] as const
/** Progress is drawn in steps: a page that is drawn a hundred times a picture stutters on a cheap phone. */
const STEP_PERCENT = 5

/**
 * 申报材料: a queue that brings one picture after the other and never says done before the server said so.
 * What is in line outlives the app: after a reload, a kill or a restart of the phone it goes on.
 */
export function materialsStore(dependencies: MaterialsDependencies): StateCreator<MaterialsState> {
  const { client } = dependencies

  return (set, get) => {
    let received: readonly Material[] = []
    let queue: readonly Queued[] = []
    let paths = new Map<string, string>()
    let held: ReadonlySet<string> = new Set<string>()
    let aborting: { readonly key: string; abort(): void } | null = null
    /** When this run received them, in milliseconds of the phone's clock: an answer asked for before may lack them. */
    let fresh = new Map<string, number>()
    const line = createMaterialsLine(dependencies.files)

    const turns = createTurns({ run: work, delayMs })

    const show = (state: Partial<MaterialsState> = {}) => {
      const { caseId } = { ...get(), ...state }
      const mine = queue.filter((queued) => queued.caseId === caseId)
      set({
        ...state,
        pictures: picturesOf(received, mine, paths),
        elsewhere: queue.length - mine.length,
      })
      giveBack()
      if (queue.length === 0 && get().phoneFull) set({ phoneFull: false })
      void line.keep(queue).then((taken) => taken || (queue.length > 0 && set({ phoneFull: true })))
    }
    /** Files that are in line, or stand for a received picture so that it need not be fetched; the others go. */
    const giveBack = () => {
      const there = new Set(received.map(({ id }) => id))
      paths = new Map([...paths].filter(([id]) => there.has(id)))
      const needed = new Set([...paths.values(), ...queue.map(({ path }) => path)])
      held.forEach((path) => {
        if (!needed.has(path)) dependencies.release(path)
      })
      held = needed
    }
    const change = (key: string, what: Partial<Queued>) => {
      queue = queue.map((queued) => (queued.key === key ? { ...queued, ...what } : queued))
      show()
    }
    const drop = (key: string) => {
      queue = queue.filter((queued) => queued.key !== key)
    }

    async function work(): Promise<Turn> {
      set({ nextTryAt: null })
      const untidy = queue.find(({ state }) => state === 'tidying')
      if (untidy) return tidy(untidy)
      // Whatever failed lets the others pass first.
      const [next] = queue
        .filter(({ state }) => state === 'waiting')
        .sort((one, other) => one.tries - other.tries)
      return next ? bring(next) : 'idle'
    }

    function later(failure: Failure, tries: number): Turn {
      const wait = turnAfter(failure).retryAfterMs ?? delayMs(tries)
      set({ nextTryAt: Date.now() + wait })
      return { retryAfterMs: wait }
    }

    const isOpen = (caseId: string) => get().caseId === caseId

    async function bring({ key, caseId, attempt: name, kind, path, replaces }: Queued): Promise<Turn> {
      change(key, { state: 'uploading', percent: 0 })
      let drawn = 0
      const upload = client.upload(
        'addMaterial',
        { id: caseId },
        {
          path,
          fields: { kind },
          idempotencyKey: name,
          onProgress(percent) {
            if (percent < 100 && percent - drawn < STEP_PERCENT) return
            drawn = percent
            change(key, percent >= 100 ? { state: 'sent', percent: 100 } : { percent })
          },
        },
      )
      aborting = { key, abort: upload.abort }
      const brought = await attempt(upload.received)
      aborting = null
      const still = queue.find((queued) => queued.key === key)
      if (!still) return 'more'
      const { tries } = still

      if (brought.ok) {
        const material = brought.value
        if (isOpen(caseId)) {
          received = [...received.filter(({ id }) => id !== material.id), material]
          fresh.set(material.id, Date.now())
          paths.set(material.id, path)
        }
        // The same picture once more: it takes nobody's place.
        if (replaces === null || replaces === material.id) drop(key)
        else change(key, { state: 'tidying', receivedAs: material.id, failure: null })
        show()
        return 'more'
      }
      const { failure } = brought
      if (isFileGone(failure)) {
        const there = await dependencies.files.open(key)
        if (there !== null && there !== path) {
          change(key, { path: there, state: 'waiting', percent: 0, tries: tries + 1 })
          return 'more'
        }
      }
      if (isProblem(failure, 'notFound', 'onlyRetiree') && !isOpen(caseId)) {
        // Nobody is helped with it any more, and no page is left that would say so.
        queue = queue.filter((queued) => queued.caseId !== caseId)
        show()
        return 'more'
      }
      if (isProblem(failure, 'tooManyPages') && replaces !== null) {
        // A slot of one picture: the old one must make room first.
        const gone = await discard(caseId, replaces)
        if (gone === null) {
          change(key, { attempt: dependencies.newKey(), state: 'waiting', percent: 0, replaces: null })
          return 'more'
        }
      }
      const waits = isProblem(failure, ...UNTIL_SIGNED_IN)
      if (isPassing(failure) || waits) {
        change(key, { state: 'waiting', percent: 0, tries: tries + 1, failure })
        return waits ? 'idle' : later(failure, tries + 1)
      }
      const answered = { attempt: dependencies.newKey(), tries: tries + 1, failure }
      change(key, { ...answered, state: 'refused', percent: 0 })
      return 'more'
    }

    /** The replaced picture goes, the new one takes its place among the pages. */
    async function tidy({ key, caseId, kind, tries, replaces, receivedAs }: Queued): Promise<Turn> {
      if (replaces === null || receivedAs === null) {
        drop(key)
        return 'more'
      }
      const order = isOpen(caseId) ? orderAfterReplacing(received, kind, replaces, receivedAs) : null
      const failure = (await discard(caseId, replaces)) ?? (order && (await putOrder(caseId, kind, order)))
      if (failure && isPassing(failure)) {
        change(key, { tries: tries + 1 })
        return later(failure, tries + 1)
      }
      drop(key)
      show({ failure })
      return 'more'
    }

    /** @returns why it is still there, or `null` */
    async function discard(caseId: string, mid: string): Promise<Failure | null> {
      const deleted = await attempt(client.call('deleteMaterial', { params: { id: caseId, mid } }))
      if (!deleted.ok && !isProblem(deleted.failure, 'notFound')) return deleted.failure
      received = received.filter(({ id }) => id !== mid)
      return null
    }

    async function putOrder(
      caseId: string,
      kind: MaterialKind,
      ids: readonly string[],
    ): Promise<Failure | null> {
      const put = await attempt(
        client.call('orderMaterials', { params: { id: caseId }, body: { kind, ids: [...ids] } }),
      )
      if (!put.ok) return put.failure
      const answered = put.value.materials
      if (!isOpen(caseId)) return null
      received = [
        ...received.filter((known) => known.kind !== kind),
        ...answered.filter((one) => one.kind === kind),
      ]
      return null
    }

    /** How many persons have left: what is read meanwhile is of the one before. */
    let left = 0

    function forget(): void {
      left += 1
      aborting?.abort()
      turns.stop()
      received = []
      queue = []
      paths = new Map()
      fresh = new Map()
      set(NONE)
      giveBack()
      void line.keep(queue)
    }

    dependencies.onOnline(() => {
      if (queue.length === 0) return
      // What failed while the phone had no way is not held against the tries that follow.
      queue = queue.map((queued) => (queued.state === 'refused' ? queued : { ...queued, tries: 0 }))
      void turns.now()
    })
    onForget(forget)

    /** What waited when the app was closed goes before what was taken since. */
    async function restore(): Promise<void> {
      const before = left
      const waited = await line.read()
      if (left !== before) return waited.forEach(({ path }) => dependencies.release(path))
      const there = new Set(queue.map(({ key }) => key))
      queue = [...waited.filter(({ key }) => !there.has(key)), ...queue]
      if (waited.length === 0) return
      show()
      void turns.now()
    }
    const restoring = restore()

    return {
      ...NONE,

      restored: () => restoring,

      take(view) {
        if (!isOpen(view.id)) {
          received = []
          fresh = new Map()
        }
        const named = new Set(view.materials.map(({ id }) => id))
        const askedSince = Date.now() - TIMEOUT_MS
        fresh = new Map([...fresh].filter(([id, at]) => !named.has(id) && at >= askedSince))
        const late = received.filter(({ id }) => fresh.has(id))
        received = [...view.materials, ...late]
        show({ caseId: view.id })
        if (queue.length > 0) void turns.now()
      },

      leave() {
        received = []
        fresh = new Map()
        show({ caseId: null, failure: null })
      },

      add(kind, path, caseId = get().caseId ?? undefined) {
        if (caseId === undefined) throw new TypeError('no case')
        const key = dependencies.newKey()
        queue = [...queue, queuedOf(key, caseId, kind, path, null)]
        show({ failure: null })
        void turns.now()
        return key
      },

      retake(key, path) {
        const old = queue.find((queued) => queued.key === key)
        const kind = old?.kind ?? received.find(({ id }) => id === key)?.kind
        const caseId = old?.caseId ?? get().caseId
        if (!kind || caseId === null) return
        const anew = queuedOf(dependencies.newKey(), caseId, kind, path, old ? old.replaces : key)
        if (old && aborting?.key === key) aborting.abort()
        queue = old ? queue.map((queued) => (queued === old ? anew : queued)) : [...queue, anew]
        show({ failure: null })
        void turns.now()
      },

      retry() {
        queue = queue.map((queued) =>
          queued.state === 'refused' ? { ...queued, state: 'waiting', failure: null } : queued,
        )
        show()
        void turns.now()
      },

      async remove(key) {
        const { caseId } = get()
        if (queue.some((queued) => queued.key === key && queued.state !== 'tidying')) {
          drop(key)
          if (aborting?.key === key) aborting.abort()
          show({ failure: null })
          return true
        }
        if (caseId === null) return false
        const failure = await discard(caseId, key)
        show({ failure })
        return failure === null
      },

      async reorder(kind, ids) {
        const { caseId } = get()
        if (caseId === null) return false
        const failure = await putOrder(caseId, kind, ids)
        show({ failure })
        return failure === null
      },
    }
  }
}

/** Whether every picture of the open case has reached the server. */
export const allReceived = ({ pictures }: Pick<MaterialsState, 'pictures'>): boolean =>
  Object.values(pictures).every((slot) => slot.every(({ state }) => state === 'received'))

export const useMaterials = create(
  materialsStore({ client: appClient, newKey, onOnline, release: releasePhoto, files: keptFiles }),
)
onPicturesWaiting(async () => {
  await useMaterials.getState().restored()
  const state = useMaterials.getState()
  return state.elsewhere > 0 || !allReceived(state)
})

// The case brings its pictures along, whichever page opened it; one may have been open before this file was loaded.
const { view: opened } = useDraft.getState()
if (opened) useMaterials.getState().take(opened)
useDraft.subscribe(({ view }, before) => {
  if (view === null && before.view !== null) useMaterials.getState().leave()
  if (view && view.materials !== before.view?.materials) useMaterials.getState().take(view)
})
