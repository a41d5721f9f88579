import { z } from '@hono/zod-openapi'

/**
 * Every error code of the contract (RFC 9457 `application/problem+json`).
 * Each has its Chinese text in `src/content/problems`; a test proves that none is missing.
 */
export const PROBLEM_CODES = [
  // the request itself
  'malformedRequest',
  'invalidInput',
  'bodyTooLarge',
  'notFound',
  'methodNotAllowed',
  'unsupportedMediaType',
  'wrongOrigin',
  'tooManyRequests',
  'channelUnavailable',
  'channelRefused',
  'tooManyStreams', // pages that are told of changes; the app asks by itself then
  'idempotencyKeyMissing',
  'idempotencyKeyReused',
  // session and identity
  'signInRequired',
  'sessionEndedElsewhere', // by its owner, from another device: what this one keeps is to be cleared
  'signedInLater', // ending another session needs a proof that is newer than that session's
  'codeWrong',
  'codeExpired',
  'codeUsedUp',
  'codeTooSoon',
  'otherAccount', // signing in with `onlyAs`: the code was right and is not used up
  'realNameRequired',
  'identityCodeInvalid',
  'identityBelongsToOther',
  'identityProviderUnavailable',
  'consentRequired',
  // cases
  'scenarioNotOffered',
  'caseAlreadyOpen',
  'caseRuns',
  'notADraft',
  'fieldConflict',
  'fieldUnknown',
  'fieldLocked',
  'notSendableToday',
  'nothingChanged', // sent again as it was returned; with `asItWas` it is taken
  'formIncomplete',
  'materialsMissing',
  'promiseOutdated',
  'consentOutdated',
  'signatureMissing',
  'alreadyDecided',
  'nothingWanted',
  'notAllowedNow',
  // people
  'onlyRetiree',
  'invitationInvalid',
  'invitationOwn',
  'untilTooFar',
  'tooManyMandates',
  'noCaseYet',
  'nameDiffers', // a unit wrote another name than the proved one
  'organisationNotYours',
  'organisationUnverified', // the provider could not be asked for longer than its grace whether they still speak for it
  'unitAnswered', // it has confirmed or sent back already, or was not asked
  'tooManyStarts',
  'notInMandate',
  'accountNotInMandate', // an agent, of the bank account and the bank card
  'powersTooFew',
  'retireeMismatch',
  'agencyOwn',
  'agencyOwnPhone',
  'papersMissing',
  // materials
  'fileMissing',
  'fileTooLarge',
  'uploadIncomplete',
  'fileTypeRefused',
  'fileDamaged',
  'imageTooManyPixels',
  'tooManyPages',
  // documents and certificate
  'documentNotIssued',
  'certificateNotYet',
  'certificateEnded',
  'characterNotPrintable', // the font has no glyph for a character of it
  'paperNotMade', // there is nothing to print: not sent, not issued, not claimed
  'paperOutdated', // what it shows has changed since: it is to be made anew
  // the server
  'unavailable',
  'internal',
] as const
export type ProblemCode = (typeof PROBLEM_CODES)[number]

export const FieldProblem = z
  .object({
    field: z.string(),
    /** An error code of `domain/form`, whose text is in `src/content/form`. */
    code: z.string(),
  })
  .openapi('FieldProblem')
export type FieldProblem = z.infer<typeof FieldProblem>

/** A conflicting change of the same field, put side by side for the person to choose. */
export const FieldConflict = z
  .object({
    field: z.string(),
    yours: z.string(),
    theirs: z.string(),
    theirVersion: z.int(),
    /** The proved name of whose value it is; null where it is one's own, of another device. */
    theirBy: z.string().nullable(),
    /** When it was typed, ISO 8601. */
    theirAt: z.string(),
  })
  .openapi('FieldConflict')
export type FieldConflict = z.infer<typeof FieldConflict>

export const Problem = z
  .object({
    type: z.string(),
    code: z.enum(PROBLEM_CODES),
    /** What happened and what to do, in Chinese, for the person. */
    title: z.string(),
    status: z.int(),
    fields: z.array(FieldProblem).optional(),
    conflicts: z.array(FieldConflict).optional(),
    retryAfterSeconds: z.int().optional(),
  })
  .openapi('Problem')
export type Problem = z.infer<typeof Problem>
