import type { CaseDate } from '@/domain/case/dates'
import type { Department } from '@/domain/scheme/ids'
import { dayText, monthText } from './dates'

/** 要记的日子 of an application, its reader's own or one that a member of their family has let them see. */
export const caseDates = {
  title: '要记的日子',
  /** On the page, and in the calendar, which others may see: no name, no number. */
  note: '日历里只有日期和要办的事，没有姓名和编号。',
  /** Where a second time moves the days of the first, and where it adds others. */
  moves: '日子变了，再放一次，原来的就改过来。',
  adds: '日子变了，先在日历里删掉原来的，再放一次。',
  toCalendar: '把日子放进日历',
  copy: '复制这几个日期',
  added: '日历文件给手机了。手机要是问，选「日历」打开，再点「添加」。',
  notAdded: '没能放进日历。请复制下来，发给家人，或者自己记下。',
  copied: '复制好了，可以粘贴到备忘录或者微信里。',
  failed: '没能复制。请把上面的日期记下来。',
  file: '退休办件的日子',
  ofFamily: (title: string) => `家人的退休申请：${title}`,
  provisional: (day: string) => `${day}（暂定）`,
} as const

/** A department as it is called here: its short name, and whom to call there. */
interface Named {
  readonly shortName: string
  readonly hotline: string
}
type Names = (department: Department) => Named

const TITLES = {
  windowOpens: '可以交退休申请了',
  windowCloses: '建议的申办期到这天',
  retirementMonth: '退休当月',
  firstPension: '养老金从这个月起发',
} as const

const NOTES = {
  windowOpens: '在「退休一件事」里交，或者去窗口办。有事打 12333。',
  windowCloses: '过了这天也能交，只是办得晚一些。在「退休一件事」里改好再交。有事打 12333。',
  retirementMonth: '医保、公积金从这个月办。有事打 12333。',
  firstPension: '养老金核定好了才发。哪天到账，以社保经办机构的通知为准。有事打 12333。',
} as const

/** What a day is for. */
export const caseDateLabel = (date: CaseDate, names: Names): string =>
  date.kind === 'result' ? `最晚这天：${names(date.department).shortName}有结果` : TITLES[date.kind]

/** When it is. */
export function caseDateValue(date: CaseDate): string {
  // Of a month the first day is no more than any other: it is not the day on which money comes.
  if (date.kind === 'firstPension' || date.kind === 'retirementMonth') return monthText(date.day)
  return date.kind === 'result' && date.provisional
    ? caseDates.provisional(dayText(date.day))
    : dayText(date.day)
}

/** The same to be pasted. */
export const caseDateLine = (date: CaseDate, names: Names): string =>
  `${caseDateValue(date)}：${caseDateLabel(date, names)}`

/**
 * A day in the calendar, known by the application and what it is for.
 * @param id of the application, or of the mandate by which it is seen: it says nothing of anybody
 */
export function caseDateEntry(date: CaseDate, names: Names, id: string, sequence: number) {
  const entry = { day: date.day, title: caseDateLabel(date, names), sequence }
  if (date.kind !== 'result') return { ...entry, note: NOTES[date.kind], identity: `${id}-${date.kind}` }
  const { hotline } = names(date.department)
  const changes = date.provisional ? '第二年的放假安排还没有出来，这天可能会变。' : ''
  return {
    ...entry,
    note: `${changes}有了结果，「退休一件事」里会写出来。过了这天还没有，可以打 ${hotline} 问。`,
    identity: `${id}-${date.kind}-${date.department}`,
  }
}
