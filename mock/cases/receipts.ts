import type { CaseEvent } from '@/domain/case'
import type { FirstStep, Receipt } from '@contract/case'
import type { CaseChange } from './change'

/**
 * 收件回执: who has the application from the start, and until when.
 * @param events what became of sending it.
 */
export function receiptOf(
  change: CaseChange,
  events: readonly CaseEvent[],
  of: Pick<Receipt, 'applicantName' | 'agentName' | 'materialCount'>,
): Receipt {
  const { submission } = change.current().state
  if (submission === null) throw new Error('a receipt before the submission')
  const asked = events.find((event) => event.type === 'confirmationAsked')
  const firstSteps = events.flatMap((event): FirstStep[] => {
    if (event.type !== 'packageSent') return []
    const { department, items, receivedOn, deadline } = event
    return [
      {
        department,
        items: [...items],
        receivedOn,
        due: deadline.known ? deadline.due : null,
        provisional: deadline.known && deadline.provisional,
      },
    ]
  })
  if (asked === undefined && firstSteps.length === 0) throw new Error('a submission that reached nobody')
  return {
    number: submission.number,
    submittedAt: change.now,
    round: submission.round,
    ...of,
    items: [...submission.items],
    confirmationAskedOn: asked?.askedOn ?? null,
    firstSteps,
    retirementMonth: submission.retirementMonth,
  }
}
