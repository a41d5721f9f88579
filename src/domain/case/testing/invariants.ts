import { flowOf, isAwaited } from '../../scheme/flow'
import { addDays, chinaDate } from '../../calendar/localDate'
import { DEPARTMENTS, type Department } from '../../scheme/ids'
import { ACTORS } from '../actors'
import { allowedActions, itemsEnded, lanesOf } from '../progress'
import type { CaseEvent, CaseState, Command } from '../model'
import type { Progress } from '../progressModel'
import { contextOn, weekdayDeadline, type Trace, type Turn } from './machine'

/** A promise about every life of a case: the message says where it was broken, `null` that it was kept. */
export type Invariant = (trace: Trace) => string | null

type EventOf<Type extends CaseEvent['type']> = Extract<CaseEvent, { type: Type }>

const isOf =
  <Type extends CaseEvent['type']>(type: Type) =>
  (event: CaseEvent): event is EventOf<Type> =>
    event.type === type

/** The first complaint over all events, each seen with those before it. */
function firstAlong(
  events: readonly CaseEvent[],
  complaint: (event: CaseEvent, before: readonly CaseEvent[]) => string | null,
): string | null {
  for (const [index, event] of events.entries()) {
    const found = complaint(event, events.slice(0, index))
    if (found !== null) return `event ${String(index)}: ${found}`
  }
  return null
}

/** Sent, sent again, or begun anew for another month: from here on a round counts. */
const isRound = (event: CaseEvent): event is EventOf<'submitted' | 'monthChanged'> =>
  event.type === 'submitted' || event.type === 'monthChanged'

/** What happened since the current round began. */
function sinceSubmission(events: readonly CaseEvent[]): readonly CaseEvent[] {
  const last = events.map(isRound).lastIndexOf(true)
  return events.slice(last + 1)
}

const ENDINGS: readonly CaseEvent['type'][] = ['completed', 'withdrawn', 'cancelled', 'closed']

const json = (value: unknown) => JSON.stringify(value)

/** A result that others wait for. */
const isFirst = (state: CaseState | null, event: { department: Department }): boolean =>
  state !== null && isAwaited(flowOf(state.scenario), event.department)

const decisionsMade = (events: readonly CaseEvent[]) => events.filter(isOf('decided'))

function foldOn(trace: Trace, events: readonly CaseEvent[]): CaseState | null {
  return events.reduce<CaseState | null>(trace.machine.evolve, null)
}

interface Look {
  readonly turn: Turn
  readonly events: readonly CaseEvent[]
  readonly view: Progress
}

/** What was shown of a case along its life: after each turn that changed it, on that day. */
function looks(trace: Trace): Look[] {
  const seen: CaseEvent[] = []
  return trace.turns.flatMap((turn) => {
    if (!turn.outcome.ok || turn.outcome.events.length === 0) return []
    seen.push(...turn.outcome.events)
    const events = [...seen]
    return [{ turn, events, view: trace.machine.progress(events, turn.today) }]
  })
}

