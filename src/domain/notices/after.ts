import type { CaseEvent } from '../case/model'
import type { LocalDate } from '../scheme/ids'
import type { Told } from './model'

/** What is to be told of an event; its place among those that happened with it is what it is known by. */
export interface ToldOf extends Told {
  readonly event: CaseEvent
  readonly at: number
}

/** What of the events of one change concerns a reader. Most do not: a notice is written where something was waited for, or is to be done. */
export function noticesAfter(events: readonly CaseEvent[]): ToldOf[] {
  return events.flatMap((event, at): ToldOf[] => {
    const told = toldOf(event, events)
    return told === null ? [] : [{ ...told, event, at }]
  })
}

function toldOf(event: CaseEvent, together: readonly CaseEvent[]): Told | null {
  switch (event.type) {
    case 'submitted':
      return { kind: 'submitted', facts: { items: event.items, ...dueOf(together) } }
    case 'confirmationAnswered':
      return event.confirmation.outcome === 'confirmed'
        ? { kind: 'unitConfirmed', facts: dueOf(together) }
        : { kind: 'unitSentBack', facts: {} }
    case 'packageSent':
      // Several go out at once: one notice. What follows from somebody's own step is told with that step.
      return event === together.find(({ type }) => type === 'packageSent') && !together.some(isTold)
        ? { kind: 'sentOn', facts: dueOf(together) }
        : null
    case 'supplementRequested': {
      const { department, items, wants } = event
      return { kind: 'supplementWanted', facts: { department, items, pictures: wants.length } }
    }
    case 'supplementReminded':
      return { kind: 'supplementReminded', facts: { department: event.department, items: event.items } }
    case 'contributionPending':
      return { kind: 'contributionAwaited', facts: { department: event.department, items: event.items } }
    case 'contributionArrived': {
      const { department, items, deadline } = event
      const due = deadline.known ? { due: deadline.due } : {}
      return { kind: 'contributionArrived', facts: { department, items, ...due } }
    }
    case 'decided': {
      const facts = { department: event.department, items: [event.item] }
      if (event.decision.outcome === 'approved')
        return { kind: event.item === 'pensionPayment' ? 'pensionGranted' : 'approved', facts }
      // That the whole case came back says it.
      return together.some(({ type }) => type === 'returned') ? null : { kind: 'notGranted', facts }
    }
    case 'returned':
      return { kind: 'returned', facts: { department: event.department, items: [event.item] } }
    case 'certificateClaimed':
      return { kind: 'certificateIssued', facts: {} }
    case 'certificateCorrected':
    case 'certificateEnded':
    case 'recalled':
      return { kind: event.type, facts: {} }
    case 'monthChanged':
      return { kind: event.type, facts: dueOf(together) }
    case 'closed':
      return { kind: 'closed', facts: { department: event.department } }
    case 'completed':
    case 'withdrawn':
    case 'cancelled':
      return { kind: event.type, facts: {} }
    default:
      return null
  }
}

/** Of these it is said that departments have it. */
const isTold = ({ type }: CaseEvent): boolean =>
  type === 'submitted' || type === 'confirmationAnswered' || type === 'monthChanged'

/** The day by which all have decided that were handed something just now; none where one of them has no last day. */
function dueOf(events: readonly CaseEvent[]): { due?: LocalDate } {
  const days = events.flatMap((event) => (event.type === 'packageSent' ? [event.deadline] : []))
  const known = days.flatMap((deadline) => (deadline.known ? [deadline.due] : [])).sort()
  const due = known.at(-1)
  return due === undefined || known.length < days.length ? {} : { due }
}
