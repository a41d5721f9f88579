import sharp from 'sharp'
import { cleanPicture } from '@bff/files/pictures'
import { hostilePictures } from '@bff/files/testing/hostile'
import { ProblemError } from '@bff/http/problems'
import type { Measure } from './measure'

const ROUNDS = 5
const LARGEST = { width: 7_300, height: 5_400 }
const MEGABYTE = 1024 * 1024

/** What pictures that are none, or are bombs, cost the process that looks into them, all handed over at once. */
export async function* picturesBenchmark(): AsyncGenerator<Measure> {
  const hostile = await hostilePictures()
  // The largest that is taken at all.
  const whole = await sharp({ create: { ...LARGEST, channels: 3, background: '#8a6' } })
    .jpeg()
    .toBuffer()
  const all = Array.from({ length: ROUNDS }, () => [...hostile.map(({ bytes }) => Buffer.from(bytes)), whole])
  await cleanPicture(whole)
  const before = process.memoryUsage.rss()
  let most = before
  const looking = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 5)
  const started = performance.now()
  const results = await Promise.all(
    all.flat().map((bytes) =>
      cleanPicture(bytes).then(
        () => 'taken',
        (error: unknown) => (error instanceof ProblemError ? 'refused' : 'failed'),
      ),
    ),
  )
  clearInterval(looking)
  const count = (what: string) => results.filter((one) => one === what).length
  yield { name: 'pictures handed over at once', value: results.length, unit: 'pictures' }
  yield { name: 'refused with a problem', value: count('refused'), unit: 'pictures' }
  yield { name: 'failures of ours', value: count('failed'), unit: 'pictures', target: { atMost: 0 } }
  yield {
    name: 'memory above what it needed before, at most',
    value: (most - before) / MEGABYTE,
    unit: 'MB',
    target: { atMost: 400 },
  }
  yield { name: 'all of them', value: (performance.now() - started) / 1000, unit: 's' }
}
