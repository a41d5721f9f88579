import type { DocumentName, Scenario } from '@/domain/scheme/ids'

/** 文书: the titles of what departments issue, and the labels of its cells (108 二, 七). */
export const documentTitles: Readonly<Record<DocumentName, string>> = {
  recognitionForm: '企业养老保险正常退休人员待遇条件认定表',
  specialWorkApproval: '企业养老保险参保人员特殊工种提前退休核准表',
  deemedRecognitionForm: '机关事业单位参保人员视同缴费年限认定表',
  paymentSheet: '企业养老保险参保人员待遇计发表',
}

/**
 * The scheme has a form of its own for 企业 alone, and lets institutions go the same way (108 七(五)(六)); where it names the
 * sheet for all, it says 养老保险待遇计发表 (108 三.7).
 */
const INSTITUTIONS_SHEET = '养老保险待遇计发表'

/** What stands over a document in a scenario. */
export const documentTitle = (name: DocumentName, scenario: Scenario): string =>
  name === 'paymentSheet' && (scenario === 'institutionRecognized' || scenario === 'institutionUnrecognized')
    ? INSTITUTIONS_SHEET
    : documentTitles[name]

export const documentLabels = {
  name: '姓名',
  sex: '性别',
  idNumber: '证件号码',
  birthMonth: '认定出生年月',
  unitName: '单位名称',
  workStart: '参加工作时间',
  placeOfBenefits: '待遇领取地',
  retirementMonth: '退休时间',
  retirementCategory: '退休类别',
  benefitStart: '养老保险待遇开始时间',
  contributions: '累计缴费年限（算到退休当月）',
  deemedYears: '其中视同缴费年限',
  deemedRecognized: '视同缴费年限',
  trade: '特殊工种名称和类别',
  tradeYears: '特殊工种累计年限',
  paidYears: '实际缴费年限',
  increase: '核增比例',
  deemedBeforeAccount: '建立个人账户前视同缴费年限',
  backPayable: '符合补缴政策的应保未保和中断年限',
  account: '收款账户',
  amount: '每月金额',
} as const

export const documentWords = {
  sex: { male: '男', female: '女' },
  /** Somebody without a unit. */
  noUnit: '灵活就业人员',
  /** What a sample cannot know. */
  notInSample: '样例不载明，以审批机关认定为准',
  noAmount: '样例不核算，以社保经办机构核定为准',
  province: '河北省',
  month: (year: number, month: number) => `${year}年${month}月`,
  span: (years: number, months: number) =>
    [years > 0 ? `${years}年` : '', months > 0 || years === 0 ? `${months}个月` : ''].join(''),
  accountTail: (bank: string, tail: string) => `${bank}，尾号${tail}`,
} as const
