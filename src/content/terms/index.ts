/** Official words of the scheme's items, form, materials and conditions. What each means is in `glossary`. */
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
  household: '户籍',
  creditCode: '统一社会信用代码',
  pensionNumber: '个人养老编号',
  workStart: '参加工作时间',
  category: '退休类别',
  benefitStart: '待遇开始时间',
  accountHolder: '户名',
  accountBank: '开户银行',
  insuredPlace: '参保地',
  depositPlace: '缴存地',
  closing: '注销',
  illnessRetirement: '因病提前退休',
  disability: '完全丧失劳动能力',
  earlyAtCounter: '企业养老提前退休',
  formerMethod: '老办法',
  veteranCadre: '离休',
  onlyChildReward: '独生子女父母奖励金',
  medicalDeemed: '医保视同缴费年限',
  medicalTransfer: '在职转退休',
  employeeApplication: '职工申请',
  publicNotice: '公示结果',
  deemedForm: '视同缴费年限认定表',
  wageChange: '工资审批方案',
  publicEnterprise: '公有制企业',
  cadre: '干部',
  restructuring: '改制',
  deemed: '视同',
  pensionFormalities: '养老退休手续',
  paidYears: '实际缴费',
  fullYears: '周岁',
  serviceYears: '连续工龄',
  convertedYears: '折算工龄',
  pensionRelation: '养老保险关系',
  merging: '归并',
  bridging: '衔接',
  archiveRecognition: '档案信息认定',
} as const

export type TermId = keyof typeof terms

/** The official words that stand in these texts, in the glossary's order: each is explained where it is read. */
export function termsIn(...texts: readonly string[]): TermId[] {
  const text = texts.join('\n')
  return (Object.keys(terms) as TermId[]).filter((id) => text.includes(terms[id]))
}

export const termTitle = (id: TermId): string => `「${terms[id]}」是什么`

/** Over all the official words of a page that is no question: one line, whatever their number. */
export const termsTitle = '这一页的词是什么意思'
