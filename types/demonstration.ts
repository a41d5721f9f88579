import { z } from '@hono/zod-openapi'
import { REASON_CODES } from '@/domain/scheme/reasons'
import { SUPPLEMENT_REASON_CODES } from '@/domain/scheme/supplementReasons'
import { CERTIFICATE_ENDS, CLOSING_REASONS, PROGRESS_STATUSES, WAITING_REASONS } from '@/domain/case'
import { ORGANISATION_KINDS } from '@/domain/people'
import { UNIT_REASON_CODES } from '@/domain/scheme/unitReasons'
import { Department, Id, Instant, Item, LocalDate, MaterialKind, YearMonth } from './scalars'
import { Phone } from './session'
import { plainNote, plainText } from './plainText'

/** The demonstration's own interface (see `demonstration-routes.ts`): its people, its clock, its departments. */

export const DemoPersonId = z.string().regex(/^[a-zA-Z]{1,40}$/)

/** Somebody who lives only in the demonstration. */
export const DemoPerson = z
  .object({
    id: DemoPersonId,
    name: z.string(),
    sex: z.enum(['male', 'female']),
    birthDate: LocalDate,
    idNumberMasked: z.string(),
    /** A number to sign in with. */
    phone: Phone,
    /** A card number to type: it passes the check digit and belongs to no bank. Null for who does not retire. */
    bankCard: z.string().nullable(),
    /** What this person shows, in a line. */
    story: z.string(),
    /**
     * What one press on the console brings about: where it ends, and whether the case clock goes on for it. Null for
     * who shows nothing by themselves.
     */
    performance: z.object({ endsWith: z.string(), movesClock: z.boolean() }).nullable(),
  })
  .openapi('DemoPerson')
export type DemoPerson = z.infer<typeof DemoPerson>
export const DemoPeople = z.object({ people: z.array(DemoPerson) }).openapi('DemoPeople')

export const DemoPersonParam = z.object({ id: DemoPersonId })
/** Somebody's application as it stands after the performance. */
export const Performed = z
  .object({ caseId: Id, number: z.string().nullable(), status: z.enum(PROGRESS_STATUSES) })
  .openapi('Performed')
export type Performed = z.infer<typeof Performed>

/** The person agrees at the identity provider's page; the code goes back to the app. */
export const AuthorizeIdentity = z
  .object({ requestId: z.uuid(), personId: DemoPersonId })
  .openapi('AuthorizeIdentity')
export const IdentityAuthorized = z.object({ code: z.string() }).openapi('IdentityAuthorized')

/** A unit or archive keeper of the demonstration, and who may speak for it. */
export const DemoOrganisation = z
  .object({
    id: DemoPersonId,
    kind: z.enum(ORGANISATION_KINDS),
    name: z.string(),
    creditCode: z.string(),
    clerks: z.array(z.string()),
  })
  .openapi('DemoOrganisation')
export type DemoOrganisation = z.infer<typeof DemoOrganisation>
export const DemoOrganisations = z
  .object({ organisations: z.array(DemoOrganisation) })
  .openapi('DemoOrganisations')
/** Somebody says at the provider's page whom they speak for. */
export const AuthorizeOrganisation = z
  .object({ requestId: z.uuid(), organisationId: DemoPersonId })
  .openapi('AuthorizeOrganisation')

/** Who speaks for which unit, as the provider of the demonstration has it; `dismissed`: they do no longer. */
export const DemoClerk = z
  .object({
    organisationId: DemoPersonId,
    organisation: z.string(),
    personId: DemoPersonId,
    name: z.string(),
    dismissed: z.boolean(),
  })
  .openapi('DemoClerk')
export const DemoClerks = z.object({ clerks: z.array(DemoClerk) }).openapi('DemoClerks')
export const PutDemoClerk = DemoClerk.pick({ organisationId: true, personId: true, dismissed: true })

export const SmsMessage = z
  .object({ phone: Phone, text: z.string(), code: z.string().nullable(), sentAt: Instant })
  .openapi('SmsMessage')
export type SmsMessage = z.infer<typeof SmsMessage>
export const SmsOutbox = z.object({ messages: z.array(SmsMessage) }).openapi('SmsOutbox')

export const ClockState = z
  .object({
    now: Instant,
    today: LocalDate,
    /** Only before the first case exists: what has happened cannot lie in the future. */
    backwardAllowed: z.boolean(),
    /** The months that cases wait for, each with the moment at which its departments get theirs. */
    waiting: z.array(z.object({ number: z.string(), month: YearMonth, opensAt: Instant })),
  })
  .openapi('ClockState')
