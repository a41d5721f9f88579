import { createStore } from 'zustand/vanilla'
import type { Start } from '@contract/unit'
import { body, later, scriptedServer, silence } from './testing/server'
import { startsOf, unitStartsStore } from './unitStarts'

const start = (name: string): Start => ({
  id: '00000000-0000-4000-8000-000000000001',
  name,
  phoneMasked: '138****4420',
  month: '2027-06',
  state: 'waiting',
  changedAt: '2026-05-06T01:00:00.000Z',
})
const FIRST = 'GET /organisations/first/starts'
const SECOND = 'GET /organisations/second/starts'
const SEND = 'POST /organisations/first/starts'

function atDesks() {
  const server = scriptedServer()
  const store = createStore(unitStartsStore({ client: server.client }))
  server.on(FIRST, body({ starts: [start('周铁山')], next: null }))
  return {
    server,
    store,
    names: (id: string) => startsOf(store.getState(), id).starts?.map(({ name }) => name),
  }
}

test('whom one organisation asked is not listed under another, not even where that is not heard', async () => {
  const { server, store, names } = atDesks()
  await store.getState().load('first')
  expect(names('first')).toEqual(['周铁山'])
  expect(names('second')).toBeUndefined()
  server.on(SECOND, silence)
  await store.getState().load('second')
  expect(store.getState()).toMatchObject({ of: 'second', starts: null, next: null })
})

test('what came of a list that was sent for one is not told under another’s name', async () => {
  const { server, store, names } = atDesks()
  const late = later<ReturnType<typeof body>>()
  server.on(SEND, () => late.promise)
  server.on(SECOND, body({ starts: [start('李河')], next: null }))
  const sending = store.getState().send('first', [{ name: '周铁山', phone: '13800004420', month: '2027-06' }])
  await store.getState().load('second')
  late.settle(body({ asked: 1, before: 0, refused: [{ index: 0, from: '2026-06-01' }] }))
  await sending
  expect(store.getState()).toMatchObject({ of: 'second', started: null, busy: false })
  expect(names('second')).toEqual(['李河'])
})
