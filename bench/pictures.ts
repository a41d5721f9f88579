import { decodedApart } from '@bff/files/testing/decodedApart'
import { greedyPictures, heaviestPictures, hostilePictures } from '@bff/files/testing/hostile'
import { PROBLEM_CODES } from '@contract/problem'
import type { Measure } from './measure'

const ROUNDS = 5
const MOST_MEGABYTES = 300

/**
 * What pictures cost the process that looks into them: those that are none, or are bombs, and the heaviest that are taken.
 * @throws where it is more than it may be, or one is answered otherwise than by a problem
 */
export async function* picturesBenchmark(): AsyncGenerator<Measure> {
  const heaviest = await heaviestPictures()
  let most = 0
  const memoryOf = (name: string, megabytes: number): Measure => {
    most = Math.max(most, megabytes)
    return { name, value: megabytes, unit: 'MB', target: { atMost: MOST_MEGABYTES } }
  }
  for (const [name, bytes] of heaviest) {
    const { megabytes } = await decodedApart([bytes, bytes])
    yield memoryOf(`memory for two at once: ${name}`, megabytes)
  }
  const unwanted = [...(await hostilePictures()), ...(await greedyPictures())].map(({ bytes }) => bytes)
  const round = [...unwanted, ...heaviest.map(([, bytes]) => bytes)]
  const { megabytes, seconds, answers } = await decodedApart(
    Array.from({ length: ROUNDS }, () => round).flat(),
  )
  const taken = answers.filter((one) => one === 'taken').length
  const refused = answers.filter((one) => PROBLEM_CODES.some((code) => code === one)).length
  const failed = answers.length - taken - refused
  yield { name: 'pictures handed over at once', value: answers.length, unit: 'pictures' }
  yield { name: 'refused with a problem', value: refused, unit: 'pictures' }
  yield { name: 'failures of ours', value: failed, unit: 'pictures', target: { atMost: 0 } }
  yield memoryOf('memory above what it needed before, at most', megabytes)
  yield { name: 'all of them', value: seconds, unit: 's' }
  if (most > MOST_MEGABYTES || failed > 0) throw new Error('pictures cost more than they may: see above')
}
