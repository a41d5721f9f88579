import { createStore } from 'zustand/vanilla'
import { ApiProblem, Unreachable } from '@/services/failure'
import type { Client } from '@/services/client'
import { certificateCodeStore, LOOK_MS, MOST_CODES, RENEW_MS } from './certificateCode'
import { forgetPerson } from './forget'
import { storage } from '@/platform/storage'

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

/** A phone that shows the code: in sight or not, with a network or not. */
function aPhone() {
  const phone = {
    inSight: true,
    comesBack: () => {},
    failure: null as Error | null,
    made: 0,
    asleepMs: 0,
  }
  const call = () => {
    if (phone.failure) return Promise.reject(phone.failure)
    phone.made += 1
    return Promise.resolve({
      token: `t${String(phone.made)}`,
      validSeconds: 115,
      origin: 'https://retire.example',
      checked: 4,
    })
  }
  const store = createStore(
    certificateCodeStore({
      client: { call } as unknown as Client,
      now: () => Date.now() + phone.asleepMs,
      isInSight: () => phone.inSight,
      onInSight: (listener) => {
        phone.comesBack = listener
        return () => (phone.comesBack = () => {})
      },
    }),
  )
  return { phone, store, link: () => store.getState().code?.link ?? null }
}
const passes = (ms: number) => jest.advanceTimersByTimeAsync(ms)

test('a code is there at once, and another each minute while it is shown', async () => {
  const { phone, store, link } = aPhone()
  const stop = store.getState().show()
  await passes(0)
  expect(store.getState().code).toEqual({
    link: 'https://retire.example/verify#t1',
    origin: 'https://retire.example',
    checked: 4,
  })
  await passes(RENEW_MS - LOOK_MS)
  expect(link()).toMatch(/#t1$/)
  await passes(LOOK_MS)
  expect(link()).toMatch(/#t2$/)
  stop()
  expect(link()).toBeNull()
  await passes(3 * RENEW_MS)
  expect(phone.made).toBe(2)
})

test('without a network the code that still counts stays, goes when it counts no more, and is back soon after', async () => {
  const { phone, store, link } = aPhone()
  store.getState().show()
  await passes(0)
  phone.failure = new Unreachable('no network')
  await passes(110_000)
  expect(link()).toMatch(/#t1$/)
  await passes(10_000)
  expect(link()).toBeNull()
  expect(store.getState().failure).toBe(phone.failure)
  phone.failure = null
  await passes(LOOK_MS)
  expect(link()).toMatch(/#t2$/)
  expect(store.getState().failure).toBeNull()
})

test('out of sight none is made; a phone that slept shows no code that has run out when it comes back', async () => {
  const { phone, store, link } = aPhone()
  store.getState().show()
  await passes(0)
  phone.inSight = false
  await passes(5 * RENEW_MS)
  expect(phone.made).toBe(1)
  phone.asleepMs = 3_600_000
  phone.inSight = true
  phone.comesBack()
  expect(link()).toBeNull()
  await passes(0)
  expect(link()).toMatch(/#t2$/)
})

test('a phone that was put down stops after a while, and shows it again when it is asked to', async () => {
  const { phone, store, link } = aPhone()
  const stop = store.getState().show()
  await passes((MOST_CODES + 3) * RENEW_MS)
  expect(phone.made).toBe(MOST_CODES)
  expect(store.getState()).toMatchObject({ code: null, resting: true })
  stop()
  store.getState().show()
  await passes(0)
  expect(link()).toMatch(new RegExp(`#t${String(MOST_CODES + 1)}$`))
})

test('that it has ended is told; whoever signs out leaves no code behind', async () => {
  const { phone, store } = aPhone()
  phone.failure = new ApiProblem({ type: '', code: 'certificateEnded', title: '失效', status: 409 })
  store.getState().show()
  await passes(0)
  expect(store.getState().failure).toBe(phone.failure)
  phone.failure = null
  await passes(LOOK_MS)
  expect(store.getState().code).not.toBeNull()
  forgetPerson(storage)
  expect(store.getState().code).toBeNull()
  await passes(3 * RENEW_MS)
  expect(store.getState().code).toBeNull()
})
