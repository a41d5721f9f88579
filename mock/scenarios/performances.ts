import type { Answers } from '@/domain/guidance'
import type { FieldId } from '@/domain/form/ids'
import type { ReasonCode } from '@/domain/scheme/reasons'
import type { SupplementReasonCode } from '@/domain/scheme/supplementReasons'
import type { UnitReasonCode } from '@/domain/scheme/unitReasons'
import type { Kinship } from '@/domain/people'
import type { ClosingReason, WaitingReason } from '@/domain/case'
import type { Department, MaterialKind, YearMonth } from '@/domain/scheme/ids'

/** What somebody does in a performance, one after another. */
export type Act =
  /** Signs and sends, also again. */
  | { readonly act: 'submits' }
  | { readonly act: 'unitConfirms' }
  | { readonly act: 'unitDeclines'; readonly reason: UnitReasonCode }
  | { readonly act: 'approves'; readonly who: Department }
  | { readonly act: 'refuses'; readonly who: Department; readonly reason: ReasonCode }
  | {
      readonly act: 'asksFor'
      readonly who: Department
      readonly material: MaterialKind
      readonly reason: SupplementReasonCode
    }
  | { readonly act: 'supplies'; readonly who: Department; readonly material: MaterialKind }
  | { readonly act: 'waitsForPayment'; readonly who: Department; readonly reason: WaitingReason }
  | { readonly act: 'closes'; readonly who: Department; readonly reason: ClosingReason }
  /** Takes another picture into the draft. */
  | { readonly act: 'photographs'; readonly material: MaterialKind }
  | { readonly act: 'recalls' }
  | { readonly act: 'withdraws' }
  | { readonly act: 'cancels' }
  | { readonly act: 'changesMonth'; readonly month: YearMonth }
  | { readonly act: 'claimsCertificate' }
  /** The case clock goes on to the first of the retirement month, or by so many days; never back. */
  | { readonly act: 'monthBegins' }
  | { readonly act: 'daysPass'; readonly days: number }
  /** From here on decides only when told to; so it stays. */
  | { readonly act: 'isPlayedByHand'; readonly who: Department | 'employer' }
  | { readonly act: 'goesDown'; readonly who: Department }

/** How somebody of the demonstration comes to what they show. */
export interface Performance {
  /** What they answer the guide, beyond what their records say. */
  readonly answers: Answers
  readonly pictures: readonly MaterialKind[]
  /** Left blank in the form, of what nobody's records fill. */
  readonly leavesOut?: readonly FieldId[]
  /** Where they leave off, a place of the app's own, while it can be filled in. */
  readonly place?: string
  readonly acts: readonly Act[]
  /** Who does it all in their name, from the written authorisation on. */
  readonly agent?: string
  /** Where it stands then, in a few words. */
  readonly endsWith: string
}

const ID_CARD = ['idCardFront', 'idCardBack'] as const
const USUAL = [...ID_CARD, 'archivePages', 'bankCard'] as const
const SPECIAL_WORK = [...ID_CARD, 'archivePages', 'employeeApplication', 'publicNotice', 'bankCard'] as const
const UNRECOGNIZED = [...ID_CARD, 'archivePages', 'retirementApproval', 'lastWageChange', 'bankCard'] as const

const submits = { act: 'submits' } as const
const unitConfirms = { act: 'unitConfirms' } as const
const monthBegins = { act: 'monthBegins' } as const
const claimsCertificate = { act: 'claimsCertificate' } as const
const approves = (who: Department) => ({ act: 'approves', who }) as const
/** 公安 says that the household is right, 人社 that all is. */
const hrssApproves = [approves('publicSecurity'), approves('hrss')]
/** The three that come last, where they all say yes. */
const threeApprove = [approves('socialInsurance'), approves('medicalInsurance'), approves('housingFund')]

const usual = (retirementMonth: YearMonth, more: Answers = {}): Answers => ({
  archiveBirth: 'same',
  earlyRetirement: 'none',
  archiveMatters: 'deemedYears',
  retirementMonth,
  ...more,
})

