import { z } from '@hono/zod-openapi'
import { UNIT_STANDINGS } from '@/domain/case/unitStandings'
import { ORGANISATION_KINDS } from '@/domain/people'
import { MOST_START_LINES } from '@/domain/people/startLines'
import { START_STATES } from '@/domain/people/startStates'
import { UNIT_REASON_CODES } from '@/domain/scheme/unitReasons'
import { Material } from './material'
import { Id, Instant, LocalDate, MaterialKind, Scenario, YearMonth } from './scalars'
import { Phone } from './session'
import { UnitSeal } from './unitSeal'
import { plainNote, plainText } from './plainText'

/** 参保单位 and 档案托管机构: who speaks for them, and their desk. */

const Kind = z.enum(ORGANISATION_KINDS)
const Standing = z.enum(UNIT_STANDINGS)
const Reason = z.enum(UNIT_REASON_CODES)

/** One that somebody speaks for, until when by the legal-person sign-in. */
export const Organisation = z
  .object({ id: Id, kind: Kind, name: z.string(), creditCode: z.string(), until: Instant })
  .openapi('Organisation')
export type Organisation = z.infer<typeof Organisation>
/** One that they spoke for and speak for no more, without having left it. */
export const EndedDesk = z
  .object({
    id: Id,
    name: z.string(),
    /** The unit took its authorisation back; else the ninety days of the legal-person sign-in ran out. */
    withdrawn: z.boolean(),
    /** The first day on which nothing of its applications is shown; of what ran out the day of its `until`. */
    on: LocalDate,
  })
  .openapi('EndedDesk')
export type EndedDesk = z.infer<typeof EndedDesk>
export const Organisations = z
  .object({ organisations: z.array(Organisation), ended: z.array(EndedDesk) })
  .openapi('Organisations')
export type Organisations = z.infer<typeof Organisations>
export const OrganisationId = z.object({ id: Id })

export const OrganisationRequest = z
  .object({ requestId: z.uuid(), provider: z.enum(['demonstration']) })
  .openapi('OrganisationRequest')
export const ProveOrganisation = z
  .object({ requestId: z.uuid(), code: plainText().min(16).max(200) })
  .openapi('ProveOrganisation')

/** The retiree's code. */
export const UseUnitCode = z.object({ code: z.string().regex(/^\d{6}$/) }).openapi('UseUnitCode')
/** It waits for the retiree; nothing of whose it is. */
export const UnitCodeUsed = z.object({ mandateId: Id }).openapi('UnitCodeUsed')

/** One application as the desk lists it: nothing but what is named here (rulings 1 and 2). */
export const UnitCaseSummary = z
  .object({
    id: Id,
    name: z.string(),
    month: YearMonth.nullable(),
    standing: Standing,
    /** The unit's papers that are still to be brought. */
    missing: z.array(MaterialKind),
    /** Until when what waits on the unit is wanted; null where no day is known. */
    due: LocalDate.nullable(),
    /** Since when a department waits for papers of the unit's; null where none does. */
    wantedSince: LocalDate.nullable(),
    /** The last day of the mandate. */
    until: LocalDate,
    /** Handed over, and nobody of the organisation has opened it yet. */
    unseen: z.boolean(),
  })
  .openapi('UnitCaseSummary')
export type UnitCaseSummary = z.infer<typeof UnitCaseSummary>

/** In the body, for it may hold a name. */
export const FindUnitCases = z
  .object({
    name: plainText().max(30).optional(),
    standing: Standing.optional(),
    month: YearMonth.optional(),
    after: plainText().max(120).optional(),
  })
  .openapi('FindUnitCases')
export type FindUnitCases = z.infer<typeof FindUnitCases>
export const UnitCases = z
  .object({
    cases: z.array(UnitCaseSummary),
    next: z.string().nullable(),
    /** How many there are of each standing, whichever is asked for. */
    counts: z.record(Standing, z.int()),
    /** The months that there are. */
    months: z.array(YearMonth),
    /** Codes that were filled in and wait for who gave them: nothing of whose they are before that person has said yes. */
    codes: z.array(z.object({ code: z.string(), since: Instant })),
  })
  .openapi('UnitCases')
export type UnitCases = z.infer<typeof UnitCases>

/** One cell of 公积金栏. */
const FundCell = z.object({
  /** Of the account its last four digits; '' where there is none. */
  value: z.string(),
  /** What a change of it is based on; 0 where nothing ever stood there. */
  version: z.int(),
  /** The proved name of who typed it, where that was somebody else than the one who looks, and when. */
  changedBy: z.string().nullable(),
  changedAt: Instant.nullable(),
})

