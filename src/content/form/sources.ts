import type { Department } from '@/domain/scheme/ids'
import { monthText } from '../dates'

/** Whose record a prefilled value is, as people call it. */
const records: Readonly<Record<Department, string>> = {
  hrss: '人社部门信息',
  socialInsurance: '社保参保信息',
  medicalInsurance: '医保参保信息',
  housingFund: '公积金缴存信息',
  publicSecurity: '户籍信息',
  health: '卫健部门信息',
  governmentService: '政务服务平台信息',
}

export const sourceTexts = {
  identity: '来自：实名认证',
  derived: '系统按您的情况填的',
  /** Another answer in the guide changes it. */
  guide: '按您的回答填的',
  holder: '必须是您本人的卡',
  signInPhone: '您登录用的手机号码',
  /**「来自：社保参保信息，2026年4月」 */
  shared: (department: Department, asOf: string) => `来自：${records[department]}，${monthText(asOf)}`,
  /** A source that cannot be reached is named; what it would have filled can be typed. */
  down: (department: Department) => `${records[department]}现在连不上，这几项请您自己填，部门会再核对。`,
  /** The same before there is anything to type: the outcome rests on the answers alone. */
  unheard: (department: Department) => `${records[department]}现在连不上，先按您的回答算，部门会再核对。`,
  /** The same where it was heard earlier: that is what counts until it can be reached. */
  lastHeard: (department: Department, asOf: string) =>
    `${records[department]}现在连不上，先按${monthText(asOf)}的记录算，部门会再核对。`,
  changed: '您改过',
} as const
