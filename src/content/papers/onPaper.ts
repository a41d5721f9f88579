import { momentText } from '../dates'
import { home } from '../home'

/** What stands on every paper around what it shows. */
export const onPaper = {
  /** Over what was sent again since. */
  old: '这是以前交的一份，后来改过。以新交的为准。',
  /** Beside the code. */
  check: '用手机相机或微信「扫一扫」扫左边的码，能看到这份纸现在还算不算数。',
  checkBelow: '给对方扫，核对真伪',
  shown: '扫码的人只看到：遮住一部分的姓名、编号、状态、出具单位和时间。',
  until: (years: number) => `这个码从做好那天起 ${String(years)} 年内可以核对，您也可以随时在应用里作废。`,
  onlyHere: '这份纸是在演示电脑上做的，码只能在那台电脑上打开，别的手机扫了打不开。',
  madeAt: (instant: string) => `制作时间 ${momentText(instant)}`,
  page: (page: number, of: number) => `第 ${String(page)} 页，共 ${String(of)} 页`,
  notOfficial: home.official.notice,
  maker: '退休一件事',
  status: '状态',
  /** 「有效（2026年11月9日 10:24 时）」 */
  validAt: (instant: string) => `有效（${momentText(instant)} 时）`,
  issuer: '出具单位',
  issuedOn: '出具日期',
  number: '编号',
  receipt: {
    title: '退休“一件事”收件回执',
    applicant: '申办人',
    number: '办件编号',
    round: '提交次数',
    nth: (round: number) => `第 ${String(round)} 次`,
    at: '提交时间',
    items: '申办项目',
    materials: '材料',
    pictures: (count: number) => `${String(count)} 张`,
    month: '退休月份',
    next: '接下来',
    call: '有事打 12333，先报办件编号。',
  },
} as const
