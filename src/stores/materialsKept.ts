import type { KeptFiles } from '@/platform/keptFiles'
import { MATERIALS } from '@/domain/scheme/ids'
import type { Queued } from './materialsPictures'
import { isTaken } from './takingKept'

/** What of a picture in line is kept beside its file. Of its state only what lasts: after a start it waits. */
type About = Pick<Queued, 'caseId' | 'attempt' | 'kind' | 'replaces' | 'receivedAs'> &
  // Releases before 2026-12 did not write these.
  Partial<Pick<Queued, 'wasSent' | 'heir'> & { readonly unwanted: boolean }> & { readonly form: 1 }

const aboutOf = (queued: Queued): About => {
  const { caseId, attempt, kind, replaces, receivedAs, wasSent, heir, state } = queued
  return {
    form: 1,
    ...{ caseId, attempt, kind, replaces, receivedAs, wasSent, heir },
    unwanted: state === 'unwanted',
  }
}

function isAbout(about: unknown): about is About {
  if (typeof about !== 'object' || about === null) return false
  const { form, kind } = about as Partial<About>
  return form === 1 && MATERIALS.some((known) => known === kind)
}

function queuedFrom(key: string, path: string, about: About): Queued {
  const { form: _, unwanted = false, wasSent = true, heir = null, ...rest } = about
  const state = unwanted ? 'unwanted' : rest.receivedAs === null ? 'waiting' : 'tidying'
  return { ...rest, key, path, state, wasSent, heir, percent: 0, tries: 0, failure: null }
}

/** What other tabs of this browser have done to the line. */
export interface ByOthers {
  /** Put into it. */
  readonly come: readonly Queued[]
  /** Brought to the server, or taken out. */
  readonly gone: readonly string[]
  /** Taken out or taken anew, and not gone yet. */
  readonly unwanted: readonly Pick<Queued, 'key' | 'heir'>[]
}

/** The line of pictures, as it is after a reload, a killed app or a restart of the phone. */
export function createMaterialsKept(files: KeptFiles) {
  /** What is kept, or being kept, and what of it was said last. */
  const known = new Map<string, string>()
  /** What the phone did not take, and at which try: at each try it is asked again. */
  const untaken = new Map<string, number>()
  /** One file's keeping, noting and dropping come one after the other. */
  const last = new Map<string, Promise<unknown>>()

  function inTurn(key: string, what: () => Promise<unknown>): Promise<unknown> {
    const done = (last.get(key) ?? Promise.resolve()).then(what)
    last.set(key, done)
    return done
  }

  async function keepOne(queued: Queued, about: About): Promise<void> {
    const { key, path, tries } = queued
    const said = JSON.stringify(about)
    if (untaken.get(key) === tries || known.get(key) === said) return
    const isThere = known.has(key)
    known.set(key, said)
    untaken.delete(key)
    await inTurn(key, async () => {
      if (isThere) return files.note(key, about)
      if (await files.keep(key, path, about)) return
      if (known.delete(key)) untaken.set(key, tries)
    })
  }

  return {
    /** What waited when the app was closed. */
    async read(): Promise<readonly Queued[]> {
      const found = await files.all()
      return found.flatMap(({ name, path, about }) => {
        if (!isAbout(about)) {
          if (!isTaken(about)) void files.drop(name)
          return []
        }
        const queued = queuedFrom(name, path, about)
        known.set(name, JSON.stringify(aboutOf(queued)))
        return [queued]
      })
    },

    /** @returns false where the phone did not take all of them */
    async keep(queue: readonly Queued[]): Promise<boolean> {
      const keys = new Set(queue.map(({ key }) => key))
      for (const key of [...known.keys(), ...untaken.keys()]) {
        if (keys.has(key)) continue
        untaken.delete(key)
        if (known.delete(key)) void inTurn(key, () => files.drop(key)).then(() => last.delete(key))
      }
      await Promise.all(queue.map((queued) => keepOne(queued, aboutOf(queued))))
      return queue.every(({ key }) => !untaken.has(key))
    },

    /** What stands in line by another tab, beside what does by this one. */
    async byOthers(queue: readonly Queued[]): Promise<ByOthers> {
      await Promise.all(last.values())
      const there = new Map((await files.list()).map(({ name, about }) => [name, about]))
      const gone = queue.flatMap(({ key }) => (known.has(key) && !there.has(key) ? [key] : []))
      gone.forEach((key) => known.delete(key))
      const unwanted = queue.flatMap(({ key, state }) => {
        const about = there.get(key)
        return state !== 'unwanted' && isAbout(about) && about.unwanted
          ? [{ key, heir: about.heir ?? null }]
          : []
      })
      const mine = new Set(queue.map(({ key }) => key))
      const come: Queued[] = []
      for (const [key, about] of there) {
        if (mine.has(key) || last.has(key) || !isAbout(about)) continue
        const path = await files.open(key)
        if (path === null) continue
        const queued = queuedFrom(key, path, about)
        known.set(key, JSON.stringify(aboutOf(queued)))
        come.push(queued)
      }
      return { come, gone, unwanted }
    },
  }
}
