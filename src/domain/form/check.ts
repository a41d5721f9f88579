import { parseCardNumber, parseCreditCode, parseIdNumber, parseMobile, parsePostcode } from '../identity'
import { RETIREMENT_CATEGORIES } from '../retirement/category'
import { monthOf, parseLocalDate, parseYearMonth } from '../retirement/months'
import { categoryChoices } from './derive'
import { fields } from './fields'
import { CHOICES, FIELD_IDS, type FieldError, type FieldId } from './ids'
import { normalizeValue } from './normalize'
import { areasOf, CITIES } from './places'
import type { CheckContext, FormValues } from './types'

const LONGEST_TEXT = 100
/** 「河北省廊坊市」alone is no address that a letter or a policeman finds. */
const SHORTEST_ADDRESS = 7

type Check = (value: string, context: CheckContext, id: FieldId) => FieldError | undefined

const other = (values: FormValues, id: FieldId) => normalizeValue(id, values[id] ?? '')

/** Characters as a reader counts them: a rare one (𬱖) is two units of UTF-16. */
const count = (value: string) => Array.from(value).length

const text: Check = (value) => (count(value) > LONGEST_TEXT ? 'textTooLong' : undefined)

const address: Check = (value, context, id) =>
  count(value) < SHORTEST_ADDRESS ? 'addressTooShort' : text(value, context, id)

const ID_NUMBER_ERRORS = {
  length: 'idNumberLength',
  firstGeneration: 'idNumberFirstGeneration',
  characters: 'idNumberCharacters',
  date: 'idNumberDate',
  checkDigit: 'idNumberCheckDigit',
} as const

const idNumber: Check = (value) => {
  const read = parseIdNumber(value)
  return read.ok ? undefined : ID_NUMBER_ERRORS[read.error]
}

const CREDIT_CODE_ERRORS = {
  length: 'creditCodeLength',
  characters: 'creditCodeCharacters',
  checkDigit: 'creditCodeCheckDigit',
} as const

const creditCode: Check = (value) => {
  const read = parseCreditCode(value)
  return read.ok ? undefined : CREDIT_CODE_ERRORS[read.error]
}

const mobile: Check = (value) => {
  const read = parseMobile(value)
  if (read.ok) return undefined
  return read.error === 'length' ? 'mobileLength' : 'mobileFormat'
}

const name: Check = (value, context, id) =>
  id === 'accountHolder' && value !== other(context.values, 'name')
    ? 'holderNotSelf'
    : text(value, context, id)

/** What the identity card says of birth and sex is in its number as well. */
function differsFromIdNumber(id: FieldId, value: string, values: FormValues): boolean {
  const read = parseIdNumber(values.idNumber ?? '')
  if (!read.ok) return false
  return (id === 'birthDate' && value !== read.birthDate) || (id === 'sex' && value !== read.sex)
}

const date: Check = (value, { values }, id) => {
  if (parseLocalDate(value) === null) return 'dateInvalid'
  return differsFromIdNumber(id, value, values) ? 'differsFromIdNumber' : undefined
}

const month: Check = (value, { facts, values }, id) => {
  const read = parseYearMonth(value)
  if (read === null) return 'monthInvalid'
  if (id !== 'workStart') return undefined
  if (read > monthOf(facts.today)) return 'monthInFuture'
  const birth = parseYearMonth((values.archiveBirthMonth || values.birthDate || '').slice(0, 7))
  return birth !== null && read <= birth ? 'beforeBirth' : undefined
}

const choice: Check = (value, { values }, id) => {
  const allowed: readonly string[] = id in CHOICES ? CHOICES[id as keyof typeof CHOICES] : []
  if (!allowed.includes(value)) return 'notAChoice'
  return differsFromIdNumber(id, value, values) ? 'differsFromIdNumber' : undefined
}

const retirementCategory: Check = (value, { assessedCategory }) => {
  const allowed: readonly string[] = assessedCategory
    ? categoryChoices(assessedCategory)
    : Object.keys(RETIREMENT_CATEGORIES)
  return allowed.includes(value) ? undefined : 'notAChoice'
}

const city: Check = (value) => (CITIES.some(({ code }) => code === value) ? undefined : 'placeUnknown')

const area: Check = (value, { values }) =>
  areasOf(other(values, 'insuredCity')).some(({ code }) => code === value) ? undefined : 'areaNotInCity'

/**
 * A pension and a housing fund are paid to a debit card. 准贷记卡 is a credit card as well. A card that the
 * table does not know blocks nothing; a check digit that fails asks for the number again (see the second entry).
 */
const bankCard: Check = (value, { bankOf }) => {
  const read = parseCardNumber(value)
  if (!read.ok) return read.error === 'characters' ? 'cardCharacters' : 'cardLength'
  switch (bankOf?.(value)?.kind) {
    case 'credit':
    case 'semiCredit':
      return 'cardCredit'
    case 'prepaid':
      return 'cardPrepaid'
    default:
      return undefined
  }
}

const FIRST_ENTRIES: Readonly<Partial<Record<FieldId, FieldId>>> = {
  accountNumberAgain: 'accountNumber',
  fundAccountAgain: 'fundAccount',
}

const bankCardAgain: Check = (value, { values }, id) =>
  value === other(values, FIRST_ENTRIES[id] ?? id) ? undefined : 'secondEntryDiffers'

const CHECKS: Readonly<Record<(typeof fields)[FieldId]['kind'], Check>> = {
  text,
  name,
  idNumber,
  creditCode,
  date,
  month,
  choice,
  confirm: choice,
  retirementCategory,
  address,
  postcode: (value) => (parsePostcode(value) === undefined ? 'postcodeFormat' : undefined),
  mobile,
  city,
  area,
  bank: text,
  bankCard,
  bankCardAgain,
}

/**
 * Whether a cell is to be filled in. A number is asked for twice only where it may stand: a credit card wants another
 * card, and typing it once more would help nobody.
 */
export function isAsked(id: FieldId, context: CheckContext): boolean {
  const { facts, values } = context
  const first = FIRST_ENTRIES[id]
  return (
    fields[id].applies(facts, values) &&
    (first === undefined || checkField(first, values[first] ?? '', context) === undefined)
  )
}

/**
 * Why a value cannot stand in its cell, or undefined. A cell that is not on this form is never wrong; an empty one
 * is `missing` only where it must be filled.
 */
export function checkField(id: FieldId, value: string, context: CheckContext): FieldError | undefined {
  const field = fields[id]
  const { facts, values } = context
  if (!isAsked(id, context)) return undefined
  const plain = normalizeValue(id, value)
  if (plain === '') return field.required(facts, values) ? 'missing' : undefined
  return CHECKS[field.kind](plain, context, id)
}

export interface FieldProblem {
  field: FieldId
  code: FieldError
}

/** Everything on the form that cannot stand, in the form's order. Both the phone and the BFF ask it. */
export function checkForm(
  values: FormValues,
  context: Omit<CheckContext, 'values'>,
): readonly FieldProblem[] {
  const problems: FieldProblem[] = []
  for (const field of FIELD_IDS) {
    const code = checkField(field, values[field] ?? '', { ...context, values })
    if (code) problems.push({ field, code })
  }
  return problems
}
