export { Line, Stop } from './line'
export { Fork, Lane, Merge, Tracks, type LaneAnswer } from './tracks'
