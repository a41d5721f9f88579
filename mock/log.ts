import { reasonOf, SettingError } from './config'

/**
 * What a process says of an error that ends it: the sentence of a wrong setting; of all else its kind and code, since a
 * driver's message repeats the values of its statement.
 */
export function lastWords(error: unknown): string {
  if (error instanceof SettingError) return error.message
  return error instanceof Error ? `${error.name} (${reasonOf(error)})` : typeof error
}

/**
 * What the process says of itself: one JSON line each. Operations, codes, durations; never an address with its
 * query, a body, a header, or the message of an error, which may repeat any of them (policy §10).
 */
export interface Log {
  request(line: { operation: string; status: number; milliseconds: number }): void
  /** Something broke that nobody caught. */
  failure(where: string, error: unknown): void
}

export function createLog(write: (line: string) => void): Log {
  const say = (entry: object) => write(JSON.stringify({ at: new Date().toISOString(), ...entry }))
  return {
    request: (line) => say({ level: 'info', ...line }),
    failure: (where, error) => say({ level: 'error', where, ...traceOf(error) }),
  }
}

/** What an error says without its message: its kind, the driver's code, and where it arose. */
function traceOf(error: unknown): object {
  if (!(error instanceof Error)) return { error: typeof error }
  const cause = error.cause instanceof Error ? error.cause : undefined
  const code = [error, cause]
    .map((one) => (one && 'code' in one ? String(one.code) : undefined))
    .find(Boolean)
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    error: error.name,
    code,
    cause: cause?.name,
    stack: frames.slice(0, 12).map((line) => line.trim()),
  }
}
