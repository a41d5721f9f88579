import { countWord } from '../counts'
import { dayText, monthText, shortDayText, timeText, weekdayText } from '../dates'

/** 收件回执: the number, what comes next, until when. */
export const receipt = {
  title: '收件回执',
  heading: '已提交',
  at: (instant: string, day: string) => [dayText(day), timeText(instant)],
  number: '办件编号，打电话时念这个',
  applicant: '申办人',
  self: (name: string) => `${name}，本人申办`,
  byAgent: (name: string, agent: string) => `${name}，由代办人${agent}申办`,
  items: '申办项目',
  itemsCount: (items: number, materials: number) => `${items} 项，材料 ${materials} 张`,
  next: '接下来',
  firstStep: (department: string) => `${department}审核`,
  /** 「三家同时办」 */
  together: (departments: number) => `${countWord(departments)}家同时办`,
  unit: { title: '等单位确认', asked: '请单位确认' },
  afterUnit: '单位一确认，马上送到。最晚哪天，那时写在进度里。',
  received: '收到',
  latest: '最晚',
  day: (day: string, beside: string = day) => shortDayText(day, beside),
  weekday: weekdayText,
  provisional: '这个日期是暂定的：那时的放假安排还没有公布。',
  dueUnknown: '那时的放假安排还没有公布，最晚哪天以后写在进度里。',
  month: (month: string) => [`${monthText(month)}，`, '退休当月'],
  atOnce: ['审核一通过，', '马上接着办'],
  /** 「送社保经办机构、医保部门、公积金中心，三家同时办。」 */
  sentTo: (departments: readonly string[]) =>
    departments.length === 1
      ? `系统自动送${departments[0] ?? ''}办。`
      : `系统自动送${departments.join('、')}，${countWord(departments.length)}家同时办。`,
  certificate: ['养老金核定后，', '可以领电子退休证'],
  nothingToDo: '您现在不用做什么。',
  look: '办到哪一步，随时在「进度」里看。',
  /** Whose decision ends recall; of several at once, whichever is first. */
  undo: (department: string | null) =>
    `${department ?? '第一个部门'}作出决定以前，要改、要撤回，都在进度页办。`,
  progress: '查看进度',
  /** A copy to keep: number, what comes next, whom to call; nobody's name. */
  keep: {
    title: '留一份',
    receiptPdf: '回执存成 PDF',
    formPdf: '申请表存成 PDF',
    copyNumber: '复制办件编号',
    numberCopied: '办件编号已复制。',
    save: '保存回执',
    saved: '回执存成图片了，在手机的「下载」里。找不到的，按住下面的图片，再选保存。',
    copy: '复制整张回执',
    copied: '回执已复制，可以粘贴到备忘录里留着。',
    failed: '没能办成。请把办件编号抄下来。',
    picture: '收件回执的图片',
    file: (number: string) => `收件回执-${number}`,
    heading: '退休一件事 · 收件回执',
    number: (number: string) => `办件编号 ${number}`,
    at: (instant: string, day: string) => `${dayText(day)} ${timeText(instant)} 提交`,
    call: '有事打 12333，先报办件编号。',
  },
  opening: '正在打开回执…',
  signedOut: {
    title: '先登录，再看回执',
    text: '用手机号登录以后，回到这一页。',
    action: '去登录',
  },
  none: {
    title: '没有找到回执',
    text: '这件申请还没有提交，或者已经取回来改。',
    action: '回首页',
  },
} as const
