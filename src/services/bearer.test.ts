import type { Storage } from '@/platform/storage'
import { createBearer } from './bearer'

function phone() {
  const kept = new Map<string, unknown>()
  let full = false
  const storage: Storage = {
    read: (key) => kept.get(key) ?? null,
    write(key, value) {
      if (!full) kept.set(key, value)
      return !full
    },
    remove: (key) => void kept.delete(key),
  }
  return { storage, fill: () => (full = true) }
}

test('a session goes on with the token of an answer, in this run and the next', () => {
  const { storage } = phone()
  const bearer = createBearer(storage)
  bearer.keep('token-1')
  bearer.goOn('token-2')
  expect([bearer.token(), createBearer(storage).token()]).toEqual(['token-2', 'token-2'])
})

test('on a phone that is full it goes on with the one that the next run begins with', () => {
  const { storage, fill } = phone()
  const bearer = createBearer(storage)
  bearer.keep('token-1')
  fill()
  bearer.goOn('token-2')
  expect([bearer.token(), createBearer(storage).token()]).toEqual(['token-1', 'token-1'])
})

test('nobody is signed in by an answer that comes after they signed out', () => {
  const { storage } = phone()
  const bearer = createBearer(storage)
  bearer.keep('token-1')
  bearer.keep(null)
  bearer.goOn('token-2')
  expect([bearer.token(), createBearer(storage).token()]).toEqual([null, null])
})
