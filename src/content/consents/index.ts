import type { Department } from '@/domain/scheme/ids'

/**
 * 单独同意: what is asked, for what, for whom, and what refusing costs (个人信息保护法 14, 23, 29, 30).
 * The version is recorded with the consent: whoever changes a text gives it a new one.
 */
export interface ConsentText {
  readonly version: string
  readonly label: string
  readonly note: string
  readonly purpose: string
  readonly receivers: readonly Department[]
  readonly ifRefused: string
  readonly ifWithdrawn: string
}

export const consentTexts: Readonly<Record<'sensitiveData' | 'sharedData', ConsentText>> = {
  sensitiveData: {
    version: '2026-11-2',
    label: '同意使用敏感信息',
    note: '身份证号、银行账号、证件和档案照片',
    purpose: '确认是您本人，核定待遇，把钱打到您的卡上。',
    // 政务服务平台 keeps the results on record (备案), and each result names the person.
    receivers: [
      'hrss',
      'socialInsurance',
      'medicalInsurance',
      'housingFund',
      'publicSecurity',
      'governmentService',
    ],
    ifRefused: '这里办不了，可以去窗口办，结果一样。',
    ifWithdrawn: '没提交的不再提交。已经送到部门的，由部门依法保存。',
  },
  sharedData: {
    version: '2026-11-1',
    label: '同意读取部门已有的信息',
    note: '社保、医保、公积金、户籍里已经有的',
    purpose: '替您把申请表填好，少打字。',
    receivers: ['socialInsurance', 'medicalInsurance', 'housingFund', 'publicSecurity'],
    ifRefused: '不影响办理，表要您自己填。',
    ifWithdrawn: '不再读取。已经填在表里的还在，您可以改。',
  },
}
