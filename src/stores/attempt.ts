import { ApiProblem, FileGone, Unreachable } from '@/services/failure'
import type { Turn } from '@/services/turns'

// Pages tell refusals apart by the contract's code; they do not reach into services.
export { isFileGone, isProblem } from '@/services/failure'

/** Why the server did not do it. A page words it; anything else that is thrown is a fault of the app's. */
export type Failure = ApiProblem | Unreachable | FileGone

export type Attempt<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure }

/** Turns the failures that a person can be told about into values; stores keep them in their state. */
export async function attempt<T>(asking: Promise<T>): Promise<Attempt<T>> {
  try {
    return { ok: true, value: await asking }
  } catch (failure) {
    if (failure instanceof ApiProblem || failure instanceof Unreachable || failure instanceof FileGone)
      return { ok: false, failure }
    throw failure
  }
}

/** When a turn that failed is taken again: when the server says, else after the usual delay. */
export function turnAfter(failure: Failure): Exclude<Turn, string> {
  const seconds = waitOf(failure)
  return { retryAfterMs: seconds === null ? null : seconds * 1000 }
}

/** How many seconds the server asks to wait, or `null`. */
export function waitOf(failure: Failure | null): number | null {
  return failure instanceof ApiProblem ? failure.retryAfterSeconds : null
}
