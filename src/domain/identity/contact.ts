import { plainCharacters } from './digits'

export const MOBILE_ERRORS = ['length', 'format'] as const
export type MobileError = (typeof MOBILE_ERRORS)[number]

export type Mobile = { ok: true; value: string } | { ok: false; error: MobileError }

/** Reads a mainland mobile number as typed: 11 digits from 13… to 19…; a +86 in front is dropped. */
export function parseMobile(text: string): Mobile {
  const value = plainCharacters(text).replace(/^(\+|00)?86(?=1\d{10}$)/, '')
  if (value.length !== 11) return { ok: false, error: 'length' }
  if (!/^1[3-9]\d{9}$/.test(value)) return { ok: false, error: 'format' }
  return { ok: true, value }
}

/** Reads a mainland postcode as typed: six digits, never 00…. Undefined where it is none. */
export function parsePostcode(text: string): string | undefined {
  const value = plainCharacters(text)
  return /^(?!00)\d{6}$/.test(value) ? value : undefined
}
