import type { ReactNode } from 'react'
import { dayOf, shortDayText, timeText } from '@/content/dates'
import { failures, failureText, wordsLater } from '@/content/failures'
import { frame, windowTitle } from '@/content/frame'
import { notHereLater } from '@/content/people/notHere'
import { opening, standing, standstills, timetable } from '@/content/progress'
import { overOf } from '@/stores/acting'
import { useClock } from '@/stores/clock'
import { identityUrl, signInUrl, urlOf, type Place } from '@/stores/place'
import { useSession } from '@/stores/session'
import { Button } from '@/ui/button'
import { Later } from '@/ui/later'
import { LateStandstill } from '@/ui/lateStandstill'
import { Note } from '@/ui/note'
import { Opening, Standstill } from '@/ui/standstill'
import { Text } from '@/ui/text'
import { earlierCode, EarlierLater } from './earlierLater'
import { refresh, useFollowedCase, type Followed, type View } from './followed'

export type ShownCase = Extract<Followed, { stage: 'case' }>

interface CaseGateProps {
  /** Where one comes back to after signing in. */
  readonly place: Place
  readonly title: string
  readonly tab?: string
  /** It shows or does what only somebody whose name is proved may. */
  readonly proved?: boolean
  readonly children: (shown: ShownCase) => ReactNode
}

/** Draws the page where there is a case to speak of; else says what is the matter and what to do. */
export function CaseGate({ place, title, tab, proved, children }: CaseGateProps) {
  const followed = useFollowedCase()
  const unproved = useSession((state) => state.status === 'signedIn' && state.me?.level === 'phone')
  const here = { frame, window: windowTitle(title), tab }

  if (proved && unproved) return <Standstill {...here} {...standstills.unproved} to={identityUrl(place)} />
  switch (followed.stage) {
    case 'case':
      return children(followed)
    case 'signedOut':
      return <Standstill {...here} {...standstills.signedOut} to={signInUrl(place)} />
    case 'none':
      return followed.draft ? (
        <Standstill {...here} {...standstills.draft} to={urlOf(followed.place ?? 'guide/outcome')} />
      ) : (
        <Standstill {...here} {...standstills.none} to={urlOf('guide/start')} />
      )
    case 'failed':
      return (
        <Standstill
          {...here}
          title={standstills.failed.title}
          text={failureText(followed.failure)}
          action={failures.retry}
          onPress={() => void refresh()}
        />
      )
    case 'gone':
      return (
        <LateStandstill {...here} load={notHereLater} hear={overOf} waiting={wordsLater} of={followed.whom}>
          {(words, over) => words(null, false, followed.whom, over)}
        </LateStandstill>
      )
    case 'notThere':
      return (
        <Later load={earlierCode} waiting={wordsLater}>
          {({ NotThere }) => <NotThere {...here} />}
        </Later>
      )
    case 'opening':
      return <Opening {...here} title={title} text={opening} />
  }
}

/** 「11月6日 9:40」, by the case clock. */
export const momentText = (instant: string, today: string): string =>
  `${shortDayText(dayOf(instant), today)} ${timeText(instant)}`

/** That it is not the present application. */
export const Earlier = ({ shown: { earlier, view } }: { shown: ShownCase }) => (
  <EarlierLater earlier={earlier} number={view.progress.number} />
)

interface StandingNotesProps {
  readonly place: Place
  readonly shown: ShownCase
}

/** Above what is shown: of which application that is, and as of when. */
export function StandingNotes(props: StandingNotesProps) {
  return (
    <>
      <Earlier {...props} />
      <LastKnown {...props} />
    </>
  )
}

/** That this is not how things stand now, but how they stood when last heard of. */
function LastKnown({ place, shown }: StandingNotesProps) {
  const today = useClock((state) => state.today)
  const { view, failure, sessionEnded } = shown
  if (sessionEnded) {
    return (
      <Note tone="wait" live>
        <Text>{standing.sessionEnded}</Text>
        <Button kind="link" to={signInUrl(place)}>
          {standing.signIn}
        </Button>
      </Note>
    )
  }
  if (failure === null) return null
  const when = momentText(view.asOf, today)
  return (
    <Note tone="wait" live>
      {'title' in failure ? standing.notNow(failure.title, when) : timetable.offline(when)}
    </Note>
  )
}

/** A clerk's own words. */
export const noteOf = ({ notes }: View, id: string | null | undefined): string | undefined =>
  notes.find((note) => note.id === id)?.text
