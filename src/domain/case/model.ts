import type { Deadline } from '../calendar/workingDays'
import type { ReasonCode } from '../scheme/reasons'
import type { SupplementReasonCode } from '../scheme/supplementReasons'
import type { UnitReasonCode } from '../scheme/unitReasons'
import type {
  Applicant,
  Department,
  DocumentName,
  Item,
  LocalDate,
  MaterialKind,
  Scenario,
  YearMonth,
} from '../scheme/ids'

/** A moment, ISO 8601 in UTC with `Z`, read from the case clock. */
export type Instant = string

/** A name drawn with the finger under the promise, or a message code typed where drawing was not possible. */
export const SIGNATURES = ['drawn', 'smsCode'] as const
export type Signature = (typeof SIGNATURES)[number]

/** Why `socialInsurance` waits instead of deciding: no refusal, the contribution has only not arrived. */
export const WAITING_REASONS = [
  'contributionNotArrived', // 本月缴费未到账
  'arrearsNotArrived', // 补缴未到账 (108 二: 企业参保人员补缴到账当月)
] as const
export type WaitingReason = (typeof WAITING_REASONS)[number]

/** Why a department ends a case that runs (RULINGS 25). */
export const CLOSING_REASONS = ['death', 'movedAway', 'inCustody'] as const
export type ClosingReason = (typeof CLOSING_REASONS)[number]

/** Why a certificate counts no more (RULINGS 29). */
export const CERTIFICATE_ENDS = ['death', 'benefitEnded'] as const
export type CertificateEnd = (typeof CERTIFICATE_ENDS)[number]

/** What a unit says to what one of its people prepared (RULINGS 1). */
export type Confirmation =
  | { readonly outcome: 'confirmed' }
  | {
      readonly outcome: 'declined'
      readonly reasons: readonly [UnitReasonCode, ...UnitReasonCode[]]
      readonly noteId?: string
    }

/** One thing a department wants again or in addition (补正). */
export interface Want {
  readonly material: MaterialKind
  readonly reason: SupplementReasonCode
  /** The picture that is to be replaced, where there is one. */
  readonly materialId?: string
  /** The clerk's own words, kept apart from the events because they may name a person. */
  readonly noteId?: string
}

/**
 * Who did something: a code, and of a citizen nothing more. `agent`: 代办人, in the person's name (ruling 4); `system`: it
 * followed by itself, or its time had come.
 */
export type Actor = 'citizen' | 'agent' | 'employer' | 'system' | `department:${Department}`

/** After how many days an open supplement is called to mind (RULINGS 26). */
export const SUPPLEMENT_REMINDERS = [7, 15, 30] as const
export type SupplementReminder = (typeof SUPPLEMENT_REMINDERS)[number]

/** After how many working days a unit that has not answered is reminded: as long as a department has, and once more. */
export const UNIT_REMINDERS = [5, 10] as const
export type UnitReminder = (typeof UNIT_REMINDERS)[number]

/** What was decided about one item (办理结果). A refusal has at least one reason. */
export type Decision =
  | { readonly outcome: 'approved' }
  | {
      readonly outcome: 'refused'
      readonly reasons: readonly [ReasonCode, ...ReasonCode[]]
      readonly noteId?: string
    }

/** What an application says at its submission, apart from the form's values and the pictures themselves. */
export interface Submission {
  readonly number: string
  /** 1 at the first submission, one more each time the case is sent again. */
  readonly round: number
  readonly scenario: Scenario
  readonly items: readonly Item[]
  readonly retirementMonth: YearMonth
  readonly materialIds: readonly string[]
  readonly promiseVersion: string
  readonly signature: Signature
}

interface Happened<Type extends string> {
  readonly type: Type
  readonly at: Instant
  /** Who did it; missing only in what was recorded before events named it, see `actorOf`. */
  readonly actor?: Actor
}

