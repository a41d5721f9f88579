import type { ReasonCode } from '../scheme/reasons'
import type { SupplementReasonCode } from '../scheme/supplementReasons'
import type { Department, DocumentName, Item, LocalDate, Scenario, YearMonth } from '../scheme/ids'
import type { StepOpening } from '../scheme/flow'
import type { UnitReasonCode } from '../scheme/unitReasons'
import type { ClosingReason, Instant, IssuedDocument, WaitingReason, Want } from './model'

/** Where the whole case stands, in one code. */
export const PROGRESS_STATUSES = [
  'draft', // 还没有提交 (or taken back to be changed)
  'returned', // 首个环节没有通过, 改好再交
  'waitingForUnit', // 等单位确认
  'inReview', // 首个环节在办
  'waitingForMonth', // 等到退休当月
  'inProgress', // 各部门同时在办
  'completed', // 各事项都有结果
  'withdrawn', // 已撤回, 不再办
  'cancelled', // 已取消, 认定表作废
  'closed', // 部门已终止
] as const
export type ProgressStatus = (typeof PROGRESS_STATUSES)[number]

/** Ended before every item had its result: nothing of it goes on, only its record is left. */
export const isBrokenOff = (status: ProgressStatus): boolean =>
  status === 'withdrawn' || status === 'cancelled' || status === 'closed'

/** Nothing of it goes on: each item has its result, or it was broken off. */
export const isOver = (status: ProgressStatus): boolean => status === 'completed' || isBrokenOff(status)

/** What the citizen may do with a case now. */
export const CITIZEN_ACTIONS = [
  'edit',
  'submit',
  'recall',
  'withdraw',
  'cancel',
  'changeMonth',
  'answerSupplement',
  'claimCertificate',
] as const
export type CitizenAction = (typeof CITIZEN_ACTIONS)[number]

export const LANE_STATES = [
  'notYet',
  'reviewing',
  'waitingForYou',
  'waiting', // for neither the department nor the citizen: a contribution is on its way
  'approved',
  'refused',
  'confirmed', // 公安: informs, decides nothing
] as const
export type LaneState = (typeof LANE_STATES)[number]

/** What a lane's state means for the citizen. */
export const LANE_MEANINGS = [
  'afterConfirmation', // 单位还没有确认
  'afterEarlierStep',
  'inRetirementMonth',
  'afterResubmission',
  'underReview',
  'overdue',
  'clockStopped',
  'contributionAwaited',
  'arrearsAwaited',
  'paymentAwaited', // one of the two, for whom it is not to be known which
  'granted',
  'wholeCaseReturned',
  'onlyThisItemEnds',
  'householdAsked',
  'householdMatches',
  'householdDiffers',
  'householdUnanswered', // the case ended before the answer came
] as const
export type LaneMeaning = (typeof LANE_MEANINGS)[number]

/** Whether the citizen must act on a lane, and how. */
export const LANE_ACTIONS = [
  'nothing',
  'answerSupplement',
  'seeToContribution',
  'correctAndResubmit',
  'applySeparately',
  'callHotline', // the date that was shown has passed
] as const
export type LaneAction = (typeof LANE_ACTIONS)[number]

/** Something of this is kept from the viewer: why, or what a clerk wrote (see `withoutReasons`). */
export interface Withholdable {
  readonly withheld?: true
}

/** What a department wants, as a viewer may read it. */
export interface ShownWant extends Omit<Want, 'reason'>, Withholdable {
  /** Missing where it is withheld. */
  readonly reason?: SupplementReasonCode
}

/** A day on which a department would receive something, and the last day of the promise that this would start. */
export interface PromiseFrom {
  readonly on: LocalDate
  /** `null` where the calendar of that year is not known yet. */
  readonly due: LocalDate | null
  readonly provisional: boolean
}

/** One department's part: who holds it, since when, until when, what it means, must you act. */
export interface Lane extends Withholdable {
  readonly department: Department
  readonly items: readonly Item[]
  readonly state: LaneState
  /** `citizen` while a supplement is open, `null` while nobody has it. */
  readonly holder: Department | 'citizen' | null
  /** 收到: the day the department received it, anew after a supplement. */
  readonly receivedOn: LocalDate | null
  /** Since when it stands so. */
  readonly since: LocalDate | null
  /** 最晚: `null` while no clock runs, or where the calendar of that year is not known yet. */
  readonly due: LocalDate | null
  readonly provisional: boolean
  /** Past the date that was shown; never where that date was provisional. */
  readonly overdue: boolean
  /** The promise in working days; `null` where there is none. */
  readonly promiseWorkingDays: number | null
  /**
   * While a supplement is open: by which day there will be a result if it is given on `on`, the day this was asked for.
   * `null` otherwise. Counted here, because the calendar of working days stays out of the app.
   */
  readonly ifAnswered: PromiseFrom | null
  /**
   * Before the department has its package, where the day of the push is known: from the first of the retirement month
   * until when, if all before it is approved by then (108 七(一)4; ruling 23). `null` otherwise: an event decides the day.
   */
  readonly ifReceived: PromiseFrom | null
  readonly meaning: LaneMeaning
  readonly action: LaneAction
  readonly wants: readonly ShownWant[]
  readonly waitingFor: WaitingReason | null
  readonly reasons: readonly ReasonCode[]
  readonly noteId: string | null
  readonly documents: readonly DocumentName[]
  /** The department cannot be reached since then; the lane shows its last known state. */
  readonly unreachableSince: Instant | null
}

