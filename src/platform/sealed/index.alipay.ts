import { storage } from '../storage'
import { sealedOn, type Join, type SealedStorage } from './sealedOn'

export type { SealedStorage } from './sealedOn'

/** Alipay keeps each mini-program's storage to itself and offers no sealing of its own. */
export const sealedStorage = (keys: readonly string[], join?: Join): SealedStorage =>
  sealedOn(
    keys,
    {
      get: (key) => Promise.resolve(storage.read(key)),
      async set(key, value, isNewest) {
        if (isNewest() && !storage.write(key, value)) throw new Error('the phone did not take it')
      },
      remove: (key) => storage.remove(key),
    },
    join,
  )
