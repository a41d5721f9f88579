import { createStore } from 'zustand/vanilla'
import type { Helped } from '@contract/mandate'
import { askingStore } from './asking'
import { phone } from './testing/phone'
import { body, later, problem, scriptedServer, silence } from './testing/server'

const GIVEN = 'GET /mandates?side=given'
const HELPED = 'GET /me/helped'
const FATHER: Helped = {
  ...{ kind: 'family', id: 'f2', name: '王志刚', kinship: 'daughter' },
  ...{ news: false, waits: false, collecting: false },
}

async function opened() {
  const server = scriptedServer()
  const store = createStore(askingStore({ client: server.client, storage: phone().storage }))
  server.on(GIVEN, body({ given: [], held: [] }))
  server.on(HELPED, body({ helped: [FATHER] }))
  await store.getState().load()
  return { server, store }
}

test('who asks to be let in is there while whom one helps is still on its way', async () => {
  const { server, store } = await opened()
  store.setState({ given: null })
  const late = later<ReturnType<typeof body>>()
  server.on(HELPED, () => late.promise)
  const loading = store.getState().load()
  await new Promise((done) => setTimeout(done))
  expect(store.getState().given).toEqual([])
  late.settle(body({ helped: [] }))
  await loading
  expect(store.getState()).toMatchObject({ helped: [], helps: false })
})

test.each([
  ['without a network', silence],
  ['where the server has failed', problem('internal')],
])('%s whom one helps stays, and is known not to have been heard', async (_, reply) => {
  const { server, store } = await opened()
  server.on(HELPED, reply)
  await store.getState().load()
  expect(store.getState()).toMatchObject({ helped: [FATHER], helps: true, unheard: true })
  server.on(HELPED, body({ helped: [FATHER] }))
  await store.getState().load()
  expect(store.getState().unheard).toBe(false)
})

test('where one may not know it nobody is named', async () => {
  const { server, store } = await opened()
  server.on(HELPED, problem('realNameRequired'))
  await store.getState().load()
  expect(store.getState()).toMatchObject({ helped: [], unheard: false })
})
