import { judge, PICTURE_FAULTS, type PictureFault } from '@/platform/judge/picture'
import { copied, picturesOf } from './pictures'

/** How the faults of one kind were found. */
interface Found {
  /** Pictures that have it, and how many of these were said to have it. */
  has: number
  found: number
  /** How many were said to have it, rightly or not. */
  said: number
}

/** How pictures were judged. */
export interface Score {
  readonly faults: Readonly<Record<PictureFault, Found>>
  /** Pictures in order, and how many of these were refused. */
  readonly good: number
  readonly refused: number
}

/** Judges pictures of a seed. */
export async function scoreOf(seed: number, count: number): Promise<Score> {
  const faults = Object.fromEntries(
    PICTURE_FAULTS.map((fault) => [fault, { has: 0, found: 0, said: 0 }]),
  ) as Record<PictureFault, Found>
  let good = 0
  let refused = 0
  for await (const { jpeg, expected, fault } of picturesOf(seed, count)) {
    const { copy, shrunkBy } = await copied(jpeg)
    const said = judge(copy, shrunkBy, expected)
    for (const one of said) faults[one].said += 1
    if (fault === null) {
      good += 1
      if (said.length > 0) refused += 1
    } else {
      faults[fault].has += 1
      if (said.includes(fault)) faults[fault].found += 1
    }
  }
  return { faults, good, refused }
}

/** Of those that were said to have it, how many do; 1 where it was said of none. */
export const precisionOf = ({ found, said }: Found): number => (said === 0 ? 1 : found / said)

/** Of those that have it, how many were said to. */
export const recallOf = ({ found, has }: Found): number => found / has
