import type { ReactNode } from 'react'
import type { Place } from '@/stores/journey'
import { useMaterials } from '@/stores/materials'
import type { Picture } from '@/stores/materialsPictures'
import { useSecondsUntil } from '@/ui/countdown'
import { QueueItem } from '@/ui/queue'
import { Stack } from '@/ui/stack'
import { drawings } from './drawings'
import { Settling } from './settling'
import { standingOf } from './standing'
import { usePictureSource } from './usePictureSource'

interface QueuedPictureProps {
  readonly picture: Picture
  readonly caseId: string
  readonly place: Place
  readonly name: string
  /** What else can be done with it here. */
  readonly children: ReactNode
}

/** One picture among others: small, where it is, and what can be done about it. */
export function QueuedPicture({ picture, caseId, place, name, children }: QueuedPictureProps) {
  const seconds = useSecondsUntil(useMaterials((state) => state.nextTryAt))
  const { src } = usePictureSource(caseId, picture)
  const { state, text, note } = standingOf(picture, seconds)
  return (
    <QueueItem
      name={name}
      picture={drawings[picture.kind]}
      src={src}
      state={state}
      stateText={text}
      note={note}
    >
      <Stack>
        <Settling picture={picture} place={place} about={name} />
        {children}
      </Stack>
    </QueueItem>
  )
}
