import { yearsText } from '@/content/dates'
import { entryErrorText, pension } from '@/content/know/pension'
import { readIndex, readMoney, readYears, type PensionInputs } from '@/domain/pension'
import type { Facts } from '@/domain/guidance'
import { contributionsAt } from '@/domain/retirement/contributions'
import { monthsBetween, parseYearMonth } from '@/domain/retirement/months'
import type { YearMonth } from '@/domain/scheme/ids'

/** What is typed into the estimate, as it stands in the fields. */
export interface Entry {
  readonly birthYear: string
  readonly birthMonth: string
  readonly year: string
  readonly month: string
  readonly years: string
  readonly before1996: string
  readonly deemed: string
  readonly index: string
  readonly account: string
}

export const NUMBERS = ['years', 'before1996', 'deemed', 'index', 'account'] as const
export type NumberField = (typeof NUMBERS)[number]
export type ErrorField = NumberField | 'birth' | 'retirement'
export type EntryErrors = Readonly<Partial<Record<ErrorField, string>>>

const READERS = {
  years: readYears,
  before1996: readYears,
  deemed: readYears,
  index: readIndex,
  account: readMoney,
} as const

const monthIn = (year: string, month: string): YearMonth | null =>
  parseYearMonth(`${year.trim()}-${month.trim().padStart(2, '0')}`)

const parts = (known: string | undefined) => {
  const month = known === undefined ? null : parseYearMonth(known)
  return { year: month?.slice(0, 4) ?? '', month: month === null ? '' : String(Number(month.slice(5))) }
}

/**
 * What the guide and the social insurance side's record say already, as it would be typed. Years count as they will
 * stand in the retirement month, where that is known and payment goes on (RULINGS 10); the rest is left to be typed.
 */
export function entryFrom({
  cardBirth,
  archiveBirth,
  archiveBirthMonth,
  retirementMonth,
  contributions,
}: Facts): Entry {
  const birth = parts(archiveBirth === 'other' ? archiveBirthMonth : cardBirth)
  const retirement = parts(retirementMonth)
  const until = retirementMonth === undefined ? null : parseYearMonth(retirementMonth)
  const months =
    contributions && (until === null ? contributions.months : contributionsAt(contributions, until))
  return {
    birthYear: birth.year,
    birthMonth: birth.month,
    year: retirement.year,
    month: retirement.month,
    years: months === undefined ? '' : yearsText(months),
    before1996: '',
    deemed: contributions?.deemedMonths === undefined ? '' : yearsText(contributions.deemedMonths),
    index: '',
    account: '',
  }
}

/** Reads the entry; in words what cannot be reckoned with, nothing of it cleared. */
export function checkEntry(
  entry: Entry,
):
  | { readonly ok: true; readonly inputs: PensionInputs }
  | { readonly ok: false; readonly errors: EntryErrors } {
  const birth = monthIn(entry.birthYear, entry.birthMonth)
  const retirementMonth = monthIn(entry.year, entry.month)
  const errors: Partial<Record<ErrorField, string>> = {}
  if (birth === null) errors.birth = pension.errors.birth
  if (retirementMonth === null) errors.retirement = pension.errors.month
  const values: Partial<Record<NumberField, number>> = {}
  for (const field of NUMBERS) {
    const read = READERS[field](entry[field])
    if (read.ok) values[field] = read.value
    else errors[field] = entryErrorText(field, read.problem)
  }
  const ageMonths = birth && retirementMonth ? monthsBetween(birth, retirementMonth) : null
  if (ageMonths !== null && ageMonths <= 0) errors.retirement = pension.errors.order
  const { years, before1996, deemed, index, account } = values
  if (
    birth === null ||
    retirementMonth === null ||
    ageMonths === null ||
    years === undefined ||
    before1996 === undefined ||
    deemed === undefined ||
    index === undefined ||
    account === undefined ||
    Object.keys(errors).length > 0
  )
    return { ok: false, errors }
  if (before1996 + deemed > years) return { ok: false, errors: { years: pension.errors.parts } }
  return {
    ok: true,
    inputs: {
      retirementMonth,
      ageMonths,
      index,
      years,
      yearsPaidBefore1996: before1996,
      deemedYears: deemed,
      account,
    },
  }
}
