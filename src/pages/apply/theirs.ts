import { isBankAccount, isRetireesOwn, type FieldId } from '@/domain/form'
import type { Acting } from '@/stores/acting'

/**
 * Whether a cell is the retiree's own to see and fill in: of whoever helps all that is sensitive, of an agent the bank
 * account where the paper does not name it (ruling 4).
 */
export function isTheirCell(acting: Acting | null, id: FieldId): boolean {
  if (acting === null) return false
  return acting.relation === 'helper'
    ? isRetireesOwn(id)
    : acting.withoutAccount === true && isBankAccount(id)
}