export type ClockState = z.infer<typeof ClockState>
/** The phone whose next code comes at once. */
export const SmsWait = z.object({ phone: Phone }).openapi('SmsWait')
export const SetClock = z.object({ now: Instant }).openapi('SetClock')

export const TASK_STATUSES = ['open', 'supplement', 'contribution', 'decided', 'takenBack'] as const

/** What a department has on its desk: exactly what it was sent. */
export const DepartmentTask = z
  .object({
    id: Id,
    department: Department,
    departmentName: z.string(),
    number: z.string(),
    round: z.int(),
    items: z.array(Item),
    itemNames: z.array(z.string()),
    status: z.enum(TASK_STATUSES),
    receivedAt: Instant,
    due: LocalDate.nullable(),
    fields: z.array(z.object({ field: z.string(), label: z.string(), value: z.string() })),
    materials: z.array(z.object({ id: Id, kind: MaterialKind, label: z.string(), page: z.int() })),
    documents: z.array(z.string()),
    /**
     * 代办: who signed in the person's name, by what the paper names, and who answered a supplement by another one, in this
     * order; none where the person did themselves, or another department judges it.
     */
    agencies: z.array(
      z.object({
        did: z.enum(['signed', 'supplemented']),
        name: z.string(),
        idNumber: z.string(),
        powers: z.array(z.string()),
        until: LocalDate,
        papers: z.array(z.object({ id: z.string(), label: z.string() })),
      }),
    ),
    /** What it may answer. */
    reasons: z.array(z.object({ code: z.enum(REASON_CODES), text: z.string() })),
    supplementReasons: z.array(
      z.object({ code: z.enum(SUPPLEMENT_REASON_CODES), text: z.string(), materials: z.array(MaterialKind) }),
    ),
    outcome: z.string().nullable(),
    /** 催办: when it was told that its time had run out. */
    remindedAt: Instant.nullable(),
  })
  .openapi('DepartmentTask')
export type DepartmentTask = z.infer<typeof DepartmentTask>
export const DepartmentTasks = z.object({ tasks: z.array(DepartmentTask) }).openapi('DepartmentTasks')

export const TaskId = z.object({ id: Id })
/** As the task names it: a paper that was handed over, or the id of a picture that came as a supplement. */
export const TaskPaper = z.object({ id: Id, paper: z.string().regex(/^[\w-]{1,40}$/) })
const Note = plainNote().max(200).optional()
export const TaskDecision = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('approve') }),
    z.object({ kind: z.literal('refuse'), reasons: z.array(z.enum(REASON_CODES)).min(1).max(5), note: Note }),
    z.object({
      kind: z.literal('supplement'),
      wants: z
        .array(
          z.object({
            material: MaterialKind,
            materialId: Id.optional(),
            reason: z.enum(SUPPLEMENT_REASON_CODES),
            note: Note,
          }),
        )
        .min(1)
        .max(10),
    }),
    z.object({ kind: z.literal('contributionPending'), reason: z.enum(WAITING_REASONS) }),
    z.object({ kind: z.literal('contributionArrived') }),
    z.object({ kind: z.literal('close'), reason: z.enum(CLOSING_REASONS) }),
  ])
  .openapi('TaskDecision')
export type TaskDecision = z.infer<typeof TaskDecision>

/** What a unit was sent: whose application, of what, with which papers. */
const confirmationRequest = {
  id: Id,
  number: z.string(),
  round: z.int(),
  unitName: z.string(),
  applicantName: z.string(),
  itemName: z.string(),
  askedOn: LocalDate,
  fields: z.array(z.object({ field: z.string(), label: z.string(), value: z.string() })),
  materials: z.array(z.object({ label: z.string(), page: z.int() })),
}
/** What a unit has been asked to confirm, by the case's id. */
export const PendingConfirmation = z
  .object({
    ...confirmationRequest,
    reasons: z.array(z.object({ code: z.enum(UNIT_REASON_CODES), text: z.string() })),
  })
  .openapi('PendingConfirmation')
export type PendingConfirmation = z.infer<typeof PendingConfirmation>
/** The same, once it has said yes or no. */
export const AnsweredConfirmation = z
  .object({
    ...confirmationRequest,
    outcome: z.enum(['confirmed', 'declined']),
    /** Why not, in words. */
    reasons: z.array(z.string()),
    answeredAt: Instant,
  })
  .openapi('AnsweredConfirmation')
