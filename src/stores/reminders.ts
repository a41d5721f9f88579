import { create, type StateCreator } from 'zustand'
import type { CalendarReminders } from '@contract/channel'
import { storage as phoneStorage, type Storage } from '@/platform/storage'
import { client as appClient } from '@/services/app'
import type { Client } from '@/services/client'
import { attempt, type Failure } from './attempt'
import { onForget } from './forget'
import { keptAt } from './kept'
import { latestOnly } from './latest'

export type ReminderDay = CalendarReminders['days'][number]

export interface RemindersState {
  /** The days that one is reminded of; `null` before it was ever heard. */
  readonly days: readonly ReminderDay[] | null
  readonly busy: boolean
  /** Why the last wish was not kept. */
  readonly refused: Failure | null
  /** Asks which days there are, or for those that were chosen before signing in. */
  load(): Promise<void>
  /** To be reminded of these days, and of no others; of none: of nothing any more. */
  ask(days: readonly ReminderDay[]): Promise<boolean>
  /** Keeps what somebody wants who has yet to sign in. */
  wait(days: readonly ReminderDay[]): void
}

/** Signing in takes minutes. Whoever signs in much later did not ask for it. */
const WAITS_MS = 30 * 60_000

const NONE = { days: null, busy: false, refused: null } as const

/** 到时候提醒我, as a notice. */
export function remindersStore({
  client,
  storage,
  now = () => Date.now(),
}: {
  readonly client: Client
  readonly storage: Storage
  readonly now?: () => number
}): StateCreator<RemindersState> {
  const waiting = keptAt<{ days: readonly ReminderDay[]; at: number }>(storage, 'reminders', 1)

  return (set, get) => {
    onForget(() => {
      waiting.remove()
      set(NONE)
    })
    const begin = latestOnly()

    return {
      ...NONE,
      async load() {
        const wanted = waiting.read()
        if (wanted !== null && now() - wanted.at < WAITS_MS) {
          await get().ask(wanted.days)
          return
        }
        waiting.remove()
        const holds = begin()
        const asked = await attempt(client.call('getReminders', {}))
        if (holds() && asked.ok) set({ days: asked.value.days })
      },
      async ask(days) {
        if (get().busy) return false
        const holds = begin()
        set({ busy: true, refused: null })
        const body = { days: days.map(({ kind, day }) => ({ kind, day })) }
        const asked = await attempt(client.call('putReminders', { body }))
        if (!holds()) return false
        if (asked.ok) waiting.remove()
        set(asked.ok ? { busy: false, days: asked.value.days } : { busy: false, refused: asked.failure })
        return asked.ok
      },
      wait(days) {
        waiting.write({ days: days.map(({ kind, day }) => ({ kind, day })), at: now() })
      },
    }
  }
}

export const useReminders = create(remindersStore({ client: appClient, storage: phoneStorage }))
