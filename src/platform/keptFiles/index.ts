import { storage } from '../storage'
import type { KeptFiles } from './keptFiles'

export type { KeptFile, KeptFiles } from './keptFiles'

/** Whether any may be kept, told without opening the database. */
const ANY = 'pictures'

/** Fetched where there is something to keep: nobody waits for it before the first page. */
const database = async () => (await import('./inDatabase')).inDatabase

/** Without its code, which the network did not bring, nothing is kept. */
async function orElse<T>(asked: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await asked
  } catch {
    return otherwise
  }
}

export const keptFiles: KeptFiles = {
  keep(name, path, about) {
    storage.write(ANY, true)
    return orElse(
      database().then(({ keep }) => keep(name, path, about)),
      false,
    )
  },
  note: (name, about) =>
    orElse(
      database().then(({ note }) => note(name, about)),
      undefined,
    ),
  open: (name) =>
    orElse(
      database().then(({ open }) => open(name)),
      null,
    ),
  async all() {
    if (storage.read(ANY) !== true) return []
    const files = await orElse(
      database().then(({ all }) => all()),
      [],
    )
    if (files.length === 0) storage.remove(ANY)
    return files
  },
  any: () => Promise.resolve(storage.read(ANY) === true),
  drop: (name) =>
    orElse(
      database().then(({ drop }) => drop(name)),
      undefined,
    ),
  dropAll() {
    storage.remove(ANY)
    return orElse(
      database().then(({ dropAll }) => dropAll()),
      undefined,
    )
  },
}
