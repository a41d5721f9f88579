import { useMemo } from 'react'
import { useClock } from './clock'
import { useDraft } from './draft'
import { useGuidance } from './guidance'
import { useGuide } from './guide'
import { journeyOf, type Journey } from './journeySteps'
import { useMaterials } from './materials'

export { backOf, firstUnfinished, nextOf, resumePlace, type Journey, type JourneyPage } from './journeySteps'
export { STEPS, stepOf, type StepId } from './steps'
export { fieldOf, pageOf, placeOf, urlOf, type Place } from './place'

/** The application's list of pages as it stands now. */
export function useJourney(): Journey {
  const guidance = useGuidance()
  const answered = useGuide((state) => Object.keys(state.answers).length > 0)
  const view = useDraft((state) => state.view)
  const cells = useDraft((state) => state.cells)
  const pictures = useMaterials((state) => state.pictures)
  const today = useClock((state) => state.today)
  return useMemo(
    () => journeyOf({ guidance, answered, view, cells, pictures, today }),
    [guidance, answered, view, cells, pictures, today],
  )
}
