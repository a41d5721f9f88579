import type { YearMonth } from '../scheme/ids'
import { addMonths, monthsBetween, MONTHS_A_YEAR } from './months'

/** 可以选择50至55周岁之间任一周岁年龄 (108 三.1.2), in years. The scheme's own text: no table of 2025 replaced it. */
const FROM_YEARS = 50
const TO_YEARS = 55

/** Whether a month is one in which a woman of 108 三.1.2 may choose to retire: a whole year of age from 50 to 55. */
export function isWholeYearAge(birth: YearMonth, month: YearMonth): boolean {
  return nearestWholeYearAge(birth, month) === month
}

/** The month of that kind that a chosen one stands for: itself, or the next birthday, within the bounds. */
export function nearestWholeYearAge(birth: YearMonth, month: YearMonth): YearMonth {
  const years = Math.ceil(monthsBetween(birth, month) / MONTHS_A_YEAR)
  return addMonths(birth, Math.min(Math.max(years, FROM_YEARS), TO_YEARS) * MONTHS_A_YEAR)
}
