/**
 * What one turn came to: nothing left to do, more at once, or not possible now (`null`: after the usual delay,
 * else after so many milliseconds, where the server named them).
 */
export type Turn = 'idle' | 'more' | { readonly retryAfterMs: number | null }

interface TurnsSettings {
  readonly run: () => Promise<Turn>
  /** How long to wait after so many failures in a row, from 1. */
  readonly delayMs: (failures: number) => number
}

/** Doubles from `first`, never beyond `most`. */
export const doubling =
  (first: number, most: number) =>
  (failures: number): number =>
    Math.min(first * 2 ** (failures - 1), most)

/**
 * Does one thing at a time, again and again while there is something to do, later and later while it fails.
 * Saving a draft, sending pictures and asking for progress all work so.
 */
export function createTurns({ run, delayMs }: TurnsSettings) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | null = null
  let again = false
  let stopped = false
  let failures = 0

  function schedule(ms: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => void now(), ms)
  }

  async function loop(): Promise<void> {
    do {
      again = false
      const turn = await run().catch((fault: unknown) => {
        // A fault of the app's own: it is told, and what there is to do is not given up for it.
        failures += 1
        if (!stopped) schedule(delayMs(failures))
        throw fault
      })
      if (stopped) return
      if (typeof turn === 'object') {
        failures += 1
        // Asked for while it was failing: the phone may be connected again since.
        if (again) continue
        schedule(turn.retryAfterMs ?? delayMs(failures))
        return
      }
      failures = 0
      again ||= turn === 'more'
    } while (again)
  }

  /** Takes a turn at once, or after the running one; resolves when there is nothing left, or it failed. */
  function now(): Promise<void> {
    stopped = false
    clearTimeout(timer)
    if (running) {
      again = true
      return running
    }
    running = loop().finally(() => {
      running = null
    })
    return running
  }

  return {
    now,
    /** Takes a turn after so many milliseconds in which nobody asked anew. */
    soon(ms: number): void {
      stopped = false
      schedule(ms)
    },
    /** No further turns until somebody asks for one; the running one ends. */
    stop(): void {
      stopped = true
      failures = 0
      clearTimeout(timer)
    },
  }
}

export type Turns = ReturnType<typeof createTurns>
