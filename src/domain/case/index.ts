export * from './model'
export * from './progressModel'
export { ACTORS, actorOf } from './actors'
export { dayOfAlarm, isAlarmed } from './alarm'
export { arrearsArrived } from './arrears'
export { decide } from './decide'
export {
  DRAFT_DAYS,
  DRAFT_PARTS,
  endingOf,
  keptUntil,
  PICTURE_DAYS,
  WARNED_DAYS,
  type DraftPart,
  type Ending,
} from './draftLife'
export { evolve, fold } from './evolve'
export type { Outages } from './lanes'
export { isDecided, isEnded } from './results'
export { allowedActions, isUnitLate, itemsEnded, lanesOf, progress, reviewersOf } from './progress'
export { dayOfReminder, dayOfUnitReminder, unitDue } from './reminders'
export { unitDesk, unitPapers, type UnitDesk } from './unitDesk'
export { UNIT_STANDINGS, type UnitStanding } from './unitStandings'
export { withoutReasons } from './withhold'
