import { create, type StateCreator } from 'zustand'
import type { Notice as Told, NoticeList } from '@contract/notice'
import { storage as phoneStorage, type Storage } from '@/platform/storage'
import { client as appClient } from '@/services/app'
import type { Client } from '@/services/client'
import { attempt, type Failure } from './attempt'
import { onForget } from './forget'
import { keptAt } from './kept'
import { latestOnly } from './latest'

export type Notice = Told

type Known = Pick<NoticeList, 'notices' | 'unread' | 'next' | 'asOf'>

export interface NoticesState {
  /** What one was told, the newest first, as far as it was asked for; `null` before it was ever heard. */
  readonly list: Known | null
  /** How many are unread; `null` before it was ever heard. */
  readonly unread: number | null
  /** With `list` set, that is the last known one. */
  readonly failure: Failure | null
  readonly busy: boolean
  load(): Promise<void>
  /** How many are unread and nothing else: it is no look at anybody's application. */
  count(): Promise<void>
  /** The next page. */
  more(): Promise<void>
  /** Marks one as read, on all devices. @returns it; else why not */
  read(id: string): Promise<Notice | Failure>
  readAll(): Promise<void>
}

/** 消息. Kept for offline is what is one's own: what one was told by a mandate is to be gone as soon as that ends. */
export function noticesStore({
  client,
  storage,
}: {
  readonly client: Client
  readonly storage: Storage
}): StateCreator<NoticesState> {
  const kept = keptAt<Known>(storage, 'notices', 2)

  return (set, get) => {
    // How many pages are shown.
    let pages = 1
    onForget(() => {
      kept.remove()
      pages = 1
      set({ list: null, unread: null, failure: null, busy: false })
    })
    const know = (list: Known) => {
      const own = list.notices.filter(({ mandateId }) => mandateId === null)
      kept.write({ ...list, notices: own, next: null })
      set({ list, unread: list.unread, failure: null })
    }
    // Of two answers on their way the later one holds: what was read meanwhile is not unread again.
    const begin = latestOnly()
    // A count takes no list's place.
    const counting = latestOnly()
    /** From the newest on as many pages as are shown: below the first one too something may be read, or may be no more. */
    async function askAnew(): Promise<void> {
      const holds = begin()
      const told: Known['notices'] = []
      for (let page = 1, next: string | null = null; ; page += 1) {
        const query: { readonly before?: string } = next === null ? {} : { before: next }
        const asked = await attempt(client.call('listNotices', { query }))
        if (!holds()) return
        if (!asked.ok) return set({ failure: asked.failure })
        told.push(...asked.value.notices)
        next = asked.value.next
        if (next === null || page >= pages) return know({ ...asked.value, notices: told })
      }
    }
    /** How many are unread was not counted by this list: what has come since is not in it. */
    async function askBelow(next: string): Promise<void> {
      const holds = begin()
      const asked = await attempt(client.call('listNotices', { query: { before: next } }))
      if (!holds()) return
      if (!asked.ok) return set({ failure: asked.failure })
      const { list } = get()
      pages += 1
      const notices = [...(list?.notices ?? []), ...asked.value.notices]
      know({ ...asked.value, notices, unread: list?.unread ?? asked.value.unread })
    }

    return {
      list: kept.read(),
      unread: kept.read()?.unread ?? null,
      failure: null,
      busy: false,
      load: () => askAnew(),
      async count() {
        const holds = counting()
        const asked = await attempt(client.call('listNotices', { query: { count: 'only' } }))
        if (holds() && asked.ok) set({ unread: asked.value.unread })
      },
      async more() {
        const { list, busy } = get()
        const next = list?.next ?? null
        if (busy || next === null) return
        set({ busy: true })
        await askBelow(next)
        set({ busy: false })
      },
      async read(id) {
        begin()
        const { list } = get()
        const one = list?.notices.find((notice) => notice.id === id)
        if (list && one && !one.read)
          know({
            ...list,
            unread: Math.max(0, list.unread - 1),
            notices: list.notices.map((notice) => (notice.id === id ? { ...notice, read: true } : notice)),
          })
        const asked = await attempt(client.call('readNotice', { params: { id } }))
        return asked.ok ? asked.value : asked.failure
      },
      async readAll() {
        const newest = get().list?.notices[0]
        if (newest === undefined || get().busy) return
        set({ busy: true })
        const asked = await attempt(client.call('readNotices', { body: { upTo: newest.id } }))
        if (asked.ok) await askAnew()
        set(asked.ok ? { busy: false } : { busy: false, failure: asked.failure })
      },
    }
  }
}

export const useNotices = create(noticesStore({ client: appClient, storage: phoneStorage }))
