import type { MaterialKind } from '@/domain/scheme/ids'

/** What each 申报材料 is called. Apart from what is said of it: in a list of what is missing the name is enough. */
export const materialNames: Readonly<Record<MaterialKind, string>> = {
  idCardFront: '身份证，有照片的一面',
  idCardBack: '身份证，有国徽的一面',
  bankCard: 'Ⅰ类银行卡',
  archivePages: '档案关键页',
  employeeApplication: '职工申请',
  publicNotice: '单位公示结果',
  illnessApproval: '因病提前退休核准表',
  deemedRecognition: '视同缴费年限认定表',
  retirementApproval: '退休审批手续',
  lastWageChange: '最后一次工资审批方案',
  authorisation: '授权委托书',
}
