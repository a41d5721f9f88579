import type { Hint } from '@contract/live'
import type { StreamEnd, StreamEvent } from '@/platform/eventStream'
import type { OneTab } from '@/platform/oneTab'
import { isLive, nextAskMs, onHint, setLive } from './hints'
import { liveFollower } from './live'
import { ASK_EVERY_MS } from './polling'

beforeEach(() => jest.useFakeTimers())
afterEach(() => {
  setLive(false)
  jest.useRealTimers()
})

const told: Hint[] = []
onHint((hint) => told.push(hint))
const pass = (ms = 0) => jest.advanceTimersByTimeAsync(ms)

/** The tabs of a browser: one leads at a time, in the order in which they came. */
function tabsOfBrowser() {
  const waiting: (() => () => void)[] = []
  const channels: ((message: unknown) => void)[][] = []
  let stopLeading: (() => void) | null = null
  const next = () => {
    if (stopLeading === null) stopLeading = waiting.shift()?.() ?? null
  }
  return (): OneTab => {
    const own: ((message: unknown) => void)[] = []
    channels.push(own)
    return {
      wait(lead) {
        let leading: { stop(): void } | null = null
        const begin = () => {
          leading = lead()
          return () => leading?.stop()
        }
        waiting.push(begin)
        next()
        return () => {
          if (leading === null) return void waiting.splice(waiting.indexOf(begin), 1)
          stopLeading?.()
          stopLeading = null
          next()
        }
      },
      tell: (message) =>
        channels.filter((one) => one !== own).forEach((one) => one.forEach((listener) => listener(message))),
      onTold: (listener) => void own.push(listener),
    }
  }
}

/** One tab, and the streams it has opened. */
function tab(tabs: OneTab = tabsOfBrowser()()) {
  const streams: {
    url: string
    closed: boolean
    says(hint: Hint, id?: string): void
    beats(): void
    ends(end?: Partial<StreamEnd>): void
  }[] = []
  const page = { seen: true, signedIn: true, online: true }
  const on = { inSight: () => {}, outOfSight: () => {}, online: () => {}, session: () => {} }
  const asked = jest.fn(() => Promise.resolve())
  liveFollower({
    open(url, heard) {
      let end: (end: StreamEnd) => void = () => undefined
      const ended = new Promise<StreamEnd>((resolve) => (end = resolve))
      const say = (event: StreamEvent | null) => heard(event)
      const stream = {
        url,
        closed: false,
        says: (hint: Hint, id = 'c1') => say({ id, data: JSON.stringify(hint) }),
        beats: () => say(null),
        ends: (how: Partial<StreamEnd> = {}) => end({ status: 200, retryAfterMs: null, ...how }),
      }
      streams.push(stream)
      return {
        ended,
        close() {
          stream.closed = true
          stream.ends({ status: 0 })
        },
      }
    },
    tabs,
    urlAfter: (cursor) => cursor ?? 'begin',
    isSignedIn: () => page.signedIn,
    onSignedIn: (listener) => (on.session = listener),
    isInSight: () => page.seen,
    onInSight: (listener) => (on.inSight = listener),
    onOutOfSight: (listener) => (on.outOfSight = listener),
    isOnline: () => page.online,
    onOnline: (listener) => (on.online = listener),
    askWhoIsThere: asked,
    random: () => 0.5,
  })()
  told.length = 0
  const current = () => {
    const last = streams[streams.length - 1]
    if (!last) throw new Error('no stream was opened')
    return last
  }
  return { page, on, streams, current, asked }
}

