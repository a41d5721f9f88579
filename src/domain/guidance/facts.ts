import type { ContributionRecord } from '../retirement/contributions'
import type { LocalDate, YearMonth } from '../scheme/ids'

/** What somebody answered「不清楚」to. It is a fact like any other: the result then says what depends on it. */
export const UNKNOWN = 'unknown'
export type Unknown = typeof UNKNOWN

export type Sex = 'male' | 'female'

/** 参保类型. `elsewhere`: insured in another province; `resident`: 城乡居民养老保险. */
export type Insurance = 'employee' | 'flexible' | 'institution' | 'resident' | 'elsewhere'

/**
 * What the post, or the kind of insurance, says of a woman's original age (50 or 55):
 * - `management` 管理岗、技术岗; `worker` 工人岗; `flexible` 灵活就业
 * - `formerPublicWorker`: 灵活就业, earlier ten years in a public enterprise or institution as a worker (108 三.1.2)
 * - `formerPublicCadre`: a cadre of such a unit who lost the post by bankruptcy or restructuring (108 三.1.3)
 * - `seniorOfficial`: 县处级女干部、高级职称女性 of an institution
 */
export type Post =
  'management' | 'worker' | 'flexible' | 'formerPublicWorker' | 'formerPublicCadre' | 'seniorOfficial'

/** What the archive says of the birth month: as the card, another month, not looked at; or there is no archive. */
export type ArchiveBirth = 'same' | 'other' | 'noArchive'

/**
 * Reasons to leave before the statutory age.
 * `specialWork`: wants to use 特殊工种; `illnessApproval`: holds a 核准表 from before 2025-01-01;
 * `illness`: unable to work, without such a form.
 */
export type EarlyRetirement = 'none' | 'specialWork' | 'illnessApproval' | 'illness'

/**
 * What in the archive 人社 has yet to confirm: `deemedYears` 未认定的视同缴费年限, `altered` a birth date that was
 * altered or is written differently, `other` post, trade or back payment.
 */
export type ArchiveMatters = 'none' | 'deemedYears' | 'altered' | 'other'

/** 机关事业单位: whether 视同缴费年限 is recognised; `notNeeded`: no service before 2014-10. */
export type Recognition = 'recognized' | 'unrecognized' | 'notNeeded'

export type HousingFund = 'has' | 'none'
export type MedicalKind = 'employee' | 'resident' | 'none'

/** 职工医保 as the medical insurance side has it, in months; `localMonths` are those paid in this 统筹区. */
export interface MedicalRecord {
  readonly months: number
  readonly localMonths: number
  readonly asOf: YearMonth
  readonly continuing: boolean
}

/** Who a person has proved to be. The guide then asks neither sex nor birth month. */
export interface Identity {
  readonly sex: Sex
  readonly birth: LocalDate
  /** Stands in no household register of the mainland (港澳台居民居住证, 外国人永久居留身份证). */
  readonly noHousehold?: true
}

/** What the departments' shared data already say; each of it makes a question or a guess needless. */
export interface SharedFacts {
  readonly insurance?: Insurance
  readonly contributions?: ContributionRecord
  readonly pensionArrears?: boolean
  /** 多重养老保险关系 that are still to be merged. */
  readonly severalPensions?: boolean
  /** 参加工作时间. */
  readonly startOfWork?: YearMonth
  readonly housingFund?: {
    readonly account: boolean
    readonly sealed?: boolean
    /** 足额: whether the unit has paid in all it owes. */
    readonly paidInFull?: boolean
    /** A 公积金贷款 that is not paid back yet. */
    readonly loan?: boolean
  }
  readonly medical?: { readonly kind: MedicalKind; readonly record?: MedicalRecord }
}

/** What is known of a person before the guide asks. */
export interface Known {
  readonly identity?: Identity
  readonly shared?: SharedFacts
}

/**
 * All that the assessment looks at. A field that is missing was not asked or not answered yet;
 * the assessment treats it like `unknown`.
 */
export interface Facts {
  readonly identified: boolean
  readonly noHousehold?: true
  readonly insurance?: Insurance | Unknown
  readonly sex?: Sex | Unknown
  /** Birth month on the ID card. */
  readonly cardBirth?: YearMonth | Unknown
  readonly archiveBirth?: ArchiveBirth | Unknown
  /** The archive's own month, where it differs from the card's. */
  readonly archiveBirthMonth?: YearMonth | Unknown
  readonly post?: Post | Unknown
  readonly earlyRetirement?: EarlyRetirement | Unknown
  readonly archiveMatters?: ArchiveMatters | Unknown
  readonly recognition?: Recognition | Unknown
  readonly retirementMonth?: YearMonth | Unknown
  readonly housingFund?: HousingFund | Unknown
  readonly housingFundSealed?: boolean
  readonly housingFundPaidInFull?: boolean
  readonly housingFundLoan?: boolean
  readonly medical?: MedicalKind | Unknown
  readonly medicalRecord?: MedicalRecord
  readonly contributions?: ContributionRecord
  readonly pensionArrears?: boolean
  readonly severalPensions?: boolean
  readonly startOfWork?: YearMonth
}