/** 公积金栏 as the unit may see it, while the retiree's authorisation holds (ruling 5). */
export const UnitFund = z
  .object({
    authorization: Id,
    until: LocalDate,
    /** It can be filled in now. */
    open: z.boolean(),
    office: FundCell,
    bank: FundCell,
    account: FundCell,
    authorized: z.boolean(),
  })
  .openapi('UnitFund')
export type UnitFund = z.infer<typeof UnitFund>

/** One application at the desk. */
export const UnitCase = UnitCaseSummary.extend({
  organisation: z.string(),
  scenario: Scenario,
  number: z.string().nullable(),
  /** Pictures may be brought now. */
  open: z.boolean(),
  slots: z.array(
    z.object({ kind: MaterialKind, several: z.boolean(), wanted: z.boolean(), pages: z.array(Material) }),
  ),
  /** What the unit is asked to confirm, or has answered; null where nothing is. */
  confirmation: z
    .object({
      round: z.int(),
      state: z.enum(['asked', 'confirmed', 'declined']),
      askedOn: LocalDate,
      /** Whoever looks may answer now. */
      mayAnswer: z.boolean(),
      /** Why it may be sent back. */
      reasons: z.array(Reason),
      /** What the retiree states of the unit, their work and their retirement. */
      stated: z.array(
        z.object({
          field: z.enum(['unitName', 'unitCreditCode', 'workStart', 'retirementCategory', 'retirementMonth']),
          value: z.string(),
        }),
      ),
      seal: UnitSeal.nullable(),
      /** Why this organisation sent it back, and its clerk's own words; null where it did not. */
      sentBack: z.object({ reasons: z.array(Reason), note: z.string().nullable() }).nullable(),
    })
    .nullable(),
  /** Null without the retiree's authorisation. */
  fund: UnitFund.nullable(),
}).openapi('UnitCase')
export type UnitCase = z.infer<typeof UnitCase>

export const ConfirmCase = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('confirm'), round: z.int(), textVersion: plainText().min(1).max(40) }),
    z.object({
      kind: z.literal('decline'),
      round: z.int(),
      reasons: z.array(Reason).min(1).max(4),
      note: plainNote().trim().max(200).optional(),
    }),
  ])
  .openapi('ConfirmCase')
export type ConfirmCase = z.infer<typeof ConfirmCase>

export const PutUnitFund = z
  .object({
    /** The mandate by which it is filled in: 承诺已获取授权. */
    authorization: Id,
    office: plainText().trim().min(1).max(60),
    bank: plainText().trim().min(1).max(60),
    /** Left out, the one that stands there stays. */
    account: z
      .string()
      .regex(/^\d{12,19}$/)
      .optional(),
    /** The versions that were on the screen: over another's words nothing is written unseen (`fieldConflict`). */
    basedOn: z.object({ office: z.int(), bank: z.int(), account: z.int() }),
  })
  .openapi('PutUnitFund')
export type PutUnitFund = z.infer<typeof PutUnitFund>
export const AuthorizeFund = z.object({ mandateId: Id, until: LocalDate }).openapi('AuthorizeFund')

/** 单位发起: whom it asks. Whether a number is known here is not told. */
export const StartLine = z
  .object({ name: plainText().trim().min(2).max(30), phone: Phone, month: YearMonth })
  .openapi('StartLine')
export type StartLine = z.infer<typeof StartLine>
export const StartCases = z
  .object({ lines: z.array(StartLine).min(1).max(MOST_START_LINES) })
  .openapi('StartCases')
export const StartedCases = z
  .object({
    /** How many were asked now, and how many had been asked by this organisation before. */
    asked: z.int(),
    before: z.int(),
    /** Lines, from 0, of who has told this organisation 「不是我」, and from when it may ask them again. */
    refused: z.array(z.object({ index: z.int(), from: LocalDate })),
  })
  .openapi('StartedCases')
export type StartedCases = z.infer<typeof StartedCases>

export const Start = z
  .object({
    id: Id,
    name: z.string(),
    phoneMasked: z.string(),
    month: YearMonth,
    state: z.enum(START_STATES),
    changedAt: Instant,
  })
  .openapi('Start')
export type Start = z.infer<typeof Start>
export const StartsQuery = z.object({ after: z.string().max(120).optional() })
export const Starts = z.object({ starts: z.array(Start), next: z.string().nullable() }).openapi('Starts')
