import { useActing, whoseOf } from '@/stores/acting'
import { aboutToDo } from '@/content/address'
import { failureText } from '@/content/failures'
import { materialNames } from '@/content/materials/names'
import { photoFaults, pictureStates } from '@/content/materials/pictures'
import { supplementPage, supplementWords, withheld } from '@/content/progress'
import { supplementReason } from '@/domain/scheme/supplementReasons'
import { useMaterials } from '@/stores/materials'
import type { Picture } from '@/stores/materialsPictures'
import { Button, ButtonRow } from '@/ui/button'
import type { PictureName } from '@/ui/materialDrawing'
import { Queue, QueueItem } from '@/ui/queue'
import { Row, RowList } from '@/ui/row'
import { Section } from '@/ui/section'
import type { SignState } from '@/ui/sign'
import { Strong, Text } from '@/ui/text'
import type { View } from '../followed'
import { noteOf } from '../gate'
import { Before } from './before'
import type { Taking } from './taking'
import { freshOf, missingIn, receivedIds, type WantedSlot } from './wanted'

interface SlotProps {
  readonly view: View
  readonly slot: WantedSlot
  readonly pictures: readonly Picture[]
  readonly taking: Taking
  /** The page's heading names it already. */
  readonly alone: boolean
  /** The page's main button opens the camera for it. */
  readonly byMain: boolean
  /** Why it cannot be sent yet, after a try. */
  readonly error: string | undefined
}

/** One kind of picture that a department wants: what is wrong with the one it has, how to do it, and the new ones. */
export function Slot({ view, slot, pictures, taking, alone, byMain, error }: SlotProps) {
  const { kind, wants } = slot
  const fresh = freshOf(pictures)
  const missing = missingIn(slot, pictures)

  return (
    <Section id={`wanted-${kind}`} title={materialNames[kind]} hideTitle={alone}>
      {wants.map((want, at) => (
        <Wanted key={at} view={view} want={want} />
      ))}
      <Text live>{supplementPage.pictures(receivedIds(pictures).length, wants.length)}</Text>
      {fresh.length > 0 && (
        <Queue>
          {fresh.map((picture, at) => (
            <NewPicture key={picture.key} picture={picture} number={at + 1} />
          ))}
        </Queue>
      )}
      {taking.kind === kind && <Prepared taking={taking} />}
      {error !== undefined && <Text tone="strong">{error}</Text>}
      {missing > 0 && (
        <ButtonRow>
          {!byMain && (
            <Button
              icon="camera"
              disabled={!taking.ready}
              onPress={() => taking.take(kind, 'camera', missing)}
            >
              {supplementPage.take}
            </Button>
          )}
          <Button icon="picture" disabled={!taking.ready} onPress={() => taking.take(kind, 'album', missing)}>
            {supplementPage.choose}
          </Button>
        </ButtonRow>
      )}
    </Section>
  )
}

/** What became of the pictures that were taken last. */
function Prepared({ taking: { preparing, faults } }: { taking: Taking }) {
  return (
    <>
      {preparing > 0 && <Text live>{supplementPage.preparing}</Text>}
      {faults.map((fault, at) => (
        <Text key={at} tone="strong" live>
          {photoFaults[fault]}
        </Text>
      ))}
    </>
  )
}

/** What is wrong with the picture, in the scheme's words and the clerk's own, and how to take it anew. */
function Wanted({ view, want }: { view: View; want: WantedSlot['wants'][number] }) {
  const whose = useActing(whoseOf)
  const { materialId, noteId, reason } = want
  const why = reason && supplementReason(reason)
  const note = noteOf(view, noteId)
  return (
    <>
      {materialId !== undefined && <Before caseId={view.caseId} materialId={materialId} />}
      <RowList>
        <Row label={supplementWords.why} value={<Strong>{why ? why.sentence : withheld.text}</Strong>} />
        {note !== undefined && <Row label={supplementWords.clerkSays} value={note} />}
        {why && <Row label={supplementWords.how} value={aboutToDo(why.toDo, whose)} />}
      </RowList>
    </>
  )
}

const SIGNS: Readonly<Record<Picture['state'], SignState>> = {
  waiting: 'wait',
  uploading: 'run',
  sent: 'run',
  received: 'done',
  refused: 'refuse',
  leaving: 'run',
}

/** Drawn where the photo itself cannot be shown. */
const DRAWN: Partial<Readonly<Record<Picture['kind'], PictureName>>> = {
  idCardFront: 'idFront',
  idCardBack: 'idBack',
  bankCard: 'bankCard',
}

/** What is pressed to take a new picture back: where an error about it leads. */
export const removeId = ({ key }: Picture): string => `remove-${key}`

function NewPicture({ picture, number }: { picture: Picture; number: number }) {
  const { failure, key, kind, path, state } = picture
  return (
    <QueueItem
      name={supplementPage.newPicture(number)}
      picture={DRAWN[kind] ?? 'archivePage'}
      src={path ?? undefined}
      state={SIGNS[state]}
      stateText={pictureStates[state]}
      note={failure ? failureText(failure) : undefined}
    >
      {state !== 'leaving' && (
        <Button
          kind="link"
          id={removeId(picture)}
          about={`：${supplementPage.newPicture(number)}`}
          onPress={() => void useMaterials.getState().remove(key)}
        >
          {supplementPage.remove}
        </Button>
      )}
    </QueueItem>
  )
}
