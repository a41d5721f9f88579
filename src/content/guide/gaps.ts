import type { Gap } from '@/domain/guidance'
import type { DepartmentInfo } from '@/domain/scheme/departments'
import type { Applicant, Department } from '@/domain/scheme/ids'
import { dayText, yearsText } from '../dates'

/** One thing that is missing: what, who does it until when, and what it is about. */
export interface GapText {
  readonly title: string
  readonly who: string
  readonly about: string
}

const applicants: Readonly<Record<Applicant, string>> = {
  self: '您自己',
  agent: '代办人',
  employer: '单位人事',
  archiveKeeper: '档案托管机构',
}

const isApplicant = (who: Gap['who']): who is Applicant => who in applicants

type Departments = Readonly<Record<Department, DepartmentInfo>>

/** Whom to turn to for it. Departments are named by their number as well: nobody has to look it up. */
function whoText(who: Gap['who'], departments: Departments): string {
  if (isApplicant(who)) return applicants[who]
  const { shortName, hotline } = departments[who]
  return `${shortName}，${hotline}`
}

const short = ({ months }: Gap) => (months === undefined ? '' : yearsText(months))

function titleAndAbout(gap: Gap): Pick<GapText, 'title' | 'about'> {
  switch (gap.code) {
    case 'chooseMonth':
      return {
        title: '还没选退休的月份',
        about: '选好才知道什么时候申请、领钱。月份都过了的，一般选法定的那个月。',
      }
    case 'changeMonth':
      return { title: '退休的月份要换一个', about: '在最早和最晚之间选一个月。' }
    case 'lookAtArchive':
      return { title: '看一看档案里的出生年月', about: '和身份证不一样的话，退休时间会变。' }
    case 'archivePages':
      return gap.who === 'self'
        ? { title: '证明工作经历的原始材料', about: '没有档案，就拍当年的招工表、工资表、劳动合同这些原件。' }
        : { title: '档案关键页的照片', about: '请他们拍给您，或者您去拍。传材料的时候要用。' }
    case 'unitPapers':
      return {
        title: '单位要给的材料',
        about: '要拍的材料里，注明找单位的那几样，请单位人事拍给您，或者您去拍。',
      }
    case 'minimumYears':
      return {
        title: `缴费还差 ${short(gap)}`,
        about:
          '可以接着缴到够。2011 年 7 月以前参保、接着缴 5 年还不够的，可以一次缴到够；也可以转入城乡居民养老保险。先打 12333 问清。',
      }
    case 'pensionArrears':
      return {
        title: '养老保险有欠费',
        about: '退休以后才补缴的，从到账的下个月起发养老金，中间的月份不补发。',
      }
    case 'mergePensions':
      return { title: '几份养老保险关系要合到一起', about: '在别的地方或者居民养老交过的，先归并或者衔接。' }
    case 'medicalYears':
      return {
        title: `医保累计缴费还差 ${short(gap)}`,
        about: '可以接着缴，或者一次补缴。补缴多少钱各地不一样，问医保部门。',
      }
    case 'medicalLocalYears':
      return {
        title: `本地医保实际缴费还差 ${short(gap)}`,
        about: '要在本统筹区缴满 10 年。问医保部门怎么补。',
      }
    case 'medicalRecordUnread':
      return {
        title: '医保年限够不够，先查一查',
        about: '累计男满 30 年、女满 25 年，其中本统筹区实际缴满 10 年。以医保部门核定为准。',
      }
    case 'housingFundUnderpaid':
      return {
        title: '公积金要缴足',
        about: '没缴足的可能通不过，请单位补缴，再办封存。',
      }
    case 'housingFundLoan':
      return {
        title: '公积金贷款要先还清，或者问清',
        about: '能不能取、要不要先还贷款，先问清。',
      }
    case 'housingFundSealing':
      return gap.certain
        ? { title: '公积金账户还没封存', about: '「封存」就是停止缴存。没封存，公积金取不出来。' }
        : {
            title: '公积金账户要封存',
            about: '「封存」就是停止缴存，没封存取不出来。单位没缴足、贷款没还清的，也先打 12329 问清。',
          }
    case 'earlyNotice':
      return { title: '书面告知要提前退休', about: '提前退休，至少提前 3 个月书面告知。办过了不用再办。' }
    case 'delayAgreement':
      return { title: '和单位书面约定推后退休', about: '推后退休，提前 1 个月书面约定。办过了不用再办。' }
  }
}

/** What is missing, without who does it. */
export const gapTitle = (gap: Gap): string => titleAndAbout(gap).title

/** A gap in words. */
export function gapText(gap: Gap, departments: Departments): GapText {
  const who = whoText(gap.who, departments)
  return { ...titleAndAbout(gap), who: gap.by === undefined ? who : `${who}，最晚 ${dayText(gap.by)}` }
}
