import { sessionWatcher } from './sessionWatch'
import { body, problem, scriptedServer } from './testing/server'

const ME = 'GET /me'
const LONGEST_MS = 30_000

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

function open({ status = 'signedIn' as 'signedIn' | 'signedOut', seen = true } = {}) {
  const server = scriptedServer()
  server.setCaseClock('2026-05-06T01:40:00.000Z')
  server.on(ME, body({ account: 'wang' }))
  const page = { seen, back: () => undefined as void }
  const ended = jest.fn()
  server.client.listen({ endedElsewhere: ended })
  const load = jest.fn(() => Promise.resolve())
  sessionWatcher({
    client: server.client,
    session: () => ({ status, load }),
    isInSight: () => page.seen,
    onInSight: (listener) => {
      page.back = listener
      return () => undefined
    },
    now: () => Date.now(),
  })()
  const asked = () => server.heard(ME).length
  return { server, page, ended, load, asked }
}
const pass = (ms = LONGEST_MS) => jest.advanceTimersByTimeAsync(ms)

test('a page on which nothing is done learns within half a minute that its session was ended elsewhere', async () => {
  const { server, ended } = open()
  server.on(ME, problem('sessionEndedElsewhere'))
  await pass()
  expect(ended).toHaveBeenCalled()
})

test('that it is over by time is the session’s to say', async () => {
  const { server, load } = open()
  server.on(ME, body(null))
  await pass()
  expect(load).toHaveBeenCalled()
})

test('where a page asks anyway nothing more is asked', async () => {
  const { server, asked } = open()
  server.on('GET /cases', body({ cases: [], next: null }))
  for (let times = 0; times < 12; times += 1) {
    await server.client.call('listCases', {})
    await pass(5_000)
  }
  expect(asked()).toBe(0)
})

test('out of sight it asks nothing, and at once when it is looked at again', async () => {
  const { page, asked } = open({ seen: false })
  await pass(10 * LONGEST_MS)
  expect(asked()).toBe(0)
  page.seen = true
  page.back()
  await pass(0)
  expect(asked()).toBe(1)
})

test('of who is not signed in nothing is asked', async () => {
  const { asked } = open({ status: 'signedOut' })
  await pass(10 * LONGEST_MS)
  expect(asked()).toBe(0)
})