/** By the person's id. */
const PERFORMANCES: Readonly<Record<string, Performance>> = {
  wangJianguo: {
    answers: usual('2026-11'),
    pictures: USUAL,
    acts: [submits, ...hrssApproves, monthBegins, ...threeApprove, claimsCertificate],
    endsWith: '三家都办成，退休证已领',
  },
  liXiulan: {
    answers: usual('2027-09', { retiree: 'womanManagement' }),
    pictures: USUAL,
    acts: [submits, ...hrssApproves],
    endsWith: '人社已通过，等到 2027年9月',
  },
  zhangGuifang: {
    answers: usual('2027-09', { retiree: 'womanWorker' }),
    pictures: USUAL,
    acts: [submits, { act: 'refuses', who: 'hrss', reason: 'postUndetermined' }],
    endsWith: '人社没通过，退回来改',
  },
  zhaoGuoqing: {
    answers: usual('2027-06'),
    pictures: USUAL,
    acts: [
      submits,
      ...hrssApproves,
      monthBegins,
      approves('socialInsurance'),
      { act: 'refuses', who: 'medicalInsurance', reason: 'medicalYearsShort' },
      { act: 'refuses', who: 'housingFund', reason: 'fundNotSealed' },
    ],
    endsWith: '养老金办成；医保、公积金没通过，各自再办',
  },
  liuZhiqiang: {
    answers: usual('2027-09', { medicalInsurance: 'employee' }),
    pictures: USUAL,
    acts: [submits, { act: 'asksFor', who: 'hrss', material: 'archivePages', reason: 'unreadable' }],
    endsWith: '人社要您补一页档案',
  },
  chenFusheng: {
    answers: usual('2026-11'),
    pictures: USUAL,
    acts: [
      { act: 'goesDown', who: 'medicalInsurance' },
      submits,
      ...hrssApproves,
      monthBegins,
      approves('socialInsurance'),
      approves('housingFund'),
    ],
    endsWith: '医保连不上，另外两家已办成',
  },
  sunLihua: {
    answers: usual('2027-08', { retiree: 'womanFlexible' }),
    pictures: [...ID_CARD, 'archivePages'],
    acts: [submits, { act: 'recalls' }],
    place: 'apply/check',
    endsWith: '交了又取回来改',
  },
  zhouTieshan: {
    answers: usual('2027-06', { earlyRetirement: 'specialWork', archiveMatters: 'other' }),
    pictures: SPECIAL_WORK,
    acts: [submits, unitConfirms, { act: 'isPlayedByHand', who: 'hrss' }],
    endsWith: '单位已确认，人社在审',
  },
  wuXiuzhen: {
    answers: {
      archiveBirth: 'same',
      retiree: 'womanWorker',
      earlyRetirement: 'illnessApproval',
      retirementMonth: '2024-11',
    },
    pictures: [...ID_CARD, 'illnessApproval', 'bankCard'],
    acts: [submits, ...threeApprove],
    endsWith: '三家都办成，退休证可以领',
  },
  zhengWenhua: {
    answers: usual('2026-11', { archiveMatters: 'none' }),
    pictures: [...ID_CARD, 'bankCard'],
    acts: [submits, { act: 'waitsForPayment', who: 'socialInsurance', reason: 'contributionNotArrived' }],
    endsWith: '社保在等本月缴费到账',
  },
  hanYulan: {
    answers: usual('2026-11', { retiree: 'womanFlexible', archiveMatters: 'none' }),
    pictures: ID_CARD,
    acts: [submits, { act: 'isPlayedByHand', who: 'socialInsurance' }],
    agent: 'zhouHai',
    endsWith: '周海拿着委托书代办，已提交，社保在审',
  },
  fengYumei: {
    answers: {
      archiveBirth: 'same',
      retiree: 'womanManagement',
      recognition: 'recognized',
      retirementMonth: '2026-12',
    },
    pictures: [...ID_CARD, 'deemedRecognition', 'retirementApproval', 'lastWageChange', 'bankCard'],
    acts: [submits, monthBegins, ...threeApprove],
    endsWith: '三家都办成，退休证可以领',
  },
  hanZhiyuan: {
    answers: { archiveBirth: 'same', recognition: 'unrecognized', retirementMonth: '2027-01' },
    pictures: UNRECOGNIZED,
    acts: [submits, { act: 'isPlayedByHand', who: 'employer' }],
    endsWith: '等单位确认',
  },
  heYongsheng: {
    answers: usual('2027-04'),
    pictures: USUAL,
    acts: [submits, { act: 'isPlayedByHand', who: 'hrss' }, { act: 'daysPass', days: 14 }],
    endsWith: '人社超过了承诺时间',
  },
  guoJianjun: {
    answers: usual('2026-12'),
    pictures: USUAL,
    acts: [submits, { act: 'withdraws' }],
    endsWith: '撤回，不办了',
  },
  songGuilan: {
    answers: usual('2026-12', { retiree: 'womanManagement' }),
    pictures: USUAL,
    acts: [submits, ...hrssApproves, { act: 'cancels' }],
    endsWith: '通过以后取消了',
  },
  maDefu: {
    answers: usual('2027-06'),
    pictures: USUAL,
    acts: [submits, ...hrssApproves, { act: 'changesMonth', month: '2027-08' }, approves('hrss')],
    endsWith: '月份改到 2027年8月，人社又通过',
  },
  xieChanglin: {
    answers: usual('2027-08'),
    pictures: USUAL,
    acts: [
      submits,
      { act: 'refuses', who: 'hrss', reason: 'workHistoryUnclear' },
      { act: 'photographs', material: 'archivePages' },
      submits,
      ...hrssApproves,
    ],
    endsWith: '第二次交，人社通过',
  },
  xuZhiqiang: {
    answers: usual('2027-05'),
    pictures: USUAL,
    acts: [submits, { act: 'closes', who: 'hrss', reason: 'movedAway' }],
    endsWith: '人社终止办理',
  },
  jiaFulin: {
    answers: usual('2027-03'),
    pictures: USUAL,
    acts: [
      submits,
      ...hrssApproves,
      monthBegins,
      { act: 'refuses', who: 'socialInsurance', reason: 'pensionArrears' },
      approves('medicalInsurance'),
      approves('housingFund'),
    ],
    endsWith: '养老金没通过，另外两家已办成',
  },
  dengXiuying: {
    answers: usual('2027-10', { retiree: 'womanManagement' }),
    pictures: USUAL,
    acts: [
      submits,
      { act: 'asksFor', who: 'hrss', material: 'archivePages', reason: 'unreadable' },
      { act: 'isPlayedByHand', who: 'hrss' },
      { act: 'supplies', who: 'hrss', material: 'archivePages' },
    ],
    endsWith: '补好送回，人社接着审',
  },
  gaoZhenhai: {
    answers: usual('2026-12', { earlyRetirement: 'specialWork', archiveMatters: 'other' }),
    pictures: SPECIAL_WORK,
    acts: [submits, unitConfirms, ...hrssApproves, monthBegins, ...threeApprove, claimsCertificate],
    endsWith: '三家都办成，退休证已领',
  },
  tangYuguo: {
    answers: usual('2027-10'),
    pictures: ID_CARD,
    leavesOut: ['accountNumber', 'accountBank', 'classOneCard'],
    acts: [],
    place: 'apply/form?topic=account',
    endsWith: '填了一半',
  },
  luoWenbin: {
    answers: { archiveBirth: 'same', recognition: 'unrecognized', retirementMonth: '2027-06' },
    pictures: UNRECOGNIZED,
    acts: [submits, { act: 'unitDeclines', reason: 'approvalPending' }],
    endsWith: '单位没确认，退回来',
  },
}

/** How a member of the family comes to look on: whose application it is, and what they are to them. */
export interface Following {
  readonly whose: string
  readonly kinship: Kinship
  /** How that one comes to be under way, where it is not. */
  readonly whoseShows: Performance
  /** Where it stands then, in a few words. */
  readonly endsWith: string
}

/** By the id of who looks on. */
const FOLLOWINGS: Readonly<Record<string, Following>> = {
  wangMin: {
    whose: 'wangJianguo',
    kinship: 'daughter',
    whoseShows: {
      answers: usual('2026-11'),
      pictures: USUAL,
      acts: [
        submits,
        approves('publicSecurity'),
        { act: 'asksFor', who: 'hrss', material: 'archivePages', reason: 'unreadable' },
      ],
      endsWith: '人社要您补一页档案',
    },
    endsWith: '父亲王建国同意了，看得到他的进度',
  },
}

/** `null` where they look on nowhere. */
export const followingOf = (personId: string): Following | null => FOLLOWINGS[personId] ?? null

/** @throws Error where nobody of the demonstration is called so. */
export function performanceOf(personId: string): Performance {
  const performance = PERFORMANCES[personId]
  if (!performance) throw new Error(`${personId} performs nothing`)
  return performance
}
