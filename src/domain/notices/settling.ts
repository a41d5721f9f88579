import type { CaseEvent } from '../case/model'
import type { Department } from '../scheme/ids'
import type { NoticeKind } from './model'

/** Which earlier notices of a case nobody has to do anything about any more. */
export interface Settled {
  readonly kinds: readonly NoticeKind[]
  /** Those of this department alone. */
  readonly department?: Department
}

const WANTED: readonly NoticeKind[] = ['supplementWanted', 'supplementReminded']

/** What an event settles: what was asked for is given, what was to be put right is sent again, or it is all over. */
export function settledBy(event: CaseEvent): Settled | null {
  switch (event.type) {
    case 'supplementAnswered':
      return { kinds: WANTED, department: event.department }
    case 'submitted':
      return { kinds: ['returned', 'unitSentBack', 'draftEnding'] }
    case 'contributionArrived':
      return { kinds: ['contributionAwaited'], department: event.department }
    case 'refusalRead':
      return { kinds: ['notGranted'], department: event.department }
    case 'certificateClaimed':
      return { kinds: ['pensionGranted'] }
    case 'recalled':
    case 'monthChanged':
      return { kinds: [...WANTED, 'contributionAwaited'] }
    case 'withdrawn':
    case 'cancelled':
    case 'closed':
      return { kinds: [...WANTED, 'contributionAwaited', 'returned', 'unitSentBack', 'draftEnding'] }
    default:
      return null
  }
}
