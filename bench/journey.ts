import { startServer } from '../e2e/server'
import type { Measure } from './measure'
import { walkJourney } from './walk'

/** What the whole way asks of a person. */
export async function* journeyBenchmark(): AsyncGenerator<Measure> {
  const server = await startServer()
  try {
    const { questions, cells, typedCells, taps, screens } = await walkJourney(server)
    yield { name: 'questions answered', value: questions, unit: 'questions', target: { atMost: 10 } }
    yield { name: 'cells of the joint form with a final value', value: cells, unit: 'cells' }
    yield {
      name: 'of these last changed by the keyboard',
      value: (typedCells * 100) / cells,
      unit: '%',
      target: { atMost: 33.3 },
    }
    yield { name: 'taps', value: taps, unit: 'taps' }
    yield { name: 'screens', value: screens, unit: 'screens' }
  } finally {
    await server.stop()
  }
}
