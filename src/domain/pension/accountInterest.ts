import { unknownBy, type Confidence, type UnknownByRule } from '../scheme/rule'

interface Rate {
  /** Hundredths of a percent: 2.62 % is 262. */
  readonly hundredths: number
  readonly confidence: Confidence
}

/**
 * 个人账户记账利率 by year, the nation's. Source: the ministries' yearly notices, several independent copies; of 2025 and
 * 2026 fewer and less sure ones (policy §6).
 */
export const ACCOUNT_INTEREST_RATES: Readonly<Record<number, Rate>> = {
  2016: { hundredths: 831, confidence: 'B' },
  2017: { hundredths: 712, confidence: 'B' },
  2018: { hundredths: 829, confidence: 'B' },
  2019: { hundredths: 761, confidence: 'B' },
  2020: { hundredths: 604, confidence: 'B' },
  2021: { hundredths: 669, confidence: 'B' },
  2022: { hundredths: 612, confidence: 'B' },
  2023: { hundredths: 397, confidence: 'B' },
  2024: { hundredths: 262, confidence: 'B' },
  2025: { hundredths: 150, confidence: 'C' },
  2026: { hundredths: 260, confidence: 'C' },
}

/** What the accounts are credited with for a year; or that the table does not say it of that year. */
export type AccountInterest =
  ({ readonly known: true; readonly year: number } & Rate) | UnknownByRule<'accountInterest'>

/** 记账利率 of a year. A year without one is unknown: the last known rate never stands in for it (RULINGS 21). */
export function accountInterestIn(year: number): AccountInterest {
  const rate = ACCOUNT_INTEREST_RATES[year]
  return rate === undefined ? unknownBy('accountInterest', year) : { known: true, year, ...rate }
}
