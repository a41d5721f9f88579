import type { OpenPoint, OpenPointCode } from '@/domain/guidance'

/** What is said of an outcome that is not settled: what is open, who can look it up, and what it may come to. */
export const unsettled = {
  open: '没定的',
  results: (of: number) => `可能的结果，${of} 种`,
  /** One of several: nobody is told that they may retire early before it is certain. */
  perhaps: (scenario: string) => `可能是：${scenario}`,
  provided: (reasons: string) => `前提：${reasons}`,
  /** The departments' records and the identity card settle most of it. */
  looksUp: '身份证和社保的记录，能定下其中的大部分。',
  signIn: '登录，让系统替您查',
  prove: '实名认证，让系统替您查',
  birthDocument: '档案里看哪份材料，改过怎么办',
} as const

/** What is open, and what settles it. */
const openPoints: Readonly<Record<OpenPointCode, string>> = {
  insurance: '养老保险是怎么交的。打 12333 报身份证号可以查。',
  sex: '没有说是男职工还是女职工。',
  birthMonth: '没有出生年月，三个日期算不出来。看看身份证。',
  archiveBirth: '档案里的出生年月。先按身份证算，以档案最先写的为准。',
  archiveAltered: '档案里的出生日期有涂改或者写法不一样。要调原件核对或者鉴定，由人社部门认定。',
  post: '退休前的岗位算管理技术岗还是工人岗，由人社部门看档案和岗位定。',
  formerPublicWorker:
    '以前在公有制单位的 10 年算不算数，由人社部门看档案定；可以退休的年龄在 50 至 55 周岁之间。',
  formerPublicCadre: '因破产、改制离开以后的情况，由人社部门看档案定；定下来可以按女工人的条件退休。',
  seniorOfficial:
    '县处级女干部、高级职称女性，按男职工的年龄退休，自愿的可以按 55 岁那一种；怎么算，按干部管理权限定。',
  specialWork: '特殊工种的年限够不够，由人社部门看档案定。',
  illness: '有没有 2025 年以前的因病提前退休核准表。人社部门有底，单位人事也知道。',
  archiveMatters: '工龄和档案有没有要确认的，由人社部门看一遍档案。',
  recognition: '视同缴费年限认定过没有。单位人事知道。',
}

export function openPointText({ code, settledBy }: OpenPoint): {
  readonly text: string
  readonly who: string
} {
  return { text: openPoints[code], who: settledBy === 'hrss' ? '人社部门定' : '您可以先问清' }
}
