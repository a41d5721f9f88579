import type { MaterialKind } from '../scheme/ids'

/**
 * 代理事项: what a written authorisation names, item by item (民法典 165). Of whatever it does not name, an agent does
 * nothing.
 */
export const POWERS = [
  'fill', // 填表
  'records', // 查部门已有的信息, to fill it in from them
  'materials', // 拍材料、交材料、补材料
  'bankAccount', // 填银行账号、拍银行卡: where the pension goes (ruling 4)
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

/** What adding, moving, taking out or opening a picture needs: the bank card is the account's (ruling 4). */
export const powerForPicture = (kind: MaterialKind): Extract<Power, 'bankAccount' | 'materials'> =>
  kind === 'bankCard' ? 'bankAccount' : 'materials'

/**
 * 代办要交的: the papers of a mandate, which are no 申报材料. Where the agent has signed, they go to the one
 * department that decides what all else rests on: it is theirs to judge by which paper (民法典 165; 108 六 asks for the
 * agent's card).
 */
export const AGENCY_PAPERS = [
  'authorisation', // 授权委托书
  'ownerCardFront',
  'ownerCardBack',
  'agentCardFront',
  'agentCardBack',
] as const
export type AgencyPaper = (typeof AGENCY_PAPERS)[number]

/** Of these, what that department is handed: the person's own card is among the materials anyway. */
export const PAPERS_HANDED_ON = [
  'authorisation',
  'agentCardFront',
  'agentCardBack',
] as const satisfies readonly AgencyPaper[]
