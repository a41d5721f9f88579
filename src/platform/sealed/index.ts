import { storage } from '../storage'
import { sealedOn, type Join, type SealedStorage } from './sealedOn'

export type { SealedStorage } from './sealedOn'

/** The same keys of the browser's storage as in the clear, so that another tab hears of them. */
interface Kept {
  readonly sealed: string
}

const isSealed = (kept: unknown): kept is Kept =>
  typeof kept === 'object' && kept !== null && typeof (kept as Partial<Kept>).sealed === 'string'

/** Fetched where there is something to seal or open: nobody waits for it before the first page. */
const sealing = () => import('./sealing')

/** @returns null where this browser cannot seal, or the network did not bring what does it */
async function sealedText(name: string, value: unknown): Promise<string | null> {
  const code = await sealing().catch(() => null)
  return code && code.sealText(name, JSON.stringify(value))
}

/** Sealed under the browser's own key; where it has none, in the clear, as everything else that it keeps. */
export const sealedStorage = (keys: readonly string[], join?: Join): SealedStorage =>
  sealedOn(
    keys,
    {
      async get(name) {
        const kept = storage.read(name)
        // An earlier release kept it in the clear: it is sealed when it is next written.
        if (!isSealed(kept)) return kept
        const code = await sealing()
        // What another key sealed nobody opens any more; where there is no key, there may be one the next time.
        const text = await code.unsealText(name, kept.sealed).catch(() => 'null')
        if (text === null) throw new Error('there is no key to open it with')
        return JSON.parse(text) as unknown
      },
      async set(name, value, isNewest) {
        const sealed = await sealedText(name, value)
        if (isNewest() && !storage.write(name, sealed === null ? value : { sealed }))
          throw new Error('the phone did not take it')
      },
      remove: (name) => storage.remove(name),
    },
    join,
  )
