import type { NoticeDuty } from '../retirement/notice'
import type { RetirementCategory } from '../retirement/category'
import type { RetirementDates } from '../retirement/flexible'
import type { MinimumContribution } from '../retirement/minimumContribution'
import type { RetireeClass } from '../retirement/statutory'
import type { ApplicationWindow, WindowState } from '../retirement/window'
import type { Applicant, Department, Item, LocalDate, MaterialKind, Scenario, YearMonth } from '../scheme/ids'
import type { LegalBasis } from '../scheme/legalBases'
import type { ConditionEffect, ConditionId } from '../scheme/conditions'
import type { Confidence } from '../scheme/rule'
import type { MonthProblem } from './chosenMonth'
import type { Sex } from './facts'
import type { QuestionId } from './questions'

/** Why a scenario is this person's. Each code has its sentence in the wording. */
export type ScenarioReason =
  | 'employeeInsured'
  | 'flexibleInsured'
  | 'institutionStaff'
  | 'noSpecialWork'
  | 'specialWorkWanted'
  | 'specialWorkPastAge'
  | 'illnessApprovalHeld'
  | 'archiveToConfirm'
  | 'nothingToConfirm'
  | 'deemedYearsRecognized'
  | 'deemedYearsUnrecognized'
  | 'noDeemedService'

/** What is not settled, so that more than one result is possible (RULINGS 13). */
export type OpenPointCode =
  | 'insurance'
  | 'sex'
  | 'birthMonth'
  | 'archiveBirth'
  | 'archiveAltered'
  | 'post'
  | 'formerPublicWorker'
  | 'formerPublicCadre'
  | 'seniorOfficial'
  | 'specialWork'
  | 'illness'
  | 'archiveMatters'
  | 'recognition'

/** `self`: the person can find out and answer again; `hrss`: the authority decides, it is never a free choice. */
export interface OpenPoint {
  readonly code: OpenPointCode
  readonly settledBy: 'self' | 'hrss'
}

/** Things to know that are neither a condition nor something missing. */
export type NoteCode =
  | 'birthByCard' // computed by the ID card because nobody looked at the archive
  | 'birthByCardNoArchive' // no archive: the ID card counts (108 四.6 附件2第4条)
  | 'birthDiffers' // archive and card differ: the archive counts (RULINGS 14)
  | 'fileWithEmployer' // 请单位一起办 (RULINGS 1)
  | 'unitFiles' // 由单位申办: special trades, recognition of deemed years (108 二)
  | 'archiveFromKeeper' // archive pages come from the unit or the archive keeper (RULINGS 2)
  | 'flexibleDelayNeedsUnit' // no flexible delay without a unit (RULINGS 15, C)
  | 'illnessBenefit' // 企业病退 ended 2025-01-01: 病残津贴 (policy §1 row 4, C)
  | 'officialsByAuthority' // 公务员、国有企事业单位领导人员 retire by 干部管理权限 (C)
  | 'housingFundFraud' // 骗提 bars withdrawal and loans for three years (公积金条例41条)
  | 'housingFundMayStayOpen' // closing the account is a choice since 2026-09-20
  | 'medicalLawToBeConfirmed' // 《医疗保障法》 from 2027-01-01 (C)
  | 'earlyNoticeLate' // the three months before an early retirement have begun: was the notice given? (RULINGS 9)
  | 'earlyNoticeLateNoUnit' // the same for 灵活就业, who tell the social insurance office
  | 'delayToBeShown' // the month before the statutory one is past: a delay has to have been agreed (C)
  | 'lateWindow' // past R−6: still allowed (RULINGS 8)
  | 'pastRetirementMonth' // past R: still allowed, with what it costs (RULINGS 8)
  | 'noMedicalItem' // not in 职工医保 (RULINGS 18)
  | 'noHousingFundItem' // no account (RULINGS 18)

/** What is still missing (还差). `by`: the last day on which doing it is in time, where there is one. */
export interface Gap {
  readonly code:
    | 'chooseMonth'
    | 'changeMonth'
    | 'lookAtArchive'
    | 'archivePages'
    | 'unitPapers' // 公示结果, 退休审批手续, 工资审批方案, 认定表: what the unit has to give out
    | 'minimumYears'
    | 'pensionArrears'
    | 'mergePensions'
    | 'medicalYears'
    | 'medicalLocalYears'
    | 'medicalRecordUnread' // nobody has looked yet whether the years are enough
    | 'housingFundSealing'
    | 'housingFundUnderpaid'
    | 'housingFundLoan'
    | 'earlyNotice'
    | 'delayAgreement'
  readonly who: Applicant | Department
  /** `false`: perhaps it is done already, nothing at hand says so. */
  readonly certain: boolean
  readonly by?: LocalDate
  /** How many months short, for years of contribution. */
  readonly months?: number
}

export type ConditionState = 'met' | 'notMet' | 'unknown'

export type SettledBy =
  | { readonly kind: 'question'; readonly question: QuestionId }
  | { readonly kind: 'department'; readonly department: Department }

/** One numbered point of 108 三, as it stands for this person on this day. */
export interface ConditionResult {
  readonly ruleId: ConditionId
  readonly item: Item
  readonly state: ConditionState
  /** What would settle an unknown one: a question, answered (again), or whoever decides it; null where it is settled. */
  readonly settledBy: SettledBy | null
  readonly effect: ConditionEffect
  readonly sentence: string
  readonly basis: readonly LegalBasis[]
  readonly confidence: Confidence
}

