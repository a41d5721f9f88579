import { isAgent, useActing } from '@/stores/acting'
import { useCases } from '@/stores/cases'
import { useLater } from '@/ui/later/useLater'
import { earlierAmong } from './shownCase'

/** Most people have one application. */
export const earlierCode = () => import('./earlier')

interface EarlierLaterProps {
  readonly earlier: boolean
  readonly number: string | null
}

/** That it is not the present application, with the way to that. */
export function EarlierLater({ earlier, number }: EarlierLaterProps) {
  const { loaded } = useLater(earlierCode, Number(earlier))
  return earlier && loaded ? <loaded.it.EarlierNote number={number} /> : null
}

/** 以前的申请, for whoever has any: of their own, not of the person in whose name they act. */
export function EarlierOnesLater({ caseId }: { caseId: string }) {
  const cases = useCases((state) => state.cases)
  const isAgents = useActing(isAgent)
  const others = isAgents ? [] : earlierAmong(cases).filter(({ id }) => id !== caseId)
  const { loaded } = useLater(earlierCode, others.length)
  return others.length > 0 && loaded ? <loaded.it.EarlierOnes cases={others} /> : null
}
