import { isInSight, onInSight } from '@/platform/foreground'
import { client as appClient } from '@/services/app'
import type { Client } from '@/services/client'
import { createTurns, type Turn } from '@/services/turns'
import { attempt } from './attempt'
import { isLive } from './hints'
import { askAgainMs } from './polling'
import { useSession, type SessionState } from './session'

/** How often it is looked whether the server has been heard, and how long ago that may be: together half a minute. */
const LOOK_EVERY_MS = 10_000
const HEARD_WITHIN_MS = 20_000

interface WatchDependencies {
  readonly client: Client
  readonly session: () => Pick<SessionState, 'status' | 'load'>
  readonly isInSight: () => boolean
  readonly onInSight: typeof onInSight
  /** Milliseconds of the phone's clock. */
  readonly now: () => number
}

/**
 * A page that is left open asks nothing, and would stay readable after its owner has ended the session from another
 * device: while it is in sight it is asked who is there, unless another answer said so; and at once when it comes back
 * into sight. What an ended session means is the session's own.
 */
export function sessionWatcher({ client, session, now, ...sight }: WatchDependencies) {
  let heard = now()
  let watching = false
  const turns = createTurns({ run: look, delayMs: askAgainMs })

  async function look(): Promise<Turn> {
    turns.soon(LOOK_EVERY_MS)
    // A stream ends with its session, and says so.
    const isRecent = isLive() || now() - heard < HEARD_WITHIN_MS
    if (isRecent || !sight.isInSight() || session().status !== 'signedIn') return 'idle'
    const asked = await attempt(client.call('getMe', {}))
    if (asked.ok && asked.value === null) await session().load()
    return 'idle'
  }

  return function watch(): void {
    if (watching) return
    watching = true
    client.listen({
      caseClock() {
        heard = now()
      },
    })
    sight.onInSight(() => {
      heard = -Infinity
      void turns.now()
    })
    turns.soon(LOOK_EVERY_MS)
  }
}

const watch = sessionWatcher({
  client: appClient,
  session: useSession.getState,
  isInSight,
  onInSight,
  now: () => Date.now(),
})

/** Asks who is there, and follows what changes where the platform can be told of it. */
export function watchSession(): void {
  watch()
  if (process.env.TARO_ENV === 'h5')
    import('./live').then(
      ({ followLive }) => followLive(),
      // It is asked for every few seconds then.
      () => undefined,
    )
}
