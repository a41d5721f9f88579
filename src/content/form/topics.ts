import type { Topic } from '@/domain/form/ids'

export interface TopicText {
  /** The page's heading, by phrases that stay on one line. */
  title: readonly string[]
  /** In「下一步：…」and in the list of steps. */
  step: string
  /** The heading over its answers before submitting. */
  summary: string
}

export const topicTexts: Readonly<Record<Topic, TopicText>> = {
  person: { title: ['您本人'], step: '填您本人的信息', summary: '您本人' },
  work: { title: ['您的单位', '和工作'], step: '填单位和工作', summary: '单位和工作' },
  retirement: { title: ['您的', '退休时间'], step: '看退休时间', summary: '退休' },
  account: { title: ['养老金', '打到哪张卡'], step: '填收款账户', summary: '收款账户' },
  fund: { title: ['提取', '住房公积金'], step: '填公积金', summary: '公积金' },
}

/** Ⅰ类卡是什么，怎么看: no number shows it, so the person is told where to look. */
export const classOneGuide = {
  title: 'Ⅰ类卡是什么，怎么看',
  meaning: '功能最全的储蓄卡，存取、转账没有限额。一个人在一家银行只有一张。',
  ways: ['打开手机银行，看「账户类别」。', '社保卡的银行账户，一般就是。', '拿不准，打卡背面的银行电话问。'],
  decidedBy: '是不是Ⅰ类卡，最后由公积金中心核对。',
} as const

/** 住房公积金管理条例 24条第二款, 41条 (in force 2026-09-20): said where the fund is withdrawn. */
export const fundTexts = {
  /** Before 2026-09-20 the law closed it: nothing to choose. */
  closedByLaw: '按规定，退休提取公积金时，账户同时注销。',
  closing: '注销后，这个账户就没有了。留着的，账户还在，里面的钱已经提取。',
  fraud: '用假材料骗提公积金的，限期退回，3 年内不能提取公积金，也不能用公积金贷款。',
  byUnit: '单位替您填了公积金这一栏。您的授权还在，就按单位填的交；收回了，公积金打到您拍的那张Ⅰ类银行卡。',
  toUnit: '看授权，或者收回',
  nothingToType: '您自己申报，公积金这一栏不用填账号。公积金打到您拍的那张Ⅰ类银行卡。',
} as const
