import Taro from '@tarojs/taro'
import { storageOn, type Storage } from './storageOn'

export type { Storage } from './storageOn'

/** The synchronous storage of the platform: a value is kept before the next key is struck. */
export const storage: Storage = storageOn({
  // The platforms answer '' or undefined for a key they do not know.
  getItem: (key) => Taro.getStorageSync(key) as unknown,
  setItem: (key, text) => Taro.setStorageSync(key, text),
  removeItem: (key) => Taro.removeStorageSync(key),
})
