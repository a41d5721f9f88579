import type { Hint } from '@contract/live'
import {
  openEventStream,
  type EventStream,
  type OpenEventStream,
  type StreamEnd,
} from '@/platform/eventStream'
import { isInSight, onInSight, onOutOfSight } from '@/platform/foreground'
import { isOnline, onOnline } from '@/platform/network'
import { oneTab, type OneTab } from '@/platform/oneTab'
import { client } from '@/services/app'
import { doubling } from '@/services/turns'
import { isLive, onHint, setLive, tellHint } from './hints'
import { useNotices } from './notices'
import { useSession } from './session'

/** Without a word for so long a line is dead: the server beats every 15 seconds. */
const SILENT_MS = 40_000
/** A stream that ended goes on at once; one that does not come is asked for less and less often. */
const againMs = doubling(1_000, 60_000)

interface LiveDependencies {
  readonly open: OpenEventStream
  readonly tabs: OneTab
  readonly urlAfter: (cursor: string | null) => string
  readonly isSignedIn: () => boolean
  readonly onSignedIn: (listener: () => void) => void
  readonly isInSight: () => boolean
  readonly onInSight: (listener: () => void) => void
  readonly onOutOfSight: (listener: () => void) => void
  readonly isOnline: () => boolean
  readonly onOnline: (listener: () => void) => void
  /** The session is over, or opens something else: what that means is its own. */
  readonly askWhoIsThere: () => Promise<void>
  /** Between 0 and 1: not every phone comes back in the same second. */
  readonly random: () => number
}

/** What the tab with the stream hands on: what it heard, and where it stands, so that another one can go on from there. */
interface Told {
  readonly hint: Hint | null
  readonly cursor: string | null
  readonly isLive: boolean
}

/** Asked by a tab that comes: whether one holds a stream already, so that it need not ask until the next beat. */
const ANYBODY = 'anybody'

/**
 * Changes as they happen: of the tabs that are in sight one holds the stream, a browser has six lines to a host, and
 * hands on what it hears. A tab that lies behind holds none. Where there is no stream everything is asked for every few
 * seconds, as if this were not here.
 */
export function liveFollower(ways: LiveDependencies) {
  let cursor: string | null = null
  let leave: (() => void) | null = null
  let silence: ReturnType<typeof setTimeout> | undefined

  function heard({ hint, ...told }: Told): void {
    cursor = told.cursor ?? cursor
    clearTimeout(silence)
    setLive(told.isLive)
    if (!told.isLive) return
    silence = setTimeout(() => setLive(false), SILENT_MS)
    if (hint !== null && hint.what !== 'ready') tellHint(hint)
  }
  function heardHere(told: Told): void {
    ways.tabs.tell(told)
    heard(told)
  }

  /** Holds the stream until it is stopped. */
  function lead() {
    let stream: EventStream | null = null
    let again: ReturnType<typeof setTimeout> | undefined
    let dead: ReturnType<typeof setTimeout> | undefined
    let failures = 0
    let stopped = false

    const alive = () => {
      clearTimeout(dead)
      dead = setTimeout(() => stream?.close(), SILENT_MS)
    }
    async function follow(): Promise<void> {
      clearTimeout(again)
      let sessionEnds = false
      alive()
      const opened = ways.open(ways.urlAfter(cursor), (event) => {
        if (stopped) return
        failures = 0
        alive()
        const hint = event === null ? null : hintIn(event.data)
        if (hint?.what === 'session') sessionEnds = true
        else heardHere({ hint, cursor: event?.id ?? null, isLive: true })
      })
      stream = opened
      const end = await opened.ended
      clearTimeout(dead)
      stream = null
      if (stopped) return
      if (sessionEnds || end.status === 401) {
        heardHere({ hint: null, cursor: null, isLive: false })
        await ways.askWhoIsThere()
        if (stopped || !ways.isSignedIn()) return
        failures += 1
      }
      // Ended by the server after its time: it goes on, and nobody need ask meanwhile.
      if (end.status !== 200) heardHere({ hint: null, cursor: null, isLive: false })
      comeAgain(end)
    }
    function comeAgain({ status, retryAfterMs }: StreamEnd): void {
      failures += status === 200 && failures === 0 ? 0 : 1
      // It is told when it is connected again.
      if (!ways.isOnline()) return
      const usual = againMs(Math.max(1, failures))
      again = setTimeout(() => void follow(), Math.max(retryAfterMs ?? 0, usual) * (0.5 + ways.random()))
    }
    void follow()
    return {
      stop() {
        stopped = true
        clearTimeout(again)
        clearTimeout(dead)
        stream?.close()
      },
      /** The phone is connected again. */
      now() {
        if (!stopped && stream === null) void follow()
      },
    }
  }

  let leading: ReturnType<typeof lead> | null = null
  function come(): void {
    if (leave !== null || !ways.isSignedIn() || !ways.isInSight()) return
    leave = ways.tabs.wait(() => {
      leading = lead()
      return leading
    })
    ways.tabs.tell(ANYBODY)
  }
  function go(): void {
    leave?.()
    leave = null
    leading = null
    clearTimeout(silence)
    setLive(false)
  }

  return function followLive(): void {
    ways.tabs.onTold((message) => {
      // A tab of an older version may say something else.
      if (message === ANYBODY) {
        if (leading !== null && isLive()) ways.tabs.tell({ hint: null, cursor, isLive: true } satisfies Told)
      } else if (leave !== null && isTold(message)) heard(message)
    })
    ways.onInSight(come)
    ways.onOutOfSight(go)
    ways.onOnline(() => leading?.now())
    ways.onSignedIn(() => {
      cursor = null
      if (ways.isSignedIn()) come()
      else go()
    })
    come()
  }
}

function hintIn(data: string): Hint | null {
  try {
    return JSON.parse(data) as Hint
  } catch {
    return null
  }
}

const isTold = (message: unknown): message is Told =>
  typeof message === 'object' && message !== null && 'isLive' in message && 'cursor' in message

let following = false

/** Follows changes while somebody is signed in and the app is in sight, where the platform can. */
export function followLive(): void {
  const tabs = following || openEventStream === null ? null : oneTab('live')
  if (tabs === null || openEventStream === null) return
  following = true
  onHint(({ what }) => {
    const { unread, count } = useNotices.getState()
    if (unread !== null && (what === 'inbox' || what === 'everything')) void count()
  })
  liveFollower({
    open: openEventStream,
    tabs,
    urlAfter: (cursor) => client.fileUrl('followChanges', {}) + (cursor === null ? '' : `?after=${cursor}`),
    isSignedIn: () => useSession.getState().status === 'signedIn',
    onSignedIn: (listener) =>
      useSession.subscribe(({ status, me }, before) => {
        if (status !== before.status || me !== before.me) listener()
      }),
    isInSight,
    onInSight,
    onOutOfSight,
    isOnline,
    onOnline,
    askWhoIsThere: () => useSession.getState().load(),
    random: Math.random,
  })()
}
