import type { CalculationStep } from '@/domain/retirement'
import { ageText, monthText } from '../dates'

/** 我什么时候能退休: three dates, and the sum behind them to be done again on paper. */
export const when = {
  title: '我什么时候能退休',
  phrases: ['我什么时候', '能退休'],
  lead: '只在您手机上算，不会上传。',
  sex: { legend: '性别', male: '男', female: '女' },
  payer: {
    legend: '养老保险怎么交',
    unit: '单位替我交',
    flexible: '我自己交',
    flexibleNote: '灵活就业',
  },
  post: {
    legend: '退休前的岗位',
    female55: '管理岗、技术岗',
    female50: '工人岗',
    both: '不清楚，两种都算',
  },
  birth: {
    legend: '出生年月',
    hint: '照档案填。没看过，先照身份证。',
    year: '年',
    month: '月',
  },
  errorsTitle: (count: number) => `有 ${count} 处要改`,
  errors: {
    sexMissing: '请选性别。',
    birthMissing: '请填出生年月。',
    birthInvalid: '年份填四位数字，月份填 1 到 12。比如 1965 年 3 月。',
    birthOutOfRange: (from: number, to: number) => `请核对年份：这里能算 ${from} 年到 ${to} 年出生的。`,
  },
  result: {
    title: '三个日期',
    earliest: '最早可选',
    statutory: '法定',
    latest: '最晚可选',
    past: '已过',
    /** Where nothing can be chosen: three times the same date would look like a choice. */
    only: (month: string, age: string) => `${month}，${age}。`,
    reached: '已经到了退休年龄，现在就可以申请。',
    monthUnit: '月',
    classes: {
      male: '男职工',
      female55: '管理岗位、技术岗位的女职工',
      female50: '工人岗位的女职工',
    },
    flexible: { male: '男，灵活就业', female: '女，灵活就业' },
    /** 108 三.1.2 */
    formerPublicWorker:
      '以前在国企、集体企业或事业单位当过工人的，也许能在 50 至 55 周岁之间选一个周岁退休，由人社部门定。',
    undecided: '女职工按哪一种算，由人社部门看您退休前的岗位定。两种都列在下面。',
    early: (years: string, hasUnit: boolean) =>
      `最早可选，要缴满 ${years}，还要提前 3 个月书面告诉${hasUnit ? '单位' : '社保经办机构'}。`,
    onTime: (years: string, late: boolean) => `法定月份${late ? '，或者推后' : ''}，要缴满 ${years}。`,
    /** The table of minimum years does not reach that year. */
    yearsUnknown: (year: number) => `${year} 年退休要缴满几年，以经办机构核定为准。`,
    late: '过了法定月份还想干，要提前 1 个月和单位书面说好，最多 3 年。养老保险自己交的，请在上面选「我自己交」再算。',
    noUnit: '推后要和单位约定，灵活就业没有单位，这里没有推后的月份，以经办机构核定为准。',
    noFlexible: '法定月份在 2025 年以前，没有提前和推后。',
    uncertain: '这些日期以经办机构核定为准。',
  },
  how: '怎么算出来的',
  basis: '依据',
  calculate: '算一算',
  again: '重新算',
} as const

const ORIGINAL_AGE = {
  male: '男职工',
  female55: '管理、技术岗位和灵活就业的女职工',
  female50: '工人岗位的女职工',
}

/** One step of the sum in words. */
export function stepText(step: CalculationStep): string {
  switch (step.step) {
    case 'originalAge':
      return `${ORIGINAL_AGE[step.retireeClass]}原来 ${step.years} 岁退休。`
    case 'notDelayed':
      return `从 ${monthText(step.start)}出生的人起才推迟。${monthText(step.birth)}出生，不推迟。`
    case 'rate':
      return `从 ${monthText(step.start)}出生的人起，每晚出生 ${step.everyMonths} 个月，多延 1 个月，最多延 ${step.capMonths} 个月。`
    case 'block':
      return `${monthText(step.birth)}在第 ${step.block} 个「${step.everyMonths} 个月」里，延 ${step.delayMonths} 个月。`
    case 'capped':
      return `${monthText(step.birth)}出生，延到最多的 ${step.delayMonths} 个月。`
    case 'sum':
      return `${monthText(step.birth)}，加 ${step.years} 年${
        step.delayMonths === 0 ? '' : `，再加 ${ageSpan(step.delayMonths)}`
      }，是 ${monthText(step.month)}。`
    case 'flexible':
      return flexibleText(step)
  }
}

function ageSpan(months: number): string {
  return months < 12
    ? `${months} 个月`
    : ageText(months).replace('岁', ' 年 ').replace('个月', ' 个月').trim()
}

function flexibleText({
  years,
  floorYears,
  early,
  late,
}: Extract<CalculationStep, { step: 'flexible' }>): string {
  const parts = [
    early ? `可以提前，最多 ${years} 年，不早于 ${floorYears} 岁。` : '不能再提前。',
    late ? `可以推后，最多 ${years} 年。` : '',
  ]
  return parts.join('')
}
