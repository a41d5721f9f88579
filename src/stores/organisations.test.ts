import { createStore } from 'zustand/vanilla'
import type { Organisation } from '@contract/unit'
import { organisationsStore } from './organisations'
import { body, problem, scriptedServer } from './testing/server'

const LIST = 'GET /me/organisations'
const IRON_WORKS: Organisation = {
  id: '00000000-0000-4000-8000-000000000001',
  kind: 'employer',
  name: '唐山样例炼铁厂',
  creditCode: '91130200000000006K',
  until: '2027-02-01T00:00:00.000Z',
}

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())
const settle = (ms = 0) => jest.advanceTimersByTimeAsync(ms)

async function watched() {
  const server = scriptedServer()
  const provider = {
    people: () => Promise.reject(new Error('nobody asks')),
    authorize: () => Promise.reject(new Error('nobody asks')),
    organisations: () => Promise.reject(new Error('nobody asks')),
    authorizeOrganisation: () => Promise.reject(new Error('nobody asks')),
  }
  const store = createStore(organisationsStore({ client: server.client, provider }))
  server.on(LIST, body({ organisations: [IRON_WORKS], ended: [] }))
  await store.getState().load()
  return { server, store, stop: store.getState().watch() }
}

test('goes from an open page within five seconds of being taken away', async () => {
  const { server, store } = await watched()
  expect(store.getState().organisations).toHaveLength(1)
  const ended = [{ id: IRON_WORKS.id, name: IRON_WORKS.name, withdrawn: true, on: '2026-11-23' }]
  server.on(LIST, body({ organisations: [], ended }))
  await settle(5_000)
  expect(store.getState()).toMatchObject({ organisations: [], ended })
})

test('is not shown while the provider cannot be asked, says why, and comes back', async () => {
  const { server, store } = await watched()
  server.on(LIST, problem('organisationUnverified'))
  await settle(5_000)
  expect(store.getState()).toMatchObject({ organisations: null, failure: { code: 'organisationUnverified' } })
  server.on(LIST, body({ organisations: [IRON_WORKS], ended: [] }))
  await settle(5_000)
  expect(store.getState()).toMatchObject({ organisations: [IRON_WORKS], failure: null })
})

test('a page that is left asks no more, another that is open still does', async () => {
  const { server, store, stop } = await watched()
  const other = store.getState().watch()
  stop()
  await settle(5_000)
  expect(server.heard(LIST)).toHaveLength(2)
  other()
  await settle(60_000)
  expect(server.heard(LIST)).toHaveLength(2)
})
