import { unknownBy, type Confidence, type UnknownByRule } from '../scheme/rule'

/**
 * 养老金计发基数 of Hebei, in fen a month, by year of retirement. The figures of 2020 and 2021 are less sure.
 * Source: the province's notices, several independent copies. 2026 is not published: whoever retires then is paid on
 * the base of 2025 for the time being and recalculated.
 */
export const PENSION_BASES: Readonly<
  Record<number, { readonly fen: number; readonly confidence: Confidence }>
> = {
  2020: { fen: 629_100, confidence: 'C' },
  2021: { fen: 657_500, confidence: 'C' },
  2022: { fen: 684_900, confidence: 'B' },
  2023: { fen: 712_200, confidence: 'B' },
  2024: { fen: 726_500, confidence: 'B' },
  2025: { fen: 741_000, confidence: 'B' },
}

const LAST_PUBLISHED = 2025

/** The base of a year, named by the year it is of. */
export interface PensionBase {
  readonly known: true
  readonly year: number
  readonly fen: number
  /** The year asked for has none yet: the last published one stands in, the only value that may (RULINGS 21). */
  readonly standsIn: boolean
  readonly confidence: Confidence
}

/** 计发基数 for retiring in a year; unknown before the table begins. */
export function pensionBaseFor(retirementYear: number): PensionBase | UnknownByRule<'pensionBase'> {
  const year = Math.min(retirementYear, LAST_PUBLISHED)
  const row = PENSION_BASES[year]
  if (row === undefined) return unknownBy('pensionBase', retirementYear)
  const standsIn = year !== retirementYear
  return { known: true, year, fen: row.fen, standsIn, confidence: standsIn ? 'C' : row.confidence }
}
