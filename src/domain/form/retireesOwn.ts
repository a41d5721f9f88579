import { fields } from './fields'
import type { FieldId } from './ids'

/**
 * Whether a cell is the retiree's alone to see and to fill: the account, what is sensitive, and what they declare of
 * their own card (rulings 4, 5, 41). Whoever helps is told that it is filled, and not with what.
 */
export function isRetireesOwn(id: FieldId): boolean {
  const { editable, kind, sensitive, topic } = fields[id]
  // The unit's own declaration (fundAuthorization) is no cell of the form that anybody fills in.
  return sensitive || topic === 'account' || (kind === 'confirm' && editable)
}

/** Whether a cell says where money goes: the person's to say, or their agent's whose paper names it (ruling 4). */
export function isBankAccount(id: FieldId): boolean {
  const { kind, topic } = fields[id]
  return topic === 'account' || kind === 'bank' || kind === 'bankCard' || kind === 'bankCardAgain'
}
