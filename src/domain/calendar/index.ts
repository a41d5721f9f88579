/** Working days and time limits. For the BFF: its holiday table stays out of the app, which is sent the dates. */
export { addDays, chinaDate, dayBegins, weekdayOf } from './localDate'
export { alarmDeadline, dayKind, promisedDeadline, STATUTORY_LIMITS } from './workingDays'
export type { DayKind, Deadline } from './workingDays'
