import { plainCharacters } from './digits'

export const CREDIT_CODE_ERRORS = ['length', 'characters', 'checkDigit'] as const
export type CreditCodeError = (typeof CREDIT_CODE_ERRORS)[number]

export type CreditCode = { ok: true; value: string } | { ok: false; error: CreditCodeError }

/** GB 32100: digits and capital letters without I, O, S, V, Z, which are too like 1, 0, 5, U, 2. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** The 18th character for the first 17 of a 统一社会信用代码, modulo 31 (GB 32100). */
export function creditCheckCharacter(first17: string): string {
  const sum = WEIGHTS.reduce(
    (total, weight, place) => total + weight * ALPHABET.indexOf(first17.charAt(place)),
    0,
  )
  return ALPHABET.charAt((31 - (sum % 31)) % 31)
}

/** Reads a 统一社会信用代码 as typed (GB 32100: 18 characters, the last a check); lower case is accepted. */
export function parseCreditCode(text: string): CreditCode {
  const value = plainCharacters(text).toUpperCase()
  if (value.length !== 18) return { ok: false, error: 'length' }
  for (const character of value) {
    if (!ALPHABET.includes(character)) return { ok: false, error: 'characters' }
  }
  if (creditCheckCharacter(value) !== value.charAt(17)) return { ok: false, error: 'checkDigit' }
  return { ok: true, value }
}
