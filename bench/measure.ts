/** What a value should come to (DESIGN §7); benchmarks tell, few fail over it. */
export type Target = { readonly atMost: number } | { readonly atLeast: number }

export interface Measure {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** None where nobody has set one: the figure is there to be compared with the next. */
  readonly target?: Target
  /** Which one it was, where the name says «largest»: told beside the line, so that names stay comparable. */
  readonly which?: string
}

/** Measures something, and gives each figure as soon as it has it. */
export type Benchmark = () => AsyncIterable<Measure>

/** One line of `npm run bench`: JSON, so that a program can read it. */
export function lineOf(bench: string, { name, value, unit, target }: Measure): string {
  const rounded = Number(value.toFixed(value < 100 ? 2 : 0))
  return JSON.stringify({
    bench,
    name,
    value: rounded,
    unit,
    target: target === undefined ? null : targetText(target),
    ok: target === undefined ? null : isReached(value, target),
  })
}

function targetText(target: Target): string {
  return 'atMost' in target ? `<= ${target.atMost}` : `>= ${target.atLeast}`
}

function isReached(value: number, target: Target): boolean {
  return 'atMost' in target ? value <= target.atMost : value >= target.atLeast
}
