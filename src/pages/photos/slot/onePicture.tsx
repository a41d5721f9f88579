import { photos } from '@/content/photos'
import type { Place } from '@/stores/journey'
import type { Picture } from '@/stores/materialsPictures'
import { Stack } from '@/ui/stack'
import { LargePicture } from '../largePicture'
import { PictureStanding } from '../pictureStanding'
import { Settling } from '../settling'
import { mayChange } from '../standing'
import { Actions } from './actions'

export interface PictureProps {
  readonly picture: Picture
  readonly caseId: string
  readonly place: Place
  readonly onRetake: () => void
  readonly onAlbum: () => void
  readonly onRemove: () => Promise<void>
}

/** The picture of a slot of one, as large as the page. */
export function OnePicture({
  name,
  picture,
  caseId,
  place,
  ...acts
}: PictureProps & { readonly name: string }) {
  return (
    <Stack>
      <LargePicture caseId={caseId} picture={picture} label={photos.pictureOf(name)} />
      <PictureStanding picture={picture} />
      <Settling picture={picture} place={place} about={name} />
      {mayChange(picture) && <Actions about={name} {...acts} />}
    </Stack>
  )
}
