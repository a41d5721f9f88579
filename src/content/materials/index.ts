import type { MaterialKind } from '@/domain/scheme/ids'

/** What is said of one 申报材料 beside its name: what it is for, and where to get it. */
export interface MaterialText {
  /** What it is used for. */
  readonly purpose: string
  /** Where to find it, or what to look out for. */
  readonly tip?: string
}

export const materialTexts: Readonly<Record<MaterialKind, MaterialText>> = {
  idCardFront: { purpose: '确认是您本人。' },
  idCardBack: { purpose: '看身份证还在不在有效期。' },
  bankCard: {
    purpose: '提取公积金用，钱打到这张卡上。',
    tip: '要本人的储蓄卡，不能是信用卡。',
  },
  archivePages: {
    purpose: '认定出生时间、参加工作时间和工龄。',
    tip: '招工登记表、工资调整审批表这些，一页拍一张。档案在单位人事或档案托管机构，请他们拍给您，或者您去拍。',
  },
  employeeApplication: {
    purpose: '写明您申请按特殊工种提前退休。',
    tip: '向单位人事要表。',
  },
  publicNotice: {
    purpose: '说明单位已经公示过，没有人有异议。',
    tip: '由单位提供。',
  },
  illnessApproval: {
    purpose: '说明 2025 年以前已经核准。',
    tip: '全名是《企业养老保险参保人员因病提前退休核准表》。',
  },
  deemedRecognition: {
    purpose: '写着国家承认的工龄。',
    tip: '全名是《机关事业单位参保人员视同缴费年限认定表》，单位人事有。',
  },
  retirementApproval: { purpose: '说明已经批准您退休。', tip: '单位人事有。' },
  lastWageChange: {
    purpose: '核定待遇用。',
    tip: '退休前最后一次职务升降的工资审批，单位人事有。',
  },
}
