import type { ChoiceName, Reminder, RetirementChoice } from '@/domain/choice'
import type { RetireeClass } from '@/domain/retirement'
import type { LocalDate } from '@/domain/scheme/ids'
import { ageText, dayText, monthText, yearsText } from '../dates'

const NAMES: Readonly<Record<ChoiceName, string>> = {
  earliest: '提前',
  statutory: '按法定月份',
  latest: '推后到最晚',
}

const CLASSES: Readonly<Record<RetireeClass, string>> = {
  male: '男职工',
  female55: '管理、技术岗位',
  female50: '工人岗位',
}

/** 打算哪个月退: what each month costs or brings, and the days to be reminded of. */
export const choice = {
  title: '打算哪个月退',
  legend: '选一个，看看有什么不同',
  none: '这几个日期都过了。已经到了法定年龄，可以现在就申请。',
  apply: '先回答几个问题',
  option: (name: ChoiceName, { month, ageMonths }: RetirementChoice) => ({
    label: `${NAMES[name]}：${monthText(month)}`,
    note: ageText(ageMonths),
  }),
  ofClass: (retireeClass: RetireeClass, note: string) => `${CLASSES[retireeClass]}，${note}`,
  uncertain: '以经办机构核定为准。',
} as const

/** What a month costs or brings, a sentence a point. */
export function effectTexts({
  moreMonths,
  hasUnit,
  minimum,
  notice,
  window,
  benefitStart,
}: RetirementChoice): readonly string[] {
  const span = yearsText(Math.abs(moreMonths))
  const { from, to } = window
  return [
    ...(moreMonths < 0
      ? [`比法定月份早 ${span}领养老金。`, `少缴 ${span}，个人账户的钱也要分更多个月，每月领的会少一些。`]
      : []),
    ...(moreMonths > 0
      ? [
          `多缴 ${span}，个人账户的钱分的月数也少，每月领的会多一些。`,
          `这 ${span}里领工资，不领养老金。`,
          '推后只能办一次，不能再延长；和单位商量好，可以早一点结束。',
        ]
      : []),
    minimum.known
      ? `累计缴费要满 ${yearsText(minimum.months)}，按 ${minimum.year} 年的规定。`
      : `${minimum.year} 年累计缴费要满几年，以经办机构核定为准。`,
    noticeText(notice, hasUnit),
    `申请：${dayText(from)}${to === undefined ? '起' : `到 ${dayText(to)}`}。`,
    `养老金从 ${monthText(benefitStart)}起发。`,
  ]
}

function noticeText(notice: RetirementChoice['notice'], hasUnit: boolean): string {
  if (notice === null) return hasUnit ? '不用提前告诉单位。' : '不用提前告诉社保经办机构。'
  const by = dayText(notice.by)
  if (notice.kind === 'early') {
    return `最晚 ${by}，书面告诉${notice.to === 'employer' ? '单位' : '社保经办机构'}。`
  }
  return notice.past
    ? `要在 ${by}以前和单位书面约定，这个日子过了。签过的才能推后。`
    : `最晚 ${by}，和单位书面约定。`
}

/** 到时候提醒我. */
export const reminders = {
  title: '到时候提醒我',
  lead: '日历里只有日期和要办的事，没有您的姓名和出生年月。',
  toCalendar: '放进手机日历',
  copy: '复制这几个日期',
  added: '日历文件给手机了。手机要是问，选「日历」打开，再点「添加」。',
  notAdded: '没能放进日历。请复制下来，发给家人，或者自己记下。',
  copied: '复制好了，可以粘贴到备忘录或者微信里。',
  failed: '没能复制。请把上面的日期记下来。',
  file: '退休提醒',
} as const

const TITLES: Readonly<Record<Reminder['kind'], string>> = {
  windowOpens: '可以申请退休了',
  earlyNotice: '最晚这天：书面告诉单位，要提前退休',
  earlyNoticeToOffice: '最晚这天：书面告诉社保经办机构，要提前退休',
  delayAgreement: '最晚这天：和单位书面约定推后退休',
  retirementMonth: '到退休当月了',
}

/** With until when what it asks for can be done. */
const NOTES: Readonly<Record<Reminder['kind'], (due: LocalDate) => string>> = {
  windowOpens: (due) =>
    `在「退休一件事」里申请，或者去窗口办。建议 ${dayText(due)}以前申请，过了也能申请。有事打 12333。`,
  earlyNotice: () => '以经办机构核定为准，有事打 12333。',
  earlyNoticeToOffice: () => '以经办机构核定为准，有事打 12333。',
  delayAgreement: () => '没有约定好，就按法定月份退休。以经办机构核定为准，有事打 12333。',
  retirementMonth: () => '从下个月起发养老金。医保、公积金这个月一起办。有事打 12333。',
}

/** A day in the calendar, which rings as long before it as the notice comes. */
export const reminderText = (
  { kind, day }: Reminder,
  { due, daysAhead }: { readonly due: LocalDate; readonly daysAhead: number },
) => ({ day, title: TITLES[kind], note: NOTES[kind](due), daysAhead }) as const

/** What a page's list says of it. */
export const reminderLabel = ({ kind }: Reminder) => TITLES[kind]

/** The same to be pasted. */
export const reminderLine = (reminder: Reminder): string =>
  `${dayText(reminder.day)}：${reminderLabel(reminder)}`

/** 发给家人. */
export const pass = {
  title: '留着，或者发给家人',
  picture: '存成图片',
  copy: '复制结果',
  link: '把这一页发给家人',
  /** On a mini-program. */
  menu: '点右上角的「···」，可以把这一页发给家人。您填的不会发出去。',
  linkNote: '发的只是网址，您填的不会发出去。',
  copied: '复制好了，可以粘贴到微信里。',
  saved: '存好了。找不到的话，按住下面的图片，选「保存」。',
  failed: '没有成功。可以请家人直接打开「退休一件事」。',
  label: '结果的图片',
} as const
