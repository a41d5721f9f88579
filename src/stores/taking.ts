import { create, type StateCreator } from 'zustand'
import type { MaterialKind } from '@/domain/scheme/ids'
import { formOf, MOST_PAGES, takesSeveral } from '@/domain/scheme/materials'
import { takePhotos as takeOnPhone, type Photo, type PhotoFault, type Source } from '@/platform/camera'
import { releasePhoto } from '@/platform/image/release'
import type { judgePhoto, PictureFault } from '@/platform/judge'
import { keptFiles, type KeptFiles } from '@/platform/keptFiles'
import { newKey as appKey } from '@/services/keys'
import { onForget } from './forget'
import { useMaterials } from './materials'
import { identityOf, type Picture } from './materialsPictures'
import { createTakingKept } from './takingKept'

/** A picture that was taken and should better be taken again. It is not on its way yet. */
export interface Doubt {
  /** Under which the phone keeps it, here and in line. */
  readonly name: string
  /** The application that was open when it was taken. */
  readonly caseId: string
  readonly kind: MaterialKind
  readonly path: string
  /** What is wrong with it, the worst first; at least one. */
  readonly faults: readonly PictureFault[]
  /** How many were taken for this place in a row, each with something wrong. */
  readonly tries: number
  /** In whose place it was taken. */
  readonly anew: Picture | undefined
}

/** Where a picture belongs, and in whose place. */
type Place = Pick<Doubt, 'caseId' | 'kind' | 'anew'>

export interface TakingState {
  /** For which material of which application a picture was last asked for; the rest is about it. */
  readonly kind: MaterialKind | null
  readonly caseId: string | null
  /** How many are being made ready and judged. */
  readonly preparing: number
  /** Why the last one cannot be used. */
  readonly fault: PhotoFault | null
  /** The last one that was kept, and whether it stands in the place of another. */
  readonly kept: { readonly path: string; readonly anew: boolean } | null
  /** Pictures to be decided on, one after the other. */
  readonly doubts: readonly Doubt[]
  /** In whose place the app's own camera takes the next one. */
  readonly anew: Picture | undefined

  /**
   * Opens camera or album for a slot, which may take several from the album. What they give is judged and, where nothing
   * is wrong, put in line for upload. To be called in the press itself.
   * @param anew in the place of this one
   * @param onChosen once something was chosen
   */
  take(kind: MaterialKind, from: Source, anew?: Picture, onChosen?: () => void): void
  /** The same with a picture that the app's own camera has taken. */
  shot(kind: MaterialKind, photo: Promise<Photo>): void
  /** 仍然使用: the first of the doubted is put in line as it is. */
  useAnyway(): void
  /** The same of all of them: what would say what is wrong did not come. */
  useAll(): void
  /** Gives the doubted up. */
  drop(): void
  /** The app's own camera is opened for a slot: in the place of this picture, or for another. */
  aim(kind: MaterialKind, anew?: Picture): void
  /** What was taken for a slot of the open application when the app was closed is judged again, and decided on. */
  resume(kind: MaterialKind): Promise<void>
  /** The page has shown what was kept. */
  seen(): void
}

/** How many in a row must have something wrong before one may be used all the same. */
export const TRIES = 2

interface TakingDependencies {
  readonly takePhotos: typeof takeOnPhone
  /** Fetched with the first picture; where it does not come, none is judged. */
  readonly loadJudge: () => Promise<{ readonly judgePhoto: typeof judgePhoto }>
  readonly release: (path: string) => void
  /** Where they lie until they stand in line. */
  readonly files: KeptFiles
  readonly newKey: () => string
}

const NOTHING = {
  kind: null,
  caseId: null,
  preparing: 0,
  fault: null,
  kept: null,
  doubts: [],
  anew: undefined,
} as const

