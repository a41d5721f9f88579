import { useMemo } from 'react'
import { assess, type Assessment } from '@/domain/guidance'
import { useClock } from './clock'
import { useGuidance } from './guidance'

/** What the guide comes to today with what is answered and known. */
export function useAssessment(): Assessment {
  const { facts } = useGuidance()
  const today = useClock((state) => state.today)
  return useMemo(() => assess(facts, today), [facts, today])
}
