/** The same numbers from 0 to 1 for the same seed (mulberry32): what a run did can be done again. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** What is chosen by a run that can be done again. */
export interface Chooser {
  /** A whole number from 0 to below this. */
  below(number: number): number
  /** Happens once in so many times. */
  oneIn(number: number): boolean
  /** One of them. @throws RangeError where there is none */
  of<Value>(values: readonly Value[]): Value
}

export function chooser(seed: number): Chooser {
  const random = seeded(seed)
  const below = (number: number) => Math.floor(random() * number)
  return {
    below,
    oneIn: (number) => below(number) === 0,
    of<Value>(values: readonly Value[]): Value {
      const at = below(values.length)
      if (!(at in values)) throw new RangeError('nothing to choose from')
      return values[at] as Value
    },
  }
}
