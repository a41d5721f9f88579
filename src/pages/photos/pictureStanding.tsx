import { useMaterials } from '@/stores/materials'
import type { Picture } from '@/stores/materialsPictures'
import { useSecondsUntil } from '@/ui/countdown'
import { State } from '@/ui/sign'
import { Text } from '@/ui/text'
import { standingOf } from './standing'

/** Where a picture is, under it. */
export function PictureStanding({ picture }: { picture: Picture }) {
  const seconds = useSecondsUntil(useMaterials((state) => state.nextTryAt))
  const { state, text, note } = standingOf(picture, seconds)
  return (
    <>
      <State state={state}>{text}</State>
      {note !== undefined && (
        <Text small tone="quiet">
          {note}
        </Text>
      )}
    </>
  )
}
