import { create, type StateCreator } from 'zustand'
import type { ConsentGiven } from '@contract/identity'
import type { CodeSent, Me, SignedIn } from '@contract/session'
import { storage as phoneStorage, type Storage } from '@/platform/storage'
import { onOtherTab } from '@/platform/tabs'
import { bearer as appBearer, client as appClient, pictures, PLATFORM } from '@/services/app'
import type { Bearer } from '@/services/bearer'
import type { Client } from '@/services/client'
import { isProblem } from '@/services/failure'
import { attempt, waitOf, type Failure } from './attempt'
import { useDraft } from './draft'
import { forgetPerson, onForget, picturesWait } from './forget'
import { CONNECTED, keptAt } from './kept'

/** What only this phone has. */
export interface OnlyHere {
  readonly words: boolean
  readonly pictures: boolean
}

interface Unasked {
  /** The person was asked, and goes on. */
  readonly evenUnsaved?: boolean
}

export interface SessionState {
  /** `unknown` until the server was asked for the first time on a phone that knows nobody. */
  readonly status: 'unknown' | 'signedOut' | 'signedIn'
  /** Who it is. Stays while `ended`, so that the draft on this phone keeps its owner. */
  readonly me: Me | null
  /**
   * Why nobody is signed in any more. `byTime`: in the middle of something, and signing in leads back to it.
   * `fromElsewhere`: its owner ended it from another device, perhaps because this one is lost; everything personal has
   * been taken off it.
   */
  readonly ended: 'byTime' | 'fromElsewhere' | null
  readonly busy: boolean
  readonly failure: Failure | null
  /** When another code may be sent, in milliseconds of the phone's clock. */
  readonly resendAt: number | null
  /** When signing in may be tried again, likewise. */
  readonly signInAt: number | null
  /** What signing out, or somebody else's signing in, would have thrown away when it last answered `unsaved`. */
  readonly onlyHere: OnlyHere | null
  /** Somebody has just signed out on this phone, and the page on which they land has yet to say so. */
  readonly left: boolean

  /** Asks the server who is signed in. Without an answer the last known person stays. */
  load(): Promise<void>
  sendCode(phone: string): Promise<boolean>
  /**
   * Whoever signs in where another one's unsent work lies takes it off this phone: nobody is signed in then unless
   * `evenUnsaved`, and the code stays good.
   */
  signIn(phone: string, code: string, options?: Unasked): Promise<'done' | 'unsaved' | 'failed'>
  /** @returns the number of the request, for the identity provider's page */
  startIdentity(): Promise<string | null>
  /** Comes back from the identity provider with its code. */
  proveIdentity(requestId: string, code: string, consents: readonly ConsentGiven[]): Promise<boolean>
  /**
   * Takes everything personal off this phone and ends the session. What only this phone knows would be lost: words
   * are saved first, and where that fails, or pictures wait, nobody is signed out unless `evenUnsaved`.
   */
  signOut(options?: Unasked): Promise<'done' | 'unsaved'>
  /** That they have signed out was said. */
  saidLeft(): void
}

interface SessionDependencies {
  readonly client: Client
  readonly storage: Storage
  readonly bearer: Bearer
  readonly platform: 'h5' | 'weapp' | 'alipay'
  readonly onOtherTab: typeof onOtherTab
  /** Saves the draft. @returns whether nothing is left on this phone alone */
  readonly saveDraft: () => Promise<boolean>
  /** Whether pictures wait that the server has not received. */
  readonly picturesWait: () => Promise<boolean>
  readonly forgetPerson: () => void
  /** Ends, while the session still stands, what this phone is reached by. */
  readonly disconnect: () => Promise<void>
}

interface KeptSession {
  readonly me: Me | null
  /** Signed out here while the server could not be told: its cookie still stands and must go first. */
  readonly leaving: boolean
  readonly endedElsewhere?: boolean
}

const KEY = 'session'
const NOBODY = {
  status: 'signedOut',
  me: null,
  ended: null,
  failure: null,
  resendAt: null,
  signInAt: null,
  onlyHere: null,
  left: false,
} as const

/** Kept until somebody signs in: whoever opens the app on this phone is to know why it is empty. */
const ENDED_ELSEWHERE: KeptSession = { me: null, leaving: false, endedElsewhere: true }

