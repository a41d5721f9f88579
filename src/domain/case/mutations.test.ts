import fc from 'fast-check'
import type { CaseState, Command, Outcome } from './model'
import { INVARIANT_NAMES, INVARIANTS, type InvariantName } from './testing/invariants'
import { live, lives } from './testing/lives'
import { MACHINE, type Machine } from './testing/machine'

/** A part of the machine built wrong in one way, and the promise that this breaks. */
interface Mutation {
  readonly name: string
  readonly breaks: InvariantName
  readonly build: () => Partial<Machine>
}

type Evolve = Machine['evolve']
type EventType = Parameters<Evolve>[1]['type']

/** `evolve` that passes over one type of event. */
const forgetting = (type: EventType): Partial<Machine> => ({
  evolve: (state, event) => (event.type === type && state !== null ? state : MACHINE.evolve(state, event)),
})

/** `evolve` that does something more after one type of event. */
const evolving = (
  type: EventType,
  more: (state: CaseState, before: CaseState | null) => CaseState,
): Partial<Machine> => ({
  evolve: (state, event) => {
    const next = MACHINE.evolve(state, event)
    return event.type === type ? more(next, state) : next
  },
})

/** `decide` that answers one type of command in its own way. */
const deciding = <Type extends Command['type']>(
  type: Type,
  answer: (
    state: CaseState,
    command: Extract<Command, { type: Type }>,
    context: Parameters<Machine['decide']>[2],
  ) => Outcome | null,
): Partial<Machine> => ({
  decide: (state, command, context) => {
    const isIt = (one: Command): one is Extract<Command, { type: Type }> => one.type === type
    const own = state !== null && isIt(command) ? answer(state, command, context) : null
    return own ?? MACHINE.decide(state, command, context)
  },
})

/** `decide` whose events are tampered with. */
const tampering = (
  tamper: (
    events: Extract<Outcome, { ok: true }>['events'],
    state: CaseState | null,
    command: Command,
  ) => Extract<Outcome, { ok: true }>['events'],
): Partial<Machine> => ({
  decide: (state, command, context) => {
    const outcome = MACHINE.decide(state, command, context)
    return outcome.ok ? { ok: true, events: tamper(outcome.events, state, command) } : outcome
  },
})

