import { storage } from '../storage'
import { ownKey } from './ownKey'
import { seal, unseal } from './seal'
import { sealedOn, type SealedStorage } from './sealedOn'

export type { SealedStorage } from './sealedOn'

/** The same keys of the browser's storage as in the clear, so that another tab hears of them. */
interface Kept {
  readonly sealed: string
}

const isSealed = (kept: unknown): kept is Kept =>
  typeof kept === 'object' && kept !== null && typeof (kept as Partial<Kept>).sealed === 'string'

const textOf = (bytes: ArrayBuffer): string => {
  let text = ''
  for (const byte of new Uint8Array(bytes)) text += String.fromCharCode(byte)
  return btoa(text)
}
const bytesOf = (text: string): ArrayBuffer =>
  Uint8Array.from(atob(text), (char) => char.charCodeAt(0)).buffer

/** Sealed under the browser's own key; where it has none, in the clear, as everything else that it keeps. */
export const sealedStorage = (keys: readonly string[]): SealedStorage =>
  sealedOn(keys, {
    async get(name) {
      const kept = storage.read(name)
      // An earlier release kept it in the clear: it is sealed when it is next written.
      if (!isSealed(kept)) return kept
      const key = await ownKey()
      if (key === null) return null
      const opened = await unseal(key, name, bytesOf(kept.sealed))
      return JSON.parse(new TextDecoder().decode(opened)) as unknown
    },
    async set(name, value, isNewest) {
      const key = await ownKey()
      const kept =
        key === null
          ? value
          : { sealed: textOf(await seal(key, name, new TextEncoder().encode(JSON.stringify(value)).buffer)) }
      if (isNewest() && !storage.write(name, kept)) throw new Error('the phone did not take it')
    },
    remove: (name) => storage.remove(name),
  })
