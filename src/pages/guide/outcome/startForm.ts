import { useEffect, useState } from 'react'
import type { Assessment, ItemPlan } from '@/domain/guidance'
import { conclusionOf, isNews } from '@/domain/guidance/conclusion'
import { useShown } from '@/platform/shown'
import type { Failure } from '@/stores/attempt'
import { useDraft } from '@/stores/draft'
import { leftOutOf } from '@/stores/guidance'
import { useGuide } from '@/stores/guide'
import { identityUrl, signInUrl, urlOf, type Place } from '@/stores/place'
import { usePrefill } from '@/stores/prefill'
import { seenOutcome } from '@/stores/seenOutcome'
import { useSession } from '@/stores/session'
import { open } from '@/ui/target'

interface StartForm {
  readonly busy: boolean
  readonly failure: Failure | null
  /** On the way to the form: there is nothing to look at here. */
  readonly passing: boolean
  /** On that way it has turned out that the outcome is another than the one that was seen. */
  readonly news: boolean
  readonly begin: () => void
}

interface Outcome {
  readonly assessment: Assessment
  readonly plans: readonly ItemPlan[]
  /** Where it leads to instead of the form. */
  readonly from?: 'check'
  /** Comes from signing in, or from the proof, on the way to the form. */
  readonly goesOn: boolean
}

/**
 * From the outcome to the form: a phone number first, then the proof of identity (ruling 33); then the answers begin
 * the case. One goes through here after each, and is kept only where the departments' records leave something new to
 * decide. Who has a case gives it the answers as they are now, and goes back to where they were in it.
 */
export function useStartForm({ assessment, plans, from, goesOn }: Outcome): StartForm {
  const status = useSession((state) => state.status)
  const level = useSession((state) => state.me?.level)
  const heard = usePrefill((state) => !state.loading && (state.prefill !== null || state.failure !== null))
  const failure = useDraft((state) => state.failure)
  const shown = useShown()
  const [busy, setBusy] = useState(false)
  const [passing, setPassing] = useState(goesOn)
  const [news, setNews] = useState(false)
  const proved = status === 'signedIn' && level === 'realName'

  useEffect(() => {
    // What the departments have changes the outcome: contributions, the fund's account, the medical years.
    if (proved && usePrefill.getState().prefill === null) void usePrefill.getState().load()
  }, [proved])

  const onward = `guide/outcome?on=form${from ? `&from=${from}` : ''}`
  const begin = async () => {
    seenOutcome.write(conclusionOf(assessment))
    if (status !== 'signedIn') return open(signInUrl(onward))
    if (!proved) return open(identityUrl(onward))
    await goToForm('push')
  }
  const goToForm = async (how: 'push' | 'replace') => {
    setBusy(true)
    const draft = useDraft.getState()
    if (draft.view === null) await draft.resume()
    const { view } = useDraft.getState()
    const { answers, untick, taken } = useGuide.getState()
    const left = leftOutOf(plans, untick, view)
    const begun = view === null ? await draft.start(answers, left) : await draft.answer(answers, left)
    setBusy(false)
    setPassing(false)
    if (!begun) return
    seenOutcome.remove()
    taken()
    if (from) return open(urlOf('apply/check'), 'replace')
    open(urlOf(goOnAt(useDraft.getState().place)), how)
  }

  useEffect(() => {
    if (!passing || busy || !shown || status === 'unknown') return
    if (status !== 'signedIn') return setPassing(false)
    if (!proved) return open(identityUrl(onward), 'replace')
    if (!heard || usePrefill.getState().loading) return
    const seen = seenOutcome.read()
    if (seen && !isNews(seen, conclusionOf(assessment))) return void goToForm('replace')
    setNews(seen !== null)
    setPassing(false)
    // Goes on at each thing that is heard of; what it does then is not what it waits for.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [passing, shown, status, proved, heard])

  return { busy, failure, passing, news, begin: () => void begin() }
}

/** Where the person was in the application itself, else its first page. */
function goOnAt(place: Place | null): Place {
  return place === null || place.startsWith('guide/') ? 'apply/form?topic=person' : place
}