const MUTATIONS: readonly Mutation[] = [
  {
    name: 'a decision is taken from whoever sends one',
    breaks: 'no result before a submission',
    build: () =>
      deciding('decideItem', (_state, { department, round, item, decision }, { now }) => ({
        ok: true,
        events: [{ type: 'decided', at: now, department, round, item, decision }],
      })),
  },
  {
    name: 'a department that answers an earlier round is taken to mean this one',
    breaks: 'no two results for one item',
    build: () =>
      tampering((events) =>
        events.map((event) => (event.type === 'decided' ? { ...event, round: 1 } : event)),
      ),
  },
  {
    name: 'a result is not remembered',
    breaks: 'no two results for one item',
    build: () => forgetting('decided'),
  },
  {
    name: 'a returned case starts from an empty form',
    breaks: 'a refused first step returns everything',
    build: () => evolving('returned', (state) => ({ ...state, submission: null })),
  },
  {
    name: 'a refused first step ends its item alone',
    breaks: 'a refused first step returns everything',
    build: () => tampering((events) => events.filter((event) => event.type !== 'returned')),
  },
  {
    name: 'the packages go out with the approval, whatever the month',
    breaks: 'the later departments wait for the first approval and the retirement month',
    build: () => ({
      decide: (state, command, context) =>
        MACHINE.decide(state, command, { ...context, today: '2099-01-01' }),
    }),
  },
  {
    name: 'the packages go out with the submission',
    breaks: 'the later departments wait for the first approval and the retirement month',
    build: () =>
      tampering((events) =>
        events.flatMap((event) =>
          event.type === 'packageSent' && event.department === 'hrss'
            ? [event, { ...event, department: 'housingFund', items: ['housingFundWithdrawal'] }]
            : [event],
        ),
      ),
  },
  {
    name: 'the clock never opens the next step',
    breaks: 'once the month has begun an approved case is with the later departments',
    build: () => deciding('advance', () => ({ ok: true, events: [] })),
  },
  {
    name: 'recall stays open for good',
    breaks: 'no recall and no withdrawal after the first decision',
    build: () =>
      deciding('recall', (state, _command, { now }) =>
        state.status === 'running' ? { ok: true, events: [{ type: 'recalled', at: now }] } : null,
      ),
  },
  {
    name: 'withdrawal stays open for good',
    breaks: 'no recall and no withdrawal after the first decision',
    build: () =>
      deciding('withdraw', (state, _command, { now }) =>
        state.status === 'running' ? { ok: true, events: [{ type: 'withdrawn', at: now }] } : null,
      ),
  },
  {
    name: 'the household check counts as a decision',
    breaks: 'until the first decision it can be recalled and withdrawn',
    build: () =>
      deciding('recall', (state) =>
        state.household?.confirmed ? { ok: false, refusal: 'alreadyDecided' } : null,
      ),
  },
  {
    name: 'a filed result is filed again',
    breaks: 'every result is filed once',
    build: () => forgetting('resultFiled'),
  },
  {
    name: 'only what was approved is filed',
    breaks: 'every result is filed once',
    build: () =>
      deciding('fileResult', (state, { item, round }) =>
        state.results.some(
          (one) => one.item === item && one.round === round && one.decision.outcome === 'refused',
        )
          ? { ok: true, events: [] }
          : null,
      ),
  },
  {
    name: 'a withdrawn case goes on',
    breaks: 'nothing happens after the end but the record, the reading and the certificate',
    build: () => forgetting('withdrawn'),
  },
  {
    name: 'a finished case stays open',
    breaks: 'the case ends when, and only when, every item has its result',
    build: () => tampering((events) => events.filter((event) => event.type !== 'completed')),
  },
  {
    name: 'the first of the three ends the case',
    breaks: 'the case ends when, and only when, every item has its result',
    build: () =>
      tampering((events) =>
        events.flatMap((event) =>
          event.type === 'decided' && event.department === 'housingFund'
            ? [event, { type: 'completed', at: event.at } as const]
            : [event],
        ),
      ),
  },
  {
    name: 'the fold remembers what it folded before',
    breaks: 'folding twice gives the same',
    build: () => {
      let folded = 0
      return evolving('submitted', (state) => {
        folded += 1
        return { ...state, materialsSeen: folded } as CaseState
      })
    },
  },
  {
    name: 'a department that asked goes on working',
    breaks: 'a supplement stops the clock and starts it anew',
    build: () => forgetting('supplementRequested'),
  },
  {
    name: 'an answer leaves the old date',
    breaks: 'a supplement stops the clock and starts it anew',
    build: () =>
      tampering((events, state) =>
        events.map((event) => {
          if (event.type !== 'supplementAnswered') return event
          const task = state?.tasks.find((one) => one.department === event.department)
          return task === undefined ? event : { ...event, deadline: task.deadline }
        }),
      ),
  },
  {
    name: 'a reminder comes whenever one is asked for',
    breaks: 'who is waited for is reminded, not before the day and not twice of it',
    build: () =>
      deciding('remindSupplement', (state, { department }, { now }) => {
        const task = state.tasks.find((one) => one.department === department)
        return task?.standing.kind === 'waitingForCitizen'
          ? {
              ok: true,
              events: [
                { type: 'supplementReminded', at: now, department, items: task.items, afterDays: 7 } as const,
              ],
            }
          : null
      }),
  },
  {
    name: 'a reminder is not remembered',
    breaks: 'who is waited for is reminded, not before the day and not twice of it',
    build: () => forgetting('supplementReminded'),
  },
  {
    name: 'a unit’s reminder is not remembered',
    breaks: 'a unit is reminded while it has not answered, not before the day and not twice of it',
    build: () => forgetting('unitReminded'),
  },
  {
    name: 'an answer ends no reminders',
    breaks: 'who is waited for is reminded, not before the day and not twice of it',
    build: () => forgetting('supplementAnswered'),
  },
  {
    name: 'nobody did it',
    breaks: 'every event says who did it',
    build: () =>
      tampering((events) => events.map(({ actor: _actor, ...event }) => event as (typeof events)[number])),
  },
  {
    name: 'whom something is sent to is taken for who sent it',
    breaks: 'every event says who did it',
    build: () =>
      tampering((events) =>
        events.map((event) =>
          'department' in event ? { ...event, actor: 'department:health' as const } : event,
        ),
      ),
  },
  {
    name: 'a case sent again gets another number',
    breaks: 'a case keeps its number and counts its rounds',
    build: () =>
      tampering((events) =>
        events.map((event) =>
          event.type === 'submitted' ? { ...event, number: `${event.number}-${String(event.round)}` } : event,
        ),
      ),
  },
  {
    name: 'a case sent again asks for the household again',
    breaks: 'a household confirmation is kept and nobody waits for it',
    build: () => evolving('submitted', (state) => ({ ...state, household: null })),
  },
  {
    name: 'the first department waits for the household check',
    breaks: 'a household confirmation is kept and nobody waits for it',
    build: () =>
      tampering((events, _state, command) =>
        command.type === 'submit' ? events.filter((event) => event.type !== 'packageSent') : events,
      ),
  },
  {
    name: 'that a refusal was read is forgotten',
    breaks: 'what is said twice changes nothing',
    build: () => forgetting('refusalRead'),
  },
  {
    name: 'a refusal that was read goes on waiting',
    breaks: 'a refusal waits on the person until it was read, and stays among the results',
    build: () => ({
      progress: (events, ...others) =>
        MACHINE.progress(
          events.filter(({ type }) => type !== 'refusalRead'),
          ...others,
        ),
    }),
  },
  {
    name: 'a refusal that was read is gone from the results',
    breaks: 'a refusal waits on the person until it was read, and stays among the results',
    build: () => ({
      progress: (events, ...others) => {
        const view = MACHINE.progress(events, ...others)
        if (!events.some(({ type }) => type === 'refusalRead')) return view
        return {
          ...view,
          steps: view.steps.map((step) =>
            step.kind === 'departments'
              ? { ...step, lanes: step.lanes.filter(({ state }) => state !== 'refused') }
              : step,
          ),
        }
      },
    }),
  },
  {
    name: 'the packages go out while the unit is still asked',
    breaks: 'no department sees what the unit has to confirm before it has',
    build: () =>
      tampering((events) =>
        events.map((event) =>
          event.type === 'confirmationAsked'
            ? {
                type: 'packageSent',
                at: event.at,
                round: event.round,
                department: 'hrss',
                items: ['specialWorkRetirement'],
                receivedOn: event.askedOn,
                deadline: { known: true, due: event.askedOn, provisional: false },
              }
            : event,
        ),
      ),
  },
  {
    name: 'a unit that declines is taken for one that confirms',
    breaks: 'no department sees what the unit has to confirm before it has',
    build: () => ({
      decide: (state, command, context) => {
        if (command.type !== 'answerConfirmation') return MACHINE.decide(state, command, context)
        const { reasons, ...rest } = { reasons: [], ...command.confirmation }
        const yes = { ...command, confirmation: { ...rest, outcome: 'confirmed' } } as const
        const outcome = MACHINE.decide(state, yes, context)
        return outcome.ok && reasons.length > 0
          ? {
              ok: true,
              events: outcome.events.map((event) =>
                event.type === 'confirmationAnswered'
                  ? { ...event, confirmation: command.confirmation }
                  : event,
              ),
            }
          : outcome
      },
    }),
  },
  {
    name: 'a cancelled case keeps its recognition form',
    breaks: 'what was taken back leaves no paper that counts',
    build: () => evolving('cancelled', (state, before) => ({ ...state, documents: before?.documents ?? [] })),
  },
  {
    name: 'a form for the old month stands beside the new one',
    breaks: 'what was taken back leaves no paper that counts',
    build: () =>
      evolving('monthChanged', (state, before) => ({ ...state, documents: before?.documents ?? [] })),
  },
  {
    name: 'a case is cancelled whenever one likes',
    breaks: 'only what waits for the retirement month is taken back after its approval',
    build: () =>
      deciding('cancel', (state, _command, { now }) =>
        state.status === 'running' ? { ok: true, events: [{ type: 'cancelled', at: now }] } : null,
      ),
  },
  {
    name: 'the certificate is there for the asking',
    breaks: 'a certificate is only for a granted pension',
    build: () =>
      deciding('claimCertificate', (_state, { certificateNumber }, { now }) => ({
        ok: true,
        events: [{ type: 'certificateClaimed', at: now, certificateNumber }],
      })),
  },
  {
    name: 'any department ends a certificate',
    breaks:
      'a certificate is corrected and ended by its issuer, one version after the other, while it counts',
    build: () =>
      deciding('endCertificate', (state, { department, reason }, { now }) =>
        state.certificate?.ended === null
          ? { ok: true, events: [{ type: 'certificateEnded', at: now, department, reason }] }
          : null,
      ),
  },
  {
    name: 'a certificate is corrected after its end',
    breaks:
      'a certificate is corrected and ended by its issuer, one version after the other, while it counts',
    build: () =>
      evolving('certificateEnded', (state) => ({
        ...state,
        certificate: state.certificate && { ...state.certificate, ended: null },
      })),
  },
  {
    name: 'a certificate outlives its person',
    breaks: 'nobody who has died holds a certificate that counts',
    build: () =>
      deciding('close', (state, { department, reason }, { now }) =>
        state.status === 'running'
          ? { ok: true, events: [{ type: 'closed', at: now, department, reason }] }
          : null,
      ),
  },
  {
    name: 'the command is copied into its event',
    breaks: 'events hold no personal values',
    build: () => tampering((events, _state, command) => events.map((event) => ({ ...command, ...event }))),
  },
  {
    name: 'a decision is copied as it came',
    breaks: 'events hold no personal values',
    build: () =>
      tampering((events, _state, command) =>
        events.map((event) =>
          event.type === 'decided' && command.type === 'decideItem'
            ? { ...event, decision: command.decision }
            : event,
        ),
      ),
  },
  {
    name: 'a department that repeats itself is told off',
    breaks: 'what is said twice changes nothing',
    build: () =>
      deciding('decideItem', (state, { item, round }) =>
        state.results.some((one) => one.item === item && one.round === round)
          ? { ok: false, refusal: 'itemAlreadyDecided' }
          : null,
      ),
  },
  {
    name: 'recall is offered after the first decision',
    breaks: 'the citizen is offered exactly what would be done',
    build: () => ({
      progress: (...all) => {
        const view = MACHINE.progress(...all)
        return view.status === 'draft' ? view : { ...view, allowed: [...view.allowed, 'recall'] }
      },
    }),
  },
  {
    name: 'a provisional date is taken at its word',
    breaks: 'a date that was not shown, or only provisionally, is never overdue',
    build: () => ({
      progress: (events, today, outages) => {
        const view = MACHINE.progress(events, today, outages)
        return {
          ...view,
          steps: view.steps.map((step) =>
            step.kind === 'departments'
              ? {
                  ...step,
                  lanes: step.lanes.map((lane) => ({
                    ...lane,
                    overdue: lane.due !== null && today > lane.due,
                  })),
                }
              : step,
          ),
        }
      },
    }),
  },
  {
    name: 'the last day counts as too late',
    breaks: 'a date that was not shown, or only provisionally, is never overdue',
    build: () => ({
      progress: (events, today, outages) => {
        const view = MACHINE.progress(events, today, outages)
        return {
          ...view,
          steps: view.steps.map((step) =>
            step.kind === 'departments'
              ? {
                  ...step,
                  lanes: step.lanes.map((lane) => ({
                    ...lane,
                    overdue: lane.due !== null && !lane.provisional && today >= lane.due,
                  })),
                }
              : step,
          ),
        }
      },
    }),
  },
  {
    name: 'a department that is down loses its lane',
    breaks: 'a department that is down hides nothing else',
    build: () => ({
      progress: (events, today, outages = {}) => {
        const view = MACHINE.progress(events, today, outages)
        return {
          ...view,
          steps: view.steps.map((step) =>
            step.kind === 'departments'
              ? { ...step, lanes: step.lanes.filter((lane) => outages[lane.department] === undefined) }
              : step,
          ),
        }
      },
    }),
  },
]

const SAMPLE = fc.sample(lives, { numRuns: 300 })

/** Whether some life of a machine built so breaks the promise. */
function isBroken(invariant: InvariantName, machine: Machine): boolean {
  return SAMPLE.some((life) => INVARIANTS[invariant](live(life, machine)) !== null)
}

describe('a machine that is built wrong is found out', () => {
  test.each(MUTATIONS.map((mutation) => [mutation.name, mutation] as const))(
    '%s',
    (_name, { build, breaks }) => {
      expect(isBroken(breaks, { ...MACHINE, ...build() })).toBe(true)
    },
  )

  test('by every invariant', () => {
    const broken = new Set(MUTATIONS.map((mutation) => mutation.breaks))
    expect(INVARIANT_NAMES.filter((name) => !broken.has(name))).toEqual([])
  })
})
