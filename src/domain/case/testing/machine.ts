import { addDays, weekdayOf } from '../../calendar/localDate'
import type { Deadline } from '../../calendar/workingDays'
import type { LocalDate } from '../../scheme/ids'
import { decide } from '../decide'
import { evolve } from '../evolve'
import type { CaseContext, CaseEvent, CaseState, Command, Outcome } from '../model'
import { progress } from '../progress'

/** What a case's life is made of; tests put a mutated part in its place. */
export interface Machine {
  readonly decide: typeof decide
  readonly evolve: typeof evolve
  readonly progress: typeof progress
}

export const MACHINE: Machine = { decide, evolve, progress }

/** One command at its day, what came of it, and how the case stood before and after. */
export interface Turn {
  readonly today: LocalDate
  readonly command: Command
  readonly before: CaseState | null
  readonly outcome: Outcome
  readonly after: CaseState | null
}

export interface Trace {
  readonly machine: Machine
  readonly turns: readonly Turn[]
  readonly events: readonly CaseEvent[]
  readonly state: CaseState | null
  readonly today: LocalDate
}

/** From here on the test calendar's working days are not announced. */
export const UNANNOUNCED: LocalDate = '2026-12-01'

/** A calendar that knows weekends and no holidays. */
export function weekdayDeadline(receivedOn: LocalDate, workingDays: number): Deadline {
  let due = receivedOn
  for (let left = workingDays; left > 0;) {
    due = addDays(due, 1)
    if (weekdayOf(due) % 6 !== 0) left -= 1
  }
  return { known: true, due, provisional: due >= UNANNOUNCED }
}

/** Ten in the morning in China. */
export const contextOn = (today: LocalDate): CaseContext => ({
  now: `${today}T02:00:00.000Z`,
  today,
  deadline: weekdayDeadline,
})

/** Plays commands in order, each on its day; a refused command changes nothing. */
export class Play {
  private readonly turns: Turn[] = []
  private readonly events: CaseEvent[] = []
  state: CaseState | null = null
  today: LocalDate

  constructor(
    start: LocalDate,
    private readonly machine: Machine = MACHINE,
  ) {
    this.today = start
  }

  /** Moves the case clock, never back. */
  on(day: LocalDate): this {
    if (day > this.today) this.today = day
    return this
  }

  does(command: Command): Outcome {
    const before = this.state
    const outcome = this.machine.decide(before, command, contextOn(this.today))
    if (outcome.ok) {
      this.events.push(...outcome.events)
      this.state = outcome.events.reduce<CaseState | null>(this.machine.evolve, before)
    }
    this.turns.push({ today: this.today, command, before, outcome, after: this.state })
    return outcome
  }

  trace(): Trace {
    const { machine, turns, events, state, today } = this
    return { machine, turns, events, state, today }
  }
}
