import Taro from '../../config/jest/taro'
import type { Material } from '@contract/material'
import { TIMEOUT_MS } from '@/services/client'
import { forgetPerson, picturesWait } from './forget'
import { allReceived, useMaterials } from './materials'
import { aDraft, aMaterial, CASE_ID } from './testing/cases'
import { runMaterials } from './testing/materialsApp'
import { phone } from './testing/phone'
import { body, later, problem, silence } from './testing/server'

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

const settle = (ms = 0) => jest.advanceTimersByTimeAsync(ms)

function openSlots(materials: readonly Material[] = []) {
  const opened = runMaterials()
  opened.take(materials)
  return opened
}

const page = (number: number) =>
  aMaterial({ id: `page-${number}`, page: number, receiptNumber: `SJ-000${number}` })
const REMOVE = (id: string) => `DELETE /cases/${CASE_ID}/materials/${id}`
const ORDER = `PUT /cases/${CASE_ID}/materials/order`

describe('a picture', () => {
  test('is called received only once the server said so, with its receipt number', async () => {
    const { server, store, slot } = openSlots()
    const answer = later<void>()
    server.onUpload(async ({ onProgress }) => {
      onProgress(40)
      await answer.promise
      return body(page(1))
    })
    store.getState().add('archivePages', 'blob:1')
    await settle()
    expect(slot()).toMatchObject([{ state: 'uploading', percent: 40, path: 'blob:1', material: null }])

    server.uploads[0]?.onProgress(100)
    expect(slot()).toMatchObject([{ state: 'sent', material: null }])
    expect(allReceived(store.getState())).toBe(false)

    answer.settle()
    await settle()
    expect(slot()).toMatchObject([
      { state: 'received', material: { receiptNumber: 'SJ-0001' }, path: 'blob:1' },
    ])
    expect(allReceived(store.getState())).toBe(true)
  })

  test('is sent one after the other', async () => {
    const { server, store, slot } = openSlots()
    const answers = [later<void>(), later<void>()]
    let brought = 0
    server.onUpload(async () => {
      const number = (brought += 1)
      await answers[number - 1]?.promise
      return body(page(number))
    })
    store.getState().add('archivePages', 'blob:1')
    store.getState().add('archivePages', 'blob:2')
    await settle()
    expect(slot().map(({ state }) => state)).toEqual(['uploading', 'waiting'])
    answers[0]?.settle()
    await settle()
    expect(slot().map(({ state }) => state)).toEqual(['received', 'uploading'])
    answers[1]?.settle()
    await settle()
    expect(slot().map(({ state }) => state)).toEqual(['received', 'received'])
  })

  test('that did not get through is tried again by itself, under the same key', async () => {
    const { server, store, slot } = openSlots()
    let reachable = false
    server.onUpload(() => (reachable ? body(page(1)) : silence))
    store.getState().add('archivePages', 'blob:1')
    await settle()
    expect(slot()).toMatchObject([{ state: 'waiting', tries: 1 }])
    expect(store.getState().nextTryAt).toBe(Date.now() + 3_000)

    reachable = true
    await settle(3_000)
    expect(slot()).toMatchObject([{ state: 'received' }])
    const keys = server.uploads.map(({ header }) => header['Idempotency-Key'])
    expect(keys).toEqual(['key-1', 'key-1'])
    expect(store.getState().nextTryAt).toBeNull()
  })

  test('goes on at once when the network returns, or when somebody asks', async () => {
    const { server, store, on } = openSlots()
    server.onUpload(() => silence)
    store.getState().add('archivePages', 'blob:1')
    await settle()
    on.connect()
    await settle()
    expect(server.uploads).toHaveLength(2)
    store.getState().retry()
    await settle()
    expect(server.uploads).toHaveLength(3)
  })

  test('what failed while the phone had no way is not held against the tries after it: they wait as after a first', async () => {
    const { server, store, on, slot } = openSlots()
    server.onUpload(() => silence)
    store.getState().add('archivePages', 'blob:1')
    for (const seconds of [0, 3, 6, 12, 24]) await settle(seconds * 1000)
    expect(slot()).toMatchObject([{ tries: 5 }])
    on.connect()
    await settle()
    expect(slot()).toMatchObject([{ tries: 1 }])
    await settle(3_000)
    expect(slot()).toMatchObject([{ tries: 2 }])
  })

  test('that the server does not take says why, keeps the file and holds up no other', async () => {
    const { server, store, slot } = openSlots()
    server.onUpload(({ path }) => (path === 'blob:bad' ? problem('fileDamaged') : body(page(1))))
    store.getState().add('archivePages', 'blob:bad')
    store.getState().add('archivePages', 'blob:good')
    await settle()
    expect(slot()).toMatchObject([
      { state: 'received', path: 'blob:good' },
      { state: 'refused', path: 'blob:bad', failure: { code: 'fileDamaged' } },
    ])
    await settle(120_000)
    expect(server.uploads).toHaveLength(2)
  })
})

