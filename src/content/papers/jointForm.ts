import { dayText, momentText } from '../dates'

/** 联办申请表, as 冀人社字〔2024〕108号 附件1 五 prints it, word for word; what is not printed there stands in `beside`. */
export const jointFormPaper = {
  title: '河北省高效办成退休“一件事”联办申请表',
  sides: {
    basic: '基本信息',
    items: '申办项目',
    retirement: '退休基本信息',
    account: '养老保险待遇申领人账号信息',
    fund: '公积金（个人申报此栏无需填写）',
  },
  qualification: '正常退休是否需要待遇资格确认：',
  yes: '是',
  no: '否',
  special: '特殊退休类别：',
  specialWork: '特殊工种提前退休',
  illness: '因病提前退休',
  holder: '户名：',
  bank: '开户银行名称：',
  account: '银行账号：',
  office: '办理机构：',
  authorised: '单位获取离退休职工本人授权后方可代办离退休提取住房公积金',
  authorisation: '承诺已获取授权',
  classOneBank: 'Ⅰ类银行卡开户银行名称：',
  promise: '申办人承诺上传材料和填报内容完整、真实、准确。如有不实，愿承担相应法律责任。',
  sign: '申办人或单位签章：',
  signedOn: '申办日期：',
  /** Where nothing was filled in. */
  empty: '未填',
  signature: {
    /** Ruling 42: what the drawn name is, and what it is not. */
    drawn: (device: string) => `手写签名表示本人愿意，不是可靠的电子签名。签名设备：${device}`,
    smsCode: (device: string) => `本人用短信验证码确认，不是可靠的电子签名。设备：${device}`,
    byAgent: (name: string) => `代办人${name}凭委托书代签`,
    /** Ruling 3: what stands for the seal. */
    unit: (organisation: string, clerk: string, at: string) =>
      `${organisation}（经办人${clerk}）于 ${momentText(at)} 在网上确认，代替单位盖章`,
    /** By the demonstration's own unit. */
    unitUnnamed: (organisation: string, at: string) =>
      `${organisation}于 ${momentText(at)} 在网上确认，代替单位盖章（演示中由演示控制台代为确认，没有经办人）`,
    declined: (organisation: string, at: string) => `${organisation}于 ${momentText(at)} 退回，没有确认`,
  },
  beside: {
    title: '网上申办另填的内容（纸质表上没有这些栏）',
    items: '没有方框的事项',
  },
  round: (number: string, round: number, at: string) =>
    `办件编号 ${number}，第 ${String(round)} 次提交，${momentText(at)}`,
  day: dayText,
} as const
