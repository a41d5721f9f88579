import { useEffect, useState } from 'react'
import { isOver } from '@/domain/case/progressModel'
import { useActing } from './acting'
import { isProblem, type Failure } from './attempt'
import { runningAmong, useCases } from './cases'
import { useDraft } from './draft'
import { EMPTY, isEditable, type DraftState } from './draftState'
import { useSession } from './session'

type View = NonNullable<DraftState['view']>

/** What is there to be filled in; else why nothing is. */
export type DraftStanding =
  | { readonly kind: 'ready'; readonly view: View }
  | { readonly kind: 'opening' }
  | { readonly kind: 'sent' | 'none' | 'signedOut' }
  /**
   * Nothing is typed here: it was opened for somebody else's application than the one that is filled in now, or theirs
   * was `sent` meanwhile.
   */
  | { readonly kind: 'elsewhere'; readonly sent: boolean }
  | { readonly kind: 'failed'; readonly failure: Failure }

/**
 * Has the draft at hand: as the phone has it at once, then as the server has it now. What is over is filled in by nobody: after
 * its receipt was looked at, the form is the present one's all the same.
 */
export function openDraft(): void {
  const { view, open, resume } = useDraft.getState()
  if (view && !isOver(view.status)) return void open(view.id)
  if (view) useDraft.setState({ ...EMPTY, stage: 'opening' })
  void resume()
}

/** Where the application stands for a page that fills in a part of it. */
export function useDraftStanding(): DraftStanding {
  const stage = useDraft((state) => state.stage)
  const view = useDraft((state) => state.view)
  const failure = useDraft((state) => state.failure)
  const whose = useActing(({ acting }) => acting?.caseId)
  const isHelper = useActing(({ acting }) => acting?.relation === 'helper')
  const isSignedOut = useSession(({ status }) => status === 'signedOut')
  const [openedFor] = useState(whose)
  const sent = useSentAlready(stage === 'none' && view === null)

  if (whose !== openedFor) return { kind: 'elsewhere', sent: false }
  if (view !== null && isEditable(view)) return { kind: 'ready', view }
  if (view !== null) return isHelper ? { kind: 'elsewhere', sent: true } : { kind: 'sent' }
  if (stage === 'none') return sent === null ? { kind: 'opening' } : { kind: sent ? 'sent' : 'none' }
  // Signed out in another tab, nobody opens it any more.
  if (isProblem(failure, 'signInRequired') || (stage === 'closed' && isSignedOut))
    return { kind: 'signedOut' }
  if (stage === 'failed' && failure !== null) return { kind: 'failed', failure }
  return { kind: 'opening' }
}

/** Where there is no draft: whether that is because it was sent, perhaps on another device; `null` while asking. */
function useSentAlready(noDraft: boolean): boolean | null {
  const running = useCases((state) => runningAmong(state.cases) !== null)
  const [asked, setAsked] = useState(false)
  useEffect(() => {
    if (!noDraft) return
    void useCases
      .getState()
      .load()
      .then(() => setAsked(true))
  }, [noDraft])
  return running ? true : asked ? false : null
}