/** Why an item is ticked, or not. */
export type ItemReason =
  | 'firstItemDeemedYears'
  | 'institutionDeemedYears'
  | 'firstItem'
  | 'pension'
  | 'medicalInsured'
  | 'medicalUnclear'
  | 'notInEmployeeMedical'
  | 'housingFundAccount'
  | 'housingFundUnclear'
  | 'noHousingFundAccount'
  | 'exchangedAutomatically'
  | 'notSpecialWork'
  | 'notIllness'
  | 'nothingToConfirm'
  | 'approvedAlready'
  | 'specialWorkInstead'
  | 'noHouseholdCheck'
  | 'noHouseholdRegister'
  | 'specialWorkPastAge'
  | 'specialWorkUnclear'
  | 'illnessClosed'
  | 'illnessUnclear'
  | 'enterpriseOnly'
  | 'institutionOnly'
  | 'adviceOnly'

/** One of the nine items, for this person. */
export interface ItemPlan {
  readonly item: Item
  readonly department: Department
  readonly ticked: boolean
  /** Whether the citizen may untick it; never the first (RULINGS 20). */
  readonly mayUntick: boolean
  /** `applied`: has a box; `automatic`: goes by itself; `advice`: not done here. */
  readonly kind: 'applied' | 'automatic' | 'advice'
  readonly filedBy: readonly Applicant[]
  readonly reason: ItemReason
}

/** A picture to take, and what it is for. */
export interface MaterialNeed {
  readonly kind: MaterialKind
  readonly several: boolean
  readonly forItems: readonly Item[]
  /** Whom the slot asks first (RULINGS 2). */
  readonly askFirst: Applicant
}

/** Both figures of RULINGS 10, against the minimum that counts. */
export interface ContributionView {
  readonly nowMonths: number
  readonly asOf: YearMonth
  readonly deemedMonths?: number
  /** Whether payment goes on month by month. */
  readonly continuing: boolean
  /** At the retirement month, if payment goes on. Missing while no month is chosen. */
  readonly atRetirementMonths?: number
  readonly minimum?: MinimumContribution
  readonly enough: boolean | 'unknown'
}

/** The month the person chose, looked at by the rules. */
export interface ChosenMonth {
  readonly month: YearMonth
  readonly ageMonths: number
  readonly problem: MonthProblem | null
  readonly category: RetirementCategory
  readonly minimum: MinimumContribution
  readonly notice: NoticeDuty | null
  /** Goes on paying past the statutory month because 最低缴费年限 is short (延长缴费): no delay, no agreement. */
  readonly extending: boolean
  /** A whole year of age from 50 to 55, past the worker's own month: a choice that 人社 may grant (108 三.1.2). */
  readonly wholeYearAge: boolean
  readonly benefitStart: YearMonth
}

/** The birth month that counts and where it was taken from. */
export interface BirthMonth {
  readonly month: YearMonth
  readonly source: 'archive' | 'card' | 'cardNoArchive'
  /** The card's month where the archive says another. */
  readonly cardMonth?: YearMonth
}

/** The three dates, and the chosen one among them. */
export interface Plan {
  readonly birth: BirthMonth
  readonly retireeClass: RetireeClass
  /** A woman may stand under the men's ages: 县处级女干部、高级职称女性 of an institution. */
  readonly sex: Sex
  readonly dates: RetirementDates
  readonly chosen: ChosenMonth | null
}

export interface WindowPlan {
  readonly window: ApplicationWindow
  readonly state: WindowState
}

interface ScenarioResultBase {
  readonly scenario: Scenario
  readonly reasons: readonly ScenarioReason[]
  /** Missing while no month is chosen, and where nothing sets one: institutions have no window (RULINGS 8). */
  readonly window: WindowPlan | null
  readonly items: readonly ItemPlan[]
  readonly materials: readonly MaterialNeed[]
  readonly notes: readonly NoteCode[]
  /** Whom to call, the first department of the scenario first. */
  readonly hotlines: readonly Department[]
  readonly basis: readonly LegalBasis[]
  readonly confidence: Confidence
}

/** Why the application cannot be sent today. An unmet condition of a later item is none of them (RULINGS 12). */
export type StopCode = 'birthUnknown' | 'noMonth' | 'monthImpossible' | 'condition' | 'tooEarly'

/** What can be applied for, in one of the six scenarios. */
export interface ApplicationResult extends ScenarioResultBase {
  readonly kind: 'application'
  /** Missing while the birth month is not known. */
  readonly plan: Plan | null
  readonly contributions: ContributionView | null
  readonly conditions: readonly ConditionResult[]
  readonly gaps: readonly Gap[]
  /** Empty: it may be sent today. */
  readonly stops: readonly StopCode[]
}

/** Outside 108 一: where to go instead. */
export interface NotCoveredResult {
  readonly kind: 'notCovered'
  readonly reason: 'residentPension' | 'otherProvince'
  readonly hotlines: readonly Department[]
  readonly basis: readonly LegalBasis[]
}

export type PossibleResult = ApplicationResult | NotCoveredResult

/**
 * What the guide comes to.
 * - `scenario`: one result, nothing open
 * - `incomplete`: every possible result side by side, and all that is open; `maySend` where the authority may settle it
 * - `notCovered`: not a person of this scheme
 */
export type Assessment =
  | { readonly outcome: 'scenario'; readonly asOf: LocalDate; readonly result: ApplicationResult }
  | {
      readonly outcome: 'incomplete'
      readonly asOf: LocalDate
      readonly open: readonly OpenPoint[]
      readonly results: readonly [PossibleResult, ...PossibleResult[]]
      readonly maySend: boolean
    }
  | { readonly outcome: 'notCovered'; readonly asOf: LocalDate; readonly result: NotCoveredResult }
