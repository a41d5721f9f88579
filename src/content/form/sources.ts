import type { Department } from '@/domain/scheme/ids'
import { monthText } from '../dates'
import { records } from './records'

export const sourceTexts = {
  identity: '来自：实名认证',
  derived: '系统按情况填的',
  /** Another answer in the guide changes it. */
  guide: '按回答填的',
  holder: '必须是本人的卡',
  signInPhone: '您登录用的手机号码',
  /**「来自：社保参保信息，2026年4月」 */
  shared: (department: Department, asOf: string) => `来自：${records[department]}，${monthText(asOf)}`,
  /** A source that cannot be reached is named; what it would have filled can be typed. */
  down: (department: Department) => `${records[department]}现在连不上，这几项请您自己填，部门会再核对。`,
  changed: '您改过',
} as const
