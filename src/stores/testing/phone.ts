import { sealedOn } from '@/platform/sealed/sealedOn'
import type { Storage } from '@/platform/storage'
import { DRAFT_KEYS } from '../draftKept'

/** A phone's storage, with its other tabs and its way back to the network. */
export function phone() {
  const values = new Map<string, string>()
  const tabs = new Set<(key: string) => void>()
  const connected = new Set<() => void>()
  let full = false

  const storage: Storage = {
    read: (key) => JSON.parse(values.get(key) ?? 'null') as unknown,
    write(key, value) {
      if (full) return false
      values.set(key, JSON.stringify(value))
      return true
    },
    remove: (key) => void values.delete(key),
  }

  return {
    storage,
    /** The sealed part of it, as each run of the app, and each tab, opens it for itself. */
    sealed: () =>
      sealedOn(DRAFT_KEYS, {
        get: (key) => Promise.resolve(storage.read(key)),
        async set(key, value, isNewest) {
          if (isNewest() && !storage.write(key, value)) throw new Error('full')
        },
        remove: storage.remove,
      }),
    keys: () => [...values.keys()],
    text: () => [...values.values()].join('\n'),
    /** Full, or a private window. */
    fill: () => {
      full = true
    },
    onOtherTab(listener: (key: string) => void) {
      tabs.add(listener)
      return () => void tabs.delete(listener)
    },
    /** Tells the tabs, as a browser does, that another one wrote these keys. */
    tellTabs: (...keys: string[]) => keys.forEach((key) => tabs.forEach((listener) => listener(key))),
    onOnline(listener: () => void) {
      connected.add(listener)
      return () => void connected.delete(listener)
    },
    connect: () => connected.forEach((listener) => listener()),
  }
}

/** What is kept has been opened, and what was written has been sealed. */
export async function sealing(): Promise<void> {
  for (let step = 0; step < 20; step += 1) await Promise.resolve()
}
