import { DEPARTMENTS } from '../scheme/ids'
import type { Actor, CaseEvent } from './model'

/** Everybody who may do something to a case. */
export const ACTORS: readonly Actor[] = [
  'citizen',
  'agent',
  'employer',
  'system',
  ...DEPARTMENTS.map((department) => `department:${department}` as const),
]

/**
 * Who did it. What was recorded before events named their actor is told by its kind: whose doing each kind is lies in
 * the scheme (108 七). A department that an event names is not always the one that acts: it may be whom something is
 * sent to, or whose words are answered.
 */
export function actorOf(event: CaseEvent): Actor {
  return event.actor ?? usualActorOf(event)
}

function usualActorOf(event: CaseEvent): Actor {
  switch (event.type) {
    case 'created':
    case 'submitted':
    case 'supplementAnswered':
    case 'refusalRead':
    case 'recalled':
    case 'withdrawn':
    case 'monthChanged':
    case 'cancelled':
    case 'certificateClaimed':
      return 'citizen'
    case 'confirmationAnswered':
      return 'employer'
    case 'packageSent':
    case 'confirmationAsked':
    case 'unitReminded':
    case 'householdAsked':
    case 'supplementReminded':
    case 'completed':
      return 'system'
    case 'householdConfirmed':
      return 'department:publicSecurity'
    case 'resultFiled':
      return 'department:governmentService'
    case 'supplementRequested':
    case 'contributionPending':
    case 'contributionArrived':
    case 'decided':
    case 'documentIssued':
    case 'returned':
    case 'closed':
    case 'certificateCorrected':
    case 'certificateEnded':
      return `department:${event.department}`
  }
}
