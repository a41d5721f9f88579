import type { ChosenMonth, ContributionView, NotCoveredResult, Plan, ScenarioReason } from '@/domain/guidance'
import type { Scenario } from '@/domain/scheme/ids'
import type { EarliestLimit, LatestLimit, RetireeClass } from '@/domain/retirement'
import { ageText, monthText, yearsText } from '../dates'

/** The outcome page's own words: headings and buttons. */
export const outcome = {
  title: '您的结果',
  step: '结果',
  youCan: (scenario: string) => ['您可以办：', scenario],
  ofSix: (number: number) => `一共六种情形，您是第 ${number} 种。`,
  because: '为什么',
  incomplete: {
    title: ['还有没定的，', '可能的结果都在这里'],
    lead: '下面几点定下来，结果就定了。',
    maySend: '现在就可以送人社部门，由他们定。',
    mayFill: '现在可以先填好，到了申请的时候送人社部门，由他们定。',
    mayNotSend: '先把能问清的问清，再回来改答案。',
  },
  when: '什么时候退休',
  earliest: '最早可选',
  statutory: '法定',
  latest: '最晚可选',
  past: '已过',
  month: '月',
  whyDates: '三个日期怎么来的',
  chosen: '您选的',
  approved: '退休审批上的',
  apply: '什么时候申请',
  from: '从',
  to: '到',
  fromNote: '退休前 12 个月',
  fromFirstDay: '退休当月 1 日',
  approvedMonth: (month: string, age: string) => `核准表上的退休时间：${month}，${age}。`,
  toNote: '退休前 6 个月',
  items: (count: number) => `替您勾好 ${count} 项`,
  notTicked: '没有勾的，为什么',
  filedBy: '谁来办',
  department: '办理部门',
  untick: '不办这一项',
  untickSure: '知道了，不办',
  tickAgain: '还是要办',
  conditions: '办理条件',
  conditionsBehind: (count: number) => `${count} 条，部门会核对`,
  missing: (count: number) => `还差 ${count} 件`,
  nothingMissing: '没有差的',
  photograph: '要拍的材料',
  notes: '要知道的',
  illnessBenefit: '病残津贴，怎么办',
  basis: '依据',
  everyBasis: '每一条依据',
  uncertain: '以经办机构核定为准',
  /** Of a whole result, where one of the rules it rests on is not sure. */
  uncertainResult: '这个结果靠的规定里，有的没看到官方原文，有的没写明怎么办。结果以经办机构核定为准。',
  hotlines: '打电话问',
  call: (hotline: string) => `打 ${hotline}`,
  where: '去哪儿办',
  bring: '要带的材料',
  changeAnswers: '改一改答案',
  /** Whoever is outside the scheme goes to a counter. */
  offline: '线下怎么办',
  fill: '下一步：填写申请表',
  news: '部门的记录到了，结果和刚才看的不一样。请再看一遍，再往下走。',
  sent: '这件申请已经提交。办到哪一步，要不要您做什么，都在「进度」里看。',
  progress: '查看进度',
} as const

/** What the page is called where the person is outside the scheme; where to go instead is in `elsewhere`. */
export const notCoveredTitles: Readonly<Record<NotCoveredResult['reason'], readonly string[]>> = {
  residentPension: ['城乡居民养老保险，', '不在这里办'],
  otherProvince: ['养老保险在外省，', '不在这里办'],
}

export const scenarioReasons: Readonly<Record<ScenarioReason, string>> = {
  employeeInsured: '您参加企业职工养老保险。',
  flexibleInsured: '您按灵活就业参加职工养老保险。',
  institutionStaff: '您在机关事业单位参加养老保险。',
  noSpecialWork: '您不按特殊工种提前退休。',
  specialWorkWanted: '您要按特殊工种提前退休。',
  specialWorkPastAge: '到了法定退休年龄，按正常退休办，不用特殊工种提前退。',
  illnessApprovalHeld: '您有 2025 年以前的因病提前退休核准表。',
  archiveToConfirm: '工龄或者档案还要人社部门确认。',
  nothingToConfirm: '工龄和档案都没有要确认的。',
  deemedYearsRecognized: '视同缴费年限已经认定。',
  deemedYearsUnrecognized: '视同缴费年限还没有认定。',
  noDeemedService: '2014 年 10 月以后才参加工作，没有要认定的工龄。',
}

const classNames: Readonly<Record<RetireeClass, string>> = {
  male: '男职工',
  female55: '管理岗、技术岗或灵活就业的女职工',
  female50: '工人岗的女职工',
}

