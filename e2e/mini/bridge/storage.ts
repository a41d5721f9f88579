import type { Platform } from '../platform'
import { Failure, stringOf, type Call, type Replies, type Values } from './replies'

/** What the phone keeps for the app between two starts: JSON by key. */
export type Storage = Map<string, string>

/** The platforms' limit for all keys together. */
const limit = 10 * 1024 * 1024

/** WeChat seals what it is told to, by `setStorage` alone; whoever asks without saying so gets what nobody can read. */
const SEAL = 'sealed by WeChat:'
const sealed = (data: unknown) => SEAL + Buffer.from(JSON.stringify(data)).toString('base64')
function opened(data: unknown): unknown {
  if (typeof data !== 'string' || !data.startsWith(SEAL)) throw new Failure('decrypt data failed')
  return JSON.parse(Buffer.from(data.slice(SEAL.length), 'base64').toString()) as unknown
}

export function storageApis(platform: Platform, storage: Storage, replies: Replies): Values {
  const set = (key: string, value: unknown) => {
    storage.set(key, JSON.stringify(value))
    const used = [...storage.values()].reduce((sum, json) => sum + Buffer.byteLength(json), 0)
    if (used > limit) throw new Failure('exceed max storage size 10MB')
  }
  const read = (key: string, otherwise: unknown): unknown => {
    const json = storage.get(key)
    return json === undefined ? otherwise : JSON.parse(json)
  }
  const asynchronous = {
    setStorage: replies.api('setStorage', (call) =>
      set(
        stringOf(call, 'key'),
        platform === 'weapp' && call.encrypt === true ? sealed(call.data) : call.data,
      ),
    ),
    getStorage: replies.api('getStorage', (call) => {
      const key = stringOf(call, 'key')
      if (platform === 'weapp' && !storage.has(key)) throw new Failure('data not found')
      const data = read(key, null)
      return { data: platform === 'weapp' && call.encrypt === true ? opened(data) : data }
    }),
    removeStorage: replies.api('removeStorage', (call) => void storage.delete(stringOf(call, 'key'))),
    clearStorage: replies.api('clearStorage', () => storage.clear()),
    clearStorageSync: () => storage.clear(),
    getStorageInfoSync: () => ({ keys: [...storage.keys()], limitSize: limit / 1024 }),
  }
  if (platform === 'alipay') {
    return {
      ...asynchronous,
      setStorageSync: (call: Call) => set(stringOf(call, 'key'), call.data),
      getStorageSync: (call: Call) => ({ data: read(stringOf(call, 'key'), null), success: true }),
      removeStorageSync: (call: Call) => void storage.delete(stringOf(call, 'key')),
    }
  }
  return {
    ...asynchronous,
    setStorageSync: (key: string, value: unknown) => set(key, value),
    getStorageSync: (key: string) => read(key, ''),
    removeStorageSync: (key: string) => void storage.delete(key),
  }
}
