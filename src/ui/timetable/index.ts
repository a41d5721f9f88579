export { Line, Stop, Timetable } from './line'
export { Fork, Lane, Merge, Tracks, type LaneAnswer } from './tracks'
