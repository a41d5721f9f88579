import { faultsOf, type Paper, type PictureFault } from './faults'
import { measure } from './measure'
import type { Pixels } from './pixels'

export { faultsOf, PICTURE_FAULTS, type Paper, type PictureFault } from './faults'
export { measure } from './measure'
export type { Pixels } from './pixels'

/**
 * Judges a picture of a paper. Pure: the same pixels get the same answer on every phone.
 * @param copy of at most half a million pixels
 * @param shrunkBy how many pixels of the picture one of the copy's is wide
 * @returns what is wrong, the worst first; empty where nothing is, or nothing can be said
 */
export function judge(copy: Pixels, shrunkBy: number, expected: Paper): readonly PictureFault[] {
  return faultsOf(measure(copy, shrunkBy), expected)
}
