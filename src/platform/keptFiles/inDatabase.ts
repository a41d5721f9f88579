import { del, delMany, get, keys, set, update } from 'idb-keyval'
import { fileBytes } from '../fileBytes'
import { keptIn } from '../sealed/keptIn'
import { ownKey } from '../sealed/ownKey'
import { seal, unseal } from '../sealed/seal'
import type { KeptFile, KeptFiles } from './keptFiles'

const BEFORE = 'file/'
const at = (name: string) => BEFORE + name

interface Kept {
  readonly about: unknown
  readonly sealed: boolean
  readonly bytes: ArrayBuffer
}

async function opened(name: string): Promise<KeptFile | null> {
  try {
    const kept = await get<Kept>(at(name), keptIn())
    if (!kept) return null
    const key = kept.sealed ? await ownKey() : null
    if (kept.sealed && key === null) return null
    const bytes = key === null ? kept.bytes : await unseal(key, at(name), kept.bytes)
    const path = URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' }))
    return { name, path, about: kept.about }
  } catch {
    return null
  }
}

async function names(): Promise<readonly string[]> {
  try {
    const all = await keys<string>(keptIn())
    return all.filter((key) => key.startsWith(BEFORE)).map((key) => key.slice(BEFORE.length))
  } catch {
    return []
  }
}

/** A browser that keeps nothing has nothing to change. */
async function ifItCan(change: () => Promise<void>): Promise<void> {
  try {
    await change()
  } catch {
    return
  }
}

/** In the browser's database, each sealed under its own key where it has one. */
export const inDatabase: Omit<KeptFiles, 'any'> = {
  async keep(name, path, about) {
    try {
      const bytes = await fileBytes(path)
      const key = await ownKey()
      const sealed = key === null ? bytes : await seal(key, at(name), bytes)
      const kept: Kept = { about, sealed: key !== null, bytes: sealed }
      await set(at(name), kept, keptIn())
      return true
    } catch {
      return false
    }
  },
  async note(name, about) {
    const anew = (kept: Kept | undefined) => (kept ? { ...kept, about } : undefined)
    await ifItCan(() => update<Kept | undefined>(at(name), anew, keptIn()))
  },
  open: async (name) => (await opened(name))?.path ?? null,
  async all() {
    const files = await Promise.all((await names()).map(opened))
    return files.filter((file) => file !== null)
  },
  async drop(name) {
    await ifItCan(() => del(at(name), keptIn()))
  },
  async dropAll() {
    const all = await names()
    if (all.length > 0) await ifItCan(() => delMany(all.map(at), keptIn()))
  },
}
