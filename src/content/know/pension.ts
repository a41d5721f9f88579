import { monthText } from '../dates'
import type {
  AccountInterest,
  ContributionBase,
  EntryProblem,
  EstimateCaveat,
  PensionBase,
} from '@/domain/pension'

/** 能领多少: an estimate with what it rests on, its formula, and what is not settled. */
export const pension = {
  title: '能领多少',
  lead: '估一估企业职工的养老金，灵活就业的也一样。只在您手机上算，不会上传。',
  institution: '机关事业单位的算法不一样，这里不估。请用国家社会保险公共服务平台的「养老待遇测算」。',
  fromRecords: (asOf: string, until: string | null) =>
    until === null
      ? `年限是社保经办机构的记录，到 ${monthText(asOf)}。不对就改。`
      : `年限是社保经办机构的记录，到 ${monthText(asOf)}；接着缴到 ${monthText(until)}的，也算上了。不对就改。`,
  birth: { legend: '出生年月', hint: '照档案填。没看过，先照身份证。', year: '年', month: '月' },
  month: { legend: '打算哪个月退', year: '退休的年', month: '退休的月' },
  where: '这几个数在哪儿',
  whereText: '都在「社保权益记录单」上：打 12333，或者在「河北人社」查「个人权益记录」。',
  fields: {
    years: { label: '累计缴费年限', hint: '连视同的一起算。写成 36.67，或者 36年8个月。' },
    before1996: { label: '其中，1996 年以前实际缴的', hint: '没有就填 0。' },
    deemed: { label: '其中，视同缴费年限', hint: '没有就填 0。' },
    index: { label: '平均缴费指数', hint: '在 0.6 到 3 之间，比如 0.7737。' },
    account: { label: '个人账户里的钱', hint: '多少元，比如 52077.55。' },
  },
  errorsTitle: (count: number) => `有 ${count} 处要改`,
  errors: {
    birth: '请填出生年月。年份填四位数字，月份填 1 到 12。',
    month: '请填打算退休的年月。年份填四位数字，月份填 1 到 12。',
    order: '退休的月份要在出生以后。请核对两个日期。',
    parts: '1996 年以前的和视同的加起来，比累计的还多。请核对这三个数。',
    before: '2020 年以前退休的，这里没有计发基数，估不了，以经办机构核定为准。打 12333 问。',
    age: '这里能估 40 岁到 70 岁退休的。请核对两个日期。',
  },
  calculate: '估一估',
  again: '重新估',
  result: {
    title: '每个月大约',
    yuan: (fen: number) => `${(fen / 100).toFixed(2)} 元`,
    range: (least: string, most: string) => `还有没定的，可能在 ${least} 到 ${most} 之间。`,
    parts: { basic: '基础养老金', personal: '个人账户养老金', transitional: '过渡性养老金' },
    approved: '这是估的，不是核定。以社保经办机构核定为准。',
    howTitle: '怎么算出来的',
    why: '为什么是个范围，还有什么没定',
    basis: '依据',
    basisText:
      '河北省企业职工基本养老金计发办法：基础养老金、个人账户养老金、过渡性养老金三部分相加。计发基数由省里每年公布。',
  },
} as const

const what: Readonly<Record<keyof typeof pension.fields, string>> = {
  years: '累计缴费年限',
  before1996: '1996 年以前的年限',
  deemed: '视同缴费年限',
  index: '平均缴费指数',
  account: '个人账户里的钱',
}

const outOfRange: Readonly<Record<keyof typeof pension.fields, string>> = {
  years: '年限最多 60 年，请核对。',
  before1996: '年限最多 60 年，请核对。',
  deemed: '年限最多 60 年，请核对。',
  index: '平均缴费指数在 0.6 到 3 之间，请看看权益记录单。',
  account: '金额太大了，请核对。',
}

