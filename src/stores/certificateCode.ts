import { create, type StateCreator } from 'zustand'
import { isInSight, onInSight } from '@/platform/foreground'
import { linkTo } from '@/platform/share/shared'
import { client as appClient } from '@/services/app'
import type { Client } from '@/services/client'
import { attempt, type Failure } from './attempt'
import { onForget } from './forget'

/** What others scan. */
export interface CertificateCode {
  readonly link: string
  /** Where it leads; while that is this machine, no other opens it. */
  readonly origin: string
  /** How often the certificate had been checked when it was made. */
  readonly checked: number
}

export interface CertificateCodeState {
  /** `null` while there is none that counts. */
  readonly code: CertificateCode | null
  readonly failure: Failure | null
  /** It has been shown so long that nobody is likely to be scanning it: it comes back by a press. */
  readonly resting: boolean
  /**
   * Shows a code, renewed each minute while it is in sight.
   * @returns what ends the showing, and puts the code away
   */
  show(): () => void
}

/** A new one each minute; each counts for two at most, so that one that is just being scanned still does. */
export const RENEW_MS = 60_000
/** How often it is looked whether one is due: after a lost network it is back soon. */
export const LOOK_MS = 5_000
/** A phone that was put down with the code on it does not go on for ever. */
export const MOST_CODES = 10

const NONE = { code: null, failure: null, resting: false } as const

/** 核对用的二维码. */
export function certificateCodeStore({
  client,
  now,
  isInSight,
  onInSight,
}: {
  readonly client: Client
  /** Milliseconds of the phone's clock; a phone that slept has gone on. */
  readonly now: () => number
  readonly isInSight: () => boolean
  readonly onInSight: (listener: () => void) => () => void
}): StateCreator<CertificateCodeState> {
  return (set, get) => {
    /** What is being shown; another showing, or none, makes an answer to this one nobody's. */
    let showing: object | null = null
    let asking = false
    let shown = 0
    let made = -Infinity
    let until = -Infinity

    async function ask(mine: object): Promise<void> {
      asking = true
      const at = now()
      const asked = await attempt(client.call('createCertificateToken', {})).finally(() => (asking = false))
      if (showing !== mine) return
      if (!asked.ok) return set({ failure: asked.failure })
      const { token, origin, validSeconds, checked } = asked.value
      shown += 1
      made = at
      until = at + validSeconds * 1000
      set({
        code: { link: linkTo(origin, { path: '/verify', fragment: token }), origin, checked },
        failure: null,
      })
    }

    function look(mine: object): void {
      if (showing !== mine || asking || !isInSight()) return
      // One that nobody could check any more is not held out.
      if (get().code !== null && now() >= until) set({ code: null })
      if (now() - made < RENEW_MS) return
      if (shown >= MOST_CODES) set({ code: null, resting: true })
      else void ask(mine)
    }

    function putAway(): void {
      showing = null
      made = -Infinity
      until = -Infinity
      set(NONE)
    }
    onForget(putAway)

    return {
      ...NONE,
      show() {
        const mine = {}
        showing = mine
        shown = 0
        made = -Infinity
        set(NONE)
        look(mine)
        const timer = setInterval(() => look(mine), LOOK_MS)
        const deaf = onInSight(() => look(mine))
        return () => {
          clearInterval(timer)
          deaf()
          if (showing === mine) putAway()
        }
      },
    }
  }
}

export const useCertificateCode = create(
  certificateCodeStore({ client: appClient, now: () => Date.now(), isInSight, onInSight }),
)
