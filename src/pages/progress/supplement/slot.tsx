import { useState } from 'react'
import { failureText } from '@/content/failures'
import { materialTexts } from '@/content/materials'
import { photoFaults, pictureStates } from '@/content/materials/pictures'
import { supplementPage, supplementWords, withheld } from '@/content/progress'
import { supplementReason } from '@/domain/scheme/supplementReasons'
import { takePhotos, type PhotoFault, type Source } from '@/platform/camera'
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
import { freshOf, receivedIds, type WantedSlot } from './wanted'

interface SlotProps {
  readonly view: View
  readonly slot: WantedSlot
  /** Why it cannot be sent yet, after a try. */
  readonly error: string | undefined
}

/** One kind of picture that a department wants: what is wrong with the one it has, how to do it, and the new ones. */
export function Slot({ view, slot: { kind, wants }, error }: SlotProps) {
  const pictures = useMaterials((state) => state.pictures[kind])
  const [faults, setFaults] = useState<readonly PhotoFault[]>([])
  const [preparing, setPreparing] = useState(0)
  const fresh = freshOf(pictures)

  const take = (from: Source) => {
    setFaults([])
    void takePhotos(from, {
      atMost: wants.length,
      onChosen: setPreparing,
      onPhoto(photo) {
        setPreparing((left) => Math.max(0, left - 1))
        if (photo.ok) useMaterials.getState().add(kind, photo.path)
        else setFaults((before) => [...before, photo.fault])
      },
    })
  }

  return (
    <Section id={`wanted-${kind}`} title={materialTexts[kind].name}>
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
      {preparing > 0 && <Text live>{supplementPage.preparing}</Text>}
      {faults.map((fault, at) => (
        <Text key={at} tone="strong" live>
          {photoFaults[fault]}
        </Text>
      ))}
      {error !== undefined && <Text tone="strong">{error}</Text>}
      <ButtonRow>
        <Button id={`take-${kind}`} icon="camera" onPress={() => take('camera')}>
          {supplementPage.take}
        </Button>
        <Button icon="picture" onPress={() => take('album')}>
          {supplementPage.choose}
        </Button>
      </ButtonRow>
    </Section>
  )
}

/** What is wrong with the picture, in the scheme's words and the clerk's own, and how to take it anew. */
function Wanted({ view, want }: { view: View; want: WantedSlot['wants'][number] }) {
  const { materialId, noteId, reason } = want
  const why = reason && supplementReason(reason)
  const note = noteOf(view, noteId)
  return (
    <>
      {materialId !== undefined && <Before caseId={view.caseId} materialId={materialId} />}
      <RowList>
        <Row label={supplementWords.why} value={<Strong>{why ? why.sentence : withheld.text}</Strong>} />
        {note !== undefined && <Row label={supplementWords.clerkSays} value={note} />}
        {why && <Row label={supplementWords.how} value={why.toDo} />}
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
}

/** Drawn where the photo itself cannot be shown. */
const DRAWN: Partial<Readonly<Record<Picture['kind'], PictureName>>> = {
  idCardFront: 'idFront',
  idCardBack: 'idBack',
  bankCard: 'bankCard',
}

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
      <Button
        kind="link"
        about={`：${supplementPage.newPicture(number)}`}
        onPress={() => void useMaterials.getState().remove(key)}
      >
        {supplementPage.remove}
      </Button>
    </QueueItem>
  )
}
