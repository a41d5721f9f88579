import { caseNumberText } from '../caseNumber'
import { monthText } from '../dates'
import type { ProgressStatus } from '@/domain/case'
import type { YearMonth } from '@/domain/scheme/ids'
import { statusWords } from './status'

/** 以前的申请: what was submitted and is over, besides the one that 进度 shows of itself. */
export const earlier = {
  note: (number: string) => `这是您以前的一次申请，办件编号 ${caseNumberText(number)}。`,
  toPresent: '看现在这次',
  title: '以前的申请',
  row: (number: string) => `编号 ${caseNumberText(number)}`,
  /** What became of it, and for which month it was. */
  rowNote: (status: ProgressStatus, month: YearMonth | null) =>
    `${statusWords[status].title}${month === null ? '' : `。退休月份 ${monthText(month)}`}`,
  notThere: {
    title: '这次申请已经没有了',
    text: '没有提交过，或者资料已经删掉，没有可看的了。',
    action: '看现在的进度',
  },
} as const
