import Taro from '@tarojs/taro'
import { storage } from '../storage'
import { sealedOn, type Join, type SealedStorage } from './sealedOn'

export type { SealedStorage } from './sealedOn'

/** Sealed by WeChat itself (since its base library 2.21.3; older ones keep it in the clear and know no `encrypt`). */
const sealed = { encrypt: true }

export const sealedStorage = (keys: readonly string[], join?: Join): SealedStorage =>
  sealedOn(
    keys,
    {
      async get(key) {
        const kept = await Taro.getStorage<unknown>({ ...sealed, key }).catch(() => null)
        // An earlier release kept it in the clear: what is sealed is nothing to that which asks for it as such.
        return typeof kept?.data === 'string' && kept.data !== '' ? JSON.parse(kept.data) : storage.read(key)
      },
      async set(key, value, isNewest) {
        if (isNewest()) await Taro.setStorage({ ...sealed, key, data: JSON.stringify(value) })
      },
      remove: (key) => storage.remove(key),
    },
    join,
  )