describe('while the stream is alive', () => {
  test('whoever shows something is told where to look, and rests', () => {
    const { current } = tab()
    expect(nextAskMs()).toBe(ASK_EVERY_MS)
    current().says({ what: 'ready' })
    expect(told).toEqual([])
    expect(nextAskMs()).toBeGreaterThan(ASK_EVERY_MS)
    current().says({ what: 'case', caseId: 'one', last: 7 })
    expect(told).toEqual([{ what: 'case', caseId: 'one', last: 7 }])
  })

  test('beats keep it alive; without one it is closed, everything is asked, and it comes again', async () => {
    const { current, streams } = tab()
    current().says({ what: 'ready' })
    for (let beat = 0; beat < 4; beat += 1) {
      await pass(30_000)
      current().beats()
    }
    expect(isLive()).toBe(true)
    await pass(40_000)
    expect(streams[0]?.closed).toBe(true)
    expect(isLive()).toBe(false)
    expect(told).toEqual([{ what: 'everything' }])
    await pass(1_000)
    expect(streams.map(({ url }) => url)).toEqual(['begin', 'c1'])
  })

  test('ended by the server after its time it goes on from where it was, and nobody is asked meanwhile', async () => {
    const { current, streams } = tab()
    current().says({ what: 'ready' }, 'c1')
    current().says({ what: 'inbox' }, 'c2')
    told.length = 0
    current().ends()
    await pass(1_000)
    expect(streams[1]?.url).toBe('c2')
    expect(isLive()).toBe(true)
    expect(told).toEqual([])
  })
})

describe('where it does not come', () => {
  test('it is asked for less and less often, and polling goes on', async () => {
    const { current, streams } = tab()
    for (const [wait, times] of [
      [1_000, 2],
      [2_000, 3],
      [4_000, 4],
    ] as const) {
      current().ends({ status: 0 })
      await pass(wait - 1)
      expect(streams).toHaveLength(times - 1)
      await pass(1)
      expect(streams).toHaveLength(times)
      expect(nextAskMs()).toBe(ASK_EVERY_MS)
    }
  })

  test('as late as the server wishes', async () => {
    const { current, streams } = tab()
    current().ends({ status: 429, retryAfterMs: 60_000 })
    await pass(59_999)
    expect(streams).toHaveLength(1)
    await pass(1)
    expect(streams).toHaveLength(2)
  })

  test('without a network nobody knocks; connected again, at once', async () => {
    const { page, on, current, streams } = tab()
    current().says({ what: 'ready' })
    page.online = false
    current().ends({ status: 0 })
    await pass(600_000)
    expect(streams).toHaveLength(1)
    expect(isLive()).toBe(false)
    page.online = true
    on.online()
    expect(streams).toHaveLength(2)
  })
})

describe('with the session', () => {
  test('it ends: who is there is asked at once, and nothing is opened for nobody', async () => {
    const { page, asked, current, streams } = tab()
    current().says({ what: 'ready' })
    page.signedIn = false
    current().says({ what: 'session' })
    current().ends()
    await pass()
    expect(asked).toHaveBeenCalledTimes(1)
    expect(isLive()).toBe(false)
    await pass(600_000)
    expect(streams).toHaveLength(1)
  })

  test('signing out closes it, and another who signs in begins from nothing', async () => {
    const { page, on, current, streams } = tab()
    current().says({ what: 'ready' })
    page.signedIn = false
    on.session()
    expect(current().closed).toBe(true)
    page.signedIn = true
    on.session()
    await pass()
    expect(streams.map(({ url }) => url)).toEqual(['begin', 'begin'])
  })
})

describe('of several tabs', () => {
  test('one holds the stream, the others hear what it hears; when it goes another one goes on from there', async () => {
    const browser = tabsOfBrowser()
    const [first, second] = [tab(browser()), tab(browser())]
    expect([first.streams.length, second.streams.length]).toEqual([1, 0])
    first.current().says({ what: 'ready' }, 'c1')
    told.length = 0
    first.current().says({ what: 'inbox' }, 'c2')
    // Both of them: they stand in one process here.
    expect(told).toEqual([{ what: 'inbox' }, { what: 'inbox' }])
    first.page.seen = false
    first.on.outOfSight()
    await pass()
    expect(first.current().closed).toBe(true)
    expect(second.streams.map(({ url }) => url)).toEqual(['c2'])
    first.page.seen = true
    first.on.inSight()
    await pass(60_000)
    expect(first.streams).toHaveLength(1)
  })

  test('one that lies behind hears nothing', () => {
    const browser = tabsOfBrowser()
    const hidden = tab(browser())
    hidden.page.seen = false
    hidden.on.outOfSight()
    const shown = tab(browser())
    shown.current().says({ what: 'inbox' })
    expect(told).toEqual([{ what: 'inbox' }])
  })
})
