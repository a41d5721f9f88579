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

/** The entry, and up to which month the years were reckoned that came from the records. */
export interface Prefilled {
  readonly entry: Entry
  /** `until`: the month up to which payment is taken to go on; `null` where they are the record's own. */
  readonly record: { readonly asOf: YearMonth; readonly until: YearMonth | null } | null
}

/**
 * What was typed, over what the guide and the social insurance side's record say already. Years are as they will
 * stand in the month on the page if payment goes on (RULINGS 10), whichever month that is. What is reckoned here is an
 * enterprise pension: the record of 机关事业单位 is left out.
 */
export function prefilled(facts: Facts, typed: Partial<Entry>): Prefilled {
  const { insurance, cardBirth, archiveBirth, archiveBirthMonth, retirementMonth } = facts
  const birth = parts(archiveBirth === 'other' ? archiveBirthMonth : cardBirth)
  const chosen = parts(retirementMonth)
  const retirement = { year: typed.year ?? chosen.year, month: typed.month ?? chosen.month }
  const contributions = insurance === 'institution' ? undefined : facts.contributions
  const until = contributions?.continuing ? monthIn(retirement.year, retirement.month) : null
  const months =
    contributions && (until === null ? contributions.months : contributionsAt(contributions, until))
  const known: Entry = {
    birthYear: birth.year,
    birthMonth: birth.month,
    ...retirement,
    years: months === undefined ? '' : yearsText(months),
    before1996: '',
    deemed: contributions?.deemedMonths === undefined ? '' : yearsText(contributions.deemedMonths),
    index: '',
    account: '',
  }
  return { entry: { ...known, ...typed }, record: contributions ? { asOf: contributions.asOf, until } : null }
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
