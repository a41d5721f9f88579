import { PICTURE_FAULTS } from '@/platform/judge/picture'
import type { Measure } from './measure'
import { precisionOf, recallOf, scoreOf } from './photos/score'
import { timesInBrowser } from './photos/time'

/** The thresholds were set on the pictures of seed 1. */
const OTHER_SEED = 2
const COUNT = 600

/** How photos are judged that nobody has set a threshold by, and how long that takes in a browser. */
export async function* photosBenchmark(): AsyncGenerator<Measure> {
  const { decoding, judging, first } = await timesInBrowser(OTHER_SEED)
  yield { name: 'decoding a photo as it is sent', value: decoding, unit: 'ms' }
  yield { name: 'copying it small and judging it', value: judging, unit: 'ms' }
  yield { name: 'the first time', value: first, unit: 'ms' }
  yield { name: 'judging against decoding', value: judging / decoding, unit: 'x', target: { atMost: 0.5 } }
  const { faults, good, refused } = await scoreOf(OTHER_SEED, COUNT)
  for (const fault of PICTURE_FAULTS) {
    yield { name: `${fault}, precision`, value: precisionOf(faults[fault]), unit: 'share' }
    yield { name: `${fault}, recall`, value: recallOf(faults[fault]), unit: 'share' }
  }
  yield { name: 'photos in order that are refused', value: refused / good, unit: 'share' }
}
