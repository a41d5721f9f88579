import type { ReactNode } from 'react'
import { draftStop, draftWords } from '@/content/apply/draft'
import { wordsLater } from '@/content/failures'
import { frame, windowTitle } from '@/content/frame'
import { notHereLater } from '@/content/people/notHere'
import type { FormFacts } from '@/domain/form'
import { overOf, useActing } from '@/stores/acting'
import { useDraft } from '@/stores/draft'
import { useDraftStanding } from '@/stores/draftStanding'
import { HELD_BACK } from '@/stores/draftCells'
import { type DraftState } from '@/stores/draftState'
import { urlOf, useJourney, type Journey, type Place } from '@/stores/journey'
import { identityUrl, signInUrl } from '@/stores/place'
import { useSession } from '@/stores/session'
import { Later } from '@/ui/later'
import { LateStandstill } from '@/ui/lateStandstill'
import { Opening, Standstill } from '@/ui/standstill'

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
  const standing = useDraftStanding()
  const { acting, left } = useActing()
  const unproved = useUnproved()
  const journey = useJourney()
  const page = { frame, window: windowTitle(title) }

  const opening = <Opening {...page} title={title} text={draftWords.opening} />
  switch (standing.kind) {
    case 'opening':
      return opening
    case 'ready':
      // What stands in the form is kept from whoever has not proved their name: blank cells would say it is lost.
      if (unproved) return <Standstill {...page} {...draftWords.unproved} to={identityUrl(place)} />
      if (journey.formFacts === null) return opening
      return children({ view: standing.view, journey, facts: journey.formFacts })
    case 'elsewhere':
      return (
        <LateStandstill
          {...page}
          load={notHereLater}
          hear={overOf}
          waiting={wordsLater}
          of={acting === null ? left : null}
        >
          {(words, over) => words(acting, standing.sent, left, over)}
        </LateStandstill>
      )
    case 'sent':
      return <Standstill {...page} {...draftStop(standing)} to="/pages/progress/case/index" how="root" />
    case 'none':
      return <Standstill {...page} {...draftStop(standing)} to={urlOf('guide/start')} />
    case 'signedOut':
      return <Standstill {...page} {...draftStop(standing)} to={signInUrl(place)} />
    case 'failed':
      return (
        <Standstill {...page} {...draftStop(standing)} onPress={() => void useDraft.getState().resume()} />
      )
  }
}

const useUnproved = () => useSession((state) => state.status === 'signedIn' && state.me?.level === 'phone')

/** Seldom anything: the connection, the session, the proof and consent are there. */
const draftNotes = () => import('./draftNotes')

/** What somebody should know of the draft before going on with it. */
export function DraftNotes({ place }: { place: Place }) {
  const failure = useDraft((state) => state.failure)
  const ended = useSession((state) => state.status === 'signedOut')
  const held = useDraft(({ cells }) =>
    HELD_BACK.find((code) => Object.values(cells).some(({ refused }) => refused === code)),
  )
  const note = ended ? 'ended' : (held ?? (failure !== null && !('code' in failure) ? 'stale' : undefined))
  return (
    note && (
      <Later load={draftNotes} waiting={wordsLater}>
        {({ DraftNote }) => <DraftNote note={note} place={place} />}
      </Later>
    )
  )
}
