import { seeded } from '@bff/testing/seeded'

/** Chance that a seed decides: the same seed makes the same pictures in every run. */
export interface Chance {
  /** From 0 to 1. */
  next(): number
  between(least: number, most: number): number
  /** Whole numbers, both ends included. */
  whole(least: number, most: number): number
  pick<T>(from: readonly T[]): T
  /** Whether something of this probability happens. */
  happens(probability: number): boolean
}

export function chanceOf(seed: number): Chance {
  const next = seeded(seed)
  const between = (least: number, most: number) => least + next() * (most - least)
  return {
    next,
    between,
    whole: (least, most) => Math.floor(between(least, most + 1)),
    pick(from) {
      const one = from[Math.floor(next() * from.length)]
      if (one === undefined) throw new Error('nothing to pick from')
      return one
    },
    happens: (probability) => next() < probability,
  }
}
