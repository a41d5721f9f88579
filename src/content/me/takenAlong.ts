import { dayOf, dayText, timeText } from '../dates'

/** 我的全部资料, as a page that is read and printed: it is handed over whole and needs no app. */
export const takenAlong = {
  title: '我的全部资料',
  lead: (name: string, at: string) =>
    `这是「退休一件事」存的${name}的全部资料，${dayText(dayOf(at))} ${timeText(at)} 整理。里面有证件号码、银行账号和照片，请收好，不要发给不认识的人。`,
  none: '没有',
  person: {
    title: '您本人',
    name: '姓名',
    sex: '性别',
    sexes: { male: '男', female: '女' },
    birthDate: '出生日期',
    idNumber: '证件号码',
    phone: '登录用的手机号码',
  },
  sessions: {
    title: '登录过的手机',
    clients: { h5: '手机浏览器', weapp: '微信', alipay: '支付宝' },
    used: (since: string, last: string) => `${moment(since)} 登录，${moment(last)} 用过`,
  },
  consents: {
    title: '同意过的事',
    granted: (at: string) => `${moment(at)} 同意`,
    refused: (at: string) => `${moment(at)} 不同意`,
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
    sent: (nth: number, at: string) => `第 ${String(nth)} 次提交：${moment(at)}`,
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
  certificate: { title: '电子退休证', number: '编号', issued: '发证日期', issuer: '发证单位' },
  people: {
    title: '请过谁帮忙',
    until: (until: string) => `到 ${dayText(until)}`,
    helped: '帮过谁',
  },
  log: { title: '谁看过我的信息' },
  moment: (at: string) => moment(at),
  fileName: (day: string, ending: 'html' | 'json') => `我的退休资料-${day}.${ending}`,
} as const

function moment(at: string): string {
  return `${dayText(dayOf(at))} ${timeText(at)}`
}
