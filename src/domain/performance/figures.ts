import { addMonths } from '../retirement/months'
import type { Department, YearMonth } from '../scheme/ids'
import { ITEM_INFO } from '../scheme/items'
import { REASON_CODES, refusalReason, type ReasonCode } from '../scheme/reasons'
import type { Countable } from './counted'
import { toldAlong, toldByName, toldOfParts, type Told, type ToldByName } from './withhold'

/** The spans that are told: the last month that is over, the last twelve, and all there is. Each holds the one before. */
export const SPANS = ['month', 'year', 'all'] as const
export type Span = (typeof SPANS)[number]

/** Whose results are told. */
export const MEASURED = ['hrss', 'socialInsurance', 'medicalInsurance', 'housingFund'] as const
export type Measured = (typeof MEASURED)[number]

/** Sums over many cases, in a span. */
export interface Sums {
  readonly applied: number
  readonly finished: number
  readonly departments: Readonly<Partial<Record<Department, DepartmentSums>>>
}

export interface DepartmentSums {
  /** How many results came after so many working days. */
  readonly byDays: ReadonlyMap<number, number>
  readonly onTime: number
  readonly refused: number
  readonly reasons: Readonly<Partial<Record<ReasonCode, number>>>
}

/** What is told of a span. */
export interface Figures {
  readonly span: Span
  readonly applied: Told
  readonly finished: Told
  readonly departments: readonly DepartmentFigures[]
}

export interface DepartmentFigures {
  readonly department: Measured
  readonly results: Told
  /** Half of the results took so many working days or fewer; null where the results are not told, or none. */
  readonly medianDays: number | null
  readonly onTime: Told
  /** By the day that was promised, in whole per cent, rounded down: 100 is all of them. */
  readonly onTimePercent: number | null
  readonly refused: Told
  readonly reasons: ToldByName<ReasonCode> | null
}

export const NO_SUMS: Sums = { applied: 0, finished: 0, departments: {} }
const NO_RESULTS: DepartmentSums = { byDays: new Map(), onTime: 0, refused: 0, reasons: {} }

/** Adds what was counted. @param times how often the same was counted */
export function added(sums: Sums, one: Countable, times = 1): Sums {
  if (one.what === 'applied' || one.what === 'finished')
    return { ...sums, [one.what]: sums[one.what] + times }
  const of = sums.departments[one.department] ?? NO_RESULTS
  const department: DepartmentSums =
    one.what === 'reason'
      ? { ...of, reasons: { ...of.reasons, [one.reason]: (of.reasons[one.reason] ?? 0) + times } }
      : {
          ...of,
          byDays: new Map(of.byDays).set(one.days, (of.byDays.get(one.days) ?? 0) + times),
          onTime: of.onTime + (one.onTime ? times : 0),
          refused: of.refused + (one.refused ? times : 0),
        }
  return { ...sums, departments: { ...sums.departments, [one.department]: department } }
}

const resultsIn = ({ byDays }: DepartmentSums): number =>
  [...byDays.values()].reduce((all, times) => all + times, 0)

/** The middle one; of an even number the mean of the two in the middle. */
export function medianOf(byDays: ReadonlyMap<number, number>): number | null {
  const sorted = [...byDays].sort(([one], [other]) => one - other)
  const count = sorted.reduce((all, [, times]) => all + times, 0)
  if (count === 0) return null
  const nth = (place: number): number => {
    let passed = 0
    for (const [days, times] of sorted) {
      passed += times
      if (place < passed) return days
    }
    return 0
  }
  return (nth(Math.floor((count - 1) / 2)) + nth(Math.floor(count / 2))) / 2
}

/** What of the sums of the spans, in their order, may be told. */
export function figuresOf(sums: Readonly<Record<Span, Sums>>): readonly Figures[] {
  const along = (count: (one: Sums) => number) => toldAlong(SPANS.map((span) => count(sums[span])))
  const applied = along((one) => one.applied)
  const finished = along((one) => one.finished)
  const departments = MEASURED.map((department) => departmentFigures(department, sums))
  return SPANS.map((span, at) => ({
    span,
    applied: applied[at] ?? 'withheld',
    finished: finished[at] ?? 'withheld',
    departments: departments.flatMap((spans) => spans[at] ?? []),
  }))
}

function departmentFigures(
  department: Measured,
  sums: Readonly<Record<Span, Sums>>,
): readonly DepartmentFigures[] {
  const spans = SPANS.map((span) => sums[span].departments[department] ?? NO_RESULTS)
  const counts = spans.map(resultsIn)
  const results = toldAlong(counts)
  const onTime = toldOfParts(
    spans.map((one) => one.onTime),
    counts,
  )
  const refused = toldOfParts(
    spans.map((one) => one.refused),
    counts,
  )
  const reasons = toldByName(
    reasonsOf(department),
    spans.map((one) => one.reasons),
    refused.map((count) => typeof count === 'number'),
  )
  return spans.map((one, at) => {
    const [all, inTime] = [results[at] ?? 'withheld', onTime[at] ?? 'withheld']
    const isTold = typeof all === 'number' && all > 0
    return {
      department,
      results: all,
      medianDays: isTold ? medianOf(one.byDays) : null,
      onTime: inTime,
      onTimePercent: isTold && typeof inTime === 'number' ? Math.floor((inTime * 100) / all) : null,
      refused: refused[at] ?? 'withheld',
      reasons: reasons[at] ?? null,
    }
  })
}

/** All that a department can give. */
const reasonsOf = (department: Measured): readonly ReasonCode[] =>
  REASON_CODES.filter((code) =>
    refusalReason(code).items.some((item) => ITEM_INFO[item].department === department),
  )

/** The months of each span, the last of them included, as of a day's month: none of a month that is not over. */
export function monthsOf(
  span: Span,
  thisMonth: YearMonth,
): { readonly from: YearMonth | null; readonly to: YearMonth } {
  const to = addMonths(thisMonth, -1)
  if (span === 'all') return { from: null, to }
  return { from: span === 'month' ? to : addMonths(thisMonth, -12), to }
}
