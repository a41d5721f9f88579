import { useMemo } from 'react'
import { assess, type Assessment } from '@/domain/guidance'
import { useClock } from './clock'
import { useDraft } from './draft'
import { leftOut, useGuidance } from './guidance'
import { useGuide } from './guide'

/** What the guide comes to today with what is answered and known, for the items that are not left out. */
export function useAssessment(): Assessment {
  const { facts } = useGuidance()
  const today = useClock((state) => state.today)
  const untick = useGuide((state) => state.untick)
  const items = useDraft((state) => state.view?.items)
  return useMemo(() => assess(facts, today, leftOut(untick, items)), [facts, today, untick, items])
}
