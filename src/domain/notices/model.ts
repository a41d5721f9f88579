import type { DraftPart } from '../case/draftLife'
import type { Department, Item, LocalDate } from '../scheme/ids'
import type { Channel } from './channels'

/** What somebody is told of an application: what happened, whose it is, what to do, by when. */
export const NOTICE_KINDS = [
  'submitted', // 已提交
  'unitConfirmed', // 单位已确认
  'unitSentBack', // 单位没有确认, 退回
  'supplementWanted', // 要补正
  'supplementReminded', // 还没有补正
  'approved', // 一个事项通过
  'notGranted', // 一个事项没有通过
  'returned', // 首个环节没有通过, 整件退回
  'sentOn', // 送到后面的部门
  'contributionAwaited', // 等缴费到账
  'contributionArrived', // 缴费到账
  'pensionGranted', // 待遇核定, 电子退休证可以领取
  'certificateIssued', // 已领电子退休证
  'certificateCorrected', // 电子退休证更正了
  'certificateEnded', // 电子退休证失效了
  'recalled', // 撤回来修改
  'monthChanged', // 换了退休月份
  'completed', // 都有结果了
  'withdrawn', // 已撤回
  'cancelled', // 已取消
  'closed', // 部门终止办理
  'over', // told to whoever followed it or acted in it: it is over, and no more
  'asked', // 有人想看或想办
  'draftEnding', // 没提交的申请, 或拍的照片, 快到期了
  'windowOpens', // 到时候提醒我: 可以申请了
  'earlyNotice', // 提前退休, 最晚这天书面告诉单位
  'earlyNoticeToOffice', // 灵活就业提前退休, 最晚这天告诉经办机构
  'delayAgreement', // 延迟退休, 最晚这天和单位写好
  'retirementMonth', // 到了打算退休的月份
  'channelEnded', // 一个通知办法不通了
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** As what somebody is told: it is their own application, they follow it as family, or they act in it. */
export const READERS = ['retiree', 'family', 'agent'] as const
export type Reader = (typeof READERS)[number]

/** What a notice is kept with: codes, counts and days, nothing personal. What does not apply is missing. */
export interface NoticeFacts {
  readonly department?: Department
  readonly items?: readonly Item[]
  /** How many pictures are wanted. */
  readonly pictures?: number
  /** By when: the last day of a promise, of what is to be done, or that something is kept; of a month its first. */
  readonly due?: LocalDate
  readonly part?: DraftPart
  /** By which no news arrives any more. */
  readonly channel?: Channel
}

/** One thing to be told. */
export interface Told {
  readonly kind: NoticeKind
  readonly facts: NoticeFacts
}
