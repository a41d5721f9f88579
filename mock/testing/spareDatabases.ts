import type { Database } from '../db/database'

/** A database of its own, and how it is taken away for good. */
export interface Made {
  readonly database: Database
  remove(): Promise<void>
}

/** Emptied databases that nobody uses at the moment: to make one takes ten times as long as to empty one. */
export const spare: Made[] = []

/** Takes all of them away for good. */
export async function removeSpare(): Promise<void> {
  for (const { remove } of spare.splice(0)) await remove()
}

let byHand = false
export const isRemovedByHand = () => byHand

/**
 * For a benchmark, before it loads anything else of the tests: a test runner that is spoken to writes to stdout, where
 * figures alone belong. So none is, and whoever calls this takes the spare ones away at its end.
 * @returns what does so
 */
export function removeSpareByHand(): typeof removeSpare {
  byHand = true
  return removeSpare
}
