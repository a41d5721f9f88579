import { useDidShow } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { draftWords } from '@/content/apply/draft'
import { failures, failureText } from '@/content/failures'
import { frame, windowTitle } from '@/content/frame'
import { photos } from '@/content/photos'
import type { FormFacts } from '@/domain/form'
import { isProblem } from '@/stores/attempt'
import { useDraft } from '@/stores/draft'
import { isEditable, type DraftState } from '@/stores/draftState'
import { usePhotosJourney, type PhotosJourney } from '@/stores/photosJourney'
import { identityUrl, signInUrl, urlOf, type Place } from '@/stores/place'
import { useSession } from '@/stores/session'
import { Button } from '@/ui/button'
import { Note } from '@/ui/note'
import { Notice } from '@/ui/notice'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import type { Target } from '@/ui/target'
import { Text } from '@/ui/text'

export interface OpenDraft {
  readonly view: NonNullable<DraftState['view']>
  readonly journey: PhotosJourney
  readonly facts: FormFacts
}

interface PhotosGateProps {
  /** Where one comes back to after signing in. */
  readonly place: Place
  readonly title: string
  readonly children: (draft: OpenDraft) => ReactNode
}

/**
 * Draws the page where there is a draft whose pictures can be taken; else says what is the matter and what to do.
 * A picture of an identity card is taken from nobody whose name is not proved.
 */
export function PhotosGate({ place, title, children }: PhotosGateProps) {
  const stage = useDraft((state) => state.stage)
  const view = useDraft((state) => state.view)
  const failure = useDraft((state) => state.failure)
  const unproved = useSession((state) => state.status === 'signedIn' && state.me?.level === 'phone')
  const journey = usePhotosJourney()
  useDidShow(openDraft)

  if (unproved) return <Standstill page={title} {...photos.unproved} to={identityUrl(place)} />
  if (view !== null && isEditable(view) && journey !== null) {
    return <>{children({ view, journey, facts: journey.formFacts })}</>
  }
  if (view !== null) {
    return <Standstill page={title} {...draftWords.sent} to="/pages/progress/case/index" how="root" />
  }
  if (stage === 'none') return <Standstill page={title} {...draftWords.none} to={urlOf('guide/start')} />
  if (isProblem(failure, 'signInRequired')) {
    return <Standstill page={title} {...draftWords.signedOut} to={signInUrl(place)} />
  }
  if (stage === 'failed' && failure !== null) {
    return (
      <Standstill
        page={title}
        title={draftWords.failed.title}
        text={failureText(failure)}
        action={failures.retry}
        onPress={openDraft}
      />
    )
  }
  return (
    <Page frame={frame} title={windowTitle(title)}>
      <PageHead title={title} />
      <Text live>{draftWords.opening}</Text>
    </Page>
  )
}

/** As the phone has it at once, then as the server has it now: pictures of another device appear. */
function openDraft(): void {
  const { view, open, resume } = useDraft.getState()
  const session = useSession.getState()
  // The name may have been proved meanwhile, on another device or in another tab.
  if (session.status === 'unknown' || session.me?.level === 'phone') void session.load()
  void (view ? open(view.id) : resume())
}

interface StandstillProps extends Target {
  /** The page's own title. */
  readonly page: string
  readonly title: string
  readonly text: string
  readonly action: string
}

/** One thing to say, one thing to do. */
function Standstill({ page, title, text, action, ...target }: StandstillProps) {
  return (
    <Page
      frame={frame}
      title={windowTitle(page)}
      action={
        <Button kind="main" {...target}>
          {action}
        </Button>
      }
    >
      <PageHead title={page} />
      <Notice id="standstill" tone="wait" title={title}>
        <Text live>{text}</Text>
      </Notice>
    </Page>
  )
}

/** Above what is shown all the same: the session has ended, or nobody answers. */
export function StandingNotes({ place }: { place: Place }) {
  const failure = useDraft((state) => state.failure)
  const ended = useSession((state) => state.status === 'signedOut')
  if (ended) {
    return (
      <Note tone="wait" live>
        <Text>{photos.sessionEnded}</Text>
        <Button kind="link" to={signInUrl(place)}>
          {draftWords.signIn}
        </Button>
      </Note>
    )
  }
  if (failure === null || 'code' in failure) return null
  return (
    <Note tone="wait" live>
      {photos.offline}
    </Note>
  )
}
