import { useDidHide, useDidShow, useRouter } from '@tarojs/taro'
import { useCallback, useEffect, useState } from 'react'
import { actForMyself, isAgent, useActing, type Acting } from '@/stores/acting'
import { isProblem } from '@/stores/attempt'
import { draftAmong, useCases } from '@/stores/cases'
import { useProgress } from '@/stores/progress'
import { useSession } from '@/stores/session'
import { earlierAmong, shownCase } from './shownCase'

type ProgressState = ReturnType<typeof useProgress.getState>
export type View = NonNullable<ProgressState['view']>
type Failure = NonNullable<ProgressState['failure']>

export type Followed =
  | { readonly stage: 'opening' | 'signedOut' }
  /** The application that the address names was deleted, or was never sent. */
  | { readonly stage: 'notThere' }
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
      /** It is over, and not the one that 进度 shows of itself. */
      readonly earlier: boolean
    }

/** Who is signed in is asked first: without a person there is no case. */
export async function refresh(): Promise<void> {
  await useSession.getState().load()
  if (useSession.getState().status !== 'signedIn') return
  const own = isAgent(useActing.getState()) ? null : useCases.getState().load()
  await Promise.all([own, useProgress.getState().refresh()])
}

/**
 * Follows a case while the page shows: what departments do appears by itself. It is the present one, else the one of one's own
 * that the address names (`of`), as a notice of an earlier one does.
 */
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
  const { of: named } = useRouter().params
  const caseId = acting ? acting.caseId : (named ?? shownCase(cases)?.id ?? null)
  const earlier = acting === null && earlierAmong(cases).some(({ id }) => id === named)
  // What an address names that is not there, or was never sent, takes not the present one's place offline either.
  const stays = acting !== null || named === undefined || named === shownCase(cases)?.id

  const onShow = useCallback(() => {
    // 进度 is of one's own application, or of the one that one acts in; another that an address names is one's own.
    const now = useActing.getState()
    const isAnother = named !== undefined && named !== now.acting?.caseId
    if (isAnother || !isAgent(now)) actForMyself()
    setOpenedFor(useActing.getState().acting?.mandateId)
    setShown(true)
    void refresh()
  }, [named])
  useDidShow(onShow)
  useDidHide(() => setShown(false))
  useEffect(() => {
    if (!shown || caseId === null || status !== 'signedIn') return
    return useProgress.getState().watch(caseId, stays)
  }, [shown, caseId, status, stays])

  if (openedFor !== acting?.mandateId)
    return { stage: 'gone', whom: left?.mandateId === openedFor ? left : null }
  if (acting && isProblem(failure, 'notFound')) return { stage: 'gone', whom: acting }
  const draft = draftAmong(cases)
  const isUnsent = view !== null && view.caseId === caseId && view.progress.number === null
  if (acting !== null && (caseId === null || isUnsent))
    return { stage: 'none', draft: true, place: caseId && 'apply/form?topic=person' }
  if (named !== undefined && draft?.id !== named && (isUnsent || isProblem(failure, 'notFound')))
    return { stage: 'notThere' }
  if (!isUnsent && view !== null && view.caseId === caseId) {
    const sessionEnded = status === 'signedOut' && ended !== null
    return { stage: 'case', view, failure, sessionEnded, earlier }
  }
  if (status === 'signedOut') return { stage: 'signedOut' }
  if (isUnsent || (cases !== null && caseId === null)) {
    return { stage: 'none', draft: draft !== null, place: draft?.place ?? null }
  }
  const why = failure ?? casesFailure ?? sessionFailure
  return why ? { stage: 'failed', failure: why } : { stage: 'opening' }
}
