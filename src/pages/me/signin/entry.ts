import { signin } from '@/content/me/signin'

/** What is typed, without the spaces that people and phones put in. */
export const digitsOf = (typed: string): string => typed.replace(/[\s-]/g, '')

/** What is wrong with the number, in words. */
export function phoneError(typed: string): string | undefined {
  const digits = digitsOf(typed)
  if (digits.length !== 11) return signin.errors.phoneLength
  return /^1[3-9]\d{9}$/.test(digits) ? undefined : signin.errors.phoneFormat
}

/** What is wrong with the code before it is sent; whether it is the right one only the server knows. */
export function codeError(typed: string): string | undefined {
  return /^\d{6}$/.test(digitsOf(typed)) ? undefined : signin.errors.codeMissing
}
