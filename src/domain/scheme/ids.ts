/**
 * The identifiers that the whole product shares: departments, scenarios, items, materials.
 * Source: 冀人社字〔2024〕108号 附件1 (二 事项清单, 六 申报材料, 七 办理流程).
 */

/** 部门. `governmentService` (政务服务平台) only keeps the record of results (备案). */
export const DEPARTMENTS = [
  'hrss', // 人社行政部门
  'socialInsurance', // 社保经办机构
  'medicalInsurance', // 医保部门
  'housingFund', // 住房公积金中心
  'publicSecurity', // 公安部门
  'health', // 卫健部门
  'governmentService', // 政务服务平台
] as const
export type Department = (typeof DEPARTMENTS)[number]

/** 情形, 108 七(一)–(六). */
export const SCENARIOS = [
  'normal', // (一) 正常退休
  'specialWork', // (二) 特殊工种提前退休
  'illness', // (三) 因病提前退休
  'noConfirmation', // (四) 无需确认待遇资格
  'institutionRecognized', // (五) 机关事业单位, 已完成视同缴费年限认定
  'institutionUnrecognized', // (六) 机关事业单位, 未完成视同缴费年限认定
] as const
export type Scenario = (typeof SCENARIOS)[number]

/** 事项, 108 二: nine of them; seven have a box on the joint form (108 五). */
export const ITEMS = [
  'benefitQualification', // 参保人员达到法定退休年龄领取基本养老保险待遇资格确认
  'specialWorkRetirement', // 特殊工种提前退休核准
  'illnessRetirement', // 因病或非因工致残完全丧失劳动能力提前退休(退职)核准
  'deemedContribution', // 基本养老保险视同缴费年限认定
  'pensionPayment', // 新增退休人员养老保险待遇核定发放
  'medicalContribution', // 基本医疗保险视同缴费年限核定
  'housingFundWithdrawal', // 离休、退休提取住房公积金
  'onlyChildReward', // 城镇独生子女父母奖励金
  'householdConfirmation', // 户籍信息确认
] as const
export type Item = (typeof ITEMS)[number]

/** 申报材料的一格: what one photo slot holds (108 六). */
export const MATERIALS = [
  'idCardFront', // 居民身份证, 有照片的一面
  'idCardBack', // 居民身份证, 有国徽的一面
  'bankCard', // Ⅰ类银行卡
  'archivePages', // 职工档案关键页及档案以外的原始举证材料 (several, in order)
  'employeeApplication', // 职工申请
  'publicNotice', // 单位公示结果
  'illnessApproval', // 企业养老保险参保人员因病提前退休核准表
  'deemedRecognition', // 机关事业单位参保人员视同缴费年限认定表
  'retirementApproval', // 退休审批手续
  'lastWageChange', // 退休前最后一次职务升降工资审批方案
  'authorisation', // 代办的授权委托书: of no scenario, wanted in a supplement alone
] as const
export type MaterialKind = (typeof MATERIALS)[number]

/** Whether an address or an answer names a kind of material. */
export const isMaterial = (kind: string | undefined): kind is MaterialKind =>
  MATERIALS.some((one) => one === kind)

/** 申办人, 108 七(一)1 and 六. */
export const APPLICANTS = ['self', 'agent', 'employer', 'archiveKeeper'] as const
export type Applicant = (typeof APPLICANTS)[number]

/** Documents that a department's approval produces, 108 七. */
export const DOCUMENTS = [
  'recognitionForm', // 企业养老保险正常退休人员待遇条件认定表
  'specialWorkApproval', // 特殊工种提前退休核准表
  'deemedRecognitionForm', // 机关事业单位参保人员视同缴费年限认定表
  'paymentSheet', // 企业养老保险参保人员待遇计发表
] as const
export type DocumentName = (typeof DOCUMENTS)[number]

/** A calendar month `YYYY-MM`. Never a `Date`: retirement months have no day and no time zone. */
export type YearMonth = `${number}-${number}`
/** A calendar day `YYYY-MM-DD` in China. */
export type LocalDate = `${number}-${number}-${number}`
