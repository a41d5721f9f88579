/** @jest-environment node */
import 'fake-indexeddb/auto'
import { webcrypto } from 'node:crypto'
import Taro from '@tarojs/taro'
import { storage } from '../storage'
import { sealedStorage } from '.'
import { ownKey } from './ownKey'
import { seal, unseal } from './seal'
import { sealedOn } from './sealedOn'

const PATIENCE_MS = 20_000

/** Sealing takes its time on a busy machine. */
async function until(isSo: () => boolean): Promise<void> {
  const end = Date.now() + PATIENCE_MS
  while (!isSo() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 5))
}
const inTheClear = (key: string) => String(Taro.getStorageSync(key))
const sealedAt = (key: string) => until(() => inTheClear(key).includes('"sealed"'))

beforeEach(() => Taro.clearStorageSync())

describe('what is kept sealed', () => {
  test('is read back in the next run, and stands nowhere in the clear', async () => {
    const first = sealedStorage(['draft'])
    await first.opened()
    first.write('draft', { name: '王建国' })
    expect(first.read('draft')).toEqual({ name: '王建国' })
    await sealedAt('draft')
    expect(Taro.getStorageSync('draft')).toMatch(/"sealed":"[A-Za-z0-9+/=]{40,}"/)
    expect(Taro.getStorageSync('draft')).not.toContain('王建国')

    const next = sealedStorage(['draft'])
    expect(next.read('draft')).toBeNull()
    await next.opened()
    expect(next.read('draft')).toEqual({ name: '王建国' })
  })

  test('in the clear by an earlier release is read, and sealed when it is next written', async () => {
    storage.write('draft', { name: '王建国' })
    const kept = sealedStorage(['draft'])
    await kept.opened()
    expect(kept.read('draft')).toEqual({ name: '王建国' })
    kept.write('draft', kept.read('draft'))
    await sealedAt('draft')
    expect(Taro.getStorageSync('draft')).not.toContain('王建国')
  })

  test('is gone for good once it is removed, be it while it was being sealed', async () => {
    const kept = sealedStorage(['draft', 'other'])
    await kept.opened()
    kept.write('draft', { name: '王建国' })
    kept.remove('draft')
    // Sealed after it, and so once that is there.
    kept.write('other', 1)
    await sealedAt('other')
    expect(Taro.getStorageSync('draft')).toBe('')
    expect(kept.read('draft')).toBeNull()
  })

  test('that was tampered with, or sealed for another place, is as if it were not there', async () => {
    const kept = sealedStorage(['draft'])
    await kept.opened()
    kept.write('draft', { name: '王建国' })
    await sealedAt('draft')
    storage.write('other', storage.read('draft'))
    const elsewhere = sealedStorage(['other'])
    await elsewhere.opened()
    expect(elsewhere.read('other')).toBeNull()
  })

  test('is what another tab wrote, once it was heard of', async () => {
    const [one, other] = [sealedStorage(['draft']), sealedStorage(['draft'])]
    await Promise.all([one.opened(), other.opened()])
    one.write('draft', 1)
    await sealedAt('draft')
    await other.heard('draft')
    expect(other.read('draft')).toBe(1)
  })
})

test('the key can be used and not be read', async () => {
  const key = await ownKey()
  expect(key?.extractable).toBe(false)
  if (key === null) throw new Error('no key')
  await expect(webcrypto.subtle.exportKey('raw', key)).rejects.toThrow()
  expect(await ownKey()).toBe(key)
  const sealed = await seal(key, 'draft', new TextEncoder().encode('065000').buffer)
  expect(new TextDecoder().decode(await unseal(key, 'draft', sealed))).toBe('065000')
  await expect(unseal(key, 'guide', sealed)).rejects.toThrow()
})

describe('a phone that takes nothing more', () => {
  test('is told of, and what was written stays for this run', async () => {
    let full = true
    const kept = sealedOn(['draft'], {
      get: () => Promise.resolve(null),
      set: () => (full ? Promise.reject(new Error('full')) : Promise.resolve()),
      remove: () => undefined,
    })
    let told = 0
    kept.onRefused(() => (told += 1))
    await kept.opened()
    kept.write('draft', 1)
    await until(() => told > 0)
    expect([told, kept.read('draft')]).toEqual([1, 1])
    expect(kept.write('draft', 2)).toBe(false)
    full = false
    await until(() => kept.write('draft', 3))
    expect(kept.write('draft', 4)).toBe(true)
  })
})

describe('what lies there and cannot be opened now', () => {
  const opens = { now: false }
  const lying = new Map<string, unknown>()
  const open = () =>
    sealedOn(
      ['draft'],
      {
        get: (key) =>
          opens.now ? Promise.resolve(lying.get(key) ?? null) : Promise.reject(new Error('no key')),
        set: (key, value) => Promise.resolve(void lying.set(key, value)),
        remove: (key) => void lying.delete(key),
      },
      (_key, kept, written) => [kept, written],
    )
  beforeEach(() => {
    opens.now = false
    lying.set('draft', 'typed before')
  })

  test('is not written over: that is told as a phone that takes nothing', async () => {
    const kept = open()
    let told = 0
    kept.onRefused(() => (told += 1))
    await kept.opened()
    kept.write('draft', 'typed now')
    await until(() => told > 0)
    expect(lying.get('draft')).toBe('typed before')
    expect(kept.read('draft')).toBe('typed now')
  })

  test('is joined once it can be', async () => {
    const kept = open()
    await kept.opened()
    opens.now = true
    kept.write('draft', 'typed now')
    await until(() => Array.isArray(lying.get('draft')))
    expect(lying.get('draft')).toEqual(['typed before', 'typed now'])
    expect(kept.read('draft')).toEqual(['typed before', 'typed now'])
  })

  test('is gone where it is removed', async () => {
    const kept = open()
    await kept.opened()
    kept.remove('draft')
    kept.write('draft', 'typed now')
    await until(() => lying.get('draft') === 'typed now')
    expect(lying.get('draft')).toBe('typed now')
  })
})
