import type { Storage } from '@/platform/storage'

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
