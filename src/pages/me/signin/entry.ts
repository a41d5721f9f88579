import { signin } from '@/content/me/signin'
import { parseMobile, plainCharacters } from '@/domain/identity'

/** The digits of a code, without what people and keyboards put in: blanks, dashes, full width. */
export const digitsOf = plainCharacters

/** The number to send to: a pasted one may have its country before it. */
export function phoneOf(typed: string): string {
  const read = parseMobile(typed)
  return read.ok ? read.value : plainCharacters(typed)
}

/** What is wrong with the number, in words. */
export function phoneError(typed: string): string | undefined {
  const read = parseMobile(typed)
  if (read.ok) return undefined
  return read.error === 'length' ? signin.errors.phoneLength : signin.errors.phoneFormat
}

/** What is wrong with the code before it is sent; whether it is the right one only the server knows. */
export function codeError(typed: string): string | undefined {
  return /^\d{6}$/.test(digitsOf(typed)) ? undefined : signin.errors.codeMissing
}