/** The timetable in order, what is done and what is still to come. */
export type ProgressStep =
  | { readonly kind: 'submitted'; readonly on: LocalDate; readonly round: number }
  /** 单位确认: it has a step and a lane of its own, though the unit is no department. */
  | (Withholdable & {
      readonly kind: 'confirmation'
      readonly state: 'notYet' | 'asked' | 'confirmed' | 'declined'
      readonly askedOn: LocalDate | null
      readonly since: LocalDate | null
      /** 最晚: until when it is to answer; `null` while it is not asked, or that year has no calendar yet. */
      readonly due: LocalDate | null
      /** The unit was reminded and has still not answered. */
      readonly late: boolean
      readonly reasons: readonly UnitReasonCode[]
      readonly noteId: string | null
    })
  | {
      readonly kind: 'retirementMonth'
      readonly state: 'notYet' | 'waiting' | 'over'
      readonly month: YearMonth
      /** The day the wait began, the day it was over; both `null` where there was nothing to wait for. */
      readonly from: LocalDate | null
      readonly until: LocalDate | null
    }
  | {
      readonly kind: 'departments'
      readonly opens: StepOpening
      readonly state: 'notYet' | 'open' | 'done'
      readonly lanes: readonly Lane[]
    }
  | {
      readonly kind: 'certificate'
      readonly state: 'notYet' | 'claimable' | 'claimed' | 'ended' | 'none'
      readonly certificateNumber: string | null
    }

/** What the citizen must do now, most pressing first. */
export type MustAct =
  | (Withholdable & {
      readonly code: 'answerSupplement'
      readonly department: Department
      readonly wants: readonly ShownWant[]
    })
  | (Withholdable & {
      readonly code: 'correctAndResubmit'
      readonly department: Department
      readonly reasons: readonly ReasonCode[]
    })
  | { readonly code: 'correctForUnit'; readonly reasons: readonly UnitReasonCode[] }
  | { readonly code: 'finishChanges' }
  | (Withholdable & {
      readonly code: 'seeToContribution'
      readonly department: Department
      /** `null` where it is withheld. */
      readonly reason: WaitingReason | null
    })
  | (Withholdable & {
      readonly code: 'applySeparately'
      readonly department: Department
      readonly item: Item
      readonly reasons: readonly ReasonCode[]
    })
  | { readonly code: 'claimCertificate' }
export type MustActCode = MustAct['code']
export const MUST_ACT_CODES = [
  'answerSupplement',
  'correctAndResubmit',
  'correctForUnit',
  'finishChanges',
  'seeToContribution',
  'applySeparately',
  'claimCertificate',
] as const satisfies readonly MustActCode[]

/** Everything that happened, as it is told. */
export const TIMELINE_CODES = [
  'created',
  'submitted',
  'resubmitted',
  'confirmationAsked',
  'confirmationGiven',
  'confirmationDeclined',
  'unitReminded',
  'packageSent',
  'householdAsked',
  'householdConfirmed',
  'supplementRequested',
  'supplementReminded',
  'supplementAnswered',
  'contributionPending',
  'contributionArrived',
  'approved',
  'refused',
  'refusalRead',
  'documentIssued',
  'returned',
  'recalled',
  'withdrawn',
  'monthChanged',
  'cancelled',
  'closed',
  'resultFiled',
  'certificateClaimed',
  'certificateCorrected',
  'certificateEnded',
  'completed',
] as const
export type TimelineCode = (typeof TIMELINE_CODES)[number]

export interface TimelineEntry extends Withholdable {
  readonly code: TimelineCode
  readonly at: Instant
  readonly on: LocalDate
  readonly department: Department | null
  readonly items: readonly Item[]
  readonly document: DocumentName | null
  readonly reasons: readonly ReasonCode[]
  readonly unitReasons: readonly UnitReasonCode[]
  readonly wants: readonly ShownWant[]
  /** The month that was chosen anew. */
  readonly month: YearMonth | null
  readonly closing: ClosingReason | null
  /** 代办人 did it, in the person's name; left out of everything else. */
  readonly byAgent?: boolean
}

/** Who ended the case and why; `null` where the reason is withheld. */
export interface Closed extends Withholdable {
  readonly department: Department
  readonly reason: ClosingReason | null
}

/** All that is shown of a case that runs; pure data, whose words stand in `content/progress`. */
export interface Progress {
  readonly status: ProgressStatus
  readonly scenario: Scenario
  readonly number: string | null
  readonly round: number
  readonly items: readonly Item[]
  readonly retirementMonth: YearMonth | null
  readonly steps: readonly ProgressStep[]
  readonly mustAct: readonly MustAct[]
  readonly allowed: readonly CitizenAction[]
  readonly documents: readonly IssuedDocument[]
  readonly closed: Closed | null
  readonly timeline: readonly TimelineEntry[]
}
