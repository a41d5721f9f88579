import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'

/**
 * How long a test waits for something to come, in milliseconds, before it says that it never will. A test that passes
 * never waits so long; a busy machine with few cores may take ten seconds for a picture.
 */
export const patienceMs = 40_000

/** Waits for what the outbox does: it looks once a second. @param what is said where it never comes */
export async function eventually(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const until = Date.now() + patienceMs
  while (!(await holds())) {
    assert.ok(Date.now() < until, what)
    await wait(50)
  }
}
