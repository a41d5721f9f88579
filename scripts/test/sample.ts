import { createHash } from 'node:crypto'

/** Which of the test files a suite runs, where running all of them twice would take too long. */
export interface Sampling {
  /** Beginnings of paths: these files always run. */
  readonly always: readonly string[]
  /** One in so many of the others. */
  readonly oneIn: number
  /** The same seed takes the same files. */
  readonly seed: string
}

/** The files that always run, and by the seed a share of the others, which changes from file to file with it. */
export function sampleOf(files: readonly string[], { always, oneIn, seed }: Sampling): string[] {
  const isAlways = (file: string) => always.some((beginning) => file.startsWith(beginning))
  const lot = (file: string) => createHash('sha256').update(`${seed} ${file}`).digest('hex')
  const others = files.filter((file) => !isAlways(file))
  const drawn = new Set(
    others
      .map((file) => ({ file, lot: lot(file) }))
      .sort((one, other) => (one.lot < other.lot ? -1 : 1))
      .slice(0, Math.ceil(others.length / oneIn))
      .map(({ file }) => file),
  )
  return files.filter((file) => isAlways(file) || drawn.has(file))
}
