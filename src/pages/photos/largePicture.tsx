import { photos } from '@/content/photos'
import type { Picture } from '@/stores/materialsPictures'
import { PhotoFrame } from '@/ui/photoFrame'
import { Text } from '@/ui/text'
import { usePictureSource } from './usePictureSource'

interface LargePictureProps {
  readonly caseId: string
  readonly picture: Picture
  readonly label: string
}

/** A picture as large as the page. */
export function LargePicture({ caseId, picture, label }: LargePictureProps) {
  const { src, failed } = usePictureSource(caseId, picture)
  if (picture.material?.opens === false) return <Text tone="quiet">{photos.notYours}</Text>
  if (failed) return <Text tone="quiet">{photos.notShown}</Text>
  return src === undefined ? null : <PhotoFrame src={src} label={label} />
}
