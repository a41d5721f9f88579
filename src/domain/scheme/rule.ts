import type { LocalDate, YearMonth } from './ids'

/**
 * How surely a rule is known: `A` read in the law's or the scheme's own text; `B` several independent copies agree;
 * `C` widely reported, the official text not at hand: whatever rests on it is shown with「以经办机构核定为准」.
 */
export type Confidence = 'A' | 'B' | 'C'

/** Something that holds from a day on, and perhaps only until another (both included). */
export interface Dated {
  readonly effectiveFrom: LocalDate
  readonly effectiveTo?: LocalDate
}

/** One rule of law or of the scheme, with the sentence a citizen reads and where it stands. */
export interface Rule extends Dated {
  readonly id: string
  readonly sentence: string
  readonly source: string
  readonly confidence: Confidence
}

/** Whether something holds on a day. Days compare as text because `YYYY-MM-DD` has a fixed width. */
export function inForce(dated: Dated, on: LocalDate): boolean {
  return dated.effectiveFrom <= on && (dated.effectiveTo === undefined || on <= dated.effectiveTo)
}

/**
 * The answer of a rule that is asked outside its dates, or without what it asks for: which rule, and of which year. Never
 * its nearest value (RULINGS 21); the app says「以经办机构核定为准」in its place.
 */
export interface UnknownByRule<Id extends string = string> {
  readonly known: false
  readonly rule: Id
  readonly year: number
}

/** That a rule does not say it of this day, month or year. */
export const unknownBy = <Id extends string>(
  rule: Id,
  on: LocalDate | YearMonth | number,
): UnknownByRule<Id> => ({ known: false, rule, year: Number(String(on).slice(0, 4)) })

/**
 * The least sure of several: a conclusion is no surer than what it rests on. One that rests on nothing known is as unsure
 * as can be.
 */
export function leastSure(confidences: readonly Confidence[]): Confidence {
  if (confidences.length === 0 || confidences.includes('C')) return 'C'
  return confidences.includes('B') ? 'B' : 'A'
}
