import { z } from '@hono/zod-openapi'
import { DRAFT_PARTS } from '@/domain/case/draftLife'
import { CITIZEN_ACTIONS, PROGRESS_STATUSES } from '@/domain/case/progressModel'
import { SHOWN_ON_TAP } from '@/domain/form'
import { Department, Id, Instant, Item, LocalDate, Scenario, YearMonth } from './scalars'
import { Material } from './material'
import { MustAct } from './progress'
import { plainText } from './plainText'

export const CaseStatus = z.enum(PROGRESS_STATUSES)
export type CaseStatus = z.infer<typeof CaseStatus>

/** Answers of the guide: question id → option id or value. Meaning and checks live in `domain/guidance`. */
export const Answers = z.record(plainText().max(60), plainText().max(60))

export const FIELD_ORIGINS = ['identity', 'sharedData', 'derived', 'typed'] as const

/** One cell of the joint form (联办申请表) with where its value comes from. */
export const FieldValue = z
  .object({
    field: z.string(),
    value: z.string(),
    /** Grows by one at each change of this field. */
    version: z.int().min(0),
    origin: z.enum(FIELD_ORIGINS),
    /** The department whose record it is, where it is shared data. */
    department: Department.nullable(),
    /** The date of that record. */
    asOf: LocalDate.nullable(),
    changedAt: Instant,
    /** The proved name of whoever typed it last, where that was somebody else than the one who looks. */
    changedBy: z.string().nullable(),
  })
  .openapi('FieldValue')
export type FieldValue = z.infer<typeof FieldValue>

/** A department that has its share from the start, and until when it has promised to decide. */
export const FirstStep = z
  .object({
    department: Department,
    items: z.array(Item),
    receivedOn: LocalDate,
    /** Missing where no working days are announced that far ahead. */
    due: LocalDate.nullable(),
    provisional: z.boolean(),
  })
  .openapi('FirstStep')
export type FirstStep = z.infer<typeof FirstStep>

/** 收件回执: what the person is told after submitting. */
export const Receipt = z
  .object({
    number: z.string(),
    submittedAt: Instant,
    round: z.int().min(1),
    applicantName: z.string(),
    /** 代办人, where one signed and sent it in the person's name. */
    agentName: z.string().optional(),
    items: z.array(Item),
    materialCount: z.int(),
    /** 等单位确认: since when the unit is asked, where it confirms before any department; no department has it then. */
    confirmationAskedOn: LocalDate.nullable(),
    /** Who has it: one department, or all that begin at once. */
    firstSteps: z.array(FirstStep),
    retirementMonth: YearMonth,
  })
  .openapi('Receipt')
export type Receipt = z.infer<typeof Receipt>

export const CaseSummary = z
  .object({
    id: Id,
    number: z.string().nullable(),
    scenario: Scenario,
    status: CaseStatus,
    retirementMonth: YearMonth.nullable(),
    /** Where the person left the draft, a place of the app's own (see the step list). */
    place: z.string().nullable(),
    /** What in it waits on the person: a supplement, a return, a certificate to be claimed. */
    mustAct: z.array(MustAct),
    /** Who is at work on it and has promised a day; `due` is missing where no working days are announced that far ahead. */
    reviewing: z.array(z.object({ department: Department, due: LocalDate.nullable() })),
    /** What ended without being granted, whether or not that was read. */
    notGranted: z.array(Item),
    updatedAt: Instant,
  })
  .openapi('CaseSummary')
export type CaseSummary = z.infer<typeof CaseSummary>

/** As home lists it. */
export const ListedCase = CaseSummary.extend({
  /** Why the unit that is to confirm has not: reminded, and silent; or nobody speaks for it. */
  unitSilent: z.enum(['late', 'withoutClerk']).optional(),
  /** Of a draft that nobody goes on with: what of it ends within 14 days, and its last day. */
  ending: z.object({ part: z.enum(DRAFT_PARTS), until: LocalDate }).optional(),
}).openapi('ListedCase')
export type ListedCase = z.infer<typeof ListedCase>
export const CaseList = z
  .object({ cases: z.array(ListedCase), next: z.string().nullable() })
  .openapi('CaseList')

