import { useDidHide, useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useState } from 'react'
import { actForMyself, isAgent, useActing, type Acting } from '@/stores/acting'
import { isProblem } from '@/stores/attempt'
import { draftAmong, useCases } from '@/stores/cases'
import { useProgress } from '@/stores/progress'
import { useSession } from '@/stores/session'
import { shownCase } from './shownCase'

type ProgressState = ReturnType<typeof useProgress.getState>
export type View = NonNullable<ProgressState['view']>
type Failure = NonNullable<ProgressState['failure']>

export type Followed =
  | { readonly stage: 'opening' | 'signedOut' }
  /** It was opened for whom one acts for, and one does no more. */
  | { readonly stage: 'gone'; readonly whom: Acting | null }
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
  const own = isAgent(useActing.getState()) ? null : useCases.getState().load()
  await Promise.all([own, useProgress.getState().refresh()])
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
  const acting = useActing((state) => (isAgent(state) ? state.acting : null))
  const left = useActing((state) => state.left)
  const [openedFor, setOpenedFor] = useState(acting?.mandateId)
  const caseId = acting ? acting.caseId : (shownCase(cases)?.id ?? null)

  const onShow = useCallback(() => {
    // 进度 is of one's own application, or of the one that one acts in.
    if (!isAgent(useActing.getState())) actForMyself()
    setOpenedFor(useActing.getState().acting?.mandateId)
    setShown(true)
    void refresh()
  }, [])
  useDidShow(onShow)
  useDidHide(() => setShown(false))
  useEffect(() => {
    if (!shown || caseId === null || status !== 'signedIn') return
    return useProgress.getState().watch(caseId)
  }, [shown, caseId, status])

  if (openedFor !== acting?.mandateId)
    return { stage: 'gone', whom: left?.mandateId === openedFor ? left : null }
  if (acting && isProblem(failure, 'notFound')) return { stage: 'gone', whom: acting }
  const isUnsent = acting !== null && view?.progress.number === null
  if (acting !== null && (caseId === null || (isUnsent && view.caseId === caseId)))
    return { stage: 'none', draft: true, place: caseId && 'apply/form?topic=person' }
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
