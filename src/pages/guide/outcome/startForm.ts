import { useEffect, useState } from 'react'
import type { ItemPlan } from '@/domain/guidance'
import type { Failure } from '@/stores/attempt'
import { useDraft } from '@/stores/draft'
import { leftOutOf } from '@/stores/guidance'
import { useGuide } from '@/stores/guide'
import { usePrefill } from '@/stores/prefill'
import { useSession } from '@/stores/session'
import { urlOf } from '@/stores/journey'
import { open } from '@/ui/target'

interface StartForm {
  readonly busy: boolean
  readonly failure: Failure | null
  readonly begin: () => void
}

/**
 * From the outcome to the form: a phone number first, then the proof of identity (ruling 33), and back here, where the
 * answers begin the case. Who has a case gives it the answers as they are now.
 */
export function useStartForm(plans: readonly ItemPlan[]): StartForm {
  const status = useSession((state) => state.status)
  const level = useSession((state) => state.me?.level)
  const [busy, setBusy] = useState(false)
  const failure = useDraft((state) => state.failure)
  const proved = status === 'signedIn' && level === 'realName'

  useEffect(() => {
    // What the departments have changes the outcome: contributions, the fund's account, the medical years.
    if (proved && usePrefill.getState().prefill === null) void usePrefill.getState().load()
  }, [proved])

  const begin = async () => {
    if (status !== 'signedIn') return open('/pages/me/signin/index?next=guide/outcome')
    if (!proved) return open('/pages/me/identity/index?next=guide/outcome')
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
    open(urlOf('apply/form?topic=person'))
  }
  return { busy, failure, begin: () => void begin() }
}
