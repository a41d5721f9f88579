/** @jest-environment node */
import 'fake-indexeddb/auto'
import { get, set } from 'idb-keyval'
import Taro from '@tarojs/taro'
import { fileBytes } from '../fileBytes'
import { keptIn } from '../sealed/keptIn'
import { storage } from '../storage'
import { keptFiles } from '.'

jest.mock('../fileBytes')

const shown: Blob[] = []
URL.createObjectURL = (blob) => `blob:${String(shown.push(blob as Blob))}`

const PICTURE = new TextEncoder().encode('a card of 王建国').buffer
const contentOf = async (path: string | null) => shown[Number(path?.slice('blob:'.length)) - 1]?.text()

beforeEach(async () => {
  jest.mocked(fileBytes).mockImplementation(() => Promise.resolve(PICTURE.slice(0)))
  await keptFiles.dropAll()
  Taro.clearStorageSync()
})

test('a kept picture is there bit for bit, with what was said of it, and lies sealed', async () => {
  expect(await keptFiles.any()).toBe(false)
  expect(await keptFiles.keep('one', 'blob:taken', { kind: 'bankCard' })).toBe(true)
  expect(await keptFiles.any()).toBe(true)
  const [file] = await keptFiles.all()
  expect(file).toMatchObject({ name: 'one', about: { kind: 'bankCard' } })
  expect(await contentOf(file?.path ?? null)).toBe('a card of 王建国')
  const raw = await get<{ bytes: ArrayBuffer; sealed: boolean }>('file/one', keptIn())
  expect(raw?.sealed).toBe(true)
  expect(new TextDecoder().decode(raw?.bytes)).not.toContain('card')
})

test('what is said of it changes without it, and of one that is gone nothing is said', async () => {
  await keptFiles.keep('one', 'blob:taken', 1)
  await keptFiles.note('one', 2)
  await keptFiles.drop('two')
  await keptFiles.note('two', 2)
  expect((await keptFiles.all()).map(({ name, about }) => [name, about])).toEqual([['one', 2]])
})

test('dropped, one by one or all at once, nothing is left', async () => {
  for (const name of ['one', 'two', 'three']) await keptFiles.keep(name, 'blob:taken', name)
  await keptFiles.drop('two')
  expect(await keptFiles.open('two')).toBeNull()
  expect(await contentOf(await keptFiles.open('one'))).toBe('a card of 王建国')
  await keptFiles.dropAll()
  expect(await keptFiles.open('one')).toBeNull()
  expect(await keptFiles.any()).toBe(false)
})

test('a picture that was put in another one’s place does not open', async () => {
  await keptFiles.keep('one', 'blob:taken', 1)
  await set('file/two', await get('file/one', keptIn()), keptIn())
  expect((await keptFiles.all()).map(({ name }) => name)).toEqual(['one'])
})

test('a file that is not there any more is not kept, and that is said', async () => {
  jest.mocked(fileBytes).mockRejectedValue(new Error('gone'))
  expect(await keptFiles.keep('one', 'blob:gone', 1)).toBe(false)
})

test('whether there are any is known after the last has gone, and not before', async () => {
  for (const name of ['one', 'two']) await keptFiles.keep(name, 'blob:taken', name)
  await keptFiles.drop('one')
  expect(await keptFiles.any()).toBe(true)
  await keptFiles.drop('two')
  expect(await keptFiles.any()).toBe(false)
})

describe('a picture that the phone does not take is not said to be kept', () => {
  afterEach(() => jest.restoreAllMocks())
  const keep = () => keptFiles.keep('one', 'blob:taken', 1)

  test('where the database is full', async () => {
    await keep()
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    jest.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(full)
    expect(await keptFiles.keep('two', 'blob:taken', 2)).toBe(false)
    expect((await keptFiles.all()).map(({ name }) => name)).toEqual(['one'])
  })

  test('where a private window refuses the database', async () => {
    await jest.isolateModulesAsync(async () => {
      jest.spyOn(indexedDB, 'open').mockImplementation(() => {
        throw new DOMException('refused', 'SecurityError')
      })
      const { keptFiles: refused } = await import('.')
      expect(await refused.keep('one', 'blob:taken', 1)).toBe(false)
      expect(await refused.all()).toEqual([])
      await expect(refused.drop('one')).resolves.toBeUndefined()
      await expect(refused.dropAll()).resolves.toBeUndefined()
    })
  })

  test('where the phone takes not even the note that there is one', async () => {
    jest.spyOn(storage, 'write').mockReturnValue(false)
    expect(await keep()).toBe(false)
    expect(await get('file/one', keptIn())).toBeUndefined()
  })
})

describe('a database that never answers', () => {
  afterEach(() => {
    jest.useRealTimers()
    jest.restoreAllMocks()
  })

  /** A browser whose database opens when the test says so; nothing of an earlier run is loaded. */
  async function killed(then: (files: typeof keptFiles, opens: () => Promise<IDBDatabase>) => Promise<void>) {
    await jest.isolateModulesAsync(async () => {
      const real = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('late')
        request.onupgradeneeded = () => request.result.createObjectStore('kept')
        request.onsuccess = () => resolve(request.result)
      })
      const request: { result?: IDBDatabase; onsuccess?: () => void } = {}
      jest.spyOn(indexedDB, 'open').mockReturnValue(request as unknown as IDBOpenDBRequest)
      jest.useFakeTimers({ doNotFake: ['setImmediate'] })
      const { keptFiles: files } = await import('.')
      await then(files, async () => {
        request.result = real
        request.onsuccess?.()
        jest.useRealTimers()
        await new Promise((resolve) => setTimeout(resolve, 0))
        return real
      })
      real.close()
    })
  }

  test('is as one that refuses, after a while that is waited once', () =>
    killed(async (files) => {
      const said: unknown[] = []
      const says = (...asked: Promise<unknown>[]) =>
        asked.forEach((one) => void one.then((it) => said.push(it)))
      says(files.keep('one', 'blob:taken', 1), files.list())
      await jest.advanceTimersByTimeAsync(3_000)
      expect(said).toHaveLength(2)
      expect(said).toEqual(expect.arrayContaining([false, []]))
      says(files.keep('two', 'blob:taken', 2), files.open('one'), files.drop('one'), files.dropAll())
      await jest.advanceTimersByTimeAsync(0)
      expect(said).toHaveLength(6)
    }))

  test('that opens after all keeps again, sealed, and what was to go has gone', () =>
    killed(async (files, opens) => {
      const first = files.keep('one', 'blob:taken', 1)
      await jest.advanceTimersByTimeAsync(3_000)
      await first
      await files.dropAll()
      const database = await opens()
      expect(await files.keep('two', 'blob:taken', 2)).toBe(true)
      expect((await files.list()).map(({ name }) => name)).toEqual(['two'])
      const { result } = await new Promise<IDBRequest>((resolve) => {
        const asked = database.transaction('kept').objectStore('kept').get('file/two')
        asked.onsuccess = () => resolve(asked)
      })
      expect(result).toMatchObject({ sealed: true })
    }))
})
