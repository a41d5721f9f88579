import type { MaterialKind } from '@/domain/scheme/ids'

/** One 申报材料 in plain words: its name, what it is for, and where to get it. */
export interface MaterialText {
  readonly name: string
  /** What it is used for. */
  readonly purpose: string
  /** Where to find it, or what to look out for. */
  readonly tip?: string
}

export const materialTexts: Readonly<Record<MaterialKind, MaterialText>> = {
  idCardFront: { name: '身份证，有照片的一面', purpose: '确认是您本人。' },
  idCardBack: { name: '身份证，有国徽的一面', purpose: '看身份证还在不在有效期。' },
  bankCard: {
    name: 'Ⅰ类银行卡',
    purpose: '提取公积金用，钱打到这张卡上。',
    tip: '要本人的储蓄卡，不能是信用卡。',
  },
  archivePages: {
    name: '档案关键页',
    purpose: '认定出生时间、参加工作时间和工龄。',
    tip: '招工登记表、工资调整审批表这些，一页拍一张。档案在单位人事或档案托管机构，请他们拍给您，或者您去拍。',
  },
  employeeApplication: {
    name: '职工申请',
    purpose: '写明您申请按特殊工种提前退休。',
    tip: '向单位人事要表。',
  },
  publicNotice: {
    name: '单位公示结果',
    purpose: '说明单位已经公示过，没有人有异议。',
    tip: '由单位提供。',
  },
  illnessApproval: {
    name: '因病提前退休核准表',
    purpose: '说明 2025 年以前已经核准。',
    tip: '全名是《企业养老保险参保人员因病提前退休核准表》。',
  },
  deemedRecognition: {
    name: '视同缴费年限认定表',
    purpose: '写着国家承认的工龄。',
    tip: '全名是《机关事业单位参保人员视同缴费年限认定表》，单位人事有。',
  },
  retirementApproval: { name: '退休审批手续', purpose: '说明已经批准您退休。', tip: '单位人事有。' },
  lastWageChange: {
    name: '最后一次工资审批方案',
    purpose: '核定待遇用。',
    tip: '退休前最后一次职务升降的工资审批，单位人事有。',
  },
}
