import { fuzz } from '@bff/testing/fuzz/fuzz'
import type { Measure } from './measure'

const REQUESTS = 20_000
const SEED = 108
/** Routes that lead to nothing in the story that is told there, and why. */
const CANNOT: Readonly<Record<string, string>> = {
  confirmCase: 'of a normal retirement no unit is asked to confirm',
  answerBySms: 'the gateway alone may, by a token that is not set here',
}

/** Every route as everybody, whole and harmed: what of it came to something, and what no answer may be. */
export async function* fuzzBenchmark(): AsyncGenerator<Measure> {
  const { sent, done, routes, faults } = await fuzz({ requests: REQUESTS, seed: SEED })
  yield { name: 'requests', value: sent, unit: 'requests', target: { atLeast: REQUESTS } }
  yield {
    name: 'answered with what was asked for',
    value: (done * 100) / sent,
    unit: '%',
    target: { atLeast: 20 },
  }
  for (const [route, one] of Object.entries(routes))
    yield {
      name: `${route}: answered with what was asked for`,
      value: (one.done * 100) / one.sent,
      unit: '%',
    }
  const never = Object.entries(routes).flatMap(([route, { done: times }]) =>
    times === 0 ? [route in CANNOT ? `${route} (${CANNOT[route]})` : route] : [],
  )
  yield {
    name: 'routes never answered with what was asked for',
    value: never.length,
    unit: 'routes',
    ...(never.length > 0 && { which: never.join(', ') }),
  }
  yield {
    name: 'failures of ours, and answers outside the contract',
    value: faults.length,
    unit: 'faults',
    target: { atMost: 0 },
    ...(faults.length > 0 && { which: faults.join('\n') }),
  }
}
