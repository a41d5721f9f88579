import { benefitStart } from '../retirement/benefit'
import { firstDayOf } from '../retirement/months'
import { windowIn } from '../retirement/window'
import type { Department, LocalDate, Scenario } from '../scheme/ids'
import { isBrokenOff, type Progress, type ProgressStep } from './progressModel'

/** A day of a case that is still to come, and that law, scheme or a department's promise names. */
export type CaseDate =
  | {
      readonly kind: 'windowOpens' | 'windowCloses' | 'retirementMonth' | 'firstPension'
      readonly day: LocalDate
    }
  | ResultDue

/** 承诺时限: a department's last day, as the citizen is shown it. `provisional`: the year's holidays are not yet known. */
export interface ResultDue {
  readonly kind: 'result'
  readonly day: LocalDate
  readonly department: Department
  readonly provisional: boolean
}

/** Of a department's lane, what says when it is to have a result. */
export interface Promised {
  readonly department: Department
  readonly state: string
  readonly due: LocalDate | null
  readonly provisional?: boolean
}

/** Whose pension begins by the unit's application, of which nobody here knows the day (RULINGS 22). */
const BY_APPLICATION: readonly Scenario[] = ['institutionRecognized', 'institutionUnrecognized']

/**
 * The days of a case to be remembered, the earliest first; none that is over. A supplement has no last day (RULINGS 26):
 * its clock stands still until it is answered, and the days of our own reminders are no dates of the citizen's. Where the
 * month of the first pension hangs on money that has yet to arrive, it is not named.
 */
export function datesOf(progress: Progress, today: LocalDate): readonly CaseDate[] {
  const { status, scenario, retirementMonth: month, steps } = progress
  if (isBrokenOff(status)) return []
  const isTheirs = status === 'draft' || status === 'returned'
  const window = isTheirs && month !== null ? windowIn(scenario, month) : null
  const goesOn = status !== 'completed'
  const all: CaseDate[] = [
    ...(window ? [{ kind: 'windowOpens', day: window.from } as const] : []),
    ...(window?.to ? [{ kind: 'windowCloses', day: window.to } as const] : []),
    ...resultsDue(
      steps.flatMap((step) => (step.kind === 'departments' ? step.lanes : [])),
      today,
    ),
    ...(month !== null && goesOn ? [{ kind: 'retirementMonth', day: firstDayOf(month) } as const] : []),
    ...(month !== null && knowsFirstPension(progress)
      ? [{ kind: 'firstPension', day: firstDayOf(benefitStart(month)) } as const]
      : []),
  ]
  return upcoming(all, today)
}

/** By when those who look at it now are to have a result. */
export function resultsDue(lanes: readonly Promised[], today: LocalDate): readonly ResultDue[] {
  const due = lanes.flatMap(({ department, state, due, provisional = false }): ResultDue[] =>
    state === 'reviewing' && due !== null ? [{ kind: 'result', day: due, department, provisional }] : [],
  )
  return upcoming(due, today)
}

function upcoming<One extends CaseDate>(dates: readonly One[], today: LocalDate): readonly One[] {
  return dates
    .filter(({ day }) => day >= today)
    .sort((one, other) => (one.day === other.day ? 0 : one.day < other.day ? -1 : 1))
}

function knowsFirstPension({ scenario, steps, timeline }: Progress): boolean {
  const waited = timeline.some(({ code }) => code === 'contributionPending')
  return !BY_APPLICATION.includes(scenario) && !waited && !isPensionRefused(steps)
}

const isPensionRefused = (steps: readonly ProgressStep[]): boolean =>
  steps.some(
    (step) =>
      step.kind === 'departments' &&
      step.lanes.some(({ items, state }) => state === 'refused' && items.includes('pensionPayment')),
  )
