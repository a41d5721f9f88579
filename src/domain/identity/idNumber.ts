import { parseLocalDate } from '../retirement/months'
import type { LocalDate } from '../scheme/ids'
import { plainCharacters } from './digits'

export type Sex = 'male' | 'female'

/** 居民身份证, 港澳台居民居住证 (81, 82, 83), 外国人永久居留身份证 (9…). */
export type IdKind = 'resident' | 'hongKong' | 'macao' | 'taiwan' | 'foreigner'

export const ID_NUMBER_ERRORS = [
  'length',
  'firstGeneration', // 15 digits: cards of the first generation are void since 2013
  'characters',
  'date',
  'checkDigit',
] as const
export type IdNumberError = (typeof ID_NUMBER_ERRORS)[number]

export type IdNumber =
  | {
      ok: true
      /** 18 characters, a capital X. */
      value: string
      kind: IdKind
      birthDate: LocalDate
      sex: Sex
      /** False: no province has this code. A warning at most, for old codes exist. */
      divisionKnown: boolean
    }
  | { ok: false; error: IdNumberError }

/** GB/T 2260, the province's two digits; 81–83 are the residence permits. */
const PROVINCES =
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
    ' ',
  )

const RESIDENCE_PERMITS: Readonly<Record<string, IdKind>> = {
  '810000': 'hongKong',
  '820000': 'macao',
  '830000': 'taiwan',
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** The 18th character for the first 17 digits, ISO 7064 MOD 11-2 (GB 11643). */
export function idCheckCharacter(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(first17.charAt(place)), 0)
  return '10X98765432'.charAt(sum % 11)
}

function kindOf(division: string): IdKind {
  if (division.startsWith('9')) return 'foreigner'
  return RESIDENCE_PERMITS[division] ?? 'resident'
}

function divisionKnown(division: string, kind: IdKind): boolean {
  if (kind !== 'resident') return true
  // 81–83 are issued as 810000, 820000, 830000 alone; of a province, nobody is registered at "0000".
  return PROVINCES.includes(division.slice(0, 2)) && !/^8/.test(division) && !division.endsWith('0000')
}

/**
 * Reads an identity number as typed (GB 11643: 17 digits and a check character). Lower-case x, full-width
 * digits and spaces are accepted. Errors are found from coarse to fine; the check digit comes last, so that
 * an impossible birth date is named as such.
 */
export function parseIdNumber(text: string): IdNumber {
  const value = plainCharacters(text).toUpperCase()
  if (/^\d{15}$/.test(value)) return { ok: false, error: 'firstGeneration' }
  if (value.length !== 18) return { ok: false, error: 'length' }
  if (!/^\d{17}[\dX]$/.test(value)) return { ok: false, error: 'characters' }
  const birthDate = parseLocalDate(`${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}`)
  if (birthDate === null || birthDate < '1900-01-01') return { ok: false, error: 'date' }
  if (idCheckCharacter(value) !== value.charAt(17)) return { ok: false, error: 'checkDigit' }
  const division = value.slice(0, 6)
  const kind = kindOf(division)
  return {
    ok: true,
    value,
    kind,
    birthDate,
    sex: Number(value.charAt(16)) % 2 === 1 ? 'male' : 'female',
    divisionKnown: divisionKnown(division, kind),
  }
}
