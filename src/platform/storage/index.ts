import Taro from '@tarojs/taro'

/** What stays on the phone between two runs of the app. Values are anything JSON can hold. */
export interface Storage {
  /** `null` where nothing is kept, or nothing can be read. */
  read(key: string): unknown
  /** @returns false where the phone did not take it: storage full, or forbidden in a private window */
  write(key: string, value: unknown): boolean
  remove(key: string): void
}

/** The synchronous storage of the platform: a value is kept before the next key is struck. */
export const storage: Storage = {
  read(key) {
    try {
      // The platforms answer '' or undefined for a key they do not know.
      const text: unknown = Taro.getStorageSync(key)
      return typeof text === 'string' && text !== '' ? (JSON.parse(text) as unknown) : null
    } catch {
      return null
    }
  },
  write(key, value) {
    try {
      Taro.setStorageSync(key, JSON.stringify(value))
      return true
    } catch {
      return false
    }
  },
  remove(key) {
    try {
      Taro.removeStorageSync(key)
    } catch {
      // A storage that cannot be written holds nothing to remove.
    }
  },
}
