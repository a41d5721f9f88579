import { createStore } from 'zustand/vanilla'
import { clockStore } from './clock'
import { phone } from './testing/phone'
import { body, problem, scriptedServer } from './testing/server'

const openClock = (on = phone()) => {
  const server = scriptedServer()
  return { server, on, store: createStore(clockStore({ client: server.client, storage: on.storage })) }
}

afterEach(() => jest.useRealTimers())

test('before any answer today is the phone’s day, as it is in China', () => {
  jest.useFakeTimers({ now: new Date('2026-05-05T16:00:00Z') })
  expect(openClock().store.getState().today).toBe('2026-05-06')
  jest.setSystemTime(new Date('2026-05-05T15:59:59Z'))
  expect(openClock().store.getState().today).toBe('2026-05-05')
})

test('after an answer today is the server’s, whatever the answer was', async () => {
  const { server, store } = openClock()
  server.setCaseClock('2026-11-01T16:00:00.000Z')
  server.on('GET /me', problem('signInRequired'))
  await server.client.call('getMe', {}).catch(() => undefined)
  expect(store.getState().today).toBe('2026-11-02')

  server.setCaseClock('2026-11-30T01:00:00.000Z')
  server.on('GET /me', body({}))
  await server.client.call('getMe', {})
  expect(store.getState().today).toBe('2026-11-30')
})

for (const [how, wrong] of [
  ['a year behind', '2025-05-06T04:00:00Z'],
  ['a year ahead', '2027-05-06T04:00:00Z'],
] as const) {
  test(`a phone ${how} has the right day without a network as well, once it has heard one`, async () => {
    jest.useFakeTimers({ now: new Date(wrong) })
    const { server, on, store } = openClock()
    expect(store.getState()).toEqual({ today: wrong.slice(0, 10), heard: false })
    server.setCaseClock('2026-05-06T04:00:00.000Z')
    server.on('GET /me', body({}))
    await server.client.call('getMe', {})

    jest.setSystemTime(Date.now() + 3 * 86_400_000)
    expect(openClock(on).store.getState()).toEqual({ today: '2026-05-09', heard: true })
  })
}

test('how far the phone is off is not written at every answer', async () => {
  jest.useFakeTimers({ now: new Date('2026-05-06T04:00:00Z') })
  const { server, on } = openClock()
  const written = jest.spyOn(on.storage, 'write')
  server.on('GET /me', body({}))
  for (const second of ['00', '09', '20']) {
    server.setCaseClock(`2026-05-06T04:00:${second}.000Z`)
    await server.client.call('getMe', {})
  }
  expect(written).toHaveBeenCalledTimes(1)
})
