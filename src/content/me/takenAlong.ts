import { dayOf, dayText, momentText, monthText, timeText } from '../dates'
import type { LocalDate } from '@/domain/scheme/ids'
import { devices } from './devices'
import { nightText } from '../notices/night'

/** 我的全部资料, as a page that is read and printed: it is handed over whole and needs no app. */
export const takenAlong = {
  title: '我的全部资料',
  lead: (name: string, at: string) =>
    `这是「退休一件事」存的${name}的全部资料，${momentText(at)} 整理。里面有证件号码、银行账号和照片，请收好，不要发给不认识的人。`,
  person: { title: '您本人', phone: '登录用的手机号码' },
  sessions: {
    /** The last use is known to the hour: within that of signing in it would stand before it. */
    used: (since: string, last: string) =>
      last <= since
        ? `${momentText(since)} 登录`
        : `${momentText(since)} 登录，${devices.lastUsed(dayText(dayOf(last)), parseInt(timeText(last), 10))}`,
  },
  consents: {
    title: '同意过的事',
    granted: (at: string) => `${momentText(at)} 同意`,
    refused: (at: string) => `${momentText(at)} 不同意`,
    version: (version: string) => `说明的版本：${version}`,
    byAgent: '凭委托书',
    receivers: (names: string) => `给：${names}`,
  },
  records: {
    title: '部门提供的信息',
    from: (department: string, day: string) => `${department}，${dayText(day)}`,
  },
  application: {
    title: (scenario: string, number: string | null) =>
      number === null ? `申请（${scenario}），没有提交过` : `申请（${scenario}），编号 ${number}`,
    created: '开始填写',
    status: '办到哪一步',
    form: '联办申请表',
    sent: (nth: number, at: string) => `第 ${String(nth)} 次提交：${momentText(at)}`,
    promise: (version: string) => `承诺书的版本：${version}`,
    signature: '签名',
    byCode: '用短信验证码代替签名',
    device: (device: string) => `签名用的手机：${device}`,
    pictures: '交的照片',
    receipt: (number: string) => `收件号 ${number}`,
    gone: '照片已经过了保存期，不在了',
    events: '办理经过',
    documents: '部门出具的文书',
    issued: (number: string, issuer: string, day: string) => `编号 ${number}，${issuer}，${dayText(day)}`,
    notes: '工作人员写的话',
  },
  people: {
    title: '请过谁帮忙',
    letIn: (who: string, until: string) => `${who}，到 ${dayText(until)}`,
    declined: (who: string) => `${who}，您没有同意`,
    asks: (who: string) => `${who}，请求您同意，您还没有回答`,
    unanswered: (who: string) => `${who}，请求过您，没等到回答就停了`,
    helped: '帮过谁',
  },
  notices: {
    title: '收到的消息',
    line: (at: string, said: string, isOwn: boolean, isRead: boolean) =>
      `${momentText(at)} ${isOwn ? '' : '别人的办件：'}${said}${isRead ? '' : '（没看过）'}`,
  },
  calls: {
    title: '怎么通知您',
    news: (names: string) => `通知：${names === '' ? '都不通知' : names}`,
    by: (names: string) => `办法：${names === '' ? '都关了' : names}`,
    quiet: (isOn: boolean) => (isOn ? `${nightText}不打扰` : '晚上也通知'),
    connected: (channel: string, at: string) => `${channel}，${momentText(at)} 连上`,
    day: (what: string, day: LocalDate) => `${dayText(day)}提醒：${what}`,
  },
  papers: {
    title: '代办的凭据',
    names: {
      authorisation: '授权委托书',
      ownerCardFront: '本人身份证，有照片的一面',
      ownerCardBack: '本人身份证，有国徽的一面',
      agentCardFront: '代办人身份证，有照片的一面',
      agentCardBack: '代办人身份证，有国徽的一面',
    },
  },
  desks: {
    title: '替哪家单位办事',
    line: (name: string, kind: string, creditCode: string, from: string, until: string) =>
      `${name}（${kind}，${creditCode}），${momentText(from)} 认证，到 ${momentText(until)}`,
    withdrawn: (at: string) => `${momentText(at)} 单位撤回`,
    asked: '以经办人身份提出过的',
    start: (organisation: string, month: string, at: string) =>
      `${momentText(at)} ${organisation}，请人开始办，${monthText(month)}退休`,
    code: (organisation: string, at: string) => `${momentText(at)} ${organisation}，用授权码申请办理`,
  },
} as const
