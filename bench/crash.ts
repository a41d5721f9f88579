import { crash } from '../e2e/crash/crash'
import { seeded } from '@bff/testing/seeded'
import { startPostgres } from '../e2e/postgres'
import type { Measure } from './measure'

const KILLS = 20
const SEED = 20_240_108

/** What is left of what people wrote while the server was killed under them. */
export async function* crashBenchmark(): AsyncGenerator<Measure> {
  const postgres = await startPostgres()
  try {
    for (const [name, databaseUrl] of [
      ['PGlite', undefined],
      ['PostgreSQL', await postgres.freshDatabase()],
    ] as const) {
      const { kills, acknowledged, inDoubt, jobs, faults } = await crash({
        ...(databaseUrl !== undefined && { databaseUrl }),
        kills: KILLS,
        random: seeded(SEED),
      })
      yield { name: `${name}: kill -9 while people write`, value: kills, unit: 'kills' }
      yield { name: `${name}: writes acknowledged`, value: acknowledged, unit: 'writes' }
      yield { name: `${name}: writes under way when it was killed`, value: inDoubt, unit: 'writes' }
      yield { name: `${name}: jobs of the outbox, all done`, value: jobs, unit: 'jobs' }
      yield {
        name: `${name}: lost, or there twice, or not whole`,
        value: faults.length,
        unit: 'faults',
        target: { atMost: 0 },
        ...(faults.length > 0 && { which: faults.join('; ') }),
      }
    }
  } finally {
    await postgres.stop()
  }
}
