/** Official words of the guide and its outcome. What each means is in `glossary`. */
export const terms = {
  archive: '档案',
  archiveKeeper: '档案托管机构',
  archivePages: '档案关键页',
  deemedYears: '视同缴费年限',
  minimumYears: '最低缴费年限',
  contributionYears: '累计缴费',
  backPayment: '补缴',
  arrears: '欠费',
  statutoryAge: '法定退休',
  normal: '正常退休',
  flexibleEarly: '弹性提前退休',
  flexibleDelay: '弹性延迟',
  flexibleWorker: '灵活就业',
  institution: '机关事业单位',
  residentPension: '城乡居民养老保险',
  managementPost: '管理岗',
  technicalPost: '技术岗',
  workerPost: '工人岗',
  specialWork: '特殊工种',
  approvalForm: '核准表',
  illnessBenefit: '病残津贴',
  recognitionForm: '认定表',
  paymentSheet: '待遇计发表',
  qualification: '待遇资格确认',
  pensionPayment: '待遇核定',
  retirementApproval: '退休审批',
  employeeMedical: '职工医保',
  residentMedical: '居民医保',
  poolingArea: '统筹区',
  housingFund: '公积金',
  sealing: '封存',
  classOneCard: 'Ⅰ类银行卡',
  household: '户籍信息',
} as const

export type TermId = keyof typeof terms

/** The official words that stand in these texts, in the glossary's order: each is explained where it is read. */
export function termsIn(...texts: readonly string[]): TermId[] {
  const text = texts.join('\n')
  return (Object.keys(terms) as TermId[]).filter((id) => text.includes(terms[id]))
}

export const termTitle = (id: TermId): string => `「${terms[id]}」是什么`
