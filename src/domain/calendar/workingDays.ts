import type { Department, LocalDate } from '../scheme/ids'
import { unknownBy, type UnknownByRule } from '../scheme/rule'
import { HOLIDAY_YEARS } from './holidays'
import { addDays, weekdayOf } from './localDate'

/** `unknown`: no table for that year. Nothing is counted across such a day. */
export type DayKind = 'workingDay' | 'dayOff' | 'unknown'

/** Whether offices work on a day: weekends and holidays off, make-up working days (调休上班) on. */
export function dayKind(date: LocalDate): DayKind {
  const year = HOLIDAY_YEARS[date.slice(0, 4)]
  if (!year) return 'unknown'
  const monthAndDay = date.slice(5)
  if (year.makeupWorkdays.includes(monthAndDay)) return 'workingDay'
  const weekday = weekdayOf(date)
  return weekday === 0 || weekday === 6 || year.holidays.includes(monthAndDay) ? 'dayOff' : 'workingDay'
}

/**
 * The last day of a time limit. `provisional`: it was counted in a year whose days off are not announced yet:
 * shown as「暂定」, and no overdue alarm is raised on it.
 */
export type Deadline = { known: true; due: LocalDate; provisional: boolean } | UnknownByRule<typeof RULE>

/** What the holiday table is called where it does not reach. */
const RULE = 'workingDays'
const isProvisional = (date: LocalDate) => HOLIDAY_YEARS[date.slice(0, 4)]?.announced === false

/** From `received`, not counted itself (民法典 201), on to the day on which `isLast` holds. */
function countFrom(received: LocalDate, isLast: (kind: DayKind, daysAfter: number) => boolean): Deadline {
  if (dayKind(received) === 'unknown') return unknownBy(RULE, received)
  for (let daysAfter = 1; ; daysAfter++) {
    const date = addDays(received, daysAfter)
    const kind = dayKind(date)
    if (kind === 'unknown') return unknownBy(RULE, date)
    if (isLast(kind, daysAfter)) return { known: true, due: date, provisional: isProvisional(date) }
  }
}

/**
 * The last day of a promise of so many working days (108 七, last paragraph: five, housing fund three), for a
 * package that the department received on `received`. Unknown where the count reaches a year without a table.
 * Throws a RangeError for a promise of less than one day.
 */
export function promisedDeadline(received: LocalDate, workingDays: number): Deadline {
  if (!Number.isInteger(workingDays) || workingDays < 1)
    throw new RangeError('a promise has at least one day')
  let left = workingDays
  return countFrom(received, (kind) => {
    if (kind === 'workingDay') left -= 1
    return left === 0
  })
}

/** So many days of the calendar; a last day that is a day off moves on to the next working day (民法典 203). */
function calendarDeadline(received: LocalDate, days: number): Deadline {
  return countFrom(received, (kind, daysAfter) => daysAfter >= days && kind === 'workingDay')
}

interface StatutoryLimit {
  count: number
  unit: 'workingDays' | 'days'
  source: string
}

/** What the law itself gives a department; the scheme gives the others no statutory limit. */
export const STATUTORY_LIMITS: Readonly<Partial<Record<Department, StatutoryLimit>>> = {
  socialInsurance: { count: 20, unit: 'workingDays', source: '社会保险经办条例 第十八条' },
  housingFund: { count: 3, unit: 'days', source: '住房公积金管理条例 第二十五条' }, // not said to be working days
}

function statutoryDeadline(department: Department, received: LocalDate): Deadline | undefined {
  const limit = STATUTORY_LIMITS[department]
  if (!limit) return undefined
  return limit.unit === 'days'
    ? calendarDeadline(received, limit.count)
    : promisedDeadline(received, limit.count)
}

/**
 * The day by which a department is to be reminded: the earlier of its promise and its statutory limit, both from
 * the day it received the package. The citizen is told of the promise alone. Where either reaches into a year
 * without a table, the other one stands.
 */
export function alarmDeadline(
  department: Department,
  received: LocalDate,
  promisedWorkingDays: number,
): Deadline {
  const promised = promisedDeadline(received, promisedWorkingDays)
  const statutory = statutoryDeadline(department, received)
  if (!statutory?.known) return promised
  return promised.known && promised.due <= statutory.due ? promised : statutory
}
