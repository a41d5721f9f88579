/**
 * 代理事项: what a written authorisation names, item by item (民法典 165). Of whatever it does not name, an agent does
 * nothing.
 */
export const POWERS = [
  'fill', // 填表
  'materials', // 拍材料、交材料、补材料
  'submit', // 签承诺、提交
  'change', // 撤回、取消、改退休月份
  'collect', // 代领结果
] as const
export type Power = (typeof POWERS)[number]

/** Without these there is nothing that an agent could do for anybody. */
export const LEAST_POWERS = ['fill', 'materials'] as const satisfies readonly Power[]

/** The same in the order of the law's page, each once. */
export const powersInOrder = (powers: readonly Power[]): readonly Power[] =>
  POWERS.filter((power) => powers.includes(power))

/** Whether an authorisation names enough to act by. */
export const areEnough = (powers: readonly Power[]): boolean =>
  LEAST_POWERS.every((power) => powers.includes(power))

/** 代办要交的: the papers of a mandate, which are no 申报材料 and go to no department. */
export const AGENCY_PAPERS = [
  'authorisation', // 授权委托书
  'ownerCardFront',
  'ownerCardBack',
  'agentCardFront',
  'agentCardBack',
] as const
export type AgencyPaper = (typeof AGENCY_PAPERS)[number]
