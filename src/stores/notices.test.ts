import { createStore } from 'zustand/vanilla'
import type { Notice } from '@contract/notice'
import { forgetPerson } from './forget'
import { noticesStore } from './notices'
import { phone } from './testing/phone'
import { body, problem, scriptedServer, silence } from './testing/server'

const notice = (id: string, more: Partial<Notice> = {}): Notice => ({
  ...{ id, kind: 'approved', at: '2026-05-15T02:24:00.000Z', read: false, settled: false, reader: 'retiree' },
  ...{
    owner: null,
    asker: null,
    mandateId: null,
    caseId: null,
    department: 'hrss',
    items: [],
    pictures: null,
  },
  ...{ due: null, part: null, channel: null, ...more },
})
const page = (notices: readonly Notice[], unread: number, next: string | null = null) =>
  body({ notices, unread, next, asOf: '2026-05-15T03:00:00.000Z' })
const LIST = 'GET /notifications'

function opened(on = phone()) {
  const server = scriptedServer()
  const start = () => createStore(noticesStore({ client: server.client, storage: on.storage }))
  return { server, start, store: start(), on }
}

test('page after page, each notice once, and the count is of all of them', async () => {
  const { server, store } = opened()
  server.on(LIST, page([notice('b')], 2, 'b'))
  await store.getState().load()
  server.on(`${LIST}?before=b`, page([notice('a')], 2))
  await store.getState().more()
  expect(store.getState().list?.notices.map(({ id }) => id)).toEqual(['b', 'a'])
  expect(store.getState()).toMatchObject({ unread: 2, list: { next: null } })
  await store.getState().more()
  expect(server.requests).toHaveLength(2)
})

test('what arrives comes before the pages that are shown; what is read or ended below them is so there too', async () => {
  const { server, store } = opened()
  server.on(LIST, page([notice('c'), notice('b')], 3, 'b'))
  await store.getState().load()
  server.on(`${LIST}?before=b`, page([notice('a')], 4))
  await store.getState().more()
  // One that has come since was not shown with the page below: it is still to be asked for.
  expect(store.getState().list?.unread).toBe(3)
  server.on(LIST, page([notice('d'), notice('c')], 3, 'c'))
  server.on(`${LIST}?before=c`, page([{ ...notice('b'), read: true }], 3))
  await store.getState().load()
  expect(store.getState().list?.notices.map(({ id, read }) => [id, read])).toEqual([
    ['d', false],
    ['c', false],
    ['b', true],
  ])
  expect(store.getState()).toMatchObject({ unread: 3, list: { next: null } })
})

test('a list that comes after its reader has left this phone is neither shown nor kept', async () => {
  const { server, store, start, on } = opened()
  let answer: (reply: ReturnType<typeof page>) => void = () => undefined
  server.on(LIST, () => new Promise((resolve) => (answer = resolve)))
  const late = store.getState().load()
  await Promise.resolve()
  forgetPerson(on.storage)
  answer(page([notice('a')], 1))
  await late
  expect(store.getState()).toMatchObject({ list: null, unread: null })
  expect(start().getState().list).toBeNull()
})

test('read, it is so at once, and stays read though a list from before it was told comes late', async () => {
  const { server, store } = opened()
  server.on(LIST, page([notice('a')], 1))
  await store.getState().load()
  let answer: (reply: ReturnType<typeof page>) => void = () => undefined
  server.on(LIST, () => new Promise((resolve) => (answer = resolve)))
  const late = store.getState().load()
  server.on('POST /notifications/a/read', body(notice('a', { read: true })))
  await store.getState().read('a')
  answer(page([notice('a')], 1))
  await late
  expect(store.getState()).toMatchObject({ unread: 0, list: { notices: [{ read: true }] } })
})

test('one that is not there any more answers why', async () => {
  const { server, store } = opened()
  server.on('POST /notifications/a/read', problem('notFound'))
  expect(await store.getState().read('a')).toMatchObject({ code: 'notFound' })
})

test('all are read up to the newest that was seen', async () => {
  const { server, store } = opened()
  server.on(LIST, page([notice('b'), notice('a')], 2))
  await store.getState().load()
  server.on('POST /notifications/read', body(null))
  server.on(LIST, page([notice('b', { read: true }), notice('a', { read: true })], 0))
  await store.getState().readAll()
  const sent = server.requests.find(({ path }) => path === '/notifications/read')
  expect(sent?.body).toEqual({ upTo: 'b' })
  expect(store.getState()).toMatchObject({ unread: 0, busy: false })
})

test('without a network one’s own are there with their moment; nobody else’s lie on the phone', async () => {
  const { server, store, start, on } = opened()
  const theirs = notice('b', {
    reader: 'family',
    mandateId: 'm',
    owner: { name: '王建国', kinship: 'daughter' },
  })
  server.on(LIST, page([theirs, notice('a')], 2))
  await store.getState().load()
  expect(JSON.stringify(on.storage.read('notices'))).not.toContain('王建国')
  server.on(LIST, silence)
  const next = start()
  await next.getState().load()
  expect(next.getState().failure).not.toBeNull()
  expect(next.getState().list).toMatchObject({ notices: [{ id: 'a' }], asOf: '2026-05-15T03:00:00.000Z' })
})

test('the count alone lists nothing', async () => {
  const { server, store } = opened()
  server.on(`${LIST}?count=only`, page([], 3))
  await store.getState().count()
  expect(store.getState()).toMatchObject({ unread: 3, list: null })
})
