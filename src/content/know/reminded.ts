import type { CalendarKind } from '@/domain/notices'
import type { LocalDate, YearMonth } from '@/domain/scheme/ids'
import { dayText, monthText } from '../dates'

interface Facts {
  readonly month: YearMonth
  readonly from: LocalDate
  readonly to: LocalDate
  /** The last day for a paper. */
  readonly due: LocalDate
  readonly benefitStart: YearMonth
  /** What was to be done by a day: that day is over. */
  readonly isPast: boolean
}

interface Step {
  readonly title: string
  readonly about: string
}

interface Words {
  readonly title: string
  readonly lead: string
  readonly steps: readonly Step[]
  /** What becomes of it else. */
  readonly otherwise?: string
  /** A paper to be copied by hand, line by line. */
  readonly paper?: readonly string[]
}

/** What somebody asked to be told of has come: what to do, and how. */
export const remindedPage = {
  title: '您请我们提醒的事',
  steps: '怎么办',
  otherwise: '要是没办',
  paper: '可以照着写',
  copy: '复制这几行',
  copied: '复制好了，可以粘贴到备忘录或者微信里。',
  notCopied: '没能复制。请照着抄下来。',
  uncertain: '以经办机构核定为准，有事打 12333。',
  basis: '依据',
  start: '开始办理',
  goOn: '接着填',
  progress: '查看进度',
  offline: { label: '线下怎么办', note: '去哪儿，带什么' },
  when: { label: '我什么时候能退休', note: '换个月份，再算一次' },
  broken: {
    title: '这条提醒打不开',
    text: '网址不完整。请回到「消息」，再点一次那一条。',
    action: '看消息',
  },
} as const

const APPLY: readonly Step[] = [
  { title: '在手机上办', about: '先回答几个问题，再核对表、拍照片、提交。填到一半可以停，下次接着填。' },
  { title: '也可以去窗口办', about: '去养老保险参保地的政务服务大厅，结果一样。' },
]

const PAPER_KEPT: Step = {
  title: '自己留一份',
  about: '请对方在您留的那一份上签收，写上日期。申请的时候，部门可能要看。',
}

/** The day is over: a paper that is written now may do no good. */
const tooLate = (due: LocalDate, told: string): Pick<Words, 'lead' | 'steps'> => ({
  lead: `最晚的那天是 ${dayText(due)}，已经过了。`,
  steps: [
    { title: `${told}过的`, about: '不受影响。那张纸留好，申请的时候部门可能要看。' },
    { title: `没有${told}的`, about: '先打 12333 问清，或者换个月份。' },
  ],
})

const early = ({ month, due, isPast }: Facts, to: string, addressee: string): Words => ({
  title: `书面告诉${to}，要提前退休`,
  ...(isPast ? tooLate(due, '告诉') : stillToTell(month, due, to, addressee)),
})

const stillToTell = (
  month: YearMonth,
  due: LocalDate,
  to: string,
  addressee: string,
): Omit<Words, 'title'> => ({
  lead: `打算 ${monthText(month)}退休的，最晚 ${dayText(due)}告诉。`,
  steps: [
    { title: '写一张纸', about: '写上打算哪年哪月退休，签名，写日期。' },
    { title: `交给${to}`, about: '最晚那天以前送到。寄的话，早几天寄。' },
    PAPER_KEPT,
  ],
  otherwise: `没有按时告诉，${monthText(month)}就不能提前退休。可以换晚一点的月份，或者到法定月份再退。`,
  paper: [
    '弹性提前退休告知书',
    `${addressee}：`,
    `本人自愿选择弹性提前退休，打算 ${monthText(month)}退休，现书面告知。`,
    '姓名：',
    '证件号码：',
    '日期：',
  ],
})

const stillToAgree = (month: YearMonth, due: LocalDate): Omit<Words, 'title'> => ({
  lead: `法定月份是 ${monthText(month)}。想推后的，最晚 ${dayText(due)}和单位约定好。`,
  steps: [
    {
      title: '商量推后到哪个月',
      about: '最多推后 3 年。推后只能办一次，不能再延长；商量好，可以早一点结束。',
    },
    { title: '写下来，双方签字', about: '写清楚推后到哪年哪月。单位盖章，您签名，写日期。' },
    { title: '自己留一份', about: '申请的时候，部门可能要看。' },
  ],
  otherwise: `没有约定好，就在 ${monthText(month)}退休。`,
  paper: [
    '弹性延迟退休约定',
    '单位名称：',
    '职工姓名：',
    '双方约定，职工延迟到（　　）年（　　）月退休。',
    '单位盖章：',
    '职工签名：',
    '日期：',
  ],
})

/** What each day asks for (108 三.1; 人社部发〔2024〕94号). */
export const remindedWords: Readonly<Record<CalendarKind, (facts: Facts) => Words>> = {
  windowOpens: ({ month, from, to, isPast }) => ({
    title: '可以申请退休了',
    lead: isPast
      ? `打算 ${monthText(month)}退休的，建议的申请时间到 ${dayText(to)}。过了也能申请，现在就办。`
      : `打算 ${monthText(month)}退休的，${dayText(from)}到 ${dayText(to)}申请。`,
    steps: APPLY,
  }),
  earlyNotice: (facts) => early(facts, '单位', '（单位名称）'),
  earlyNoticeToOffice: (facts) => early(facts, '社保经办机构', '（社保经办机构名称）'),
  delayAgreement: ({ month, due, isPast }) => ({
    title: '和单位书面约定推后退休',
    ...(isPast ? tooLate(due, '约定') : stillToAgree(month, due)),
  }),
  retirementMonth: ({ month, to, benefitStart }) => ({
    title: `${monthText(month)}，是您打算退休的月份`,
    lead: '申请过的，不用再办，看进度就行。',
    steps: [
      {
        title: '还没申请的，现在就申请',
        about: `建议的申请时间到 ${dayText(to)}，过了也能申请。`,
      },
      {
        title: `养老金从 ${monthText(benefitStart)}起发`,
        about: '社保经办机构核定以后发。要补缴的，从钱到账的下个月起发。',
      },
      {
        title: '医保、公积金一起办',
        about: '退休人员的医保、提取公积金，都在这一张表里申请，不用再跑别处。',
      },
    ],
  }),
}
