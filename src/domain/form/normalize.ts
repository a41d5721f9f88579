import { parseMobile, plainCharacters } from '../identity'
import type { FieldId } from './ids'
import { fields } from './fields'

/** What nobody sees and nobody types: control characters, marks that turn the direction of writing, spaces of no width. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/g

/**
 * A value as it is checked and sent: numbers without spaces and in half-width, capital X; texts trimmed, and without
 * what would let a clerk read something else than what is there.
 * What the person typed is kept as typed; this form of it is for checks and packages.
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
      return value
        .replace(/[\t-\r]+/g, ' ')
        .replace(UNSEEN, '')
        .trim()
  }
}
