import { useState } from 'react'
import { photos } from '@/content/photos'
import { Button, ButtonRow } from '@/ui/button'
import { Text } from '@/ui/text'

export interface ActionsProps {
  /** What is acted upon, for screen readers: 「重拍」 alone is said on every page. */
  readonly about: string
  readonly onRetake: () => void
  readonly onAlbum: () => void
  readonly onRemove: () => Promise<void>
}

/** Taking a picture anew and deleting it, which asks once more, in place. */
export function Actions({ about, onRetake, onAlbum, onRemove }: ActionsProps) {
  const [sure, setSure] = useState(false)
  const [busy, setBusy] = useState(false)

  const remove = async () => {
    setBusy(true)
    await onRemove()
    setBusy(false)
    setSure(false)
  }
  if (sure) {
    return (
      <>
        <Text live>{photos.removeSure}</Text>
        <ButtonRow>
          <Button about={`：${about}`} busy={busy} onPress={() => void remove()}>
            {photos.removeYes}
          </Button>
          <Button about={`：${about}`} onPress={() => setSure(false)}>
            {photos.removeNo}
          </Button>
        </ButtonRow>
      </>
    )
  }
  return (
    <>
      <ButtonRow>
        <Button icon="camera" about={`：${about}`} onPress={onRetake}>
          {photos.retake}
        </Button>
        <Button icon="erase" about={`：${about}`} onPress={() => setSure(true)}>
          {photos.remove}
        </Button>
      </ButtonRow>
      <Button icon="picture" about={`：${about}`} onPress={onAlbum}>
        {photos.fromAlbum}
      </Button>
    </>
  )
}
