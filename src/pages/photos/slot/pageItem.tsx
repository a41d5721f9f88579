import { photos } from '@/content/photos'
import { Button, ButtonRow } from '@/ui/button'
import { LargePicture } from '../largePicture'
import { QueuedPicture } from '../queuedPicture'
import { mayChange } from '../standing'
import { Actions } from './actions'
import type { PictureProps } from './onePicture'

interface PageItemProps extends PictureProps {
  readonly toggleId: string
  /** From 1. */
  readonly number: number
  readonly material: string
  readonly open: boolean
  readonly onToggle: (open: boolean) => void
  /** `null` where it cannot move that way (yet). */
  readonly onUp: (() => Promise<void>) | null
  readonly onDown: (() => Promise<void>) | null
}

/** One page of several: small with its state; opened in place it is large, and can be changed. */
export function PageItem(props: PageItemProps) {
  const { picture, caseId, place, toggleId, number, material, open, onToggle, onUp, onDown, ...acts } = props
  const page = photos.page(number)

  return (
    <QueuedPicture picture={picture} caseId={caseId} place={place} name={page}>
      {open && (
        <>
          <LargePicture
            caseId={caseId}
            picture={picture}
            label={photos.pictureOf(photos.pageOf(material, number))}
          />
          {(onUp || onDown) && (
            <ButtonRow>
              {onUp && (
                <Button about={`：${page}`} onPress={() => void onUp()}>
                  {photos.up}
                </Button>
              )}
              {onDown && (
                <Button about={`：${page}`} onPress={() => void onDown()}>
                  {photos.down}
                </Button>
              )}
            </ButtonRow>
          )}
          {mayChange(picture) && <Actions about={page} {...acts} />}
        </>
      )}
      <Button id={toggleId} kind="link" about={`：${page}`} onPress={() => onToggle(!open)}>
        {open ? photos.fold : photos.enlarge}
      </Button>
    </QueuedPicture>
  )
}
