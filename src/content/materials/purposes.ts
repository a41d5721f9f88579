import type { MaterialKind } from '@/domain/scheme/ids'

/** What one 申报材料 is used for. */
export const materialPurposes: Readonly<Record<MaterialKind, string>> = {
  idCardFront: '确认是本人。',
  idCardBack: '看身份证还在不在有效期。',
  bankCard: '提取公积金用，钱打到这张卡上。',
  archivePages: '认定出生时间、参加工作时间和工龄。',
  employeeApplication: '写明申请按特殊工种提前退休。',
  publicNotice: '说明单位已经公示过，没有人有异议。',
  illnessApproval: '说明 2025 年以前已经核准。',
  deemedRecognition: '写着国家承认的工龄。',
  retirementApproval: '说明已经批准退休。',
  lastWageChange: '核定待遇用。',
  authorisation: '说明委托了代办人。',
}
