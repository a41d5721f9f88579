import { useEffect } from 'react'
import type { LocalDate } from '@/domain/scheme/ids'
import { useClock } from './clock'
import { useSession } from './session'

/**
 * 今天, on pages that need nobody's account and ask the server nothing: a phone whose date is wrong would reckon with
 * it, so the server is asked once who is signed in, and says its day with the answer.
 */
export function useToday(): LocalDate {
  const unasked = useSession(({ status }) => status === 'unknown')
  useEffect(() => {
    if (unasked) void useSession.getState().load()
  }, [unasked])
  return useClock(({ today }) => today)
}

/** 今天, where it is the phone's own: the server was asked, and this phone has never heard its day. Else `null`. */
export function usePhonesDay(): LocalDate | null {
  const unanswered = useSession(({ failure }) => failure !== null)
  return useClock(({ today, heard }) => (unanswered && !heard ? today : null))
}
