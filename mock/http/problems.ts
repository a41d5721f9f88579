import { problems } from '@/content/problems'
import type { FieldConflict, FieldProblem, Problem, ProblemCode } from '@contract/problem'

/** Does not compile while a code has no text. */
const TITLES: Readonly<Record<ProblemCode, string>> = problems

const STATUS: Readonly<Record<ProblemCode, number>> = {
  malformedRequest: 400,
  invalidInput: 422,
  bodyTooLarge: 413,
  notFound: 404,
  methodNotAllowed: 405,
  unsupportedMediaType: 415,
  wrongOrigin: 403,
  tooManyRequests: 429,
  channelUnavailable: 503,
  channelRefused: 422,
  tooManyStreams: 429,
  idempotencyKeyMissing: 400,
  idempotencyKeyReused: 422,
  signInRequired: 401,
  sessionEndedElsewhere: 401,
  signedInLater: 403,
  codeWrong: 422,
  codeExpired: 422,
  codeUsedUp: 422,
  codeTooSoon: 429,
  otherAccount: 409,
  realNameRequired: 403,
  identityCodeInvalid: 422,
  identityBelongsToOther: 409,
  identityProviderUnavailable: 503,
  consentRequired: 403,
  scenarioNotOffered: 422,
  caseAlreadyOpen: 409,
  caseRuns: 409,
  notADraft: 409,
  fieldConflict: 409,
  fieldUnknown: 422,
  fieldLocked: 409,
  notSendableToday: 409,
  nothingChanged: 409,
  formIncomplete: 422,
  materialsMissing: 422,
  promiseOutdated: 409,
  consentOutdated: 409,
  signatureMissing: 422,
  alreadyDecided: 409,
  nothingWanted: 409,
  notAllowedNow: 409,
  onlyRetiree: 403,
  invitationInvalid: 422,
  invitationOwn: 409,
  untilTooFar: 422,
  tooManyMandates: 409,
  noCaseYet: 409,
  nameDiffers: 409,
  organisationNotYours: 403,
  organisationUnverified: 503,
  unitAnswered: 409,
  tooManyStarts: 429,
  notInMandate: 403,
  accountNotInMandate: 403,
  powersTooFew: 422,
  retireeMismatch: 422,
  agencyOwn: 409,
  agencyOwnPhone: 422,
  papersMissing: 422,
  fileMissing: 422,
  fileTooLarge: 413,
  uploadIncomplete: 409,
  fileTypeRefused: 415,
  fileDamaged: 422,
  imageTooManyPixels: 422,
  tooManyPages: 409,
  documentNotIssued: 404,
  certificateNotYet: 409,
  certificateEnded: 409,
  characterNotPrintable: 422,
  paperNotMade: 409,
  paperOutdated: 410,
  unavailable: 503,
  internal: 500,
}

export interface ProblemExtras {
  readonly fields?: FieldProblem[]
  readonly conflicts?: FieldConflict[]
  readonly retryAfterSeconds?: number
}

/** A refusal. Thrown anywhere below a handler, it becomes the answer. */
export class ProblemError extends Error {
  override name = 'ProblemError'
  constructor(
    readonly code: ProblemCode,
    readonly extras: ProblemExtras = {},
  ) {
    super(code)
  }
}

/** The database is away, most of the time for a moment. */
export const unavailable = () => new ProblemError('unavailable', { retryAfterSeconds: 5 })

export function problemOf(code: ProblemCode, extras: ProblemExtras = {}): Problem {
  return {
    type: `urn:problem-type:retirement:${code}`,
    code,
    title: TITLES[code],
    status: STATUS[code],
    ...extras,
  }
}

export function problemResponse(code: ProblemCode, extras: ProblemExtras = {}): Response {
  const problem = problemOf(code, extras)
  const headers = new Headers({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' })
  if (extras.retryAfterSeconds !== undefined) headers.set('retry-after', String(extras.retryAfterSeconds))
  return new Response(JSON.stringify(problem), { status: problem.status, headers })
}