test('one that does not get through lets the others pass', async () => {
  const { server, store, slot } = openSlots()
  server.onUpload(({ path }) => (path === 'blob:bad' ? silence : body(page(1))))
  store.getState().add('archivePages', 'blob:bad')
  await settle()
  store.getState().add('archivePages', 'blob:good')
  await settle()
  expect(slot()).toMatchObject([
    { state: 'received', path: 'blob:good' },
    { state: 'waiting', path: 'blob:bad' },
  ])
})

describe('taking a picture anew', () => {
  test('keeps its place among the pages; the old one goes only once the new one is received', async () => {
    const { server, store, slot } = openSlots([page(1), page(2), page(3)])
    server.onUpload(() => silence)
    store.getState().retake('page-2', 'blob:2b')
    await settle()
    expect(slot().map(({ key }) => key)).toEqual(['page-1', 'key-1', 'page-3'])
    expect(server.requests).toHaveLength(0)

    server.onUpload(() => body(page(4)))
    server.on(REMOVE('page-2'), body(null))
    const ordered = [page(1), { ...page(4), page: 2 }, page(3)]
    server.on(ORDER, body({ materials: ordered }))
    await settle(3_000)
    expect(server.heard(ORDER)[0]?.body).toEqual({
      kind: 'archivePages',
      ids: ['page-1', 'page-4', 'page-3'],
    })
    expect(slot().map(({ key, state }) => [key, state])).toEqual([
      ['page-1', 'received'],
      ['page-4', 'received'],
      ['page-3', 'received'],
    ])
  })

  test('in a slot of one picture makes room first', async () => {
    const { server, store, slot } = openSlots([aMaterial({ id: 'front', kind: 'idCardFront' })])
    let there = true
    server.onUpload(() =>
      there ? problem('tooManyPages') : body(aMaterial({ id: 'front-2', kind: 'idCardFront' })),
    )
    server.on(REMOVE('front'), () => {
      there = false
      return body(null)
    })
    store.getState().retake('front', 'blob:2')
    await settle()
    expect(slot('idCardFront')).toMatchObject([{ key: 'front-2', state: 'received' }])
  })

  test('of one that was refused replaces the file in line', async () => {
    const { server, store, slot } = openSlots()
    server.onUpload(({ path }) => (path === 'blob:bad' ? problem('fileDamaged') : body(page(1))))
    const key = store.getState().add('archivePages', 'blob:bad')
    await settle()
    store.getState().retake(key, 'blob:good')
    await settle()
    expect(slot()).toMatchObject([{ state: 'received', path: 'blob:good' }])
    expect(slot()).toHaveLength(1)
  })
})

describe('taking a picture out', () => {
  test('that still waits needs no server; one of which not all was sent is stopped', async () => {
    const { server, store, slot } = openSlots()
    server.onUpload(() => later<never>().promise)
    const going = store.getState().add('archivePages', 'blob:1')
    const waiting = store.getState().add('archivePages', 'blob:2')
    await settle()
    expect(await store.getState().remove(waiting)).toBe(true)
    expect(await store.getState().remove(going)).toBe(true)
    expect(slot()).toEqual([])
    expect(server.aborted).toBe(1)
  })

  test('that was received is gone when the server said so', async () => {
    const { server, store, slot } = openSlots([page(1)])
    server.on(REMOVE('page-1'), silence)
    expect(await store.getState().remove('page-1')).toBe(false)
    expect(slot()).toHaveLength(1)
    expect(store.getState().failure).not.toBeNull()

    server.on(REMOVE('page-1'), problem('notFound'))
    expect(await store.getState().remove('page-1')).toBe(true)
    expect(slot()).toEqual([])
  })
})

describe('a photo’s file', () => {
  test('stays as long as it stands for a picture, and is given back with it', async () => {
    const { server, store, released } = openSlots()
    server.onUpload(() => body(page(1)))
    store.getState().add('archivePages', 'blob:1')
    await settle()
    store.getState().take({ id: CASE_ID, materials: [page(1)] })
    expect(released).toEqual([])
    server.on(REMOVE('page-1'), body(null))
    await store.getState().remove('page-1')
    expect(released).toEqual(['blob:1'])
  })

  test('is given back when it is taken out of the line, or taken anew', async () => {
    const { server, store, released } = openSlots()
    server.onUpload(() => silence)
    const one = store.getState().add('archivePages', 'blob:1')
    const two = store.getState().add('archivePages', 'blob:2')
    await settle()
    await store.getState().remove(one)
    store.getState().retake(two, 'blob:3')
    expect(released).toEqual(['blob:1', 'blob:2'])
  })

  test('is given back when the new one has taken its place', async () => {
    const { server, store, released } = openSlots()
    server.onUpload(() => body(page(1)))
    store.getState().add('archivePages', 'blob:1')
    await settle()
    server.onUpload(() => body(page(2)))
    server.on(REMOVE('page-1'), body(null))
    store.getState().retake('page-1', 'blob:2')
    await settle()
    expect(released).toEqual(['blob:1'])
  })

  test('is given back when the person leaves', async () => {
    const { server, on, store, released } = openSlots()
    server.onUpload(() => silence)
    store.getState().add('archivePages', 'blob:1')
    await settle()
    forgetPerson(on.storage)
    expect(released).toEqual(['blob:1'])
  })
})

