import type { FieldConflict, FieldProblem, Problem, ProblemCode } from '@contract/problem'

/** The server answered «no» and said why: an RFC 9457 problem. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem'
  readonly code: ProblemCode
  /** What happened and what to do, in Chinese, for the person. */
  readonly title: string
  readonly status: number
  readonly fields: readonly FieldProblem[]
  readonly conflicts: readonly FieldConflict[]
  /** How long to wait before asking again, where the server says so. */
  readonly retryAfterSeconds: number | null

  constructor(problem: Problem) {
    super(problem.code)
    this.code = problem.code
    this.title = problem.title
    this.status = problem.status
    this.fields = problem.fields ?? []
    this.conflicts = problem.conflicts ?? []
    this.retryAfterSeconds = problem.retryAfterSeconds ?? null
  }
}

/**
 * No answer of the contract's came: no network, too slow, or something in between answered
 * (a gateway's error page, the sign-in page of a café's Wi-Fi). Whether the request arrived is not known.
 */
export class Unreachable extends Error {
  override readonly name = 'Unreachable'
}

/** The file that was to be sent is not on the phone any more: asking again does not bring it back. */
export class FileGone extends Error {
  override readonly name = 'FileGone'
}

export const isFileGone = (failure: unknown): boolean => failure instanceof FileGone

const PASSING: readonly ProblemCode[] = ['unavailable', 'internal', 'tooManyRequests']

/** Whether the same request may well succeed a little later, with nothing changed. */
export function isPassing(failure: unknown): boolean {
  return failure instanceof Unreachable || (failure instanceof ApiProblem && PASSING.includes(failure.code))
}

/** Whether this failure is the server's problem of that code. */
export function isProblem<Code extends ProblemCode>(
  failure: unknown,
  ...codes: readonly Code[]
): failure is ApiProblem & { readonly code: Code } {
  return failure instanceof ApiProblem && codes.some((code) => code === failure.code)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isProblemBody(body: unknown): body is Problem {
  return isRecord(body) && typeof body['code'] === 'string' && typeof body['title'] === 'string'
}

/** What a status outside 2xx means: the server's problem, or a stranger's page. */
export function failureOf(status: number, body: unknown): ApiProblem | Unreachable {
  return isProblemBody(body) ? new ApiProblem({ ...body, status }) : new Unreachable(`status ${status}`)
}
