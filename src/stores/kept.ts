import type { Storage } from '@/platform/storage'

/** What was shown in full and the server has still to hear of (`unmasking.ts`). */
export const UNMASKINGS = 'unmaskings'

/** By what this browser is reached for its account (`connected.ts`). */
export const CONNECTED = 'connected'

/** What is kept about a person. Signing out removes all of it, whether or not the store that keeps it is loaded. */
export const PERSONAL_KEYS = [
  'session',
  'session.token',
  'identity',
  'guide',
  'seenOutcome',
  'cases',
  'draft',
  'draft.typed',
  'submission',
  'progress',
  'certificate',
  'acting',
  'helps',
  'notices',
  UNMASKINGS,
  CONNECTED,
  // Days that somebody asked to be reminded of before they signed in.
  'reminders',
  // The list of pictures in line; a browser keeps it beside them.
  'pictures',
] as const
/** What belongs to the phone, whoever is signed in: what its eyes need, how wrong its clock is, and that it is not to be installed on. */
type Key = (typeof PERSONAL_KEYS)[number] | 'settings' | 'clock' | 'notInstalled'

/** One value under one key of the phone's storage. */
export interface Kept<T> {
  /** `null` where nothing is kept, or an earlier release of the app kept it in another form. */
  read(): T | null
  /** @returns false where the phone did not take it */
  write(value: T): boolean
  remove(): void
}

/** @param form grows whenever the form of `T` changes, so that nothing of another form is read as if it were one */
export function keptAt<T>(storage: Storage, key: Key, form: number): Kept<T> {
  return {
    read() {
      const kept = storage.read(key) as { form?: number; value?: T } | null
      return kept && kept.form === form && kept.value !== undefined ? kept.value : null
    },
    write: (value) => storage.write(key, { form, value }),
    remove: () => storage.remove(key),
  }
}