test('signing out learns of pictures that wait, from the app’s own line', async () => {
  Taro.request.mockReturnValue(new Promise(() => undefined))
  expect(await picturesWait()).toBe(false)
  useMaterials.getState().take(aDraft())
  useMaterials.getState().add('archivePages', 'file:1')
  expect(await picturesWait()).toBe(true)
  // Also those of an application that is not the open one any more.
  useMaterials.getState().leave()
  expect(await picturesWait()).toBe(true)
  forgetPerson(phone().storage)
  expect(await picturesWait()).toBe(false)
})

test('pages are put in another order', async () => {
  const { server, store, slot } = openSlots([page(1), page(2)])
  server.on(
    ORDER,
    body({
      materials: [
        { ...page(2), page: 1 },
        { ...page(1), page: 2 },
      ],
    }),
  )
  expect(await store.getState().reorder('archivePages', ['page-2', 'page-1'])).toBe(true)
  expect(slot().map(({ key }) => key)).toEqual(['page-2', 'page-1'])
})

test('pictures of a second device appear; those in line here stay', async () => {
  const { server, store, slot } = openSlots([page(1)])
  server.onUpload(() => silence)
  store.getState().add('archivePages', 'blob:2')
  await settle()
  store.getState().take({ id: CASE_ID, materials: [page(1), page(3)] })
  await settle()
  expect(slot().map(({ state }) => state)).toEqual(['received', 'received', 'waiting'])
})

test('an answer that was written before the last picture arrived does not take it away', async () => {
  const { server, store, slot } = openSlots()
  server.onUpload(() => body(page(1)))
  store.getState().add('archivePages', 'blob:1')
  await settle()
  store.getState().take({ id: CASE_ID, materials: [] })
  store.getState().take({ id: CASE_ID, materials: [] })
  expect(slot()).toHaveLength(1)
  await settle(TIMEOUT_MS + 1)
  // No answer is that old: it was deleted at another phone.
  store.getState().take({ id: CASE_ID, materials: [] })
  expect(slot()).toHaveLength(0)
})

test('a picture that an answer has named is gone once the next does not name it', async () => {
  const { server, store, slot } = openSlots()
  server.onUpload(() => body(page(1)))
  store.getState().add('archivePages', 'blob:1')
  await settle()
  store.getState().take({ id: CASE_ID, materials: [page(1)] })
  store.getState().take({ id: CASE_ID, materials: [] })
  expect(slot()).toHaveLength(0)
})

describe('pictures of two applications on one phone', () => {
  const OTHER = 'another-case'

  test('each go to their own, whichever is open', async () => {
    const { server, store, slot } = openSlots()
    const answer = later<void>()
    server.onUpload(async () => {
      await answer.promise
      return body(page(1))
    })
    store.getState().add('archivePages', 'blob:1')
    store.getState().take({ id: OTHER, materials: [] })
    expect(slot()).toEqual([])
    expect(store.getState().elsewhere).toBe(1)
    answer.settle()
    await settle()
    expect(server.uploads.map(({ url }) => url)).toEqual([`/api/v1/cases/${CASE_ID}/materials`])
    expect(slot()).toEqual([])
    expect(store.getState().elsewhere).toBe(0)
  })

  test('wait no longer for one that is not this person’s to see any more', async () => {
    const { server, store } = openSlots()
    const answer = later<void>()
    server.onUpload(async () => {
      await answer.promise
      return problem('notFound')
    })
    store.getState().add('archivePages', 'blob:1')
    store.getState().leave()
    answer.settle()
    await settle()
    expect(store.getState().elsewhere).toBe(0)
  })
})

describe('a picture that is taken in a session that has ended', () => {
  test.each(['signInRequired', 'realNameRequired', 'consentRequired'] as const)(
    'waits, under its key, and is sent once the case is opened again (%s)',
    async (code) => {
      const { server, store, slot } = openSlots()
      let open = false
      server.onUpload(() => (open ? body(page(1)) : problem(code)))
      store.getState().add('archivePages', 'blob:1')
      await settle()
      expect(slot()).toMatchObject([{ state: 'waiting', failure: { code } }])
      await settle(120_000)
      expect(server.uploads).toHaveLength(1)

      open = true
      store.getState().take({ id: CASE_ID, materials: [] })
      await settle()
      expect(slot()).toMatchObject([{ state: 'received', path: 'blob:1' }])
      const keys = server.uploads.map(({ header }) => header['Idempotency-Key'])
      expect(new Set(keys).size).toBe(1)
    },
  )
})
