import { plainCharacters } from './digits'

export const CARD_NUMBER_ERRORS = ['characters', 'length'] as const
export type CardNumberError = (typeof CARD_NUMBER_ERRORS)[number]

export type CardNumber =
  | {
      ok: true
      value: string
      /** False: most likely mistyped, yet some older cards carry no check digit: asked for a second time. */
      checkDigitHolds: boolean
    }
  | { ok: false; error: CardNumberError }

/** The Luhn check (ISO/IEC 7812-1) over a number with its check digit. */
function luhnHolds(digits: string): boolean {
  let sum = 0
  for (let fromRight = 0; fromRight < digits.length; fromRight++) {
    const digit = Number(digits.charAt(digits.length - 1 - fromRight))
    const doubled = fromRight % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/** Reads a bank card's number as typed: 13 to 19 digits (ISO/IEC 7812-1), the groups' spaces dropped. */
export function parseCardNumber(text: string): CardNumber {
  const value = plainCharacters(text)
  if (!/^\d*$/.test(value)) return { ok: false, error: 'characters' }
  if (value.length < 13 || value.length > 19) return { ok: false, error: 'length' }
  return { ok: true, value, checkDigitHolds: luhnHolds(value) }
}
