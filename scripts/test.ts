import { availableParallelism } from 'node:os'
import { exitCodeOf, summaryOf } from './test/outcome'
import { runSuites, type Result } from './test/run'
import { chosen, sampleSeed } from './test/suites'

/** Three wherever there is more than one core: whoever walks through the app waits half the time, and more than three time each other out. */
const width = availableParallelism() > 1 ? 3 : 1

/**
 * `npm test` runs everything, `npm test -- unit bff` some of it. The last line says how many tests passed and failed;
 * the exit code is 0 only where none failed.
 */
async function main(): Promise<void> {
  const selected = chosen(process.argv.slice(2))
  if (selected.some(({ name }) => name === 'bff-pglite' || name === 'journey-postgres')) {
    console.log(
      `Samples, of the BFF's tests and of the journeys: TEST_SEED=${sampleSeed} draws the same again`,
    )
  }
  const results = await runSuites(selected, width, print)
  const outcomes = results.map(({ outcome }) => outcome)
  const failures = outcomes.flatMap((outcome) => outcome.failures)
  if (failures.length > 0) console.log(`\nFailed:\n${failures.map((failure) => `  ${failure}`).join('\n')}\n`)
  console.log(summaryOf(outcomes))
  process.exitCode = exitCodeOf(outcomes)
}

function print({ suite, outcome, seconds, log }: Result): void {
  const { passed, failed, skipped } = outcome
  const skips = skipped > 0 ? `, ${skipped} skipped` : ''
  if (failed > 0) console.log(`\n──── ${suite}\n${log.trimEnd().split('\n').slice(-150).join('\n')}\n────`)
  console.log(`${suite.padEnd(14)} ${passed} passed, ${failed} failed${skips}  ${seconds.toFixed(1)} s`)
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130))
main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  console.log('0 passed, 1 failed')
  process.exitCode = 1
})
