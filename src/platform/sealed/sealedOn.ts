import type { Storage } from '../storage'

/**
 * A storage whose values nobody reads who only has the phone's files. Sealing takes a moment that a synchronous storage
 * does not have: what is kept is opened once, then read from memory, and a value that is written is sealed behind the scenes.
 */
export interface SealedStorage extends Storage {
  /** Until it is through nothing can be read. Never rejects, and asks the phone once. */
  opened(): Promise<void>
  /** Another tab has written under this key: what is read afterwards is what that tab wrote. Never rejects. */
  heard(key: string): Promise<void>
  /** The phone did not take a value, which `write` could not know yet: storage full, or forbidden. */
  onRefused(listener: () => void): void
}

/** Where sealed values lie; each of it may reject. */
export interface Place {
  get(key: string): Promise<unknown>
  /** @param isNewest asked just before the value is put down: it may have been changed or removed while it was sealed */
  set(key: string, value: unknown, isNewest: () => boolean): Promise<void>
  remove(key: string): void
}

/** What a value becomes that is written while what lies there could not be opened yet: neither takes the other's place. */
export type Join = (key: string, kept: unknown, written: unknown) => unknown

/** @param keys what is opened; nothing else is ever kept there */
export function sealedOn(
  keys: readonly string[],
  place: Place,
  join: Join = (_key, _kept, written) => written,
): SealedStorage {
  const values = new Map<string, unknown>()
  const changes = new Map<string, number>()
  const refused = new Set<string>()
  /** What lies there and could not be opened: nothing is written over it. */
  const unopened = new Set<string>()
  const listeners = new Set<() => void>()
  let opening: Promise<void> | null = null
  let before = Promise.resolve()

  const changed = (key: string): (() => boolean) => {
    const mine = (changes.get(key) ?? 0) + 1
    changes.set(key, mine)
    return () => changes.get(key) === mine
  }

  async function open(key: string): Promise<void> {
    const change = changes.get(key)
    const value = await place.get(key).then(
      (kept) => {
        unopened.delete(key)
        return kept
      },
      () => {
        unopened.add(key)
        return null
      },
    )
    if (changes.get(key) === change) values.set(key, value)
  }

  /** Tries once more to open what lies there; rejects where it still cannot be. */
  async function joined(key: string, value: unknown): Promise<unknown> {
    if (!unopened.has(key)) return value
    const both = join(key, await place.get(key), value)
    if (!unopened.delete(key)) return value
    values.set(key, both)
    return both
  }

  async function seal(key: string, value: unknown, isNewest: () => boolean): Promise<void> {
    if (!isNewest()) return
    try {
      await place.set(key, await joined(key, value), isNewest)
      refused.delete(key)
    } catch {
      refused.add(key)
      listeners.forEach((listener) => listener())
    }
  }

  return {
    opened: () => (opening ??= Promise.all(keys.map(open)).then(() => undefined)),
    heard: open,
    read: (key) => values.get(key) ?? null,
    write(key, value) {
      values.set(key, value)
      const isNewest = changed(key)
      before = before.then(() => seal(key, value, isNewest))
      return !refused.has(key)
    },
    remove(key) {
      values.delete(key)
      refused.delete(key)
      unopened.delete(key)
      const isNewest = changed(key)
      place.remove(key)
      // What was being put down meanwhile goes after it.
      before = before.then(() => (isNewest() ? place.remove(key) : undefined))
    },
    onRefused: (listener) => void listeners.add(listener),
  }
}