export const CaseView = CaseSummary.extend({
  round: z.int().min(0),
  answers: Answers,
  items: z.array(Item),
  fields: z.array(FieldValue),
  /** Cells that are filled and not shown to whoever looks: 本人填, neither empty nor missing. */
  hidden: z.array(z.string()),
  /** The proved names of those in the family who may fill in as well: an open form asks what they have changed. */
  helpers: z.array(z.string()),
  materials: z.array(Material),
  allowed: z.array(z.enum(CITIZEN_ACTIONS)),
  receipt: Receipt.nullable(),
  /** 草稿保留到: twelve months after the last change, its pictures ninety days; null once it was ever sent. */
  draftExpiresOn: LocalDate.nullable(),
}).openapi('Case')
export type CaseView = z.infer<typeof CaseView>

/** What may have been changed by somebody else while the form stands open. */
export const FieldsNow = CaseView.pick({
  status: true,
  fields: true,
  hidden: true,
  helpers: true,
  materials: true,
  updatedAt: true,
}).openapi('FieldsNow')
export type FieldsNow = z.infer<typeof FieldsNow>

export const CreateCase = z.object({ answers: Answers }).openapi('CreateCase')

/** The guide's answers change: scenario, items and derived fields follow. `untick`: optional items the person leaves out. */
export const PutAnswers = z
  .object({ answers: Answers, untick: z.array(Item).optional() })
  .openapi('PutAnswers')

export const FieldChange = z
  .object({
    field: plainText().max(60),
    value: plainText().max(400),
    /** The version this change was typed over; an older one is a conflict (409), never overwritten. */
    basedOn: z.int().min(0),
  })
  .openapi('FieldChange')
export type FieldChange = z.infer<typeof FieldChange>

export const PutFields = z
  .object({ changes: z.array(FieldChange).max(60), place: plainText().max(120).optional() })
  .openapi('PutFields')
/** Cells that somebody has just had shown to them in full: names, no values. */
export const Unmasking = z
  .object({ fields: z.array(z.enum(SHOWN_ON_TAP)).min(1).max(SHOWN_ON_TAP.length) })
  .openapi('Unmasking')
export const FieldsSaved = z
  .object({ fields: z.array(FieldValue), updatedAt: Instant })
  .openapi('FieldsSaved')
export type FieldsSaved = z.infer<typeof FieldsSaved>

/** 改退休月份: after the first approval, and before the other departments begin. */
export const MonthChange = z.object({ retirementMonth: YearMonth }).openapi('MonthChange')

/** 签名: drawn by finger, or one more SMS code for who cannot; a sign of intent, kept with text version, time and device. */
export const Signature = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('drawn'),
      /** PNG, base64 without a prefix. */
      image: plainText().min(100).max(400_000),
      device: plainText().max(200),
    }),
    z.object({ kind: z.literal('smsCode'), code: z.string().regex(/^\d{6}$/), device: plainText().max(200) }),
  ])
  .openapi('Signature')
export type Signature = z.infer<typeof Signature>

export const Submission = z
  .object({
    promiseVersion: plainText().min(1).max(40),
    signature: Signature,
    /** Sent again though nothing was changed since it was returned: the person has been told, and wants it so. */
    asItWas: z.boolean().optional(),
  })
  .openapi('Submission')

/** Which department's refusal the person has read. */
export const RefusalRead = z.object({ department: Department }).openapi('RefusalRead')

export const SupplementAnswer = z
  .object({ department: Department, materialIds: z.array(Id).min(1).max(60) })
  .openapi('SupplementAnswer')

/** What a department's approval produced (认定表), as its cells. */
export const CaseDocument = z
  .object({
    name: z.string(),
    title: z.string(),
    number: z.string(),
    issuer: z.string(),
    issuedOn: LocalDate,
    sample: z.boolean(),
    rows: z.array(z.object({ label: z.string(), value: z.string() })),
  })
  .openapi('CaseDocument')
export type CaseDocument = z.infer<typeof CaseDocument>
export const DocumentName = z.object({ id: Id, name: z.string().max(40) })
