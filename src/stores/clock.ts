import { create, type StateCreator } from 'zustand'
// Not the calendar's index: it carries the table of holidays, which stays out of the app.
import { chinaDate } from '@/domain/calendar/localDate'
import type { LocalDate } from '@/domain/scheme/ids'
import { client as appClient } from '@/services/app'
import type { Client } from '@/services/client'

export interface ClockState {
  /** 今天 in China, by the server's case clock; before its first answer by the phone's. */
  readonly today: LocalDate
}

const dayOnPhone = () => chinaDate(new Date().toISOString())

/** The app's «today». Every answer of the server carries the case clock, which the demonstration can move. */
export function clockStore({ client }: { readonly client: Client }): StateCreator<ClockState> {
  return (set, get) => {
    client.listen({
      caseClock(instant) {
        const today = chinaDate(instant)
        if (today !== get().today) set({ today })
      },
    })
    return { today: dayOnPhone() }
  }
}

export const useClock = create(clockStore({ client: appClient }))
