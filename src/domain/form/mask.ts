import { cardTail, maskAddress, maskIdNumber, maskMobile, maskName, maskNumber } from '../identity'
import { fields } from './fields'
import type { FieldId } from './ids'
import { normalizeValue } from './normalize'

/**
 * The cells whose value the screens show in part until a tap shows it in full, which is written down. A name is never
 * masked to whoever reads the form, and the second entry of a number is read nowhere.
 */
export const SHOWN_ON_TAP = [
  'pensionNumber',
  'idNumber',
  'householdAddress',
  'contactAddress',
  'phone',
  'accountNumber',
  'fundAccount',
] as const satisfies readonly FieldId[]
export type ShownOnTap = (typeof SHOWN_ON_TAP)[number]

/** A value as it is shown to anybody but its owner, and to the owner by default. What is not personal stays. */
export function maskValue(id: FieldId, value: string): string {
  if (id === 'pensionNumber') return maskNumber(value)
  switch (fields[id].kind) {
    case 'name':
      return maskName(value)
    case 'idNumber':
      return maskIdNumber(value)
    case 'mobile':
      return maskMobile(normalizeValue(id, value))
    case 'address':
      return maskAddress(value)
    case 'bankCard':
    case 'bankCardAgain':
      return `****${cardTail(value)}`
    default:
      return value
  }
}
