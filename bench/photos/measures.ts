import { writeFileSync } from 'node:fs'
import { faultsOf, measure } from '@/platform/judge/picture'
import { copied, picturesOf } from './pictures'

/**
 * What is measured in pictures of a seed, a line of JSON each: to set thresholds by.
 * `npx tsx bench/photos/measures.ts SEED COUNT [FOLDER FOR THE PICTURES]`
 */
async function main(): Promise<void> {
  const [seed = '1', count = '100', folder] = process.argv.slice(2)
  for await (const { number, jpeg, expected, fault } of picturesOf(Number(seed), Number(count))) {
    if (folder !== undefined) writeFileSync(`${folder}/${String(number)}.jpg`, jpeg)
    const { copy, shrunkBy } = await copied(jpeg)
    const measured = measure(copy, shrunkBy)
    console.log(JSON.stringify({ number, expected, fault, said: faultsOf(measured, expected), ...measured }))
  }
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
