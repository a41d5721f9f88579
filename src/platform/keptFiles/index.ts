import { storage } from '../storage'
import { onOtherTab } from '../tabs'
import type { KeptFiles } from './keptFiles'

export type { KeptFile, KeptFiles } from './keptFiles'

/** Whether any may be kept, told without opening the database. */
const ANY = 'pictures'
/** Written anew with each change, so that other tabs hear of it. */
const CHANGED = 'picturesChanged'

const changed = () => void storage.write(CHANGED, Date.now() + Math.random())

/** Fetched where there is something to keep: nobody waits for it before the first page. */
const database = async () => (await import('./inDatabase')).inDatabase

/** Without its code, which the network did not bring, nothing is kept. */
async function ask<T>(
  question: (kept: Awaited<ReturnType<typeof database>>) => Promise<T>,
  otherwise: T,
): Promise<T> {
  try {
    return await question(await database())
  } catch {
    return otherwise
  }
}

export const keptFiles: KeptFiles = {
  async keep(name, path, about) {
    // Where that is not taken, nobody would look for the picture at the next start.
    if (!storage.write(ANY, true)) return false
    const kept = await ask((files) => files.keep(name, path, about), false)
    // The last of the others may have gone meanwhile, and said that there are none; or there never were any.
    if (kept) storage.write(ANY, true)
    else if (await ask((files) => files.none(), false)) storage.remove(ANY)
    changed()
    return kept
  },
  async note(name, about) {
    await ask((files) => files.note(name, about), undefined)
    changed()
  },
  open: (name) => ask((files) => files.open(name), null),
  all: async () => (storage.read(ANY) === true ? ask((files) => files.all(), []) : []),
  any: () => Promise.resolve(storage.read(ANY) === true),
  list: async () => ask((files) => files.list(), []),
  async drop(name) {
    await ask(async (files) => {
      await files.drop(name)
      if (await files.none()) storage.remove(ANY)
    }, undefined)
    changed()
  },
  async dropAll() {
    storage.remove(ANY)
    await ask((files) => files.dropAll(), undefined)
  },
  onOthers(listener) {
    onOtherTab((key) => {
      if (key === CHANGED) listener()
    })
  },
}