/** What is wrong with one of the numbers, and what to do. */
export function entryErrorText(field: keyof typeof pension.fields, problem: EntryProblem): string {
  switch (problem) {
    case 'missing':
      return `请填${what[field]}。`
    case 'unreadable':
      return `${what[field]}没看懂。${field === 'index' || field === 'account' ? '只填数字，可以有小数点。' : '写成 36.67，或者 36年8个月。'}`
    case 'outOfRange':
      return outOfRange[field]
  }
}

const yuan = (fen: number) => (fen / 100).toFixed(2)
const years = (hundredths: number) => (hundredths / 100).toFixed(2)

interface Sum {
  readonly base: PensionBase
  readonly indexedWage: number
  readonly index: number
  readonly years: number
  readonly transitionalYears: number
  readonly account: number
  readonly months: number
  readonly basic: number
  readonly personal: number
  readonly transitional: number
}

/** The sum, line by line, to be done again on paper. */
export const sumTexts = (sum: Sum): readonly string[] => [
  `${sum.base.year}年计发基数 ${yuan(sum.base.fen)} 元，乘平均缴费指数 ${(sum.index / 10_000).toFixed(4)}，是指数化月平均缴费工资 ${yuan(sum.indexedWage)} 元。`,
  `基础养老金：（${yuan(sum.base.fen)} ＋ ${yuan(sum.indexedWage)}）÷ 2 × ${years(sum.years)} 年 × 1% ＝ ${yuan(sum.basic)} 元。`,
  `个人账户养老金：${yuan(sum.account)} ÷ ${sum.months} 个月 ＝ ${yuan(sum.personal)} 元。`,
  `过渡性养老金：${yuan(sum.indexedWage)} × ${years(sum.transitionalYears)} 年 × 1.3% ＝ ${yuan(sum.transitional)} 元。`,
]

/** Why the index lies where it does: the base on which one pays this year, or that it is not known here. */
export function contributionBaseText(base: ContributionBase): string {
  if (!base.known || base.limits === undefined) {
    return `${base.year} 年的缴费基数，以经办机构核定为准。`
  }
  const { year, average, limits } = base
  const inYuan = (fen: number) => String(fen / 100)
  return `${year} 年的月缴费基数，最低 ${inYuan(limits.floor)} 元，最高 ${inYuan(limits.ceiling)} 元，是平均工资 ${inYuan(average)} 元的 0.6 倍到 3 倍，所以指数也在 0.6 到 3 之间。以经办机构核定为准。`
}

/** What an estimate's caveats speak of. */
interface CaveatContext {
  readonly base: PensionBase
  readonly retirementYear: number
  /** 记账利率 of this year. */
  readonly interest: AccountInterest
}

/** What is not settled, each in a sentence. */
export function caveatText(
  caveat: EstimateCaveat,
  { base, retirementYear, interest }: CaveatContext,
): string {
  switch (caveat) {
    case 'baseStandsIn':
      return `${retirementYear}年的计发基数还没公布，暂按${base.year}年计发基数算。公布以后会重新算。`
    case 'payoutMonthsBetween':
      return '退休时不是整岁，计发月数在两个整岁之间取。没看到官方按月的表，所以给一个范围。'
    case 'payoutMonthsDisputed':
      return '这个年龄的计发月数，见到两种写法，所以给一个范围。'
    case 'deemedInTransition':
      return '视同缴费年限算不算进过渡性养老金，没看到明确的规定，所以给一个范围。'
    case 'accountGrows':
      return `个人账户的钱照您填的算。到退休还会记利息、记新缴的，所以会多一些。${interestText(interest)}`
  }
}

function interestText(interest: AccountInterest): string {
  if (!interest.known) return `${interest.year} 年的记账利率，以经办机构核定为准。`
  const rate = `${interest.year} 年的记账利率是 ${(interest.hundredths / 100).toFixed(2)}%`
  return interest.confidence === 'C' ? `${rate}，以经办机构核定为准。` : `${rate}。`
}
