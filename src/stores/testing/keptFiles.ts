import type { KeptFile, KeptFiles } from '@/platform/keptFiles'

/** Where a phone keeps pictures: what was kept by one run of the app is there in the next, under another path. */
export function filesOfPhone() {
  const kept = new Map<string, KeptFile>()
  const tabs = new Set<{ readonly here: string; readonly heard: () => void }>()
  let full = false
  let runs = 0

  const run = (): KeptFiles => {
    runs += 1
    const here = `run-${String(runs)}`
    /** Other tabs hear of it, as a browser tells them: afterwards. */
    const changed = () =>
      tabs.forEach((tab) => {
        if (tab.here !== here) queueMicrotask(tab.heard)
      })
    const found = (file: KeptFile): KeptFile => ({ ...file, path: `${here}:${file.path}` })
    return {
      async keep(name, path, about) {
        await Promise.resolve()
        if (full) return false
        kept.set(name, { name, path, about })
        changed()
        return true
      },
      async note(name, about) {
        await Promise.resolve()
        const file = kept.get(name)
        if (file) kept.set(name, { ...file, about })
        changed()
      },
      async open(name) {
        await Promise.resolve()
        const file = kept.get(name)
        return file ? found(file).path : null
      },
      async all() {
        await Promise.resolve()
        return [...kept.values()].map(found)
      },
      async list() {
        await Promise.resolve()
        return [...kept.values()].map(({ name, about }) => ({ name, about }))
      },
      any: () => Promise.resolve(kept.size > 0),
      async drop(name) {
        await Promise.resolve()
        kept.delete(name)
        changed()
      },
      async dropAll() {
        await Promise.resolve()
        kept.clear()
      },
      onOthers: (heard) => void tabs.add({ here, heard }),
    }
  }

  return {
    /** What each run of the app has. */
    run,
    kept: () => [...kept.keys()],
    /** Puts what nobody wrote there. */
    put: (file: KeptFile) => void kept.set(file.name, file),
    fill: () => {
      full = true
    },
    makeRoom: () => {
      full = false
    },
  }
}
