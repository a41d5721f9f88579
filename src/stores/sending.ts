import { useMemo } from 'react'
import { sendingOf, type Sending } from '@/domain/guidance'
import { useClock } from './clock'
import { useGuidance } from './guidance'

/** Whether what is answered and known may be sent today. `useAssessment` says why as well, and is twice as large. */
export function useSending(): Sending {
  const { facts } = useGuidance()
  const today = useClock((state) => state.today)
  return useMemo(() => sendingOf(facts, today), [facts, today])
}