/** Camera and album for one slot at a time, and the phone's own judgement of what they give. */
export function takingStore(dependencies: TakingDependencies): StateCreator<TakingState> {
  const { takePhotos, loadJudge, release, files, newKey } = dependencies
  const undecided = createTakingKept(files)

  return (set, get) => {
    /** How many tries a slot has behind it whose last picture was given up. */
    let given: { readonly kind: MaterialKind; readonly tries: number } | null = null
    let turn = Promise.resolve()
    /** How many persons have left: what was being made ready then was theirs. */
    let left = 0

    /** @returns for which application; null where none is open, and nothing can be taken */
    function begin(kind: MaterialKind): string | null {
      const { caseId } = useMaterials.getState()
      if (get().kind !== kind || get().caseId !== caseId) {
        get().drop()
        set(NOTHING)
      }
      set({ kind, caseId, fault: null })
      return caseId
    }

    const judged = async (path: string, kind: MaterialKind): Promise<readonly PictureFault[]> => {
      try {
        const judge = await loadJudge()
        return await judge.judgePhoto(path, formOf(kind))
      } catch {
        return []
      }
    }

    /** One after the other: pages stay in the order in which they were chosen. */
    function next(
      { caseId, kind, anew }: Place,
      photo: Photo,
      triesBefore: number,
      name: string = newKey(),
    ): void {
      const before = left
      if (photo.ok) {
        const identity = anew ? identityOf(anew) : null
        undecided.keep({ name, path: photo.path, caseId, kind, anew: identity, tries: triesBefore })
      }
      turn = turn.then(async () => {
        const faults = photo.ok ? await judged(photo.path, kind) : []
        if (left !== before) return photo.ok ? release(photo.path) : undefined
        // Whoever has gone on to another slot, or another application, is not called back.
        const isHere = get().kind === kind && get().caseId === caseId
        if (isHere) set(({ preparing }) => ({ preparing: Math.max(0, preparing - 1) }))
        if (!photo.ok) {
          if (isHere) set({ fault: photo.fault })
        } else if (!isHere || faults.length === 0) keep({ caseId, kind, anew }, photo.path, name)
        else doubt({ name, caseId, kind, path: photo.path, faults, tries: triesBefore + 1, anew })
      })
    }

    const doubt = (one: Doubt) => set(({ doubts }) => ({ doubts: [...doubts, one] }))

    function keep({ caseId, kind, anew }: Place, path: string, name: string): void {
      given = null
      const { caseId: open, pictures, add, retake } = useMaterials.getState()
      // Of an application that was open then: among its pictures it is put in order when it is opened again.
      if (open !== caseId) return void add(kind, path, caseId, name)
      // What a department has, or another took, stays where it is.
      const slot = pictures[kind].filter(
        ({ material }) => !material || (material.opens && !material.handedIn),
      )
      // It may have been received since the press, under another key, or deleted; and whoever presses twice while the
      // first one is being made ready still means one picture.
      const same = anew && slot.find((picture) => identityOf(picture) === identityOf(anew))
      const old = same ?? (takesSeveral(kind) ? undefined : slot[0])
      if (old) retake(old.key, path, name)
      else add(kind, path, caseId, name)
      if (get().kind === kind) set({ kept: { path, anew: old !== undefined } })
    }

    /** A picture taken in the place of a doubted one: that one goes. @returns what it stood for */
    function inPlaceOfDoubt(): Doubt | undefined {
      const [first, ...others] = get().doubts
      if (first === undefined) return undefined
      set({ doubts: others })
      giveUp(first)
      return first
    }

    function giveUp({ path, name }: Doubt): void {
      release(path)
      undecided.drop(name)
    }

    const triesOf = (kind: MaterialKind, doubted: Doubt | undefined) =>
      doubted?.tries ?? (given?.kind === kind ? given.tries : 0)

    onForget(() => {
      left += 1
      get().drop()
      undecided.forget()
      given = null
      set(NOTHING)
    })

    return {
      ...NOTHING,

      take(kind, from, anew, onChosen) {
        const caseId = begin(kind)
        if (caseId === null) return
        const isAgain = get().doubts.length > 0
        let doubted: Doubt | undefined
        void takePhotos(from, {
          atMost: takesSeveral(kind) && !isAgain && !anew ? MOST_PAGES : 1,
          onChosen(count) {
            doubted = inPlaceOfDoubt()
            set({ preparing: count })
            onChosen?.()
          },
          onPhoto(photo) {
            next({ caseId, kind, anew: doubted ? doubted.anew : anew }, photo, triesOf(kind, doubted))
          },
        })
      },

      shot(kind, photo) {
        const caseId = begin(kind)
        if (caseId === null) return
        const { anew } = get()
        const doubted = inPlaceOfDoubt()
        set({ preparing: 1 })
        const place = { caseId, kind, anew: doubted ? doubted.anew : anew }
        void photo.then((taken) => next(place, taken, triesOf(kind, doubted)))
      },

      useAnyway() {
        const [first, ...others] = get().doubts
        if (first === undefined) return
        set({ doubts: others })
        keep(first, first.path, first.name)
      },

      useAll() {
        const { doubts } = get()
        set({ doubts: [] })
        doubts.forEach((one) => keep(one, one.path, one.name))
      },

      aim(kind, anew) {
        begin(kind)
        set({ anew })
      },

      async resume(kind) {
        const { caseId } = useMaterials.getState()
        if (caseId === null) return
        const before = left
        const found = await undecided.left(caseId, kind)
        if (left !== before || found.length === 0) return found.forEach(({ path }) => release(path))
        begin(kind)
        set(({ preparing }) => ({ preparing: preparing + found.length }))
        const there = useMaterials.getState().pictures[kind]
        for (const { name, path, anew, tries } of found) {
          const old = there.find((picture) => identityOf(picture) === anew)
          next({ caseId, kind, anew: old }, { ok: true, path }, tries, name)
        }
      },

      seen: () => set({ kept: null }),

      drop() {
        const { kind, doubts } = get()
        if (kind === null || doubts.length === 0) return
        given = { kind, tries: Math.max(...doubts.map(({ tries }) => tries)) }
        doubts.forEach(giveUp)
        set({ doubts: [] })
      },
    }
  }
}

export const useTaking = create(
  takingStore({
    takePhotos: takeOnPhone,
    loadJudge: () => import('@/platform/judge'),
    release: releasePhoto,
    files: keptFiles,
    newKey: appKey,
  }),
)
