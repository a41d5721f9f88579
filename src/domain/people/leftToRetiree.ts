import type { FieldId, FormValues } from '../form'
import type { Item } from '../scheme/ids'
import type { Power } from './powers'

/**
 * What of an application that is not sent is the retiree's alone to do, however far they let their family (rulings 4, 41).
 * The guide's questions are not among it: an application begins when they are answered.
 */
export const LEFT_TO_RETIREE = [
  'bankAccount', // 填银行卡: where the money goes
  'cardClass', // 确认公积金打到本人的Ⅰ类储蓄卡 (ruling 5)
  'submission', // 签名, 承诺, 提交
] as const
export type LeftToRetiree = (typeof LEFT_TO_RETIREE)[number]

const ACCOUNT: readonly FieldId[] = ['accountNumber', 'accountBank']

/**
 * What of that is still open in a form that can be changed, and may be done by nobody but the retiree.
 * @param items what the application is for
 * @param powers what the paper of an agent in force names: that may be done by the agent as well
 */
export function leftToRetiree(
  values: FormValues,
  items: readonly Item[],
  powers: readonly Power[],
): LeftToRetiree[] {
  const isOpen: Readonly<Record<LeftToRetiree, boolean>> = {
    bankAccount: ACCOUNT.some((id) => !values[id]) && !powers.includes('bankAccount'),
    cardClass:
      items.includes('housingFundWithdrawal') && !values.classOneCard && !powers.includes('bankAccount'),
    submission: !powers.includes('submit'),
  }
  return LEFT_TO_RETIREE.filter((one) => isOpen[one])
}
