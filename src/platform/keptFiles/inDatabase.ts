import { del, get, getMany, keys, promisifyRequest, set } from 'idb-keyval'
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

/** Rejects where the database does not answer: that is not the same as none. */
async function names(): Promise<readonly string[]> {
  const all = await keys<string>(keptIn())
  return all.filter((key) => key.startsWith(BEFORE)).map((key) => key.slice(BEFORE.length))
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
export const inDatabase: Omit<KeptFiles, 'any' | 'onOthers'> & {
  /** Whether the database says that there is none; rejects where it does not answer. */
  none(): Promise<boolean>
} = {
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
    await ifItCan(async () => {
      const kept = await get<Kept>(at(name), keptIn())
      if (kept) await set(at(name), { ...kept, about }, keptIn())
    })
  },
  open: async (name) => (await opened(name))?.path ?? null,
  async all() {
    const files = await Promise.all((await names().catch(() => [])).map(opened))
    return files.filter((file) => file !== null)
  },
  async list() {
    const all = await names()
    const kept = await getMany<Kept | undefined>(all.map(at), keptIn())
    return all.flatMap((name, nth) => {
      const one = kept[nth]
      return one ? [{ name, about: one.about }] : []
    })
  },
  async drop(name) {
    await ifItCan(() => del(at(name), keptIn()))
  },
  async dropAll() {
    // At one request: what asks first which there are has nothing to ask for where the database answers late.
    await ifItCan(() =>
      keptIn()('readwrite', (files) =>
        promisifyRequest(files.delete(IDBKeyRange.bound(BEFORE, `${BEFORE}\uffff`))),
      ),
    )
  },
  none: async () => (await names()).length === 0,
}
