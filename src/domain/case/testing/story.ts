import { promisedDeadline } from '../../calendar'
import { flowOf, itemsOf } from '../../scheme/flow'
import type { Department, Item, LocalDate, Scenario, YearMonth } from '../../scheme/ids'
import type { ReasonCode } from '../../scheme/reasons'
import { decide, fold, lanesOf, progress } from '../index'
import type { CaseEvent, Command, Lane, Outcome, Progress, ProgressStep } from '../index'

/** A case that is told by commands, each on its day; refused ones are an error unless they are looked at. */
export class Story {
  events: readonly CaseEvent[] = []

  constructor(
    public today: LocalDate,
    readonly retirementMonth: YearMonth = '2026-11',
    readonly scenario: Scenario = 'normal',
  ) {}

  tries(command: Command, by?: 'agent'): Outcome {
    return decide(fold(this.events), command, {
      now: `${this.today}T02:24:00.000Z`,
      today: this.today,
      deadline: promisedDeadline,
      ...(by && { by }),
    })
  }

  does(command: Command): this {
    const outcome = this.tries(command)
    if (!outcome.ok) throw new Error(`${command.type} on ${this.today}: ${outcome.refusal}`)
    this.events = [...this.events, ...outcome.events]
    return this
  }

  on(day: LocalDate): this {
    this.today = day
    return this
  }

  get round(): number {
    return fold(this.events)?.submission?.round ?? 0
  }

  submission(items: readonly Item[] = itemsOf(flowOf(this.scenario))): Command {
    return {
      type: 'submit',
      number: '202605110037',
      scenario: this.scenario,
      items,
      retirementMonth: this.retirementMonth,
      materialIds: ['m1', 'm2', 'm3'],
      promiseVersion: '2026-01',
      signature: 'drawn',
    }
  }

  approves(department: Department, item: Item): this {
    return this.does({
      type: 'decideItem',
      department,
      round: this.round,
      item,
      decision: { outcome: 'approved' },
    })
  }

  refuses(department: Department, item: Item, reason: ReasonCode): this {
    return this.does({
      type: 'decideItem',
      department,
      round: this.round,
      item,
      decision: { outcome: 'refused', reasons: [reason] },
    })
  }

  wantsPage(department: Department): this {
    return this.does({
      type: 'requestSupplement',
      department,
      round: this.round,
      wants: [{ material: 'archivePages', reason: 'unreadable', materialId: 'm3' }],
    })
  }

  shown(today: LocalDate = this.today): Progress {
    return progress(this.events, today)
  }

  lane(department: Department, today: LocalDate = this.today): Lane {
    const lane = lanesOf(this.shown(today).steps).find((one) => one.department === department)
    if (lane === undefined) throw new Error(`no lane of ${department}`)
    return lane
  }

  step<Kind extends ProgressStep['kind']>(kind: Kind): Extract<ProgressStep, { kind: Kind }> | undefined {
    const isIt = (step: ProgressStep): step is Extract<ProgressStep, { kind: Kind }> => step.kind === kind
    return this.shown().steps.find(isIt)
  }
}

export const everything: readonly Item[] = itemsOf(flowOf('normal'))

/** A draft of someone who retires in November 2026, begun on 6 May unless told otherwise. */
export const drafted = (day: LocalDate = '2026-05-06', month?: YearMonth) =>
  new Story(day, month).does({ type: 'create', scenario: 'normal', applicant: 'self' })

/** The same, sent on Monday 11 May. */
export const submitted = (month?: YearMonth) => {
  const story = drafted('2026-05-06', month).on('2026-05-11')
  return story.does(story.submission())
}

/** A case of another scenario, sent on the same Monday. */
export const sentAs = (scenario: Scenario, month: YearMonth = '2026-11') => {
  const story = new Story('2026-05-06', month, scenario).does({ type: 'create', scenario, applicant: 'self' })
  return story.on('2026-05-11').does(story.submission())
}

/** Its first approval, on Friday 15 May. */
export const approved = () => submitted().on('2026-05-15').approves('hrss', 'benefitQualification')

/** The retirement month has begun, and the three have their packages. */
export const inTheMonth = () => approved().on('2026-11-01').does({ type: 'advance' })
