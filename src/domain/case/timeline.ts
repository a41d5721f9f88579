import { chinaDate } from '../calendar/localDate'
import type { CaseEvent } from './model'
import type { TimelineEntry } from './progressModel'

type Told = Omit<TimelineEntry, 'at' | 'on'>

const NOTHING_MORE = {
  department: null,
  items: [],
  document: null,
  reasons: [],
  unitReasons: [],
  wants: [],
  month: null,
  closing: null,
} as const

function told(event: CaseEvent): Told {
  switch (event.type) {
    case 'submitted':
      return {
        ...NOTHING_MORE,
        code: event.round === 1 ? 'submitted' : 'resubmitted',
        items: event.items,
      }
    case 'packageSent':
    case 'refusalRead':
    case 'supplementReminded':
    case 'supplementAnswered':
    case 'contributionPending':
    case 'contributionArrived':
      return { ...NOTHING_MORE, code: event.type, department: event.department, items: event.items }
    case 'supplementRequested':
      return {
        ...NOTHING_MORE,
        code: event.type,
        department: event.department,
        items: event.items,
        wants: event.wants,
      }
    case 'confirmationAnswered': {
      const { confirmation } = event
      return confirmation.outcome === 'confirmed'
        ? { ...NOTHING_MORE, code: 'confirmationGiven' }
        : { ...NOTHING_MORE, code: 'confirmationDeclined', unitReasons: confirmation.reasons }
    }
    case 'monthChanged':
      return { ...NOTHING_MORE, code: event.type, month: event.retirementMonth }
    case 'closed':
      return { ...NOTHING_MORE, code: event.type, department: event.department, closing: event.reason }
    case 'householdAsked':
    case 'householdConfirmed':
      return {
        ...NOTHING_MORE,
        code: event.type,
        department: 'publicSecurity',
        items: ['householdConfirmation'],
      }
    case 'decided':
      return {
        ...NOTHING_MORE,
        code: event.decision.outcome,
        department: event.department,
        items: [event.item],
        reasons: event.decision.outcome === 'refused' ? event.decision.reasons : [],
      }
    // Why it ended is not for everybody who follows the case: death is not for a phone to tell.
    case 'certificateCorrected':
    case 'certificateEnded':
      return { ...NOTHING_MORE, code: event.type, department: event.department }
    case 'documentIssued':
      return { ...NOTHING_MORE, code: event.type, department: event.department, document: event.name }
    case 'returned':
      return {
        ...NOTHING_MORE,
        code: event.type,
        department: event.department,
        items: [event.item],
        reasons: event.reasons,
      }
    case 'resultFiled':
      return { ...NOTHING_MORE, code: event.type, department: 'governmentService', items: [event.item] }
    case 'created':
    case 'confirmationAsked':
    case 'unitReminded':
    case 'recalled':
    case 'withdrawn':
    case 'cancelled':
    case 'certificateClaimed':
    case 'completed':
      return { ...NOTHING_MORE, code: event.type }
  }
}

/** Everything that happened, in order, with its day in China. */
export const timeline = (events: readonly CaseEvent[]): TimelineEntry[] =>
  events.map((event) => ({
    ...told(event),
    at: event.at,
    on: chinaDate(event.at),
    ...(event.actor === 'agent' && { byAgent: true }),
  }))
