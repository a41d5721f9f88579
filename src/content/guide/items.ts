import type { ItemReason } from '@/domain/guidance'
import type { Applicant } from '@/domain/scheme/ids'

/**
 * Why an item is ticked. Why others are not, and what it means to leave one out, is fetched when
 * somebody asks: `unticked`.
 */
export const tickedReasons: Readonly<Partial<Record<ItemReason, string>>> = {
  // Not only work before 1996: a soldier's years count as well.
  firstItemDeemedYears: '您有一段工龄还没认定，要先由人社部门认定。',
  institutionDeemedYears: '2014 年 10 月以前的工龄要先认定，由单位申请。',
  firstItem: '先由人社部门看档案，定下来哪个月退休、工龄多长。',
  pension: '算出每月领多少，按月发。',
  medicalInsured: '男职工累计满 30 年、女职工满 25 年，本地实缴满 10 年，退休后不用再缴。',
  medicalUnclear: '您不清楚是哪种医保，先替您勾上，医保部门会查。',
  housingFundAccount: '您有公积金账户，退休后可以取出来。',
  housingFundUnclear: '您不清楚有没有公积金，先替您勾上，公积金中心会查。',
  exchangedAutomatically: '部门之间自动核对，不用申请。',
}

export const applicantNames: Readonly<Record<Applicant, string>> = {
  self: '您自己',
  agent: '代办人',
  employer: '单位',
  archiveKeeper: '档案托管机构',
}

/** 「人社部门审核，单位、您自己都可以申请」; several may file, one is enough. */
export function filedByText(department: string, filedBy: readonly Applicant[]): string {
  const [first, ...others] = filedBy.map((applicant) => applicantNames[applicant])
  if (first === undefined) return `${department}，不用申请`
  const who = others.length === 0 ? `由${first}申请` : `${[first, ...others].join('、')}都可以申请`
  return `${department}审核，${who}`
}
