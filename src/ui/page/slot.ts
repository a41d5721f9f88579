import { useSyncExternalStore } from 'react'

/** What the app's entry puts on every page, or takes off it again: it is no page's own. */
export function createSlot<T>() {
  let given: T | null = null
  const listeners = new Set<() => void>()
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }
  const now = () => given
  return {
    put(what: T | null): void {
      given = what
      listeners.forEach((listener) => listener())
    },
    use: (): T | null => useSyncExternalStore(subscribe, now),
  }
}
