import { storageOn } from './storageOn'

const throwing = (name: string) => () => {
  throw new DOMException('no', name)
}

test('what is kept is read back', () => {
  const values = new Map<string, string>()
  const storage = storageOn({
    getItem: (key) => values.get(key) ?? '',
    setItem: (key, text) => void values.set(key, text),
    removeItem: (key) => void values.delete(key),
  })
  expect(storage.read('guide')).toBeNull()
  expect(storage.write('guide', { sex: 'male' })).toBe(true)
  expect(storage.read('guide')).toEqual({ sex: 'male' })
  storage.remove('guide')
  expect(storage.read('guide')).toBeNull()
})

test('a full phone takes nothing new, says so, and still reads and removes what it has', () => {
  const values = new Map([['guide', '1']])
  const storage = storageOn({
    getItem: (key) => values.get(key),
    setItem: throwing('QuotaExceededError'),
    removeItem: (key) => void values.delete(key),
  })
  expect([storage.write('guide', 2), storage.read('guide')]).toEqual([false, 1])
  storage.remove('guide')
  expect(storage.read('guide')).toBeNull()
})

test('a private window that refuses everything is as if nothing were kept, and nothing is thrown', () => {
  const refuses = throwing('SecurityError')
  const storage = storageOn({ getItem: refuses, setItem: refuses, removeItem: refuses })
  expect([storage.read('guide'), storage.write('guide', 1)]).toEqual([null, false])
  expect(() => storage.remove('guide')).not.toThrow()
})

test('what somebody else wrote under the key is as if nothing were kept', () => {
  const storage = storageOn({ getItem: () => '{half', setItem: () => undefined, removeItem: () => undefined })
  expect(storage.read('guide')).toBeNull()
})
