import Taro from '@tarojs/taro'
import type { CalendarDay } from './ics'

export type { CalendarDay } from './ics'
export { sequenceAt } from './sequence'

/** See `index.ts`. WeChat takes one day at a time, and asks for the permission at the first. */
export const hasCalendar = true as boolean

/** Each is another one, whatever was put in before. */
export const movesDays = false as boolean

export async function addToCalendar(days: readonly CalendarDay[], _name: string): Promise<boolean> {
  try {
    for (const { day, title, note } of days) {
      await Taro.addPhoneCalendar({
        title,
        description: note,
        // Midnight in China.
        startTime: Date.parse(`${day}T00:00:00+08:00`) / 1000,
        allDay: true,
        alarm: true,
      })
    }
    return true
  } catch {
    return false
  }
}
