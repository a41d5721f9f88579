import { createStore } from 'zustand/vanilla'
import { clockStore } from './clock'
import { body, problem, scriptedServer } from './testing/server'

const openClock = () => {
  const server = scriptedServer()
  return { server, store: createStore(clockStore({ client: server.client })) }
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
