import { createStore } from 'zustand/vanilla'
import { demonstrationProvider } from '@/services/demonstration'
import { identityStore } from './identity'
import { phone } from './testing/phone'
import { body, problem, scriptedServer } from './testing/server'

const REQUEST = '4f9c1b9e-5f43-4c7e-8f8e-0d5a1c6b2e01'
const consents = [{ purpose: 'sensitiveData', granted: true, textVersion: '1' }] as const
const AUTHORIZE = 'POST /mock/identity/authorizations'

function openApp({ server = scriptedServer(), on = phone(), proved = true } = {}) {
  const proveIdentity = jest.fn(() => Promise.resolve(proved))
  const store = createStore(
    identityStore({
      storage: on.storage,
      provider: demonstrationProvider(server.client),
      session: () => ({ startIdentity: () => Promise.resolve(REQUEST), proveIdentity, failure: null }),
    }),
  )
  return { server, on, store, proveIdentity }
}

test('a proof goes on after a reload at the provider’s page, with its consents and the way back', async () => {
  const before = openApp()
  expect(await before.store.getState().begin(consents, 'guide/outcome')).toBe(true)

  const after = openApp({ server: before.server, on: before.on })
  after.server.on(AUTHORIZE, body({ code: 'code-of-the-provider' }))
  expect(await after.store.getState().authorize('wangJianguo')).toBe(true)
  expect(await after.store.getState().finish()).toEqual({ next: 'guide/outcome' })
  expect(after.proveIdentity).toHaveBeenCalledWith(REQUEST, 'code-of-the-provider', consents)
  expect(after.on.keys()).toEqual([])
})

test('a code works once: a proof that failed begins again', async () => {
  const { server, store } = openApp({ proved: false })
  server.on(AUTHORIZE, body({ code: 'code-of-the-provider' }))
  await store.getState().begin(consents, null)
  await store.getState().authorize('wangJianguo')
  expect(await store.getState().finish()).toBeNull()
  expect(store.getState().pending).toBeNull()
})

test('where the provider says no there is no code, and the reason is said', async () => {
  const { server, store } = openApp()
  server.on(AUTHORIZE, problem('notFound'))
  await store.getState().begin(consents, null)
  expect(await store.getState().authorize('nobody')).toBe(false)
  expect(store.getState()).toMatchObject({ pending: { code: null }, failure: { code: 'notFound' } })
  expect(await store.getState().finish()).toBeNull()
})
