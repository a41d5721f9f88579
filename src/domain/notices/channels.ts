import type { NoticeKind } from './model'

/** How a notice reaches whoever does not look into the app, in the order in which they are tried: what one agreed to in an app one has, what every phone has, what few browsers here are reached by. */
export const CHANNELS = ['wechat', 'alipay', 'sms', 'webPush'] as const
export type Channel = (typeof CHANNELS)[number]

/** What one may choose to be called for. The inbox keeps all of it, whatever is chosen. */
export const NEWS = [
  'toDo', // 要您做的
  'results', // 有了结果
  'steps', // 办到哪一步
] as const
export type News = (typeof NEWS)[number]

/** What kind of news a notice is. */
export function newsOf(kind: NoticeKind): News {
  switch (kind) {
    case 'unitSentBack':
    case 'supplementWanted':
    case 'supplementReminded':
    case 'notGranted':
    case 'returned':
    case 'contributionAwaited':
    case 'asked':
    case 'draftEnding':
    case 'windowOpens':
    case 'earlyNotice':
    case 'earlyNoticeToOffice':
    case 'delayAgreement':
    case 'retirementMonth':
    case 'channelEnded':
      return 'toDo'
    case 'approved':
    case 'pensionGranted':
    case 'certificateIssued':
    case 'certificateCorrected':
    case 'certificateEnded':
    case 'completed':
    case 'withdrawn':
    case 'cancelled':
    case 'closed':
    case 'over':
      return 'results'
    case 'submitted':
    case 'unitConfirmed':
    case 'sentOn':
    case 'recalled':
    case 'monthChanged':
    case 'contributionArrived':
      return 'steps'
  }
}

/** Of these nobody is called more than once a day. */
export const isReminder = (kind: NoticeKind): boolean =>
  kind === 'supplementReminded' || kind === 'draftEnding' || isCalendarKind(kind)

/** 到时候提醒我: what somebody asked to be told on a day, with or without an application. */
export const CALENDAR_KINDS = [
  'windowOpens',
  'earlyNotice',
  'earlyNoticeToOffice',
  'delayAgreement',
  'retirementMonth',
] as const satisfies readonly NoticeKind[]
export type CalendarKind = (typeof CALENDAR_KINDS)[number]

const isCalendarKind = (kind: NoticeKind): kind is CalendarKind => CALENDAR_KINDS.some((one) => one === kind)
