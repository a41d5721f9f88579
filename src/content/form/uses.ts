import type { Use } from '@/domain/form'

/** 谁会看到什么: what a department needs a value for. */
export const useTexts: Readonly<Record<Use, string>> = {
  identify: '核对是本人',
  contact: '要补材料、有结果时联系您',
  findOffice: '找到该由哪里办',
  findUnit: '核对单位',
  checkAge: '核对出生时间和退休年龄',
  checkService: '核对参加工作时间和工龄',
  checkContributions: '核对缴费',
  checkRetirement: '核对退休类别和时间',
  decidePlace: '确认在哪里领养老金',
  pay: '核定、打款',
  sendPapers: '寄书面通知',
  closeAccount: '注销或保留公积金账户',
  checkAuthorization: '核对本人给单位的授权',
}
