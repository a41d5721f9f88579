import type { OneTab } from './index'

/** See `index.ts`. A mini-program has one window, and no lock. */
export function oneTab(_name: string): OneTab | null {
  return null
}
