import type { CalendarDay } from './ics'

export type { CalendarDay } from './ics'
export { sequenceAt } from './sequence'

/** See `index.ts`. Alipay lets no mini-program into the calendar. */
export const hasCalendar = false as boolean

export const movesDays = false as boolean

export const addToCalendar = (_days: readonly CalendarDay[], _name: string): Promise<boolean> =>
  Promise.resolve(false)
