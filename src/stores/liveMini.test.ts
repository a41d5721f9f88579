import { createStore } from 'zustand/vanilla'
import { followLive } from './live'
import { ASK_EVERY_MS } from './polling'
import { progressStore } from './progress'
import { CASE_ID } from './testing/cases'
import { phone } from './testing/phone'
import { useSession } from './session'
import { body, scriptedServer } from './testing/server'

jest.mock('@/platform/eventStream', () => jest.requireActual<object>('@/platform/eventStream/index.mini'))

// One tab, and it would hold the stream at once, were there one.
jest.mock('@/platform/oneTab', () => ({
  oneTab: () => ({ tell: () => {}, onTold: () => {}, wait: (lead: () => void) => (lead(), () => {}) }),
}))

const GET = `GET /cases/${CASE_ID}/progress`

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

test('on a mini-program, where there is no stream, a page that is open asks again by itself at its interval, and a hidden one does not', async () => {
  const fetched = jest.fn(() => Promise.reject(new Error('there is no stream')))
  Object.assign(globalThis, { fetch: fetched })
  useSession.setState({ status: 'signedIn' })
  followLive()
  const server = scriptedServer()
  const { storage, onOnline } = phone()
  const store = createStore(progressStore({ client: server.client, storage, onOnline, adopt: () => {} }))
  server.on(
    GET,
    body({ caseId: CASE_ID, asOf: '2026-05-11T02:20:00Z', notes: [], progress: { documents: [] } }),
  )
  const asks = () => server.heard(GET).length
  const hide = store.getState().watch(CASE_ID)
  await jest.advanceTimersByTimeAsync(0)
  const asked = [asks()]
  for (let turn = 0; turn < 3; turn++) {
    await jest.advanceTimersByTimeAsync(ASK_EVERY_MS)
    asked.push(asks())
  }
  expect(asked).toEqual([1, 2, 3, 4])
  hide()
  await jest.advanceTimersByTimeAsync(10 * ASK_EVERY_MS)
  expect(asks()).toBe(4)
  expect(fetched).not.toHaveBeenCalled()
})
