import type { Span, Told } from '@/domain/performance'
import { monthText } from '../dates'

/** 办得怎么样: the scheme's own figures, for everybody. */
export const performance = {
  title: '办得怎么样',
  lead: '所有申请加在一起的数：办了多少，部门用了几天，按时的有多少。不写谁的信息。',
  demonstration: '这是演示数据，里面没有真的人、真的办件。',
  opening: '正在打开…',
  failed: '现在看不到',
  asOf: (when: string) => `数到 ${when}。还没过完的月份不算。`,
  span: '看哪段时间',
  spans: { month: '上个月', year: '最近 12 个月', all: '从开始到现在' } satisfies Record<Span, string>,
  until: (from: string | null, to: string) =>
    from === to
      ? monthText(to)
      : from === null
        ? `到 ${monthText(to)}为止`
        : `${monthText(from)}到 ${monthText(to)}`,
  people: {
    title: '申请',
    applied: '交了申请的',
    finished: '各部门都有了结果的',
  },
  results: '给了结果的',
  median: '一半在几天内办完',
  medianDays: (days: number) => `${String(days)} 个工作日`,
  onTime: '在承诺的日子以前办完的',
  percent: (percent: number) => `${String(percent)}%`,
  refused: '没有通过的',
  reasons: '没有通过的原因',
  reason: (sentence: string, times: number) => `${sentence}（${String(times)} 次）`,
  others: (times: number) => `别的原因，合在一起：${String(times)} 次`,
  reasonsTogether: (times: number) => `各种原因合在一起：${String(times)} 次`,
  reasonsWithheld: '原因这里不写，免得认出是谁。',
  how: {
    title: '这些数是怎么算的',
    rows: [
      '天数只算部门手里的工作日。等您补材料、等缴费到账的日子不算。',
      '按时：在办理进度里写的「最晚」那天以前有结果。百分数只舍不入。',
      '一件申请退回以后再交，算两次结果。',
      '少于 5 件的，不写是几件，免得认出是谁。能从别的数里减出来的，也不写。',
    ],
  },
} as const

/** 「120 件」, or why it does not stand here. */
export function toldText(told: Told): string {
  if (told === 'few') return '少于 5 件'
  return told === 'withheld' ? '不写，免得认出是谁' : `${String(told)} 件`
}
