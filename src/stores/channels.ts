import { create, type StateCreator } from 'zustand'
import type { ChannelStanding, ChooseNotices, NoticeSettings, NoticeTest } from '@contract/channel'
import type { Channel, News } from '@/domain/notices'
import { agree, ownChannel, standing, type Agreed, type NoAddress } from '@/platform/push'
import { client as appClient } from '@/services/app'
import type { Client } from '@/services/client'
import { attempt, type Failure } from './attempt'
import { connected, type connections } from './connected'
import { onForget } from './forget'
import { latestOnly } from './latest'

export type { ChannelStanding, NoticeSettings } from '@contract/channel'
export type Sent = NoticeTest['sent'][number]

/** What came of a tap on being reached here. `unsent`: the person agreed, and the server could not be told. */
export type Asked = 'connected' | 'unsent' | NoAddress

export interface ChannelsState {
  /** What one is called for, and by what, with what was chosen just now; `null` before it was ever heard. */
  readonly settings: NoticeSettings | null
  readonly failure: Failure | null
  /** Why the last wish was not kept; what was chosen before stands again. */
  readonly refused: Failure | null
  /** What came of the last tap here. */
  readonly asked: Asked | null
  /** The server reaches this phone itself, as far as is known. */
  readonly here: boolean
  /** Which of the addresses is this phone's own, where that is known. */
  readonly idHere: string | null
  readonly busy: boolean
  /** What came of the last test, by each way; `null` before one was made. */
  readonly sent: readonly Sent[] | null
  load(): Promise<void>
  /** Kept at once. */
  choose(change: Partial<ChooseNotices>): Promise<void>
  /** Asks the person, and tells the server. To be called by the tap itself, once `settings` are there. */
  connect(): Promise<void>
  /** @returns whether it was done */
  disconnect(id: string): Promise<boolean>
  test(): Promise<void>
}

interface ChannelsDependencies {
  readonly client: Client
  readonly ownChannel: typeof ownChannel
  readonly agree: (wanted: {
    readonly vapidKey: string | null
    readonly templates: Readonly<Record<News, string>> | null
  }) => Promise<Agreed<News>>
  readonly connected: Pick<ReturnType<typeof connections>, 'connect' | 'isHere' | 'idHere' | 'removed'>
}

const NONE = {
  ...{
    settings: null,
    failure: null,
    refused: null,
    asked: null,
    here: false,
    idHere: null,
    busy: false,
    sent: null,
  },
} as const

/** What of the settings is chosen. */
const choiceOf = ({ news, quiet, channels }: NoticeSettings): ChooseNotices => ({
  news,
  quiet,
  on: channels.filter(({ on }) => on).map(({ channel }) => channel),
})

const chosen = (settings: NoticeSettings, { news, quiet, on }: ChooseNotices): NoticeSettings => ({
  ...settings,
  news,
  quiet,
  channels: settings.channels.map((one) => ({ ...one, on: on.includes(one.channel) })),
})

/** 有事怎么告诉您. Nothing of it is kept on the phone but by what the phone itself is reached. */
export function channelsStore(dependencies: ChannelsDependencies): StateCreator<ChannelsState> {
  const { client, connected: here } = dependencies

  return (set, get) => {
    onForget(() => set(NONE))
    const begin = latestOnly()
    /** What the server has said last: where a choice is refused, this stands. */
    let said: NoticeSettings | null = null
    const know = (settings: NoticeSettings) => {
      said = settings
      set({ settings, here: here.isHere(), idHere: here.idHere() })
    }
    // One after the other: of two on their way the earlier may arrive later, and would stand.
    let line: Promise<unknown> = Promise.resolve()

    async function tell<T>(asking: () => Promise<T>): Promise<T | null> {
      if (get().busy) return null
      set({ busy: true, refused: null })
      const asked = await attempt(asking())
      set({ busy: false, refused: asked.ok ? null : asked.failure })
      return asked.ok ? asked.value : null
    }

    return {
      ...NONE,
      async load() {
        const holds = begin()
        const asked = await attempt(client.call('getNoticeSettings', {}))
        if (!holds()) return
        if (!asked.ok) return set({ failure: asked.failure })
        set({ failure: null })
        know(asked.value)
      },
      async choose(change) {
        const { settings } = get()
        if (settings === null) return
        const holds = begin()
        const body = { ...choiceOf(settings), ...change }
        set({ settings: chosen(settings, body), refused: null })
        const saving = line.then(() => attempt(client.call('putNoticeSettings', { body })))
        line = saving
        const saved = await saving
        // A later choice is on its way, and holds this one as well.
        if (!holds()) return
        if (!saved.ok) return set({ settings: said, refused: saved.failure })
        know(saved.value)
        // Nothing is sent here any more: the browser need not be reachable either.
        const id = here.idHere()
        if (id !== null && !isOn(saved.value, dependencies.ownChannel)) await get().disconnect(id)
      },
      async connect() {
        const { settings, busy } = get()
        if (settings === null || busy) return
        const { vapidKey, templates } = settings
        const own = dependencies.ownChannel
        // First of all: what is waited for before would part it from the tap.
        const asking = dependencies.agree({ vapidKey, templates: own === 'webPush' ? null : templates[own] })
        set({ busy: true, asked: null, refused: null })
        const agreed = await asking
        if ('without' in agreed) return set({ busy: false, asked: agreed.without })
        const told = await here.connect(agreed.address, settings)
        set({ busy: false })
        if (!told.ok) return set({ asked: 'unsent', refused: told.failure })
        know(told.value)
        set({ asked: 'connected' })
        // Whoever has just said yes to it wants it used.
        if (!isOn(told.value, own)) await get().choose({ on: [...choiceOf(told.value).on, own] })
      },
      async disconnect(id) {
        const settings = await tell(async () => {
          await client.call('disconnectChannel', { params: { id } })
          here.removed(id)
          return client.call('getNoticeSettings', {})
        })
        if (settings === null) return false
        know(settings)
        set({ asked: null })
        return true
      },
      async test() {
        set({ sent: null })
        const tested = await tell(() => client.call('testNotices', {}))
        if (tested) set({ sent: tested.sent })
        // What was used up, or has gone, is told by now.
        if (tested) await get().load()
      },
    }
  }
}

const isOn = ({ channels }: NoticeSettings, own: Channel): boolean =>
  channels.some(({ channel, on }) => channel === own && on)

/** The channel of this app itself. */
export const ownOf = ({ channels }: NoticeSettings): ChannelStanding | null =>
  channels.find(({ channel }) => channel === ownChannel) ?? null

/**
 * Whether there is something to ask of the person here: they are not reached by this app yet, or have used up what they agreed
 * to, of what they want to be called for.
 */
export function canAskHere(settings: NoticeSettings, here: boolean): boolean {
  const own = ownOf(settings)
  if (own === null || !own.available || standing() === 'unsupported') return false
  const { left } = own
  if (left === null) return ownChannel === 'webPush' ? !here : own.reaches.length === 0
  return own.reaches.length === 0 || settings.news.some((news) => left[news] === 0)
}

/** By what a piece of news of this kind arrives beside the inbox, in the order in which it is tried. */
export const waysFor = ({ news, channels }: NoticeSettings, kind: News): readonly ChannelStanding[] =>
  news.includes(kind)
    ? channels.filter(({ available, on, reaches }) => available && on && reaches.length > 0)
    : []

export const useChannels = create(channelsStore({ client: appClient, ownChannel, agree, connected }))
