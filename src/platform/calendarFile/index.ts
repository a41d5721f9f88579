import { isInApp } from '../inApp'
import { calendarText, type CalendarDay } from './ics'

export type { CalendarDay } from './ics'
export { sequenceAt } from './sequence'

/** Whether this platform can put days into a calendar; where it cannot, they are copied. */
export const hasCalendar = true as boolean

/** Whether days that are put in anew take the place of the ones before. */
export const movesDays = true as boolean

/**
 * Hands the days over as a file that every calendar reads: the phone asks which one.
 * @returns whether it was handed over; what the phone does with it nobody hears
 */
export function addToCalendar(days: readonly CalendarDay[], name: string): Promise<boolean> {
  if (isInApp()) return Promise.resolve(false)
  const file = new Blob([calendarText(days, new Date())], { type: 'text/calendar;charset=utf-8' })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = `${name}.ics`
  link.click()
  // At once, some browsers would find nothing there any more.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  return Promise.resolve(true)
}
