import { assessBenchmark } from './assess'
import { crashBenchmark } from './crash'
import { deskBenchmark } from './desk'
import { h5Benchmark } from './h5'
import { journeyBenchmark } from './journey'
import { lineOf, type Benchmark } from './measure'
import { packagesBenchmark } from './packages'
import { serverBenchmark } from './server'

const benchmarks: Readonly<Record<string, Benchmark>> = {
  assess: assessBenchmark,
  desk: deskBenchmark,
  packages: packagesBenchmark,
  h5: h5Benchmark,
  journey: journeyBenchmark,
  server: serverBenchmark,
  crash: crashBenchmark,
}

/**
 * `npm run bench` measures everything, `npm run bench -- h5 assess` some of it. A line of JSON a figure goes to
 * stdout. A missed target is a line with `"ok":false`, not a failure: only what could not be measured is one.
 */
async function main(): Promise<void> {
  const wanted = process.argv.slice(2)
  const unknown = wanted.filter((name) => !(name in benchmarks))
  if (unknown.length > 0) {
    throw new Error(`No benchmark ${unknown.join(', ')}. There are: ${Object.keys(benchmarks).join(', ')}`)
  }
  for (const [name, measure] of Object.entries(benchmarks)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    try {
      for await (const figure of measure()) {
        console.log(lineOf(name, figure))
        if (figure.which !== undefined) console.error(`  ${figure.name}: ${figure.which}`)
      }
    } catch (error) {
      console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`)
      process.exitCode = 1
    }
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
