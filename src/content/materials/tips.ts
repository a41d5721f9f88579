import type { MaterialKind } from '@/domain/scheme/ids'

/** Where to find one 申报材料, or what to look out for. */
export const materialTips: Readonly<Partial<Record<MaterialKind, string>>> = {
  bankCard: '要本人的储蓄卡，不能是信用卡。',
  archivePages:
    '招工登记表、工资调整审批表这些，一页拍一张。档案在单位人事或档案托管机构，请他们拍给您，或者您去拍。',
  employeeApplication: '向单位人事要表。',
  publicNotice: '由单位提供。',
  illnessApproval: '全名是《企业养老保险参保人员因病提前退休核准表》。',
  deemedRecognition: '全名是《机关事业单位参保人员视同缴费年限认定表》，单位人事有。',
  retirementApproval: '单位人事有。',
  lastWageChange: '退休前最后一次职务升降的工资审批，单位人事有。',
}
