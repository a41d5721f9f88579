import { list } from '@/content/photos'
import type { Place } from '@/stores/journey'
import { useMaterials } from '@/stores/materials'
import type { Picture } from '@/stores/materialsPictures'
import { Button } from '@/ui/button'
import { useSecondsUntil } from '@/ui/countdown'
import { QueueItem } from '@/ui/queue'
import { Stack } from '@/ui/stack'
import { drawings } from '../drawings'
import { Settling } from '../settling'
import { standingOf } from '../standing'
import { usePictureSource } from '../usePictureSource'
import { slotUrl } from './slotUrl'

interface ListItemProps {
  readonly picture: Picture
  readonly caseId: string
  readonly place: Place
  readonly name: string
}

/** One picture: small, where it is, what can be done about it, and the way to its page. */
export function ListItem({ picture, caseId, place, name }: ListItemProps) {
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
        <Button kind="link" about={`：${name}`} to={slotUrl(picture.kind)}>
          {list.look}
        </Button>
      </Stack>
    </QueueItem>
  )
}
