export interface Limits {
  /** Of all who ask. */
  readonly atOnce: number
  readonly atOnceOfOne: number
  /** How many may wait, in all; what comes after is refused. */
  readonly waiting: number
  readonly waitingOfOne: number
}

export interface FairTurns {
  /**
   * Does the work when it is the owner's turn: who has had one goes behind those who wait.
   * @throws the refusal, where too much waits already
   */
  inTurn<T>(owner: string, work: () => Promise<T>): Promise<T>
}

/** Shares what there is little of: nobody's many requests make another wait for more than one of them. */
export function createFairTurns(limits: Limits, refusal: () => Error): FairTurns {
  /** Who waits, with what, in the order of their turns. */
  const lines = new Map<string, (() => void)[]>()
  const busy = new Map<string, number>()
  let running = 0
  let waiting = 0

  const isFree = (owner: string) => running < limits.atOnce && (busy.get(owner) ?? 0) < limits.atOnceOfOne

  function enter(owner: string): void {
    running += 1
    busy.set(owner, (busy.get(owner) ?? 0) + 1)
  }

  function leave(owner: string): void {
    running -= 1
    const left = (busy.get(owner) ?? 0) - 1
    if (left > 0) busy.set(owner, left)
    else busy.delete(owner)
    for (const [next, line] of lines) {
      if (!isFree(next)) continue
      const begin = line.shift()
      lines.delete(next)
      if (line.length > 0) lines.set(next, line)
      waiting -= 1
      enter(next)
      begin?.()
      return
    }
  }

  async function wait(owner: string): Promise<void> {
    const line = lines.get(owner) ?? []
    if (waiting >= limits.waiting || line.length >= limits.waitingOfOne) throw refusal()
    waiting += 1
    lines.set(owner, line)
    await new Promise<void>((resolve) => line.push(resolve))
  }

  return {
    async inTurn(owner, work) {
      if (isFree(owner) && !lines.has(owner)) enter(owner)
      else await wait(owner)
      try {
        return await work()
      } finally {
        leave(owner)
      }
    },
  }
}
