import type { KeptFiles } from '@/platform/keptFiles'
import { MATERIALS } from '@/domain/scheme/ids'
import type { Queued } from './materialsPictures'

/** What of a picture in line is kept beside its file. Its words of state are not: after a start it waits. */
type About = Pick<Queued, 'caseId' | 'attempt' | 'kind' | 'replaces' | 'receivedAs'> & { readonly form: 1 }

const aboutOf = ({ caseId, attempt, kind, replaces, receivedAs }: Queued): About => ({
  form: 1,
  caseId,
  attempt,
  kind,
  replaces,
  receivedAs,
})

function isAbout(about: unknown): about is About {
  if (typeof about !== 'object' || about === null) return false
  const { form, kind } = about as Partial<About>
  return form === 1 && MATERIALS.some((known) => known === kind)
}

/** The line of pictures, as it is after a reload, a killed app or a restart of the phone. */
export function createMaterialsKept(files: KeptFiles) {
  /** What is kept, or being kept, and what of it was said last. */
  let known = new Map<string, string>()

  return {
    /** What waited when the app was closed. */
    async read(): Promise<readonly Queued[]> {
      const found = await files.all()
      return found.flatMap(({ name, path, about }) => {
        if (!isAbout(about)) {
          void files.drop(name)
          return []
        }
        const { form: _, ...rest } = about
        const state = rest.receivedAs === null ? 'waiting' : 'tidying'
        const queued: Queued = { ...rest, key: name, path, state, percent: 0, tries: 0, failure: null }
        known.set(name, JSON.stringify(aboutOf(queued)))
        return [queued]
      })
    },

    /** @returns false where the phone did not take one of them */
    async keep(queue: readonly Queued[]): Promise<boolean> {
      const before = known
      known = new Map(queue.map((queued) => [queued.key, JSON.stringify(aboutOf(queued))]))
      for (const key of before.keys()) if (!known.has(key)) void files.drop(key)
      const changed = queue.filter(({ key }) => before.get(key) !== known.get(key))
      const taken = await Promise.all(
        changed.map(async (queued) => {
          const { key, path } = queued
          if (before.has(key)) {
            await files.note(key, aboutOf(queued))
            return true
          }
          const kept = await files.keep(key, path, aboutOf(queued))
          // Received, or taken back, while it was being kept.
          if (kept && !known.has(key)) await files.drop(key)
          return kept
        }),
      )
      return taken.every(Boolean)
    },
  }
}
