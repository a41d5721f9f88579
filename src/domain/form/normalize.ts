import { parseMobile, plainCharacters } from '../identity'
import type { FieldId } from './ids'
import { fields } from './fields'
import { plainLine } from './plain'

/**
 * A value as it is checked and sent: numbers without spaces and in half-width, capital X; texts trimmed, and without
 * what would let a clerk read something else than what is there.
 * Numbers are kept as typed; this form of them is for checks and packages.
 */
export function normalizeValue(id: FieldId, value: string): string {
  switch (fields[id].kind) {
    case 'idNumber':
    case 'creditCode':
      return plainCharacters(value).toUpperCase()
    case 'mobile': {
      const read = parseMobile(value)
      return read.ok ? read.value : plainCharacters(value)
    }
    case 'postcode':
    case 'bankCard':
    case 'bankCardAgain':
      return plainCharacters(value)
    default:
      return plainLine(value).trim()
  }
}
