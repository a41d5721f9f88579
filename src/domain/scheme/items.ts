import type { Applicant, Department, Item } from './ids'

/** 实施层级: at which level an item is decided. */
export type Level = 'province' | 'city' | 'county'

/** One of the nine items as the scheme lists it. */
export interface ItemInfo {
  readonly item: Item
  readonly department: Department
  readonly levels: readonly Level[]
  /** What a citizen reads. */
  readonly shortName: string
  /** The text beside its box on the joint form; two items have no box (108 五). */
  readonly formName: string | null
  /** 原名称: what it is called at the counter it came from, where one goes after a refusal. */
  readonly originalNames: readonly string[]
  /** Who files it, or confirms what another started (108 二, 附件1七). */
  readonly filedBy: readonly Applicant[]
}

/** Source: 冀人社字〔2024〕108号 附件1 二 (事项清单), 五 (联办申请表). */
export const ITEM_INFO: Readonly<Record<Item, ItemInfo>> = {
  benefitQualification: {
    item: 'benefitQualification',
    department: 'hrss',
    levels: ['province', 'city', 'county'],
    shortName: '养老待遇资格确认',
    formName: '领取基本养老保险待遇资格确认',
    originalNames: ['企业参保人员正常退休待遇条件认定'],
    // 108 二 names the unit and the archive keeper; 七(一)1 lets the insured person apply as well.
    filedBy: ['employer', 'archiveKeeper', 'self'],
  },
  specialWorkRetirement: {
    item: 'specialWorkRetirement',
    department: 'hrss',
    levels: ['province', 'city'],
    shortName: '特殊工种提前退休',
    formName: '特殊工种提前退休核准',
    originalNames: ['特殊工种提前退休核准'],
    filedBy: ['employer'],
  },
  illnessRetirement: {
    item: 'illnessRetirement',
    department: 'hrss',
    levels: ['province'],
    shortName: '因病提前退休',
    formName: '因病提前退休核准',
    originalNames: ['因病或非因工致残完全丧失劳动能力提前退休（退职）核准'],
    filedBy: ['employer', 'archiveKeeper'],
  },
  deemedContribution: {
    item: 'deemedContribution',
    department: 'hrss',
    levels: ['province', 'city', 'county'],
    shortName: '养老视同缴费年限认定',
    formName: '基本养老保险视同缴费年限认定',
    originalNames: ['机关事业单位参保人员视同缴费年限认定'],
    filedBy: ['employer'],
  },
  pensionPayment: {
    item: 'pensionPayment',
    department: 'socialInsurance',
    levels: ['province', 'city', 'county'],
    shortName: '养老待遇核定发放',
    formName: '养老保险待遇核定发放',
    originalNames: [
      '企业退休待遇申请（需档案认定）',
      '企业退休待遇申请（无需档案认定）',
      '企业养老提前退休申请',
      '机关退休申请老办法',
    ],
    filedBy: ['employer', 'self'],
  },
  medicalContribution: {
    item: 'medicalContribution',
    department: 'medicalInsurance',
    levels: ['province', 'city', 'county'],
    shortName: '医保视同缴费年限核定',
    formName: '基本医疗保险视同缴费年限核定',
    originalNames: ['视同缴费年限认定', '职工在职转退休'],
    filedBy: ['employer', 'self'],
  },
  housingFundWithdrawal: {
    item: 'housingFundWithdrawal',
    department: 'housingFund',
    levels: ['city', 'county'],
    shortName: '退休提取住房公积金',
    formName: '离休退休提取住房公积金',
    originalNames: ['离休、退休提取'],
    // A unit files it only with the retiree's authorisation (108 五).
    filedBy: ['self', 'employer'],
  },
  onlyChildReward: {
    item: 'onlyChildReward',
    department: 'health',
    levels: ['province', 'city', 'county'],
    shortName: '独生子女父母奖励金',
    formName: null,
    originalNames: [],
    filedBy: [],
  },
  householdConfirmation: {
    item: 'householdConfirmation',
    department: 'publicSecurity',
    levels: ['province', 'city', 'county'],
    shortName: '户籍信息确认',
    formName: null,
    originalNames: [],
    filedBy: [],
  },
}