/** Who uses the app. */
export function sessionStore(dependencies: SessionDependencies): StateCreator<SessionState> {
  const { client, bearer } = dependencies
  const kept = keptAt<KeptSession>(dependencies.storage, KEY, 1)

  return (set, get) => {
    const before = kept.read()
    let entered = 0

    /** Another session, or none: what is still under way was sent in the one before and says nothing of this. */
    function begin(): void {
      entered += 1
      client.renewed()
    }

    /** What the server has opened, or renewed because a name was proved: the one before is no more. */
    function take({ token, me }: SignedIn): void {
      begin()
      bearer.keep(token)
      enter(me)
    }

    function enter(me: Me): void {
      kept.write({ me, leaving: false })
      set({ status: 'signedIn', me, ended: null, failure: null, signInAt: null, onlyHere: null, left: false })
    }

    /** One request at a time: the button that was pressed twice sends once. */
    async function once<T>(ask: () => Promise<T>): Promise<{ value: T } | null> {
      if (get().busy) return null
      set({ busy: true, failure: null })
      const asked = await attempt(ask())
      set({ busy: false, failure: asked.ok ? null : asked.failure })
      return asked.ok ? { value: asked.value } : null
    }

    /** What of the person on this phone has yet to reach the server; what can be saved is. `null`: nothing. */
    async function unsaved(): Promise<OnlyHere | null> {
      const words = !(await dependencies.saveDraft())
      const waiting = await dependencies.picturesWait()
      return words || waiting ? { words, pictures: waiting } : null
    }

    async function endAtServer(): Promise<boolean> {
      const sentIn = entered
      const ended = await attempt(client.call('signOut', {}))
      const gone = ended.ok || isProblem(ended.failure, 'signInRequired')
      // Signed in again meanwhile: what is kept now is of that session.
      if (gone && entered === sentIn) {
        bearer.keep(null)
        if (kept.read()?.endedElsewhere) kept.write(ENDED_ELSEWHERE)
        else kept.remove()
      }
      return gone
    }

    client.listen({
      signInRequired() {
        if (get().status === 'signedIn') set({ status: 'signedOut', ended: 'byTime' })
      },
      endedElsewhere() {
        if (get().ended === 'fromElsewhere') return
        begin()
        dependencies.forgetPerson()
        bearer.keep(null)
        // A browser's cookie is the server's to take away.
        kept.write({ ...ENDED_ELSEWHERE, leaving: true })
        set({ ended: 'fromElsewhere' })
        void endAtServer()
      },
    })
    dependencies.onOtherTab((key) => {
      if (key !== KEY) return
      const now = kept.read()
      if (now?.me && !now.leaving) {
        // Entered, or proved, there.
        begin()
        return set({ status: 'signedIn', me: now.me, ended: null })
      }
      // Signed out in the other tab: nothing of the person stays readable in this one. What that tab has kept for the
      // next run stays.
      if (get().me !== null || get().status !== 'signedOut') {
        dependencies.forgetPerson()
        if (now) kept.write(now)
      }
      if (now?.endedElsewhere) set({ ended: 'fromElsewhere' })
    })
    onForget(() => {
      set(NOBODY)
    })

    return {
      ...NOBODY,
      status: before?.leaving || before?.endedElsewhere ? 'signedOut' : before?.me ? 'signedIn' : 'unknown',
      me: before?.leaving ? null : (before?.me ?? null),
      ended: before?.endedElsewhere ? 'fromElsewhere' : null,
      busy: false,

      async load() {
        if (kept.read()?.leaving && !(await endAtServer())) return
        const sentIn = entered
        const asked = await attempt(client.call('getMe', {}))
        // Asked in the session before: the answer is about nobody any more.
        if (entered !== sentIn) return
        if (!asked.ok) return set({ failure: asked.failure })
        if (asked.value) return enter(asked.value)
        const { me, ended } = get()
        set({ status: 'signedOut', ended: me === null ? ended : 'byTime' })
      },

      async sendCode(phone) {
        const sent = await once<CodeSent>(() => client.call('sendCode', { body: { phone } }))
        const seconds = sent?.value.resendAfterSeconds ?? waitOf(get().failure)
        if (seconds !== null) set({ resendAt: Date.now() + seconds * 1000 })
        return sent !== null
      },

      async signIn(phone, code, { evenUnsaved = false } = {}) {
        const onlyAs = get().me?.account
        const signed = await once(async () => {
          const onlyHere = onlyAs === undefined || evenUnsaved ? null : await unsaved()
          set({ onlyHere })
          const who = onlyHere ? { onlyAs } : {}
          return client.call('signIn', { body: { phone, code, client: dependencies.platform, ...who } })
        })
        if (isProblem(get().failure, 'otherAccount')) {
          set({ failure: null })
          return 'unsaved'
        }
        const wait = waitOf(get().failure)
        if (wait !== null) set({ signInAt: Date.now() + wait * 1000 })
        if (!signed) return 'failed'
        const { me } = signed.value
        const owner = get().me
        // A phone that is handed on: what the one before typed is not for the next.
        if (owner && owner.account !== me.account) dependencies.forgetPerson()
        take(signed.value)
        return 'done'
      },

      async startIdentity() {
        const begun = await once(() => client.call('startIdentity', {}))
        return begun?.value.requestId ?? null
      },

      async proveIdentity(requestId, code, consents) {
        const proved = await once(() =>
          client.call('proveIdentity', { body: { requestId, code, consents: [...consents] } }),
        )
        if (proved) take(proved.value)
        return proved !== null
      },

      async signOut({ evenUnsaved = false } = {}) {
        const onlyHere = await unsaved()
        if (onlyHere && !evenUnsaved) {
          set({ onlyHere })
          return 'unsaved'
        }
        await dependencies.disconnect()
        begin()
        const token = bearer.token()
        dependencies.forgetPerson()
        // Where the server cannot be told now, the next run tells it, and has to say of which session.
        bearer.keep(token)
        kept.write({ me: null, leaving: true })
        await endAtServer()
        set({ left: true })
        return 'done'
      },

      saidLeft: () => set({ left: false }),
    }
  }
}

export const useSession = create(
  sessionStore({
    client: appClient,
    storage: phoneStorage,
    bearer: appBearer,
    platform: PLATFORM,
    onOtherTab,
    saveDraft: async () => {
      const { view, save, wordsWait } = useDraft.getState()
      if (view) await save()
      return !(await wordsWait())
    },
    picturesWait,
    forgetPerson: () => forgetPerson(phoneStorage),
    disconnect: async () => {
      if (!phoneStorage.read(CONNECTED)) return
      const loaded = await import('./connected').catch(() => null)
      await loaded?.connected.disconnect()
    },
  }),
)

onForget(pictures.forget)