const earliestReasons: Readonly<Record<EarliestLimit, string>> = {
  threeYears: '最多提前 3 年。',
  originalAge: '不早于原来的退休年龄。',
  minimumYears: '这个月才交够最低缴费年限。',
  statutoryOnly: '不能提前。',
  specialWork: '按特殊工种，男满 55 岁、女满 45 岁起。',
}

const latestReasons: Readonly<Record<LatestLimit, string>> = {
  threeYears: '和单位书面说好，最多推后 3 年。',
  noUnit: '推后要和单位约定，灵活就业没有单位，以经办机构核定为准。',
  before2025: '法定月份在 2025 年以前，没有推后。',
  specialWork: '到了法定月份，就按正常退休办。',
}

/** The class in words. A woman under the men's ages is one of those whom 干部管理权限 puts there. */
const className = ({ retireeClass, sex }: Plan): string =>
  retireeClass === 'male' && sex === 'female' ? '县处级女干部、高级职称女性' : classNames[retireeClass]

/** Why each of the three dates is what it is, in the order of the dates. */
export function dateReasons(plan: Plan): readonly [string, string, string] {
  const { dates, birth } = plan
  const { statutory, earliest, latest } = dates
  const delay = statutory.delayMonths === 0 ? '不推迟' : `推迟 ${statutory.delayMonths} 个月`
  return [
    earliestReasons[earliest.limit],
    `${className(plan)}，${monthText(birth.month)}出生，${delay}。`,
    latestReasons[latest.limit],
  ]
}

/** What the chosen month amounts to: 「61岁8个月。您和单位书面约定，延迟到这个月退休。」 */
export function chosenText({ ageMonths, category, extending, wholeYearAge, problem }: ChosenMonth): string {
  const age = `${ageText(ageMonths)}。`
  if (problem) return `${age}按这一种算，这个月不能退休。`
  if (wholeYearAge) return `${age}50 至 55 周岁之间选一个周岁退休，能不能这样选，由人社部门定。`
  if (extending) return `${age}缴费还不够最低年限，接着缴，够了再退休。`
  switch (category) {
    case 'normal':
      return `${age}就是法定的月份。`
    case 'flexibleEarly':
      return `${age}您自愿比法定月份早退休。`
    case 'flexibleDelayCompleted':
    case 'flexibleDelayEnded':
      return `${age}您和单位书面约定，延迟到这个月退休。`
    case 'specialWork':
    case 'illness':
      return age
  }
}

/** What the sum rests on: 「按男职工、1965年3月出生、最低缴费 15 年算。」 */
export function reckonedText(plan: Plan): string {
  const { birth, chosen } = plan
  const minimum = chosen?.minimum.known ? `、最低缴费 ${yearsText(chosen.minimum.months)}` : ''
  const unknown = chosen?.minimum.known === false ? '最低要缴几年，以经办机构核定为准。' : ''
  return `按${className(plan)}、${monthText(birth.month)}出生${minimum}算。${unknown}`
}

/** How the second figure comes about: by paying on, by having stopped, or because the month lies before the first. */
function thenText({ nowMonths, atRetirementMonths = nowMonths, continuing }: ContributionView): string {
  if (!continuing) return '现在没有接着缴，到退休那个月还是'
  return atRetirementMonths < nowMonths ? '退休那个月是' : '接着缴，到退休那个月是'
}

/** Both figures, now and at the retirement month, against the minimum. */
export function contributionText(view: ContributionView): string {
  const deemed = view.deemedMonths ? `，其中视同缴费年限 ${yearsText(view.deemedMonths)}` : ''
  const now = `到 ${monthText(view.asOf)}，累计缴费 ${yearsText(view.nowMonths)}${deemed}。`
  if (view.atRetirementMonths === undefined) return now
  const then = `${thenText(view)} ${yearsText(view.atRetirementMonths)}`
  switch (view.enough) {
    case true:
      return `${now}${then}，够了。`
    case false:
      return `${now}${then}，还不够。`
    case 'unknown':
      return `${now}${then}。够不够，以经办机构核定为准。`
  }
}

/** When it opens, and in which order it goes; the first scenario has its window drawn. */
export const opens: Readonly<Record<Scenario, string | null>> = {
  normal: null,
  specialWork: '您先填好、拍好，交上去由单位确认，再送人社部门。通过以后，到退休当月自动送其他部门。',
  illness: '有了核准表就可以办，三家同时办。',
  noConfirmation: '退休当月 1 日起可以提交。社保经办机构先算养老金，通过以后再送医保部门和公积金中心。',
  institutionRecognized: '单位办完退休审批就可以办，三家同时办。',
  institutionUnrecognized:
    '单位办完退休审批以后办。您先填好、拍好，交上去由单位确认，再送人社部门认定工龄。通过以后，到退休当月自动送其他部门。',
}
