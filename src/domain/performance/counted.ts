import type { CaseEvent } from '../case/model'
import { chinaDate, dayKind, addDays, type Deadline } from '../calendar'
import type { Department, LocalDate, YearMonth } from '../scheme/ids'
import type { ReasonCode } from '../scheme/reasons'

/** What is counted. */
export type Countable =
  | { readonly what: 'applied' }
  | { readonly what: 'finished' }
  /** A department's result: after so many working days on its desk, and by the day that the citizen was shown or not. */
  | {
      readonly what: 'result'
      readonly department: Department
      readonly days: number
      readonly onTime: boolean
      readonly refused: boolean
    }
  | { readonly what: 'reason'; readonly department: Department; readonly reason: ReasonCode }

/**
 * What one event adds to the scheme's own figures: once, in the month in which it happened, and never anything else later
 * on, so that sums of it can be kept and added to.
 */
export type Counted = Countable & { readonly seq: number; readonly month: YearMonth }

/** A package on a department's desk. */
interface Desk {
  readonly department: Department
  readonly open: ReadonlySet<string>
  /** Working days of clocks that have stopped; null where no table reaches. */
  readonly before: number | null
  /** The clock that runs; null while somebody else is waited for. */
  readonly clock: { readonly from: LocalDate; readonly deadline: Deadline } | null
  readonly refused: boolean
}

const dayOf = (at: string): LocalDate => chinaDate(at)

/** Working days after one day, up to and with another: a promise is counted so. Null where no table reaches. */
function workingDaysAfter(from: LocalDate, until: LocalDate): number | null {
  let days = 0
  for (let day = addDays(from, 1); day <= until; day = addDays(day, 1)) {
    const kind = dayKind(day)
    if (kind === 'unknown') return null
    if (kind === 'workingDay') days += 1
  }
  return days
}

function stopped(desk: Desk, on: LocalDate): Desk {
  if (desk.clock === null || desk.before === null) return { ...desk, clock: null }
  const days = workingDaysAfter(desk.clock.from, on)
  return { ...desk, clock: null, before: days === null ? null : desk.before + days }
}

/**
 * What a case's events add, in their order. A department's days are those on which it was its turn: none while a
 * supplement or a payment was waited for. On time is what came by the day of the clock that ran at the end, which is the
 * one that the citizen was shown. A result whose days no holiday table can count is left out.
 */
export function countedOf(events: readonly CaseEvent[]): readonly Counted[] {
  const counted: Counted[] = []
  let desks = new Map<Department, Desk>()
  const change = (department: Department, to: (desk: Desk) => Desk) => {
    const desk = desks.get(department)
    if (desk) desks.set(department, to(desk))
  }
  for (const [index, event] of events.entries()) {
    const day = dayOf(event.at)
    const at = { seq: index + 1, month: day.slice(0, 7) as YearMonth }
    switch (event.type) {
      case 'submitted':
        // Whatever lay there was taken back, or returned.
        desks = new Map()
        if (event.round === 1) counted.push({ ...at, what: 'applied' })
        break
      case 'recalled':
      case 'returned':
      case 'monthChanged':
      case 'withdrawn':
      case 'cancelled':
      case 'closed':
        desks = new Map()
        break
      // None of these is a department's work on what it was given, or ends it.
      case 'created':
      case 'confirmationAsked':
      case 'confirmationAnswered':
      case 'unitReminded':
      case 'householdAsked':
      case 'householdConfirmed':
      case 'supplementReminded':
      case 'documentIssued':
      case 'refusalRead':
      case 'resultFiled':
      case 'certificateClaimed':
      case 'certificateCorrected':
      case 'certificateEnded':
        break
      case 'completed':
        counted.push({ ...at, what: 'finished' })
        break
      case 'packageSent': {
        const { department, items, receivedOn: from, deadline } = event
        const clock = { from, deadline }
        desks.set(department, { department, open: new Set(items), before: 0, clock, refused: false })
        break
      }
      case 'supplementRequested':
      case 'contributionPending':
        change(event.department, (desk) => stopped(desk, day))
        break
      case 'supplementAnswered':
      case 'contributionArrived': {
        const { receivedOn: from, deadline } = event
        change(event.department, (desk) => ({ ...desk, clock: { from, deadline } }))
        break
      }
      case 'decided': {
        const { department, decision, item } = event
        const desk = desks.get(department)
        if (desk === undefined || !desk.open.has(item)) break
        const isRefused = decision.outcome === 'refused'
        if (decision.outcome === 'refused')
          for (const reason of decision.reasons) counted.push({ ...at, what: 'reason', department, reason })
        const open = new Set([...desk.open].filter((one) => one !== item))
        const left = { ...desk, open, refused: desk.refused || isRefused }
        if (open.size > 0) {
          desks.set(department, left)
          break
        }
        desks.delete(department)
        const days = stopped(left, day).before
        const deadline = left.clock?.deadline
        // A refusal may come while a supplement is open: its clock stands, and nobody is late.
        const onTime = deadline === undefined ? true : deadline.known ? day <= deadline.due : null
        if (days !== null && onTime !== null)
          counted.push({ ...at, what: 'result', department, days, onTime, refused: left.refused })
        break
      }
    }
  }
  return counted
}
