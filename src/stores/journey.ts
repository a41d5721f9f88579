import { useMemo } from 'react'
import { useClock } from './clock'
import { useDraft } from './draft'
import { useGuidance } from './guidance'
import { journeyOf, type Journey } from './journeySteps'

export type { Journey } from './journeySteps'
export { backUrl, guideWay, nextOf, type JourneyPage } from './journeyPages'
export { STEPS, stepOf, type StepId } from './steps'
export { fieldOf, isFrom, pageOf, placeOf, urlOf, type From, type Place } from './place'

/** The application's list of pages as it stands now. */
export function useJourney(): Journey {
  const guidance = useGuidance()
  const view = useDraft((state) => state.view)
  const cells = useDraft((state) => state.cells)
  const today = useClock((state) => state.today)
  return useMemo(() => journeyOf({ guidance, view, cells, today }), [guidance, view, cells, today])
}
