import { monthOf } from '../retirement/months'
import type { YearMonth } from '../scheme/ids'
import type { CaseEvent } from './model'

/**
 * 补缴到账当月: the month in which the back payment arrived that the pension waited for. The pension begins in the month
 * after it (108 四.8, RULINGS 22); undefined where it waited for none.
 */
export function arrearsArrived(events: readonly CaseEvent[]): YearMonth | undefined {
  let waits = false
  let month: YearMonth | undefined
  for (const event of events) {
    if (event.type === 'contributionPending') waits = event.reason === 'arrearsNotArrived'
    else if (event.type === 'contributionArrived' && waits) month = monthOf(event.receivedOn)
  }
  return month
}
