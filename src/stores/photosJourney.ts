import { useMemo } from 'react'
import { useClock } from './clock'
import { useDraft } from './draft'
import { useGuidance } from './guidance'
import { applicationOf, pagesFromPhotos, type Application, type Way } from './journeyPages'

/** The way from the first picture on, without the rules of the form that lies behind. */
export type PhotosJourney = Application & Way

/** `null` before there is a case. */
export function usePhotosJourney(): PhotosJourney | null {
  const { facts } = useGuidance()
  const view = useDraft((state) => state.view)
  const today = useClock((state) => state.today)
  return useMemo(() => {
    if (view === null) return null
    const application = applicationOf(view, facts, today)
    return { ...application, pages: pagesFromPhotos(application.needs) }
  }, [view, facts, today])
}
