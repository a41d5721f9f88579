import { useMemo } from 'react'
import { useClock } from './clock'
import { useDraft } from './draft'
import { useGuidance } from './guidance'
import { useGuide } from './guide'
import { backOf, journeyOf, type Journey } from './journeySteps'
import { useMaterials } from './materials'
import { urlOf, type Place } from './place'

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

/** Where「返回」leads from here when no page lies behind: a reload, or a killed app, has forgotten them. */
export function useBackTo(place: Place, from?: 'check' | 'list' | null): string | undefined {
  const before = backOf(useJourney(), place)
  if (from) return urlOf(from === 'check' ? 'apply/check' : 'photos/list')
  return before ? urlOf(before.place) : undefined
}