/** A department's share was handed over; its clock runs from the day after `receivedOn`. */
export interface PackageSent extends Happened<'packageSent'> {
  readonly round: number
  readonly department: Department
  readonly items: readonly Item[]
  readonly receivedOn: LocalDate
  readonly deadline: Deadline
}

export interface SupplementRequested extends Happened<'supplementRequested'> {
  readonly department: Department
  readonly items: readonly Item[]
  readonly wants: readonly [Want, ...Want[]]
}

/** The person was reminded of what is wanted, so many days after it was asked for. */
export interface SupplementReminded extends Happened<'supplementReminded'> {
  readonly department: Department
  readonly items: readonly Item[]
  readonly afterDays: SupplementReminder
}

export interface SupplementAnswered extends Happened<'supplementAnswered'> {
  readonly department: Department
  readonly items: readonly Item[]
  readonly materialIds: readonly string[]
  readonly receivedOn: LocalDate
  readonly deadline: Deadline
}

/**
 * Everything that can happen to a case (办件). Events are kept for ever and hold no personal value:
 * ids, codes, months and days only, so that a person's data can be destroyed and the record remain.
 */
export type CaseEvent =
  | (Happened<'created'> & { readonly scenario: Scenario; readonly applicant: Applicant })
  | (Happened<'submitted'> & Submission)
  | PackageSent
  | (Happened<'confirmationAsked'> & { readonly round: number; readonly askedOn: LocalDate })
  | (Happened<'confirmationAnswered'> & { readonly round: number; readonly confirmation: Confirmation })
  /** The unit was reminded that it has not answered, so many working days after it was asked. */
  | (Happened<'unitReminded'> & { readonly round: number; readonly afterDays: UnitReminder })
  | (Happened<'householdAsked'> & { readonly round: number; readonly receivedOn: LocalDate })
  | (Happened<'householdConfirmed'> & { readonly matches: boolean })
  | SupplementRequested
  | SupplementReminded
  | SupplementAnswered
  | (Happened<'contributionPending'> & {
      readonly department: Department
      readonly items: readonly Item[]
      readonly reason: WaitingReason
    })
  | (Happened<'contributionArrived'> & {
      readonly department: Department
      readonly items: readonly Item[]
      readonly receivedOn: LocalDate
      readonly deadline: Deadline
    })
  | (Happened<'decided'> & {
      readonly round: number
      readonly department: Department
      readonly item: Item
      readonly decision: Decision
    })
  | (Happened<'documentIssued'> & {
      readonly round: number
      readonly department: Department
      readonly name: DocumentName
    })
  /** The person has read that items were not granted, which nothing can be done about here. */
  | (Happened<'refusalRead'> & {
      readonly round: number
      readonly department: Department
      readonly items: readonly Item[]
    })
  | (Happened<'returned'> & {
      readonly department: Department
      readonly item: Item
      readonly reasons: readonly [ReasonCode, ...ReasonCode[]]
      readonly noteId?: string
    })
  | Happened<'recalled'>
  | Happened<'withdrawn'>
  /** 改退休月份: a new round with everything else as it was, back at the first step. */
  | (Happened<'monthChanged'> & { readonly round: number; readonly retirementMonth: YearMonth })
  /** 取消: after the first approval and before the others begin; what was issued is void. */
  | Happened<'cancelled'>
  /** A department ends it. */
  | (Happened<'closed'> & { readonly department: Department; readonly reason: ClosingReason })
  | (Happened<'resultFiled'> & { readonly item: Item; readonly round: number })
  | (Happened<'certificateClaimed'> & { readonly certificateNumber: string })
  /** 更正: what stood on it was wrong, and the one before counts no more. What stands on it lies outside the events. */
  | (Happened<'certificateCorrected'> & { readonly department: Department; readonly version: number })
  | (Happened<'certificateEnded'> & { readonly department: Department; readonly reason: CertificateEnd })
  | Happened<'completed'>

export type CaseEventType = CaseEvent['type']

/**
 * What a department sends names the round it was given: an answer to a package
 * that was recalled meanwhile never touches the application that was sent again.
 */
