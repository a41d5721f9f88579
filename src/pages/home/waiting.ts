import { home } from '@/content/home'
import type { useCases } from '@/stores/cases'
import type { useCertificate } from '@/stores/certificate'

type Cases = NonNullable<ReturnType<typeof useCases.getState>['cases']>
type Held = ReturnType<typeof useCertificate.getState>['held']

interface Waiting {
  readonly label: string
  readonly note: string
  readonly to: string
}

/** What waits on the person, most pressing first. What exactly is wanted stands on the page it leads to. */
export function waitingOn(running: Cases[number] | null, held: Held): readonly Waiting[] {
  return [
    ...(running?.status === 'returned'
      ? [{ ...home.waiting.returned, to: '/pages/progress/case/index' }]
      : running?.waitsOnYou
        ? [{ ...home.waiting.act, to: '/pages/progress/case/index' }]
        : []),
    ...(held?.claimable && !held.certificate
      ? [{ ...home.waiting.certificate, to: '/pages/certificate/index' }]
      : []),
  ]
}
