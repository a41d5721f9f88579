import { useEffect, useState, type ReactNode } from 'react'
import { draftWords } from '@/content/apply/draft'
import { failures, failureText } from '@/content/failures'
import { frame, windowTitle } from '@/content/frame'
import type { FormFacts } from '@/domain/form'
import { runningAmong, useCases } from '@/stores/cases'
import { useDraft } from '@/stores/draft'
import { isEditable, type DraftState } from '@/stores/draftState'
import { urlOf, useJourney, type Journey, type Place } from '@/stores/journey'
import { identityUrl, signInUrl } from '@/stores/place'
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
  readonly journey: Journey
  readonly facts: FormFacts
}

interface DraftGateProps {
  /** Where one comes back to after signing in. */
  readonly place: Place
  readonly title: string
  /** The page itself, once there is a draft to fill in. */
  readonly children: (draft: OpenDraft) => ReactNode
}

/** Draws the page where there is a draft that can be filled in; else says what is the matter and what to do. */
export function DraftGate({ place, title, children }: DraftGateProps) {
  const stage = useDraft((state) => state.stage)
  const view = useDraft((state) => state.view)
  const failure = useDraft((state) => state.failure)
  const resume = useDraft((state) => state.resume)
  const journey = useJourney()

  if (view !== null && isEditable(view) && journey.formFacts !== null) {
    return children({ view, journey, facts: journey.formFacts })
  }
  if (view !== null) return <Sent page={title} />
  if (stage === 'none') return <NoDraft page={title} />
  if (failure !== null && 'code' in failure && failure.code === 'signInRequired') {
    return <Standstill page={title} {...draftWords.signedOut} to={signInUrl(place)} />
  }
  if (stage === 'failed' && failure !== null) {
    return (
      <Standstill
        page={title}
        title={draftWords.failed.title}
        text={failureText(failure)}
        action={failures.retry}
        onPress={() => void resume()}
      />
    )
  }
  return <Opening page={title} />
}

function Opening({ page }: { page: string }) {
  return (
    <Page frame={frame} title={windowTitle(page)}>
      <PageHead title={page} />
      <Text live>{draftWords.opening}</Text>
    </Page>
  )
}

function Sent({ page }: { page: string }) {
  return <Standstill page={page} {...draftWords.sent} to="/pages/progress/case/index" how="root" />
}

/** Nothing to fill in: because it was sent already, or because nothing was begun. */
function NoDraft({ page }: { page: string }) {
  const cases = useCases((state) => state.cases)
  const [asked, setAsked] = useState(false)

  useEffect(() => {
    void useCases
      .getState()
      .load()
      .then(() => setAsked(true))
  }, [])
  if (runningAmong(cases)) return <Sent page={page} />
  if (!asked) return <Opening page={page} />
  return <Standstill page={page} {...draftWords.none} to={urlOf('guide/start')} />
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

/** What somebody should know of the draft before going on with it. */
export function DraftNotes({ place }: { place: Place }) {
  const failure = useDraft((state) => state.failure)
  const ended = useSession((state) => state.status === 'signedOut')
  const unproved = useSession((state) => state.status === 'signedIn' && state.me?.level === 'phone')

  if (ended) {
    return (
      <Note tone="wait" live>
        <Text>{draftWords.sessionEnded}</Text>
        <Button kind="link" to={signInUrl(place)}>
          {draftWords.signIn}
        </Button>
      </Note>
    )
  }
  if (unproved) {
    return (
      <Note tone="wait">
        <Text>{draftWords.unproved}</Text>
        <Button kind="link" to={identityUrl(place)}>
          {draftWords.prove}
        </Button>
      </Note>
    )
  }
  if (failure !== null && !('code' in failure)) {
    return (
      <Note tone="wait" live>
        {draftWords.stale}
      </Note>
    )
  }
  return null
}
