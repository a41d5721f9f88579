import { setImmediate, setTimeout as wait } from 'node:timers/promises'
import { patienceMs } from '../patience'

/** A timer at most this long is part of drawing or reacting; a longer one is the app waiting for something. */
const soonMs = 50

/** What the app has under way: answers it waits for, and timers about to fire. Nothing under way means it is drawn. */
export class Activity {
  private readonly underWay = new Map<number, string>()
  private next = 0

  /** @returns ends it */
  begin(what: string): () => void {
    const id = this.next++
    this.underWay.set(id, what)
    return () => void this.underWay.delete(id)
  }

  /** Follows a timer of the app. @returns ends it */
  timer(ms: number): () => void {
    return ms <= soonMs ? this.begin(`a timer of ${ms} ms`) : () => undefined
  }

  /**
   * Resolves when nothing has been under way for two turns of the event loop.
   *
   * @throws Error naming what is still under way after `withinMs`
   */
  async settled(withinMs = patienceMs): Promise<void> {
    const until = Date.now() + withinMs
    for (let quiet = 0; quiet < 2;) {
      await setImmediate()
      quiet = this.underWay.size === 0 ? quiet + 1 : 0
      if (this.underWay.size > 0) await wait(1)
      if (Date.now() > until)
        throw new Error(`Still busy: ${[...new Set(this.underWay.values())].join(', ')}`)
    }
  }
}