interface FromDepartment {
  readonly department: Department
  readonly round: number
}

export type Command =
  | { readonly type: 'create'; readonly scenario: Scenario; readonly applicant: Applicant }
  /** `number` is used at the first submission alone: a case keeps its number for life. */
  | ({
      readonly type: 'submit'
      /** There is no household register to be asked of (ruling 17). */
      readonly noHousehold?: true
    } & Omit<Submission, 'round'>)
  | { readonly type: 'recall' }
  /** `by`: two drafts met in one account, and this one ends with nobody's doing. */
  | { readonly type: 'withdraw'; readonly by?: 'system' }
  | { readonly type: 'cancel' }
  | { readonly type: 'changeMonth'; readonly retirementMonth: YearMonth }
  | { readonly type: 'answerConfirmation'; readonly round: number; readonly confirmation: Confirmation }
  /** Time has passed, and the unit has not answered. Safe to repeat. */
  | { readonly type: 'remindUnit'; readonly round: number }
  | { readonly type: 'close'; readonly department: Department; readonly reason: ClosingReason }
  | ({ readonly type: 'decideItem'; readonly item: Item; readonly decision: Decision } & FromDepartment)
  | ({ readonly type: 'requestSupplement'; readonly wants: readonly [Want, ...Want[]] } & FromDepartment)
  | {
      readonly type: 'answerSupplement'
      readonly department: Department
      readonly materials: readonly { readonly id: string; readonly kind: MaterialKind }[]
    }
  /** Time has passed, and what a department asked for is still missing. Safe to repeat. */
  | ({ readonly type: 'remindSupplement' } & FromDepartment)
  /** The person has read why a department did not grant its items. Safe to repeat. */
  | { readonly type: 'readRefusal'; readonly department: Department }
  | ({ readonly type: 'reportContributionPending'; readonly reason: WaitingReason } & FromDepartment)
  | ({ readonly type: 'reportContributionArrived' } & FromDepartment)
  | { readonly type: 'confirmHousehold'; readonly round: number; readonly matches: boolean }
  /** Time has passed: opens the step that waited for the retirement month. Safe to repeat. */
  | { readonly type: 'advance' }
  /** 备案: the result is on record with `governmentService`. Safe to repeat. */
  | { readonly type: 'fileResult'; readonly item: Item; readonly round: number }
  | { readonly type: 'claimCertificate'; readonly certificateNumber: string }
  /** `version` is the one that is corrected. Safe to repeat. */
  | { readonly type: 'correctCertificate'; readonly department: Department; readonly version: number }
  | { readonly type: 'endCertificate'; readonly department: Department; readonly reason: CertificateEnd }

/** Why a command is not carried out. Nothing has changed then. */
export const REFUSALS = [
  'noSuchCase',
  'alreadyCreated',
  'itemNotInScenario',
  'indispensableItemMissing',
  'notADraft', // submit what is being dealt with
  'notSubmitted', // recall, or decide, what nobody has
  'alreadyDecided', // recall or withdraw after the first decision
  'notCancellable', // cancel, or change the month, before the first decision or once the others have it
  'sameMonth', // a change to the month it has
  'ended',
  'staleRound', // a department answers a package of an earlier round
  'notWithDepartment', // an item the department was not given
  'itemAlreadyDecided',
  'supplementOpen', // the department has asked and waits
  'contributionOpen', // the department waits for a contribution
  'nothingWanted', // an answer nobody asked for
  'answerIncomplete', // something that was wanted is not among what was given
  'reasonNotApplicable', // a reason that cannot be given for this item or picture
  'noContributionAwaited',
  'householdNotAsked',
  'confirmationNotAsked', // the unit has nothing to confirm
  'confirmationAnswered', // and has said otherwise before
  'notOfThisFlow', // a department that has no part in the case
  'noSuchResult',
  'certificateNotYet', // the pension is not granted
  'noSuchCertificate', // correct or end what was not claimed, or a version that is not there
  'certificateEnded',
] as const
export type Refusal = (typeof REFUSALS)[number]

