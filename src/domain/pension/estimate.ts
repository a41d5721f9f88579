import { compareMonths, monthOf, yearOf } from '../retirement/months'
import type { LocalDate, YearMonth } from '../scheme/ids'
import { leastSure, unknownBy, type Confidence, type UnknownByRule } from '../scheme/rule'
import { pensionBaseFor, type PensionBase } from './base'
import { payoutMonthsAt, type PayoutMonths } from './payoutMonths'

/** 平均缴费指数 lies between these, in ten-thousandths: 缴费基数 runs from 60 % to 300 % of the average wage. */
export const INDEX_LIMITS = { least: 6_000, most: 30_000 } as const

/** What an estimate rests on. Years are in hundredths as a calculation sheet prints them (42.96 → 4296). */
export interface PensionInputs {
  readonly retirementMonth: YearMonth
  readonly ageMonths: number
  /** 平均缴费指数 in ten-thousandths. */
  readonly index: number
  /** 累计缴费年限, 视同 included. */
  readonly years: number
  /** Years actually paid before 1996. */
  readonly yearsPaidBefore1996: number
  /** 视同缴费年限. */
  readonly deemedYears: number
  /** 个人账户储存额 in fen. */
  readonly account: number
}

/** One sum, in fen a month. */
export interface PensionParts {
  /** 基础养老金 */
  readonly basic: number
  /** 个人账户养老金 */
  readonly personal: number
  /** 过渡性养老金 */
  readonly transitional: number
  readonly total: number
}

export const ESTIMATE_CAVEATS = [
  'baseStandsIn', // the year's 计发基数 is not published
  'payoutMonthsBetween', // no whole year of age: the table by months is not official
  'payoutMonthsDisputed',
  'deemedInTransition', // whether 视同年限 count in 过渡性养老金 is not settled
  'accountGrows', // the account is taken as it stands today; interest and contributions are still to come
] as const
export type EstimateCaveat = (typeof ESTIMATE_CAVEATS)[number]

export type PensionEstimate =
  | {
      readonly known: true
      /** As the formula gives it, 视同年限 counted in 过渡性养老金. */
      readonly parts: PensionParts
      /** The least and the most it may come to by what is not settled. */
      readonly range: { readonly least: number; readonly most: number }
      /** 指数化月平均缴费工资 (W), fen. */
      readonly indexedWage: number
      readonly base: PensionBase
      readonly payout: PayoutMonths
      readonly caveats: readonly EstimateCaveat[]
      readonly confidence: Confidence
    }
  | UnknownByRule<'pensionBase' | 'payoutMonths'>

/** Months as the years of a sheet: two decimals, in hundredths (36 years 8 months → 3667). */
export const sheetYears = (months: number): number => Math.round((months * 100) / 12)

/**
 * 企业职工基本养老金 by Hebei's formula, in whole fen as the calculation sheets round it:
 * 基础 = (B + W) / 2 × 年限 × 1 %, 个人账户 = 储存额 / 计发月数, 过渡性 = W × 1996年前年限 × 1.3 %.
 * An estimate: 以社保经办机构核定为准. Source: policy §6; Hebei's accounts begin in 1996-01.
 * What the account will hold is not reckoned ahead: 记账利率 of a year to come is not known (RULINGS 21).
 */
export function estimatePension(inputs: PensionInputs, today: LocalDate): PensionEstimate {
  const { retirementMonth, ageMonths, index, years, yearsPaidBefore1996, deemedYears, account } = inputs
  const base = pensionBaseFor(yearOf(retirementMonth))
  if (!base.known) return base
  const payout = payoutMonthsAt(ageMonths)
  if (payout === null) return unknownBy('payoutMonths', retirementMonth)

  const indexedWage = Math.round((base.fen * index) / 10_000)
  const basic = Math.round(((base.fen + indexedWage) * years) / 20_000)
  const transitionalFor = (hundredths: number) => Math.round((indexedWage * hundredths * 13) / 100_000)
  const personalFor = (months: number) => Math.round(account / months)

  const transitional = transitionalFor(yearsPaidBefore1996 + deemedYears)
  const personal = personalFor(payout.months)
  return {
    known: true,
    parts: { basic, personal, transitional, total: basic + personal + transitional },
    range: {
      least: basic + personalFor(payout.most) + transitionalFor(yearsPaidBefore1996),
      most: basic + personalFor(payout.least) + transitional,
    },
    indexedWage,
    base,
    payout,
    caveats: caveatsOf(base, payout, inputs, today),
    confidence: leastSure([base.confidence, payout.confidence, deemedYears > 0 ? 'C' : 'B']),
  }
}

function caveatsOf(
  base: PensionBase,
  payout: PayoutMonths,
  { ageMonths, deemedYears, retirementMonth }: PensionInputs,
  today: LocalDate,
): EstimateCaveat[] {
  const isWhole = ageMonths % 12 === 0
  return [
    ...(base.standsIn ? (['baseStandsIn'] as const) : []),
    ...(isWhole ? [] : (['payoutMonthsBetween'] as const)),
    ...(isWhole && payout.most !== payout.least ? (['payoutMonthsDisputed'] as const) : []),
    ...(deemedYears > 0 ? (['deemedInTransition'] as const) : []),
    ...(compareMonths(retirementMonth, monthOf(today)) > 0 ? (['accountGrows'] as const) : []),
  ]
}
