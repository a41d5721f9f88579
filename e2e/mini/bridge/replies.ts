import type { Activity } from '../activity'
import { isRecord } from '../instance'
import { readable } from '../logic'

/** What the app hands to an API: parameters by name, and functions to be called with the answer. */
export type Call = Readonly<Record<string, unknown>>
export type Values = Readonly<Record<string, unknown>>

/** A failure as the platform reports it: words, and what else stands in the answer. */
export class Failure extends Error {
  constructor(
    why: string,
    readonly values: Values = {},
  ) {
    super(why)
  }
}

export interface RepliesOptions {
  readonly activity: Activity
  readonly onError: (what: string) => void
  /** Turns an answer into an object of the app's own realm. */
  readonly intoRealm: (value: unknown) => unknown
}

/** Answers calls as both platforms do: later, by `success` or `fail`, then by `complete`. */
export class Replies {
  constructor(private readonly options: RepliesOptions) {}

  /**
   * An API of the platform.
   *
   * @param work gives the answer, or throws a Failure
   */
  api(name: string, work: (call: Call) => Values | void | Promise<Values | void>): (call?: Call) => void {
    return (call = {}) => {
      const end = this.options.activity.begin(name)
      // The answer never comes before the call has returned.
      void Promise.resolve()
        .then(() => work(call))
        .then(
          (values) => this.answer(call, 'success', { errMsg: `${name}:ok`, ...values }),
          (error: unknown) => this.fail(name, call, error),
        )
        .finally(end)
    }
  }

  /** Runs something of the app soon, as the platform does. */
  later(what: string, run: () => void): void {
    const end = this.options.activity.begin(what)
    setTimeout(() => {
      this.notify(run)
      end()
    })
  }

  /** Calls a function of the app and reports what it throws. */
  notify(listener: unknown, ...values: readonly unknown[]): void {
    if (typeof listener !== 'function') return
    try {
      listener(...values.map((value) => this.realm(value)))
    } catch (error) {
      this.options.onError(`in a callback: ${readable(error)}`)
    }
  }

  private fail(name: string, call: Call, error: unknown): void {
    if (!(error instanceof Failure)) {
      this.options.onError(`${name}: ${readable(error)}`)
    }
    const why = error instanceof Error ? error.message : String(error)
    const values = error instanceof Failure ? error.values : {}
    this.answer(call, 'fail', { errMsg: `${name}:fail ${why}`, error: 10, errorMessage: why, ...values })
  }

  private answer(call: Call, outcome: 'success' | 'fail', values: Values): void {
    const answer = this.realm(values)
    this.notify(call[outcome], answer)
    this.notify(call.complete, answer)
  }

  /** Each value by itself: bytes inside an answer stay bytes. */
  private realm(value: unknown): unknown {
    if (!isRecord(value) || Array.isArray(value)) return value
    const result = this.options.intoRealm({})
    if (!isRecord(result)) return value
    for (const [key, inner] of Object.entries(value)) {
      result[key] = this.options.intoRealm(inner)
    }
    return result
  }
}

export function stringOf(call: Call, name: string): string {
  const value = call[name]
  if (typeof value !== 'string') throw new Failure(`parameter error: parameter.${name} should be String`)
  return value
}