export type Outcome =
  | { readonly ok: true; readonly events: readonly CaseEvent[] }
  | { readonly ok: false; readonly refusal: Refusal }

/** What `decide` may know of the world. */
export interface CaseContext {
  readonly now: Instant
  /** The day in China at `now`. */
  readonly today: LocalDate
  /** The last day of a promise of so many working days, the day of receipt not counted. */
  readonly deadline: (receivedOn: LocalDate, workingDays: number) => Deadline
  /** Who does what is the citizen's to do, where it is not the citizen. */
  readonly by?: 'agent'
}

export const CASE_STATUSES = [
  'draft', // 还没有提交
  'recalled', // 本人撤回修改, 还没有重新提交
  'returned', // 首个环节没有通过, 整件退回
  'running', // 部门在办, 或等退休当月
  'completed', // 各事项都有结果
  'withdrawn', // 本人撤回, 不再办
  'cancelled', // 本人取消, 第一个部门的结果作废
  'closed', // 部门终止
] as const
export type CaseStatus = (typeof CASE_STATUSES)[number]

/** Where a department's task stands. */
export type TaskStanding =
  | { readonly kind: 'reviewing' }
  | {
      readonly kind: 'waitingForCitizen'
      readonly wants: readonly [Want, ...Want[]]
      /** The last reminder that was given; `null` before the first. */
      readonly remindedAfter: SupplementReminder | null
    }
  | { readonly kind: 'waitingForContribution'; readonly reason: WaitingReason }

/** A package with a department, in the round that is current. */
export interface Task {
  readonly department: Department
  readonly items: readonly Item[]
  readonly receivedOn: LocalDate
  /** The promise that runs, or that ran until the clock stopped. */
  readonly deadline: Deadline
  readonly standing: TaskStanding
  /** When it came to stand so. */
  readonly since: Instant
}

/** 办理结果 of one item in one round. */
export interface Result {
  readonly round: number
  readonly department: Department
  readonly item: Item
  readonly decision: Decision
  readonly at: Instant
  /** When it was put on record with `governmentService`; `null` until then. */
  readonly filedAt: Instant | null
}

/** 户籍信息确认: the answer outlives the round in which it was asked for. */
export interface Household {
  readonly round: number
  readonly askedOn: LocalDate
  readonly confirmed: { readonly at: Instant; readonly matches: boolean } | null
}

/** 单位确认, asked anew each round: what was sent may have changed. */
export interface AskedConfirmation {
  readonly round: number
  readonly askedOn: LocalDate
  readonly answer: (Confirmation & { readonly at: Instant }) | null
  /** The last reminder that the unit was given; `null` before the first. */
  readonly remindedAfter: UnitReminder | null
}

export interface IssuedDocument {
  readonly name: DocumentName
  readonly department: Department
  readonly round: number
  readonly at: Instant
  /** What it rests on was taken back: cancelled, or decided anew for another month. */
  readonly isVoid: boolean
}

/** 电子退休证 as it was issued. */
export interface IssuedCertificate {
  readonly number: string
  /** 1 as it was claimed, one more with every correction. */
  readonly version: number
  readonly ended: { readonly reason: CertificateEnd; readonly at: string } | null
}

/** A case as it stands: the fold of its events. */
export interface CaseState {
  readonly scenario: Scenario
  readonly applicant: Applicant
  readonly status: CaseStatus
  /** The last submission; kept whole through recall and return. */
  readonly submission: (Submission & { readonly at: Instant }) | null
  readonly tasks: readonly Task[]
  readonly confirmation: AskedConfirmation | null
  readonly household: Household | null
  readonly results: readonly Result[]
  /** The items of the current round whose refusal the person has read. */
  readonly refusalsRead: readonly Item[]
  readonly documents: readonly IssuedDocument[]
  readonly certificate: IssuedCertificate | null
  readonly closed: { readonly department: Department; readonly reason: ClosingReason } | null
}
