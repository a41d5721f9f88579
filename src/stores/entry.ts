import { useCallback } from 'react'
import type { Failure } from './attempt'
import { identityUrl, signInUrl, type Place } from './place'
import { useSession } from './session'

/** Whether a page that is somebody's own can be drawn, and with what; else why not, and where to go for it. */
export type Entry<Known> =
  | { readonly kind: 'in'; readonly known: Known }
  | { readonly kind: 'signedOut' | 'unproved'; readonly to: string }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'opening' }

interface EntryWish<Known> {
  /** Where one comes back to after signing in. */
  readonly place: Place
  /** Signed in is enough, or the name must be proved. */
  readonly needs: 'phone' | 'realName'
  /** What the page shows; `null` before it was ever heard. */
  readonly known: Known | null
  /** Why it was not heard. */
  readonly failure: Failure | null
  /** Asks for it; the same function at each drawing. */
  readonly load: () => Promise<void>
}

/**
 * Who is there is asked first: without a person there is nothing to show.
 * @returns `again`: for when the page is shown, and for another try
 */
export function useEntry<Known>({ place, needs, known, failure, load }: EntryWish<Known>) {
  const status = useSession((state) => state.status)
  const level = useSession((state) => state.me?.level)
  const sessionFailure = useSession((state) => state.failure)
  const again = useCallback(() => void askInTurn(needs, load), [needs, load])
  return { entry: entryOf(), again }

  function entryOf(): Entry<Known> {
    if (status === 'signedOut') return { kind: 'signedOut', to: signInUrl(place) }
    if (needs === 'realName' && level === 'phone') return { kind: 'unproved', to: identityUrl(place) }
    if (known !== null) return { kind: 'in', known }
    const wrong = failure ?? sessionFailure
    return wrong === null ? { kind: 'opening' } : { kind: 'failed', failure: wrong }
  }
}

async function askInTurn(needs: 'phone' | 'realName', load: () => Promise<void>): Promise<void> {
  await useSession.getState().load()
  const { status, me } = useSession.getState()
  if (needs === 'phone' ? status === 'signedIn' : me?.level === 'realName') await load()
}
