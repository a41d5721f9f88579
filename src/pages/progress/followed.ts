import { useDidHide, useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useState } from 'react'
import { actForMyself } from '@/stores/acting'
import { draftAmong, useCases } from '@/stores/cases'
import { useProgress } from '@/stores/progress'
import { useSession } from '@/stores/session'
import { shownCase } from './shownCase'

type ProgressState = ReturnType<typeof useProgress.getState>
export type View = NonNullable<ProgressState['view']>
type Failure = NonNullable<ProgressState['failure']>

export type Followed =
  | { readonly stage: 'opening' | 'signedOut' }
  | { readonly stage: 'failed'; readonly failure: Failure }
  /** No case was submitted; `place`: where the draft was left, `null` without a draft. */
  | { readonly stage: 'none'; readonly draft: boolean; readonly place: string | null }
  | {
      readonly stage: 'case'
      readonly view: View
      /** What is shown is the last known state, and why. */
      readonly failure: Failure | null
      readonly sessionEnded: boolean
    }

/** Who is signed in is asked first: without a person there is no case. */
export async function refresh(): Promise<void> {
  await useSession.getState().load()
  if (useSession.getState().status !== 'signedIn') return
  await Promise.all([useCases.getState().load(), useProgress.getState().refresh()])
}

/** Follows the person's case while the page shows: what departments do appears by itself. */
export function useFollowedCase(): Followed {
  const status = useSession((state) => state.status)
  const ended = useSession((state) => state.ended)
  const sessionFailure = useSession((state) => state.failure)
  const cases = useCases((state) => state.cases)
  const casesFailure = useCases((state) => state.failure)
  const view = useProgress((state) => state.view)
  const failure = useProgress((state) => state.failure)
  const [shown, setShown] = useState(false)
  const caseId = shownCase(cases)?.id ?? null

  const onShow = useCallback(() => {
    // 进度 is of one's own application.
    actForMyself()
    setShown(true)
    void refresh()
  }, [])
  useDidShow(onShow)
  useDidHide(() => setShown(false))
  useEffect(() => {
    if (!shown || caseId === null || status !== 'signedIn') return
    return useProgress.getState().watch(caseId)
  }, [shown, caseId, status])

  if (view !== null && view.caseId === caseId) {
    return { stage: 'case', view, failure, sessionEnded: status === 'signedOut' && ended !== null }
  }
  if (status === 'signedOut') return { stage: 'signedOut' }
  if (cases !== null && caseId === null) {
    const draft = draftAmong(cases)
    return { stage: 'none', draft: draft !== null, place: draft?.place ?? null }
  }
  const why = failure ?? casesFailure ?? sessionFailure
  return why ? { stage: 'failed', failure: why } : { stage: 'opening' }
}
