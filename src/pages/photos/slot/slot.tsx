import { returnedWords } from '@/content/apply/returned'
import { failures, failureText, wordsLater } from '@/content/failures'
import { frame, windowTitle } from '@/content/frame'
import { stepNames, stepText } from '@/content/journey'
import { materialPurposes } from '@/content/materials/purposes'
import { materialTips } from '@/content/materials/tips'
import { materialNames } from '@/content/materials/names'
import { photoFaults } from '@/content/materials/pictures'
import { photos } from '@/content/photos'
import { faultTexts, keeperText, otherEvidence, slotTexts } from '@/content/photos/slots'
import type { MaterialNeed } from '@/domain/guidance'
import { useActing } from '@/stores/acting'
import { isEditable } from '@/stores/draftState'
import { useHere } from '@/stores/here'
import { backUrl, stepOf } from '@/stores/journey'
import { useMaterials } from '@/stores/materials'
import { isUsable } from '@/stores/materialsPictures'
import { useReturned } from '@/stores/returned'
import { useTaking } from '@/stores/taking'
import { Button } from '@/ui/button'
import { FailureNotice } from '@/ui/failureNotice'
import { Later } from '@/ui/later'
import { Note } from '@/ui/note'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { PhotoExamples } from '@/ui/photoExamples'
import { Stack } from '@/ui/stack'
import { Text } from '@/ui/text'
import { drawings } from '../drawings'
import { StandingNotes, type OpenDraft } from '../gate'
import { isTheirPicture } from '../theirs'
import { leavingOf, type Origin } from './leaving'
import { Taken } from './taken'
import { useSlotTaking } from './useSlotTaking'
import { departmentsSeeing, WhoSees } from './whoSees'

interface SlotProps {
  readonly need: MaterialNeed
  readonly draft: OpenDraft
  readonly from: Origin | null
}

/** Nobody waits for what cannot be fetched: what was taken is used as it is. */
const loadCheck = () =>
  import('./check').catch((missing: unknown) => {
    useTaking.getState().useAll()
    throw missing
  })

/** One material: what it is, how a good picture looks, camera and album, and what was taken. */
export function Slot({ need, draft, from }: SlotProps) {
  const { kind, several, askFirst } = need
  const { view, journey, facts } = draft
  const place = `photos/slot?kind=${kind}`
  const all = useMaterials((state) => state.pictures[kind])
  const acting = useActing((state) => state.acting)
  // Of an application that runs, what a department has is not what it wants.
  const wanted = acting !== null && !isEditable(view)
  const pictures = wanted ? all.filter(({ material }) => !material?.handedIn) : all
  const failure = useMaterials((state) => state.failure)
  const taking = useSlotTaking(kind)
  useHere(place)
  const backTo = backUrl(journey, place, from === 'returned' ? 'check' : from)
  const reason = useReturned()?.materials[kind]
  const name = materialNames[kind]
  const purpose = materialPurposes[kind]
  const tip = materialTips[kind]
  const words = slotTexts[kind]
  const leaving = leavingOf(kind, journey, from)
  const { number, of } = stepOf(place)
  const usable = pictures.some(isUsable)
  const [first] = pictures
  const byUnit = pictures.filter(({ material }) => material?.byUnit).length
  const ordinal = photos.ordinal(journey.needs.indexOf(need) + 1, journey.needs.length)
  const keeper = keeperText(askFirst, acting?.ownerName ?? null)
  const isTheirs = isTheirPicture(acting, kind)
  const step = { text: stepText(number, of), topic: stepNames.photos, now: number, of }

  if (taking.doubted) {
    return (
      <Later load={loadCheck} waiting={wordsLater}>
        {({ Check }) => <Check name={name} step={step} onRetake={() => taking.take('camera')} />}
      </Later>
    )
  }
  return (
    <Page
      frame={frame}
      title={windowTitle(name)}
      backTo={backTo}
      action={
        usable && wanted ? (
          <Button kind="main" to={`/pages/people/case/index?id=${acting.mandateId}`}>
            {photos.backToCase(acting.ownerName)}
          </Button>
        ) : usable || isTheirs ? (
          <Button kind="main" phrases={leaving.phrases} onPress={leaving.go}>
            {leaving.phrases.join('')}
          </Button>
        ) : (
          <Button
            id="take-photo"
            kind="main"
            icon="camera"
            phrases={words.open}
            busy={taking.preparing > 0}
            onPress={() => taking.take('camera', first)}
          >
            {words.open.join('')}
          </Button>
        )
      }
    >
      <PageHead title={name} step={step} meta={ordinal} />
      <StandingNotes place={place} />
      {acting !== null && isTheirs && <Note icon="lock">{photos.cardIsTheirs(acting.ownerName)}</Note>}
      {reason !== undefined && <Note tone="wait">{returnedWords.why(reason)}</Note>}
      <FailureNotice
        id="photo-fault"
        title={taking.fault === 'denied' ? photos.deniedTitle : photos.refusedTitle}
        text={taking.fault === null ? undefined : photoFaults[taking.fault]}
      />
      <FailureNotice
        id="photo-failure"
        title={failures.title}
        text={failure === null ? undefined : failureText(failure)}
      />
      {taking.preparing > 0 && (
        <Note live icon="picture">
          {photos.preparing(taking.preparing)}
        </Note>
      )}
      {!isTheirs && <Taken need={need} caseId={view.id} place={place} pictures={pictures} taking={taking} />}
      <Text>{photos.for(purpose, departmentsSeeing(kind, facts))}</Text>
      {tip !== undefined && <Text tone="quiet">{tip}</Text>}
      {byUnit > 0 && <Note tone="done">{photos.byUnit(byUnit)}</Note>}
      {keeper !== undefined && (
        <>
          <Note icon="folder">{keeper}</Note>
          {acting === null && (
            <Button kind="link" icon="folder" to="/pages/people/unit/index">
              {photos.askUnit}
            </Button>
          )}
        </>
      )}
      {kind === 'archivePages' && <Text tone="quiet">{otherEvidence}</Text>}
      {!usable && !isTheirs && (
        <PhotoExamples
          id="how-to"
          title={photos.howTo}
          examples={[
            { picture: drawings[kind], text: words.good },
            { picture: drawings[kind], fault: 'cut', text: faultTexts.cut },
            { picture: drawings[kind], fault: words.fault, text: faultTexts[words.fault] },
          ]}
        />
      )}
      {!usable && !isTheirs && (
        <Stack>
          <Button icon="picture" onPress={() => taking.take('album', first)}>
            {several ? photos.severalFromAlbum : photos.album}
          </Button>
          {!wanted && (
            <Button kind="link" onPress={leaving.go}>
              {leaving.without}
            </Button>
          )}
        </Stack>
      )}
      <WhoSees kind={kind} facts={facts} />
    </Page>
  )
}
