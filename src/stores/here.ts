import { useEffect } from 'react'
import { useShown } from '@/platform/shown'
import { useDraft } from './draft'
import type { Place } from './place'

/** Remembers that the person is on this page, for「继续办理」on this phone and others. */
export function useHere(place: Place): void {
  const shown = useShown()
  useEffect(() => {
    if (shown) useDraft.getState().goTo(place)
  }, [shown, place])
}
