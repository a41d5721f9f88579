import type { CaseView } from '@contract/case'
import type { Material } from '@contract/material'
import { TIMEOUT_MS } from '@/services/client'
import type { createMaterialsLine } from './materialsLine'
import { picturesOf, type Pictures, type Queued } from './materialsPictures'
import type { Failure } from './attempt'

/** What pages see of it. */
export interface Shown {
  readonly caseId: string | null
  /** Every slot's pictures in order; see `Picture` for the words of their states. */
  readonly pictures: Pictures
  /** How many pictures of other cases wait on this phone: of somebody's who is helped, or one's own meanwhile. */
  readonly elsewhere: number
  /** When the next try is due, in milliseconds of the phone's clock; `null` while one runs or nothing waits. */
  readonly nextTryAt: number | null
  /** The phone did not take one of them: until it has arrived, closing the app would lose it. */
  readonly phoneFull: boolean
  /** Why the last deletion or new order did not come about. */
  readonly failure: Failure | null
}

export const NONE: Shown = {
  caseId: null,
  pictures: picturesOf([], [], new Map()),
  elsewhere: 0,
  nextTryAt: null,
  phoneFull: false,
  failure: null,
}

interface Needs {
  readonly set: (shown: Partial<Shown>) => void
  readonly get: () => Shown
  readonly line: ReturnType<typeof createMaterialsLine>
  /** Gives a file back that nothing shows or sends any more. */
  readonly release: (path: string) => void
}

/** What the server has of the open case, what stands in line on this phone, and how pages see both. */
export function createMaterialsBoard({ set, get, line, release }: Needs) {
  let received: readonly Material[] = []
  let queue: readonly Queued[] = []
  /** The files of this run's own uploads. */
  let paths = new Map<string, string>()
  let held: ReadonlySet<string> = new Set<string>()
  /** When this run received them, in milliseconds of the phone's clock: an answer asked for before may lack them. */
  let fresh = new Map<string, number>()

  function show(state: Partial<Shown> = {}): void {
    const { caseId } = { ...get(), ...state }
    const mine = queue.filter((queued) => queued.caseId === caseId)
    set({
      ...state,
      pictures: picturesOf(received, mine, paths),
      elsewhere: queue.length - mine.length,
    })
    giveBack()
    void line.keep(queue).then((taken) => {
      if (get().phoneFull === taken) set({ phoneFull: !taken })
    })
  }

  /** Files that are in line, or stand for a received picture so that it need not be fetched, stay; the others go. */
  function giveBack(): void {
    const there = new Set(received.map(({ id }) => id))
    paths = new Map([...paths].filter(([id]) => there.has(id)))
    const needed = new Set([...paths.values(), ...queue.map(({ path }) => path)])
    held.forEach((path) => {
      if (!needed.has(path)) release(path)
    })
    held = needed
  }

  const isOpen = (caseId: string) => get().caseId === caseId

  return {
    show,
    isOpen,
    caseId: () => get().caseId,
    nextTryAt: (at: number | null) => set({ nextTryAt: at }),

    received: () => received,
    /** Pictures of the open case as the server says they are now. */
    receive(anew: readonly Material[]) {
      received = anew
    },
    /** The server said so of one from this phone. */
    arrived(material: Material, { caseId, path }: Pick<Queued, 'caseId' | 'path'>) {
      if (!isOpen(caseId)) return
      received = [...received.filter(({ id }) => id !== material.id), material]
      fresh.set(material.id, Date.now())
      paths.set(material.id, path)
    },
    /** The server said that it has it no more. */
    left(id: string) {
      received = received.filter((one) => one.id !== id)
    },
    take(view: Pick<CaseView, 'id' | 'materials'>) {
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
    },
    leave() {
      received = []
      fresh = new Map()
      show({ caseId: null, failure: null })
    },

    queue: () => queue,
    find: (key: string) => queue.find((queued) => queued.key === key),
    /** Puts the line in another form; nothing is drawn before `show`. */
    line(anew: (queue: readonly Queued[]) => readonly Queued[]) {
      queue = anew(queue)
    },
    change(key: string, what: Partial<Queued>) {
      queue = queue.map((queued) => (queued.key === key ? { ...queued, ...what } : queued))
      show()
    },
    drop(key: string) {
      queue = queue.filter((queued) => queued.key !== key)
    },

    forget() {
      received = []
      queue = []
      paths = new Map()
      fresh = new Map()
      set(NONE)
      giveBack()
      void line.keep(queue)
    },
  }
}

export type MaterialsBoard = ReturnType<typeof createMaterialsBoard>
