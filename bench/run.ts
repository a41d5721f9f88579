import { removeSpareByHand } from '@bff/testing/spareDatabases'
import { lineOf, type Benchmark } from './measure'

const removeSpare = removeSpareByHand()

/** Each loaded when it is asked for, once that is told. */
const benchmarks: Readonly<Record<string, () => Promise<Benchmark>>> = {
  assess: async () => (await import('./assess')).assessBenchmark,
  desk: async () => (await import('./desk')).deskBenchmark,
  packages: async () => (await import('./packages')).packagesBenchmark,
  h5: async () => (await import('./h5')).h5Benchmark,
  journey: async () => (await import('./journey')).journeyBenchmark,
  server: async () => (await import('./server')).serverBenchmark,
  fuzz: async () => (await import('./fuzz')).fuzzBenchmark,
  pictures: async () => (await import('./pictures')).picturesBenchmark,
  crash: async () => (await import('./crash')).crashBenchmark,
  cuts: async () => (await import('./cuts')).cutsBenchmark,
  photos: async () => (await import('./photos')).photosBenchmark,
}

/**
 * `npm run bench` measures everything, `npm run bench -- h5 assess` some of it. A line of JSON a figure goes to
 * stdout. A missed target is a line with `"ok":false`, not a failure: only what could not be measured is one, or a fault that the
 * fuzz has found, or memory that pictures cost beyond their bound.
 */
async function main(): Promise<void> {
  const wanted = process.argv.slice(2)
  const unknown = wanted.filter((name) => !(name in benchmarks))
  if (unknown.length > 0) {
    throw new Error(`No benchmark ${unknown.join(', ')}. There are: ${Object.keys(benchmarks).join(', ')}`)
  }
  for (const [name, load] of Object.entries(benchmarks)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    try {
      const measure = await load()
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

main()
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
  // Some of what was measured keeps a database open.
  .finally(async () => {
    await removeSpare()
    process.exit()
  })
