import { useDidShow } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { draftStop, draftWords } from '@/content/apply/draft'
import { wordsLater } from '@/content/failures'
import { frame, windowTitle } from '@/content/frame'
import { notHereLater } from '@/content/people/notHere'
import { pictureNotKept } from '@/content/materials/pictures'
import { photos } from '@/content/photos'
import type { FormFacts } from '@/domain/form'
import type { MaterialKind } from '@/domain/scheme/ids'
import { overOf, useActing } from '@/stores/acting'
import { useDraft } from '@/stores/draft'
import { openDraft, useDraftStanding } from '@/stores/draftStanding'
import { type DraftState } from '@/stores/draftState'
import { useMaterials } from '@/stores/materials'
import { usePhotosJourney, type PhotosJourney } from '@/stores/photosJourney'
import { identityUrl, signInUrl, urlOf, type Place } from '@/stores/place'
import { useSession } from '@/stores/session'
import { Button } from '@/ui/button'
import { LateStandstill } from '@/ui/lateStandstill'
import { Note } from '@/ui/note'
import { Opening, Standstill } from '@/ui/standstill'
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
  /** The slot; of an application that runs it can be taken where a department wants it. */
  readonly kind?: MaterialKind
  readonly children: (draft: OpenDraft) => ReactNode
}

/**
 * Draws the page where there is a draft whose pictures can be taken; else says what is the matter and what to do.
 * A picture of an identity card is taken from nobody whose name is not proved.
 */
export function PhotosGate({ place, title, kind, children }: PhotosGateProps) {
  const standing = useDraftStanding()
  const { acting, left } = useActing()
  const unproved = useSession((state) => state.status === 'signedIn' && state.me?.level === 'phone')
  const journey = usePhotosJourney()
  const view = useDraft((state) => state.view)
  const wanted = acting !== null && view?.id === acting.caseId && isWanted(view, kind)
  const page = { frame, window: windowTitle(title) }
  useDidShow(openAll)

  if (unproved) return <Standstill {...page} {...photos.unproved} to={identityUrl(place)} />
  const opening = <Opening {...page} title={title} text={draftWords.opening} />
  switch (standing.kind) {
    case 'opening':
      return opening
    case 'ready':
      if (journey === null) return opening
      return children({ view: standing.view, journey, facts: journey.formFacts })
    case 'elsewhere':
      if (wanted && journey !== null && view !== null)
        return children({ view, journey, facts: journey.formFacts })
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
      return <Standstill {...page} {...draftStop(standing)} onPress={openAll} />
  }
}

/** Whether a department waits for this picture, which whoever helps may take and the retiree hands in. */
const isWanted = ({ mustAct }: OpenDraft['view'], kind: MaterialKind | undefined): boolean =>
  mustAct.some(
    (act) => act.code === 'answerSupplement' && act.wants.some(({ material }) => material === kind),
  )

/** Pictures of another device appear. */
function openAll(): void {
  const session = useSession.getState()
  // The name may have been proved meanwhile, on another device or in another tab.
  if (session.status === 'unknown' || session.me?.level === 'phone') void session.load()
  openDraft()
}

/** Above what is shown all the same: the session has ended, nobody answers, or the phone keeps no more pictures. */
export function StandingNotes({ place }: { place: Place }) {
  const failure = useDraft((state) => state.failure)
  const phoneFull = useMaterials((state) => state.phoneFull)
  const ended = useSession((state) => state.status === 'signedOut')
  const offline = failure !== null && !('code' in failure)
  return (
    <>
      {ended && (
        <Note tone="wait" live>
          <Text>{phoneFull ? photos.sessionEndedFull : photos.sessionEnded}</Text>
          <Button kind="link" to={signInUrl(place)}>
            {draftWords.signIn}
          </Button>
        </Note>
      )}
      {!ended && (offline || phoneFull) && (
        <Note tone="wait" live>
          {!offline ? pictureNotKept : phoneFull ? photos.offlineFull : photos.offline}
        </Note>
      )}
    </>
  )
}