export type AnsweredConfirmation = z.infer<typeof AnsweredConfirmation>
export const PendingConfirmations = z
  .object({
    confirmations: z.array(PendingConfirmation),
    /** Of applications that go on. */
    answered: z.array(AnsweredConfirmation),
  })
  .openapi('PendingConfirmations')
export const UnitAnswer = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('confirm'), round: z.int() }),
    z.object({
      kind: z.literal('decline'),
      round: z.int(),
      reasons: z.array(z.enum(UNIT_REASON_CODES)).min(1).max(4),
      note: Note,
    }),
  ])
  .openapi('UnitAnswer')
export type UnitAnswer = z.infer<typeof UnitAnswer>

/** 备案 of one result with the government service platform, and where that stands. */
export const Filing = z
  .object({
    number: z.string().nullable(),
    round: z.int(),
    departmentName: z.string(),
    itemName: z.string(),
    outcome: z.enum(['approved', 'refused']),
    /** `waiting`: not acknowledged yet, and tried again by itself; `setAside`: tried no more, a person must look at it. */
    state: z.enum(['waiting', 'setAside', 'filed']),
    /** When it was decided: since then it waits; `null` once it is filed. */
    waitingSince: Instant.nullable(),
    filedAt: Instant.nullable(),
    /** How often it has failed, and the last time why; being unable to reach the platform is no failure. */
    attempts: z.int(),
    lastError: z.string().nullable(),
  })
  .openapi('Filing')
export type Filing = z.infer<typeof Filing>
export const Filings = z.object({ filings: z.array(Filing) }).openapi('Filings')

/** An answer that changed nothing: it came twice, too late, out of order, or to nothing that was asked. */
export const OddAnswer = z
  .object({
    id: z.int(),
    name: z.string(),
    number: z.string().nullable(),
    round: z.int().nullable(),
    /** In codes, without a clerk's own words. */
    answer: z.string(),
    why: z.string(),
    receivedAt: Instant,
  })
  .openapi('OddAnswer')
export const OddAnswers = z.object({ answers: z.array(OddAnswer) }).openapi('OddAnswers')

/** How a department's answers may go wrong: late, twice, out of order, or illegible before the true one. */
export const FAULTS = ['slow', 'duplicate', 'outOfOrder', 'garbage'] as const
export type Fault = (typeof FAULTS)[number]

/** How a department behaves: reachable or not, deciding by itself or by hand, answering well or badly. */
export const DepartmentSetting = z
  .object({
    department: z.union([Department, z.literal('employer')]),
    name: z.string(),
    down: z.boolean(),
    decidesItself: z.boolean(),
    fault: z.enum(FAULTS).nullable(),
  })
  .openapi('DepartmentSetting')
export type DepartmentSetting = z.infer<typeof DepartmentSetting>
export const DepartmentSettings = z
  .object({ departments: z.array(DepartmentSetting) })
  .openapi('DepartmentSettings')
/** The unit of whoever applies is played like a department, though it is none. */
export const DepartmentParam = z.object({ id: z.union([Department, z.literal('employer')]) })
export const PutDepartment = z
  .object({
    down: z.boolean().optional(),
    decidesItself: z.boolean().optional(),
    fault: z.enum(FAULTS).nullable().optional(),
  })
  .openapi('PutDepartment')
export type PutDepartment = z.infer<typeof PutDepartment>

/** A certificate on the desk of who issued it. */
export const DemoCertificates = z
  .object({
    certificates: z.array(
      z.object({
        caseId: Id,
        number: z.string(),
        name: z.string(),
        version: z.int().min(1),
        ended: z.enum(CERTIFICATE_ENDS).nullable(),
        formerUnit: z.string(),
        workStart: YearMonth,
      }),
    ),
  })
  .openapi('DemoCertificates')
export type DemoCertificates = z.infer<typeof DemoCertificates>
/** What its issuer does with it: other words in a new version, or its end. */
export const CertificateChange = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('correct'),
      /** Which one is corrected. */
      version: z.int().min(1),
      formerUnit: plainText().trim().min(1).max(60),
      workStart: YearMonth,
    }),
    z.object({ kind: z.literal('end'), reason: z.enum(CERTIFICATE_ENDS) }),
  ])
  .openapi('CertificateChange')
export type CertificateChange = z.infer<typeof CertificateChange>
