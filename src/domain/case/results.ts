import type { Item } from '../scheme/ids'
import type { CaseState, Result, Task } from './model'

/** The round that is current, 0 before the first submission. */
export const roundOf = (state: CaseState): number => state.submission?.round ?? 0

/** The result of an item in the current round. */
export const resultOf = (state: CaseState, item: Item): Result | undefined =>
  state.results.find((result) => result.item === item && result.round === roundOf(state))

/** Whether everything a department was given is decided. */
export const isDecided = (state: CaseState, task: Pick<Task, 'items'>): boolean =>
  task.items.every((item) => resultOf(state, item) !== undefined)

export const isApproved = (state: CaseState, item: Item): boolean =>
  resultOf(state, item)?.decision.outcome === 'approved'

/** Why an item of the current round was not granted; `undefined` where it was, or is not decided. */
export function refusalOf(state: CaseState, item: Item) {
  const decision = resultOf(state, item)?.decision
  return decision?.outcome === 'refused' ? decision : undefined
}

/** The first decision of a round is the point of no return: until then the citizen can take it all back. */
export const isUntouched = (state: CaseState): boolean =>
  state.results.every((result) => result.round !== roundOf(state))

/** Nothing more is decided about an ended case. */
export const isEnded = ({ status }: CaseState): boolean =>
  status === 'completed' || status === 'withdrawn' || status === 'cancelled' || status === 'closed'

/** Once the pension is granted the certificate can be claimed (108, 正文三(三): 申领使用电子退休证). */
export const isPensionGranted = (state: CaseState): boolean => isApproved(state, 'pensionPayment')
