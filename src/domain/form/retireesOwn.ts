import { fields } from './fields'
import type { FieldId } from './ids'

/**
 * Whether a cell is the retiree's alone to see and to fill: the account, and what is sensitive (rulings 4, 41). Whoever
 * helps is told that it is filled, and not with what.
 */
export function isRetireesOwn(id: FieldId): boolean {
  const { sensitive, topic } = fields[id]
  return sensitive || topic === 'account'
}

/** Whether a cell says where money goes: the person's to say, or their agent's whose paper names it (ruling 4). */
export function isBankAccount(id: FieldId): boolean {
  const { kind, topic } = fields[id]
  return topic === 'account' || kind === 'bank' || kind === 'bankCard' || kind === 'bankCardAgain'
}
