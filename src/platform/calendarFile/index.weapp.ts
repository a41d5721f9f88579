import Taro from '@tarojs/taro'
import type { CalendarDay } from './ics'

export type { CalendarDay } from './ics'
export { sequenceAt } from './sequence'

/** See `index.ts`. WeChat takes one day at a time, and asks for the permission at the first. */
export const hasCalendar = true as boolean

const DAY_SECONDS = 86_400
const NINE_SECONDS = 9 * 3_600

/** Each is another one, whatever was put in before. */
export const movesDays = false as boolean

export async function addToCalendar(days: readonly CalendarDay[], _name: string): Promise<boolean> {
  try {
    for (const { day, title, note, daysAhead = 1 } of days) {
      // Midnight in China.
      const startTime = Date.parse(`${day}T00:00:00+08:00`) / 1000
      // At nine in the morning; WeChat rings at midnight at the latest, so for the day itself it is the morning before.
      const ahead = Math.max(1, daysAhead) * DAY_SECONDS - NINE_SECONDS
      await Taro.addPhoneCalendar({
        title,
        description: note,
        startTime,
        allDay: true,
        alarm: true,
        // Where that morning is over, as the day begins.
        alarmOffset: startTime - ahead > Date.now() / 1000 ? ahead : 0,
      })
    }
    return true
  } catch {
    return false
  }
}
