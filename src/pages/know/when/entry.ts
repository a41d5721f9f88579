import { when } from '@/content/know/when'
import type { YearMonth } from '@/domain/scheme/ids'

/** What is typed into the calculator. */
export interface Entry {
  readonly sex: 'male' | 'female' | undefined
  /** Who pays: a unit, or 灵活就业 themselves, who have none to agree a delay with. */
  readonly payer: 'unit' | 'flexible'
  /** The post of a woman with a unit; `both` until 人社 has said. */
  readonly post: 'female55' | 'female50' | 'both'
  readonly year: string
  readonly month: string
}

export interface EntryErrors {
  readonly sex?: string
  readonly birth?: string
}

/** Nobody older still waits for retirement, and nobody younger is insured as an employee yet (16 years, 劳动法15). */
export const BIRTH_YEARS = { from: 1940, to: 2010 } as const

/** Reads the entry; in words what cannot be read, nothing of it cleared. */
export function checkEntry({
  sex,
  year,
  month,
}: Omit<Entry, 'post' | 'payer'>):
  | { readonly ok: true; readonly sex: 'male' | 'female'; readonly birth: YearMonth }
  | { readonly ok: false; readonly errors: EntryErrors } {
  const birth = birthError(year.trim(), month.trim())
  if (sex !== undefined && birth === undefined) {
    return { ok: true, sex, birth: `${Number(year)}-${month.trim().padStart(2, '0')}` as YearMonth }
  }
  return {
    ok: false,
    errors: { ...(sex === undefined && { sex: when.errors.sexMissing }), ...(birth && { birth }) },
  }
}

function birthError(year: string, month: string): string | undefined {
  if (year === '' || month === '') return when.errors.birthMissing
  if (!/^\d{4}$/.test(year) || !/^\d{1,2}$/.test(month) || Number(month) < 1 || Number(month) > 12) {
    return when.errors.birthInvalid
  }
  const { from, to } = BIRTH_YEARS
  return Number(year) < from || Number(year) > to ? when.errors.birthOutOfRange(from, to) : undefined
}