export const INVARIANTS = {
  'no result before a submission': ({ events }) =>
    firstAlong(events, (event, before) => {
      if (event.type !== 'decided') return null
      const since = sinceSubmission(before)
      return before.filter(isRound).pop()?.round === event.round &&
        since.some(
          (one) =>
            one.type === 'packageSent' &&
            one.department === event.department &&
            one.items.includes(event.item),
        )
        ? null
        : `${event.department} decided what it was not given in round ${String(event.round)}`
    }),

  'no two results for one item': ({ events }) =>
    firstAlong(events, (event, before) =>
      event.type === 'decided' &&
      decisionsMade(before).some((one) => one.item === event.item && one.round === event.round)
        ? `${event.item} decided again`
        : null,
    ),

  'a refused first step returns everything': ({ turns }) => {
    for (const { outcome, before, after } of turns) {
      if (!outcome.ok) continue
      const refusal = outcome.events.find(
        (event) => event.type === 'decided' && event.decision.outcome === 'refused' && isFirst(before, event),
      )
      if (refusal === undefined) continue
      if (!outcome.events.some(isOf('returned')) || after?.status !== 'returned') return 'not returned'
      if (json(after.submission) !== json(before?.submission)) return 'not all was kept'
      if (json(after.household) !== json(before?.household)) return 'the household result was lost'
      if (!allowedActions(after).includes('submit')) return 'cannot be sent again'
    }
    return null
  },

  'the later departments wait for the first approval and the retirement month': ({ turns }) => {
    const seen: CaseEvent[] = []
    for (const { outcome, today, after } of turns) {
      for (const event of outcome.ok ? outcome.events : []) {
        if (event.type === 'packageSent' && after !== null) {
          const { department } = event
          const flow = flowOf(after.scenario)
          const step = flow.steps.find((one) => one.tasks.some((task) => task.department === department))
          const approved = decisionsMade(seen).filter(
            (one) => one.round === event.round && one.decision.outcome === 'approved',
          )
          const earlier = step === undefined ? [] : flow.steps.slice(0, flow.steps.indexOf(step))
          if (
            earlier.some(({ tasks }) =>
              tasks.some(({ items }) => items.some((item) => !approved.some((one) => one.item === item))),
            )
          )
            return `${department} got its package before the first approval`
          const month = after.submission?.retirementMonth
          if (step?.opens === 'retirementMonth' && (month === undefined || today < `${month}-01`))
            return `${department} got it on ${today}`
        }
        seen.push(event)
      }
    }
    return null
  },

  'no department sees what the unit has to confirm before it has': ({ turns }) => {
    const seen: CaseEvent[] = []
    for (const { outcome, after } of turns) {
      for (const event of outcome.ok ? outcome.events : []) {
        if (
          event.type === 'packageSent' &&
          after !== null &&
          flowOf(after.scenario).confirmedBy !== null &&
          !seen.some(
            (one) =>
              one.type === 'confirmationAnswered' &&
              one.round === event.round &&
              one.confirmation.outcome === 'confirmed',
          )
        )
          return `${event.department} in round ${String(event.round)}`
        seen.push(event)
      }
    }
    return null
  },

  'what was taken back leaves no paper that counts': ({ turns }) => {
    for (const { after } of turns) {
      if (after === null) continue
      const round = after.submission?.round
      const counts = after.documents.filter((document) => !document.isVoid)
      if (after.status === 'cancelled' && counts.length > 0) return 'a cancelled case has papers'
      if (counts.some((document) => document.round !== round)) return 'a paper of an earlier round counts'
    }
    return null
  },

  'only what waits for the retirement month is taken back after its approval': ({ turns }) => {
    for (const { outcome, before } of turns) {
      if (!outcome.ok || before === null) continue
      const taken = outcome.events.find(
        (event) => event.type === 'cancelled' || event.type === 'monthChanged',
      )
      if (taken === undefined) continue
      const now = before.results.filter((one) => one.round === before.submission?.round)
      if (now.length === 0) return `${taken.type} before any decision`
      if (before.tasks.some(({ department }) => !isFirst(before, { department })))
        return `${taken.type} when others had it`
    }
    return null
  },

  'once the month has begun an approved case is with the later departments': (trace) => {
    const { state, today, machine } = trace
    if (state === null) return null
    const advanced = machine.decide(state, { type: 'advance' }, contextOn(addDays(today, 400)))
    if (!advanced.ok) return `time was refused: ${advanced.refusal}`
    const after = advanced.events.reduce<CaseState | null>(machine.evolve, state)
    return after?.status === 'running' &&
      after.confirmation?.answer !== null &&
      after.tasks.every((task) =>
        task.items.every((item) =>
          after.results.some((one) => one.item === item && one.round === after.submission?.round),
        ),
      )
      ? 'a running case that nobody holds'
      : null
  },

  'no recall and no withdrawal after the first decision': ({ events }) =>
    firstAlong(events, (event, before) => {
      if (event.type !== 'recalled' && event.type !== 'withdrawn') return null
      const since = sinceSubmission(before)
      return decisionsMade(since).length > 0 && !since.some(isOf('returned')) ? event.type : null
    }),

  'until the first decision it can be recalled and withdrawn': ({ turns, machine }) => {
    for (const { after, today } of turns) {
      if (after?.status !== 'running') continue
      if (after.results.some((one) => one.round === after.submission?.round)) continue
      for (const type of ['recall', 'withdraw'] as const) {
        if (!machine.decide(after, { type }, contextOn(today)).ok) return `${type} was refused`
      }
    }
    return null
  },

  'every result is filed once': (trace) => {
    const { events, state, machine, today } = trace
    const wrong = firstAlong(events, (event, before) => {
      if (event.type !== 'resultFiled') return null
      const same = (one: { item: string; round: number }) =>
        one.item === event.item && one.round === event.round
      if (!decisionsMade(before).some(same)) return 'filed what was never decided'
      return before.filter(isOf('resultFiled')).some(same) ? 'filed twice' : null
    })
    if (wrong !== null) return wrong
    const made = decisionsMade(events)
    let now = state
    let filed = events.filter(isOf('resultFiled')).length
    for (const { item, round } of [...made, ...made]) {
      const outcome = machine.decide(now, { type: 'fileResult', item, round }, contextOn(today))
      if (!outcome.ok) return `filing was refused: ${outcome.refusal}`
      filed += outcome.events.length
      now = outcome.events.reduce<CaseState | null>(machine.evolve, now)
    }
    return filed === made.length ? null : `${String(filed)} filed of ${String(made.length)}`
  },

  'nothing happens after the end but the record, the reading and the certificate': ({ events }) =>
    firstAlong(events, (event, before) =>
      before.some((one) => ENDINGS.includes(one.type)) &&
      event.type !== 'resultFiled' &&
      event.type !== 'refusalRead' &&
      event.type !== 'certificateClaimed' &&
      event.type !== 'certificateCorrected' &&
      event.type !== 'certificateEnded'
        ? event.type
        : null,
    ),

  'the case ends when, and only when, every item has its result': ({ turns }) => {
    for (const { after } of turns) {
      if (after === null || after.submission === null) continue
      if (after.status !== 'running' && after.status !== 'completed') continue
      const { round, items } = after.submission
      const isAllDecided = items.every((item) =>
        after.results.some((one) => one.item === item && one.round === round),
      )
      if (isAllDecided !== (after.status === 'completed'))
        return `${after.status} with ${json(after.results)}`
    }
    return null
  },

  'folding twice gives the same': (trace) => {
    const record = json(trace.events)
    const once = json(foldOn(trace, trace.events))
    if (once !== json(foldOn(trace, trace.events))) return 'the second fold differs'
    if (once !== json(trace.state)) return 'the fold differs from the case as it was lived'
    return json(trace.events) === record ? null : 'folding changed the events'
  },

  'a supplement stops the clock and starts it anew': (trace) => {
    const wrong = firstAlong(trace.events, (event, before) => {
      if (event.type === 'decided') {
        const own = sinceSubmission(before).filter(
          (one) =>
            (one.type === 'supplementRequested' || one.type === 'supplementAnswered') &&
            one.department === event.department,
        )
        return own[own.length - 1]?.type === 'supplementRequested' ? 'decided while it waited' : null
      }
      if (event.type !== 'supplementAnswered') return null
      const promise = event.department === 'housingFund' ? 3 : 5
      return json(event.deadline) === json(weekdayDeadline(event.receivedOn, promise))
        ? null
        : 'the old clock'
    })
    if (wrong !== null) return wrong
    for (const { events, view } of looks(trace)) {
      const stopped = lanesOf(view.steps).filter(
        ({ holder, waitingFor }) => holder === 'citizen' || waitingFor,
      )
      if (stopped.length === 0) continue
      if (stopped.some((lane) => lane.due !== null)) return 'a date stands where no clock runs'
      const muchLater = lanesOf(trace.machine.progress(events, '2099-01-01').steps)
      if (
        muchLater.some((lane) => lane.overdue && stopped.some((one) => one.department === lane.department))
      ) {
        return 'a clock ran on'
      }
    }
    return null
  },

  'who is waited for is reminded, not before the day and not twice of it': ({ events }) =>
    firstAlong(events, (event, before) => {
      if (event.type !== 'supplementReminded') return null
      const own = sinceSubmission(before).filter(
        (one) =>
          (one.type === 'supplementRequested' ||
            one.type === 'supplementReminded' ||
            one.type === 'supplementAnswered') &&
          one.department === event.department,
      )
      const asked = own.map(isOf('supplementRequested')).lastIndexOf(true)
      const since = own.slice(asked)
      if (asked < 0 || since.some(isOf('supplementAnswered'))) return 'nobody is waited for'
      const [first] = since
      if (first === undefined || chinaDate(event.at) < addDays(chinaDate(first.at), event.afterDays))
        return `${String(event.afterDays)} days are not over`
      return since.filter(isOf('supplementReminded')).some((one) => one.afterDays >= event.afterDays)
        ? `reminded again after ${String(event.afterDays)} days`
        : null
    }),

  'a unit is reminded while it has not answered, not before the day and not twice of it': ({ events }) =>
    firstAlong(events, (event, before) => {
      if (event.type !== 'unitReminded') return null
      const asked = before.map(isOf('confirmationAsked')).lastIndexOf(true)
      const since = before.slice(asked)
      const first = since[0]
      if (first?.type !== 'confirmationAsked' || since.some(isOf('confirmationAnswered')))
        return 'no unit is waited for'
      if (chinaDate(event.at) < addDays(first.askedOn, event.afterDays))
        return `${String(event.afterDays)} days are not over`
      return since.filter(isOf('unitReminded')).some((one) => one.afterDays >= event.afterDays)
        ? `reminded again after ${String(event.afterDays)} days`
        : null
    }),

  'every event says who did it': ({ events }) =>
    firstAlong(events, (event) => {
      if (event.actor === undefined) return `${event.type} is nobody's`
      if (!ACTORS.includes(event.actor)) return `${event.actor} is nobody`
      const isDepartments = event.actor.indexOf('department:') === 0
      return isDepartments && 'department' in event && event.actor !== `department:${event.department}`
        ? `${event.type} of ${event.department} is said to be ${event.actor}'s`
        : null
    }),

  'a case keeps its number and counts its rounds': ({ events }) => {
    const sent = events.filter(isOf('submitted'))
    if (new Set(sent.map((one) => one.number)).size > 1) return 'another number'
    const rounds = events.filter(isRound)
    return rounds.every((one, index) => one.round === index + 1) ? null : 'a round was skipped'
  },

  'a household confirmation is kept and nobody waits for it': ({ turns, events }) => {
    for (const { outcome, before, after } of turns) {
      if (!outcome.ok || before === null || after === null) continue
      if (before.household?.confirmed && !after.household?.confirmed) return 'forgotten'
      const told = outcome.events.some(isOf('householdConfirmed'))
      if (told && json([after.tasks, after.status]) !== json([before.tasks, before.status]))
        return 'it moved others'
      const sent = outcome.events.some(isOf('submitted'))
      if (
        sent &&
        !outcome.events.some((event) => event.type === 'packageSent' || event.type === 'confirmationAsked')
      )
        return 'the first department waits'
    }
    return events.filter(isOf('householdConfirmed')).length > 1 ? 'asked twice' : null
  },

  'a refusal waits on the person until it was read, and stays among the results': (trace) => {
    for (const { events, view } of looks(trace)) {
      const read = sinceSubmission(events)
        .filter(isOf('refusalRead'))
        .flatMap(({ items }) => items)
      const ended = itemsEnded(view.steps)
      const waiting = view.mustAct.flatMap((act) => (act.code === 'applySeparately' ? [act.item] : []))
      // Where a department has ended the case as a whole, no lane is left to say more.
      if (view.closed === null && !read.every((item) => ended.includes(item)))
        return `${json(read)} was read and not refused`
      const unread = ended.filter((item) => !read.includes(item))
      if (json([...waiting].sort()) !== json([...unread].sort())) return `${json(waiting)} waits`
    }
    return null
  },

  'a certificate is only for a granted pension': ({ events }) =>
    firstAlong(events, (event, before) =>
      event.type === 'certificateClaimed' &&
      (before.some(isOf('certificateClaimed')) ||
        !decisionsMade(before).some(
          (one) => one.item === 'pensionPayment' && one.decision.outcome === 'approved',
        ))
        ? 'claimed'
        : null,
    ),

  'a certificate is corrected and ended by its issuer, one version after the other, while it counts': ({
    events,
  }) =>
    firstAlong(events, (event, before) => {
      if (event.type !== 'certificateCorrected' && event.type !== 'certificateEnded') return null
      const versions = 1 + before.filter(isOf('certificateCorrected')).length
      if (event.department !== 'socialInsurance') return `by ${event.department}`
      if (!before.some(isOf('certificateClaimed'))) return 'before it was claimed'
      if (before.some(isOf('certificateEnded'))) return `${event.type} after its end`
      return event.type === 'certificateCorrected' && event.version !== versions + 1
        ? `version ${String(event.version)} after ${String(versions)}`
        : null
    }),

  'nobody who has died holds a certificate that counts': ({ turns }) => {
    for (const { after } of turns) {
      const isOver = after?.certificate === null || after?.certificate.ended !== null
      if (after?.closed?.reason === 'death' && !isOver) return 'it counts'
    }
    return null
  },

  'events hold no personal values': ({ events }) =>
    firstAlong(events, (event) => {
      const texts: string[] = []
      JSON.stringify(event, (_key, value: unknown) => {
        if (typeof value === 'string') texts.push(value)
        return value
      })
      const said = texts.find(
        (text) => !/^[\w.:-]*$/.test(text) || /^1[3-9]\d{9}$/.test(text) || /^\d{17}[\dX]$/.test(text),
      )
      return said === undefined ? null : `${event.type} says «${said}»`
    }),

  'what is said twice changes nothing': ({ turns, machine }) => {
    const repeatable: Command['type'][] = [
      'advance',
      'fileResult',
      'answerConfirmation',
      'close',
      'confirmHousehold',
      'decideItem',
      'readRefusal',
      'remindSupplement',
      'remindUnit',
      'claimCertificate',
      'correctCertificate',
      'endCertificate',
    ]
    for (const { outcome, after, command, today } of turns) {
      if (!outcome.ok || !repeatable.includes(command.type)) continue
      const again = machine.decide(after, command, contextOn(today))
      if (!again.ok || again.events.length > 0) return `${command.type} ${json(again)}`
    }
    return null
  },

  'the citizen is offered exactly what would be done': (trace) => {
    for (const { turn, view } of looks(trace)) {
      if (turn.after === null) continue
      for (const [type, action] of [
        ['recall', 'recall'],
        ['withdraw', 'withdraw'],
        ['cancel', 'cancel'],
        ['changeMonth', 'changeMonth'],
        ['claimCertificate', 'claimCertificate'],
      ] as const) {
        const command: Command =
          type === 'claimCertificate'
            ? { type, certificateNumber: 'c3' }
            : type === 'changeMonth'
              ? { type, retirementMonth: '2031-01' }
              : { type }
        const outcome = trace.machine.decide(turn.after, command, contextOn(turn.today))
        const wouldAct = outcome.ok && outcome.events.length > 0
        if (view.allowed.includes(action) !== wouldAct) return `${action} in ${turn.after.status}`
      }
    }
    return null
  },

  'a date that was not shown, or only provisionally, is never overdue': (trace) => {
    for (const { events, turn } of looks(trace)) {
      for (const later of [turn.today, addDays(turn.today, 30)]) {
        for (const lane of lanesOf(trace.machine.progress(events, later).steps)) {
          const isPast = lane.due !== null && !lane.provisional && later > lane.due
          if (lane.overdue !== isPast) return `${lane.department} on ${later}`
        }
      }
    }
    return null
  },

  'a department that is down hides nothing else': (trace) => {
    const without = (view: Progress) => json(view).replace(/"unreachableSince":("[^"]*"|null)/g, '')
    for (const { events, turn, view } of looks(trace).slice(-2)) {
      for (const department of DEPARTMENTS) {
        const down = trace.machine.progress(events, turn.today, { [department]: '2026-05-01T00:00:00.000Z' })
        if (without(down) !== without(view)) return `${department} took something with it`
        const marked = lanesOf(down.steps).filter((lane) => lane.unreachableSince !== null)
        if (marked.some((lane) => lane.department !== department)) return 'another lane was marked'
      }
    }
    return null
  },
} as const satisfies Record<string, Invariant>

export type InvariantName = keyof typeof INVARIANTS

export const INVARIANT_NAMES = Object.keys(INVARIANTS) as InvariantName[]
