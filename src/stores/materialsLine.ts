import type { KeptFiles } from '@/platform/keptFiles'
import type { ByOthers } from './materialsKept'
import type { Queued } from './materialsPictures'

const NOTHING: ByOthers = { come: [], gone: [], unwanted: [] }

/** What keeps the line of pictures is fetched with the first one: pages that only count them do without. */
export function createMaterialsLine(files: KeptFiles) {
  let fetched: ReturnType<typeof keptOn> | null = null
  const kept = () => {
    fetched ??= keptOn(files)
    // Where the network did not bring it, it is asked for again with the next picture.
    fetched.catch(() => (fetched = null))
    return fetched
  }

  return {
    /** What waited when the app was closed. */
    read: async (): Promise<readonly Queued[]> =>
      (await files.any())
        ? kept().then(
            ({ read }) => read(),
            () => [],
          )
        : [],

    /**
     * Brings what is kept in line with the queue.
     * @returns false where the phone did not take one of them: it is there only as long as the app runs
     */
    keep: async (queue: readonly Queued[]): Promise<boolean> =>
      queue.length === 0 && fetched === null
        ? true
        : kept().then(
            ({ keep }) => keep(queue),
            () => false,
          ),

    /** What other tabs of this browser have done to the line since. */
    byOthers: async (queue: readonly Queued[]): Promise<ByOthers> =>
      kept().then(
        ({ byOthers }) => byOthers(queue),
        () => NOTHING,
      ),
  }
}

const keptOn = async (files: KeptFiles) => (await import('./materialsKept')).createMaterialsKept(files)
