import { useEffect, useState } from 'react'
import type { ItemPlan } from '@/domain/guidance'
import type { Failure } from '@/stores/attempt'
import { useDraft } from '@/stores/draft'
import { leftOutOf } from '@/stores/guidance'
import { useGuide } from '@/stores/guide'
import { usePrefill } from '@/stores/prefill'
import { useSession } from '@/stores/session'
import { identityUrl, signInUrl, urlOf, type Place } from '@/stores/place'
import { open } from '@/ui/target'

interface StartForm {
  readonly busy: boolean
  readonly failure: Failure | null
  readonly begin: () => void
}

/**
 * From the outcome to the form: a phone number first, then the proof of identity (ruling 33), and back here, where the
 * answers begin the case. Who has a case gives it the answers as they are now, and goes back to where they were in it.
 */
export function useStartForm(plans: readonly ItemPlan[], from?: 'check'): StartForm {
  const status = useSession((state) => state.status)
  const level = useSession((state) => state.me?.level)
  const [busy, setBusy] = useState(false)
  const failure = useDraft((state) => state.failure)
  const proved = status === 'signedIn' && level === 'realName'

  useEffect(() => {
    // What the departments have changes the outcome: contributions, the fund's account, the medical years.
    if (proved && usePrefill.getState().prefill === null) void usePrefill.getState().load()
  }, [proved])

  const here = from ? `guide/outcome?from=${from}` : 'guide/outcome'
  const begin = async () => {
    if (status !== 'signedIn') return open(signInUrl(here))
    if (!proved) return open(identityUrl(here))
    setBusy(true)
    const draft = useDraft.getState()
    if (draft.view === null) await draft.resume()
    const { view } = useDraft.getState()
    const { answers, untick, taken } = useGuide.getState()
    const left = leftOutOf(plans, untick, view)
    const begun = view === null ? await draft.start(answers, left) : await draft.answer(answers, left)
    setBusy(false)
    if (!begun) return
    taken()
    if (from) return open(urlOf('apply/check'), 'replace')
    open(urlOf(goOnAt(useDraft.getState().place)))
  }
  return { busy, failure, begin: () => void begin() }
}

/** Where the person was in the application itself, else its first page. */
function goOnAt(place: Place | null): Place {
  return place === null || place.startsWith('guide/') ? 'apply/form?topic=person' : place
}
