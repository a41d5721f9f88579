import type { Department } from './ids'

/** 办理部门 as the scheme names it, in short words for citizens, and the number that answers for it. */
export interface DepartmentInfo {
  readonly officialName: string
  /** What stands in a sentence and on a lane. */
  readonly shortName: string
  readonly hotline: string
  readonly hotlineName: string
}

/** Source: 108 二 (办理部门), 附件1七; hotlines: 12333 人社, 12345 政务, 12329 公积金, 12393 医保. */
export const DEPARTMENT_INFO: Readonly<Record<Department, DepartmentInfo>> = {
  hrss: {
    officialName: '人力资源和社会保障行政部门',
    shortName: '人社部门',
    hotline: '12333',
    hotlineName: '人社服务热线',
  },
  socialInsurance: {
    officialName: '社会保险经办机构',
    shortName: '社保经办机构',
    hotline: '12333',
    hotlineName: '人社服务热线',
  },
  medicalInsurance: {
    officialName: '医疗保障部门',
    shortName: '医保部门',
    hotline: '12393',
    hotlineName: '医保服务热线',
  },
  housingFund: {
    officialName: '住房公积金管理中心',
    shortName: '公积金中心',
    hotline: '12329',
    hotlineName: '住房公积金热线',
  },
  publicSecurity: {
    officialName: '公安部门',
    shortName: '公安部门',
    hotline: '12345',
    hotlineName: '政务服务热线',
  },
  health: {
    officialName: '卫生健康部门',
    shortName: '卫健部门',
    hotline: '12345',
    hotlineName: '政务服务热线',
  },
  governmentService: {
    officialName: '河北政务服务平台',
    shortName: '政务服务平台',
    hotline: '12345',
    hotlineName: '政务服务热线',
  },
}
