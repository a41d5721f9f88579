import { create, type StateCreator } from 'zustand'
// Not the calendar's index: it carries the table of holidays, which stays out of the app.
import { chinaDate } from '@/domain/calendar/localDate'
import type { LocalDate } from '@/domain/scheme/ids'
import { storage as phoneStorage, type Storage } from '@/platform/storage'
import { client as appClient } from '@/services/app'
import type { Client } from '@/services/client'
import { keptAt } from './kept'

export interface ClockState {
  /** 今天 in China, by the server's case clock; before its first answer by the phone's, put right by what it was off. */
  readonly today: LocalDate
  /** Whether this phone has ever heard the case clock: until then `today` is as wrong as the phone's date. */
  readonly heard: boolean
}

/** An answer takes seconds on its way: less than this is not kept anew at each. */
const SAME_MS = 600_000

/**
 * The app's «today». Every answer of the server carries the case clock, which the demonstration can move. How far the
 * phone's own clock is from it is kept, so that a phone whose date is wrong has the right day without a network as well.
 */
export function clockStore({
  client,
  storage,
}: {
  readonly client: Client
  readonly storage: Storage
}): StateCreator<ClockState> {
  const kept = keptAt<number>(storage, 'clock', 1)
  let ahead = kept.read()

  return (set, get) => {
    client.listen({
      caseClock(instant) {
        const now = Date.parse(instant) - Date.now()
        if (ahead === null || Math.abs(now - ahead) > SAME_MS) kept.write((ahead = now))
        const today = chinaDate(instant)
        if (today !== get().today || !get().heard) set({ today, heard: true })
      },
    })
    return { today: chinaDate(new Date(Date.now() + (ahead ?? 0)).toISOString()), heard: ahead !== null }
  }
}

export const useClock = create(clockStore({ client: appClient, storage: phoneStorage }))
