import { fuzz } from '@bff/testing/fuzz/fuzz'
import type { Measure } from './measure'

const REQUESTS = 20_000
const SEED = 108
/** The share of each route's requests, and of all, that is answered with what was asked for. */
const share = ({ sent, done }: { readonly sent: number; readonly done: number }) => (done * 100) / sent

/**
 * Every route as everybody, whole and harmed: what of it came to something, and what no answer may be.
 * @throws Error where a route never came to anything, or an answer was what none may be: a story that leads nowhere
 * measures nothing
 */
export async function* fuzzBenchmark(): AsyncGenerator<Measure> {
  const { sent, done, routes, failures, outside } = await fuzz({ requests: REQUESTS, seed: SEED })
  yield { name: 'requests', value: sent, unit: 'requests', target: { atLeast: REQUESTS } }
  yield {
    name: 'answered with what was asked for',
    value: share({ sent, done }),
    unit: '%',
    target: { atLeast: 20 },
  }
  const each = Object.entries(routes).sort(([, one], [, other]) => share(one) - share(other))
  for (const [route, one] of each)
    yield {
      name: `${route}: answered with what was asked for`,
      value: share(one),
      unit: '%',
      which: `${one.done} of ${one.sent}; refused ${JSON.stringify(one.refused)}`,
    }
  const [least] = each
  if (least)
    yield {
      name: 'the least of any route',
      value: least[1].done,
      unit: 'requests',
      target: { atLeast: 1 },
      which: least[0],
    }
  const never = each.flatMap(([route, one]) => (one.done === 0 ? [route] : []))
  yield neverSaid('routes never answered with what was asked for', never, 'routes')
  yield neverSaid('failures of ours', failures, 'faults')
  yield neverSaid('answers outside the contract', outside, 'faults')
  const wrong = never.length + failures.length + outside.length
  if (wrong > 0)
    throw new Error('a route never came to anything, or an answer was what none may be: see above')
}

const neverSaid = (name: string, which: readonly string[], unit: string): Measure => ({
  name,
  value: which.length,
  unit,
  target: { atMost: 0 },
  ...(which.length > 0 && { which: which.join('\n') }),
})
