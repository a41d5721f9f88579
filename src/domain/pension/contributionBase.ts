import { unknownBy, type Confidence, type UnknownByRule } from '../scheme/rule'

interface Base {
  /** 全口径城镇单位就业人员月平均工资, fen a month. */
  readonly average: number
  /** 缴费基数 at least and at most: 60 % and 300 % of it. Missing where the notice was not found. */
  readonly limits?: { readonly floor: number; readonly ceiling: number }
  readonly confidence: Confidence
}

/**
 * 缴费基数 of Hebei, by the year in which it is paid on. Source: the province's notices of 2025 and 2026, as they are
 * reported (policy §6); of 2024 the average alone.
 */
export const CONTRIBUTION_BASES: Readonly<Record<number, Base>> = {
  2024: { average: 653_425, confidence: 'C' },
  2025: { average: 667_800, limits: { floor: 400_700, ceiling: 2_003_400 }, confidence: 'C' },
  2026: { average: 679_400, limits: { floor: 407_600, ceiling: 2_038_200 }, confidence: 'C' },
}

/** The average wage of a year and between which bases one pays; or that the table does not say it of that year. */
export type ContributionBase =
  ({ readonly known: true; readonly year: number } & Base) | UnknownByRule<'contributionBase'>

/** 缴费基数 of a year. A year without one is unknown: the last published one never stands in for it (RULINGS 21). */
export function contributionBaseIn(year: number): ContributionBase {
  const base = CONTRIBUTION_BASES[year]
  return base === undefined ? unknownBy('contributionBase', year) : { known: true, year, ...base }
}
