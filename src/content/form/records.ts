import type { Department } from '@/domain/scheme/ids'

/** Whose record a prefilled value is, as people call it. */
export const records: Readonly<Record<Department, string>> = {
  hrss: '人社部门信息',
  socialInsurance: '社保参保信息',
  medicalInsurance: '医保参保信息',
  housingFund: '公积金缴存信息',
  publicSecurity: '户籍信息',
  health: '卫健部门信息',
  governmentService: '政务服务平台信息',
}
